//! A field that asks for one kind of value, which is not a secret. Extra characters around the value are removed. For
//! any other text, a card names the kind of the text and offers the next step.

use crate::components::dynamic::{dynamic, dynamic_text, handler};
use crate::components::effects::{effect, effect_knowing_first};
use crate::pasted::finding_card::{CardPlace, finding_card};
use crate::pasted::held_text::HeldText;
use crate::store::Store;
use leg3_core::install::tool::InstallTool;
use leg3_core::messages::reader::ReaderText;
use leg3_core::messages::redirect::RedirectText;
use leg3_core::messages::text_of;
use leg3_core::oauth::secret::Secret;
use leg3_core::reader::asked_field::{Asked, FieldReading, Removed, read};
use leg3_core::reader::findings::{Finding, holds_secret};
use leg3_core::reader::scan;
use leptos::html;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

/// A card below this kind of field does not contain the next step of the screen.
const PLACE: CardPlace = CardPlace { is_next: false, may_be_code: false };

/// The field, with the cards about a text of another kind.
#[component]
pub fn ReaderField(
    /// The id of the field. It must be unique on the page.
    id: &'static str,
    /// The label of the field.
    label: &'static str,
    /// The sentence below the field.
    #[prop(optional)]
    hint: &'static str,
    /// The kind of value that the field asks for.
    asked: Asked,
    /// The tool that the field is part of.
    #[prop(optional, into)]
    tool: Option<InstallTool>,
    /// The value of the field. It contains no secret.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the new value, or with an empty text if the field is empty or contains a value of the wrong kind.
    #[prop(into)]
    take: Callback<String>,
) -> impl IntoView {
    let store = Store::here();
    let input = NodeRef::<html::Textarea>::new();
    let held = HeldText::new(store, id, tool);
    let others = StoredValue::new_local(Vec::<Finding>::new());
    let changed = RwSignal::new(false);
    let removed = RwSignal::new(Removed::Nothing);
    let text = move || Secret::new(input.get_untracked().map(|input| input.value()).unwrap_or_default());
    let write = move |value: &str| {
        if let Some(input) = input.get_untracked() {
            input.set_value(value);
        }
    };
    let tell = move |found: Vec<Finding>| {
        others.set_value(found);
        changed.notify();
    };
    // The last value that was taken from the field or written into it.
    let taken = StoredValue::new(String::new());
    let take = move |value: String| {
        taken.set_value(value.clone());
        take.run(value);
    };
    // If the text contains a secret, the page empties the field, even while the user types. When the user has finished,
    // the page also removes the extra characters around the value.
    let read = move |is_done: bool| {
        let text = text();
        match read(asked, text.expose()) {
            // In this case, the field is empty because the page removed a secret. The card stays until the user enters
            // another text.
            FieldReading::Empty if is_done && !others.with_value(Vec::is_empty) => {}
            FieldReading::Empty => {
                take(String::new());
                removed.set(Removed::Nothing);
                tell(Vec::new());
            }
            FieldReading::Value { text: value, removed: around } => {
                if is_done && around != Removed::Nothing {
                    write(&value);
                    removed.set(around);
                } else if taken.with_value(|taken| *taken != value) {
                    removed.set(Removed::Nothing);
                }
                take(value);
                tell(Vec::new());
            }
            FieldReading::SomethingElse(found) => {
                removed.set(Removed::Nothing);
                if is_done || holds_secret(&scan::read(text.expose())) {
                    if held.hold(text) {
                        write("");
                    }
                    tell(found);
                    take(String::new());
                }
            }
        }
    };
    let is_paste = StoredValue::new(false);
    // If another part of the page has changed the value, the field shows the new value.
    effect(move || {
        let value = value.get();
        if input.get().is_some() && taken.with_value(|taken| *taken != value) {
            taken.set_value(value.clone());
            tell(Vec::new());
            write(&value);
        }
    });
    // After a step moved the text to another place, and after the page wiped the entered texts, the field shows `value`
    // again.
    effect_knowing_first(move |is_first| {
        held.moved.track();
        store.track_wiping();
        if !is_first {
            removed.set(Removed::Nothing);
            tell(Vec::new());
            write(&value.get_untracked());
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
                // This event may also arrive when the field is removed. The component is then already disposed.
                on:change=move |_| if !input.is_disposed() { read(true) }
                // The field has one line. It is a textarea, because a pasted text may have several lines.
                on:keydown=handler(move |event: KeyboardEvent| {
                    if event.key() == "Enter" && !event.is_composing() {
                        event.prevent_default();
                        read(true);
                    }
                })
            ></textarea>
            <p id=remark_id class="remark" aria-live="polite">
                {dynamic_text(move || match removed.get() {
                    Removed::Nothing => "",
                    Removed::Around => text_of(ReaderText::WasCleaned),
                    Removed::InstallLink => text_of(RedirectText::OutOfLink),
                })}
            </p>
            {(!hint.is_empty()).then(|| view! { <p id=hint_id class="hint">{hint}</p> })}
            <div class="stack findings" role="status">
                {dynamic(move || {
                    changed.track();
                    others.with_value(|others| {
                        others.iter().map(|finding| finding_card(finding, held, PLACE)).collect_view()
                    })
                })}
            </div>
        </div>
    }
}
