//! The findings in a field for any pasted text. The field is `paste_box`, or the field in *Paste my link*. A lazy part.

use crate::browser::focus::{focus, focus_when_shown, show};
use crate::components::button::{Button, Look};
use crate::components::dynamic::dynamic;
use crate::components::effects::{effect, effect_knowing_first};
use crate::lazy::lazy_functions;
use crate::lazy::lazy_part::Place;
use crate::pasted::box_text::BoxText;
use crate::pasted::finding_card::{CardPlace, finding_card};
use leg3_core::messages::start::StartText;
use leg3_core::messages::text_of;
use leg3_core::oauth::secret::Secret;
use leg3_core::reader::code_field::as_code;
use leg3_core::reader::findings::{Finding, findings, holds_secret};
use leg3_core::reader::scan;
use leptos::html;
use leptos::prelude::*;

/// The findings in the text of the field, one below the other.
#[component]
pub fn PasteFindings() -> impl IntoView {
    let pasted: BoxText = expect_context();
    let held = pasted.held;
    let store = held.store;
    let place = NodeRef::<html::Div>::new();
    let found = StoredValue::new_local(Vec::<Finding>::new());
    let is_secret = RwSignal::new(false);
    let may_be_code = RwSignal::new(false);
    let changed = Trigger::new();
    let answer = move |findings: Vec<Finding>| {
        let was_answered = pasted.is_answered.get_untracked();
        pasted.is_answered.set(!findings.is_empty());
        if pasted.is_primary && !findings.is_empty() {
            store.lead_to(Some(held.id));
        } else if pasted.is_primary && was_answered {
            store.lead_to(None);
        }
        found.set_value(findings);
        changed.notify();
        if pasted.takes_focus.get_untracked() && pasted.is_answered.get_untracked() {
            pasted.takes_focus.set(false);
            focus_when_shown(place);
        } else {
            show(place);
        }
    };
    effect(move || {
        pasted.changed.track();
        let text = Secret::new(pasted.text());
        if text.expose().trim().is_empty() {
            is_secret.set(false);
            store.drop_pasted(held.id);
            return answer(Vec::new());
        }
        let reading = scan::read(text.expose());
        let has_secret = holds_secret(&reading);
        if pasted.is_typing.get_untracked() && !has_secret {
            return answer(Vec::new());
        }
        let findings = findings(text.expose(), &reading);
        may_be_code.set(findings.len() == 1 && as_code(text.expose()).is_some());
        is_secret.set(has_secret);
        if held.hold(text) {
            pasted.empty();
        }
        answer(findings);
    });
    if pasted.is_primary {
        store.lead_until_removed(held.id);
    }
    // The page removes the text after a long time without activity, after *Forget everything*, and when the user leaves
    // the page.
    effect_knowing_first(move |is_first| {
        store.track_wiping();
        if !is_first {
            pasted.empty();
            pasted.read(false);
        }
    });
    let empty = move |_| {
        pasted.empty();
        pasted.read(false);
        focus(pasted.input);
    };
    view! {
        <div node_ref=place id=[held.id, "-findings"].concat() class="stack findings" role="status" tabindex="-1">
            {dynamic(move || {
                changed.track();
                is_secret.get().then(|| view! {
                    <p class="hint">
                        {text_of(StartText::MaskedHint)} " "
                        <Button text=text_of(StartText::PasteAnother) look=Look::Text press=empty/>
                    </p>
                })
            })}
            {dynamic(move || {
                changed.track();
                found.with_value(|found| {
                    let cards = found.iter().enumerate();
                    let may_be_code = may_be_code.get();
                    let place = |at| CardPlace { is_next: at == 0 && pasted.is_primary && store.leads_to(Some(held.id)), may_be_code };
                    cards.map(|(at, finding)| finding_card(finding, held, place(at))).collect_view()
                })
            })}
        </div>
    }
}

lazy_functions! { install:
    /// Loads [`PasteFindings`] and draws it.
    load_paste_findings(place: Place) -> AnyView => place.draw(|| view! { <PasteFindings/> });
}
