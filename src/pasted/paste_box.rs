//! The field for an authorization code or any other text. The page reads the text after a paste, while the user types,
//! and after the user has typed it.

use crate::browser::focus::focus_by_id;
use crate::components::dynamic::{dynamic, dynamic_flag, handler};
use crate::components::effects::effect;
use crate::lazy::lazy_part::LazyPart;
use crate::pasted::box_text::BoxText;
use crate::pasted::held_text::{HeldText, PASTE_BOX};
use crate::pasted::paste_findings::load_paste_findings;
use crate::store::Store;
use js_sys::Reflect;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::start::StartText;
use leg3_core::messages::text_of;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::{KeyboardEvent, SubmitEvent};

/// The id of the element with the findings.
pub const BOX_FINDINGS: &str = "typed-code-findings";

/// The field for an authorization code or any other text. The findings are shown below the field.
#[component]
pub fn PasteBox(
    /// The label of the field.
    label: &'static str,
    /// The sentence below the label.
    hint: &'static str,
    /// True if the pasted text decides the next step of the screen.
    #[prop(optional)]
    is_primary: bool,
) -> impl IntoView {
    let store = Store::here();
    let pasted = BoxText::new(HeldText::new(store, PASTE_BOX, None), is_primary);
    provide_context(pasted);
    let is_wanted = RwSignal::new(false);
    let read = move |is_typing| {
        is_wanted.set(is_wanted.get_untracked() || !pasted.text().trim().is_empty());
        pasted.read(is_typing);
    };
    // The field may already contain a text that was entered before the app started.
    effect(move || {
        if pasted.input.get().is_some() {
            read(false);
        }
    });
    view! {
        <form class="paste stack" autocomplete="off" novalidate on:submit=handler(move |event: SubmitEvent| {
            event.prevent_default();
            pasted.takes_focus.set(true);
            read(false);
        })>
            <div class="field">
                <label for=PASTE_BOX>{label}</label>
                <p id="typed-code-hint" class="hint">{hint}</p>
                <textarea
                    id=PASTE_BOX
                    node_ref=pasted.input
                    // The style needs a placeholder to hide the button *Tell me what this is* while the field is empty.
                    placeholder=" "
                    rows="3"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    translate="no"
                    aria-describedby="typed-code-hint"
                    on:input=handler(move |event: leptos::ev::Event| read(is_typing(&event)))
                    // This event may also arrive when the field is removed. The component is then already disposed.
                    on:change=handler(move |_| if pasted.is_answered.try_get_untracked() == Some(false) { read(false) })
                    on:keydown=handler(move |event: KeyboardEvent| {
                        if event.key() == "Enter" && !event.shift_key() {
                            event.prevent_default();
                            // In this case, the page has removed a secret from the field, and the findings are still
                            // shown.
                            if pasted.is_answered.get_untracked() && pasted.text().is_empty() {
                                focus_by_id(BOX_FINDINGS);
                            } else {
                                read(false);
                            }
                        }
                    })
                ></textarea>
            </div>
            <button class="button" hidden=dynamic_flag(move || pasted.is_answered.get()) data-starting=text_of(ExchangeText::Starting)>
                {text_of(StartText::TellMe)}
            </button>
        </form>
        {dynamic(move || is_wanted.get().then(|| view! {
            <LazyPart load=|place| Box::pin(load_paste_findings(place))/>
        }))}
    }
}

/// True if the event comes from typing. A paste, or a program that fills the field, inserts the whole text at once.
fn is_typing(event: &leptos::ev::Event) -> bool {
    let input_type = Reflect::get(event, &JsValue::from_str("inputType")).ok().and_then(|it| it.as_string());
    input_type.is_some_and(|it| !it.is_empty() && !it.starts_with("insertFrom"))
}
