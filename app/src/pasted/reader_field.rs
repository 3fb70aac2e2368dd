//! A field that asks for one kind of value, which is no secret. Characters around the value are removed. For any other
//! text, a card says what it is and offers its next step.

use crate::components::dynamic::{dynamic, dynamic_text, handler};
use crate::components::effects::{effect, effect_knowing_first};
use crate::pasted::finding_card::{CardPlace, finding_card};
use crate::pasted::paste_findings::take_out_secret;
use crate::pasted::pasted_text::PastedText;
use crate::store::Store;
use leg3_core::messages::reader::ReaderText;
use leg3_core::messages::text_of;
use leg3_core::oauth::secret::Secret;
use leg3_core::reader::asked_field::{Asked, FieldReading, read};
use leg3_core::reader::findings::{Finding, holds_secret};
use leg3_core::reader::scan;
use leptos::html;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

/// A card below a field never has the next step of the screen.
const PLACE: CardPlace = CardPlace { is_next: false, may_be_code: false };

/// The field.
#[component]
pub fn ReaderField(
    /// The id of the field. No other field on the page has it.
    id: &'static str,
    /// The label.
    label: &'static str,
    /// The sentence below the field.
    #[prop(optional)]
    hint: &'static str,
    /// What it asks for.
    asked: Asked,
    /// The value that is in the field. It holds no secret.
    #[prop(into)]
    value: Signal<String>,
    /// Takes a value, or an empty text.
    #[prop(into)]
    take: Callback<String>,
) -> impl IntoView {
    let store = Store::here();
    // The steps of what else was found need the text, and the field that it is in.
    let pasted = PastedText::new(store, id, None);
    let input = pasted.input;
    let others = StoredValue::new_local(Vec::<Finding>::new());
    let changed = RwSignal::new(false);
    let was_cleaned = RwSignal::new(false);
    let tell = move |found: Vec<Finding>| {
        others.set_value(found);
        changed.notify();
    };
    // While somebody types, the text stays as it is. Afterwards it is cleaned.
    let read = move |is_done: bool| {
        let text = Secret::new(pasted.text());
        match read(asked, text.expose()) {
            // A secret was taken out of the field. What is said about it stays until something else is entered.
            FieldReading::Empty if is_done && !others.with_value(Vec::is_empty) => {}
            FieldReading::Empty => {
                take.run(String::new());
                was_cleaned.set(false);
                tell(Vec::new());
            }
            FieldReading::Value { text: value, was_cleaned: is_cleaned } => {
                if is_done && is_cleaned {
                    write(input, &value);
                }
                was_cleaned.set(is_done && is_cleaned);
                take.run(value);
                tell(Vec::new());
            }
            FieldReading::SomethingElse(found) => {
                was_cleaned.set(false);
                let is_secret = holds_secret(&scan::read(text.expose()));
                if is_secret {
                    take_out_secret(pasted, &text);
                }
                if is_secret || is_done {
                    store.hold_pasted(id, text);
                    tell(found);
                    take.run(String::new());
                }
            }
        }
    };
    let is_paste = StoredValue::new(false);
    effect(move || {
        let value = value.get();
        if pasted.text() != value && input.get().is_some() && others.with_value(Vec::is_empty) {
            write(input, &value);
        }
    });
    // The text was moved to another place. The field shows its value again.
    effect_knowing_first(move |is_first| {
        pasted.moved.track();
        if !is_first {
            tell(Vec::new());
            write(input, &value.get_untracked());
        }
    });
    let hint_id = [id, "-hint"].concat();
    let remark_id = [id, "-remark"].concat();
    let described_by = [&hint_id, " ", &remark_id].concat();
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <textarea
                id=id
                class="one-line"
                node_ref=input
                rows="1"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                translate="no"
                aria-describedby=described_by
                on:paste=move |_| is_paste.set_value(true)
                on:input=move |_| read(is_paste.try_update_value(std::mem::take) == Some(true))
                on:change=move |_| read(true)
                // The field has one line. It is a textarea because a pasted text may have several.
                on:keydown=handler(move |event: KeyboardEvent| {
                    if event.key() == "Enter" && !event.is_composing() {
                        event.prevent_default();
                        read(true);
                    }
                })
            ></textarea>
            <p id=remark_id class="remark" aria-live="polite">
                {dynamic_text(move || if was_cleaned.get() { text_of(ReaderText::WasCleaned) } else { "" })}
            </p>
            {(!hint.is_empty()).then(|| view! { <p id=hint_id class="hint">{hint}</p> })}
            <div class="stack findings" role="status">
                {dynamic(move || {
                    changed.track();
                    others.with_value(|others| {
                        others.iter().map(|finding| finding_card(finding, pasted, PLACE)).collect_view()
                    })
                })}
            </div>
        </div>
    }
}

fn write(input: NodeRef<html::Textarea>, value: &str) {
    if let Some(input) = input.get_untracked() {
        input.set_value(value);
    }
}
