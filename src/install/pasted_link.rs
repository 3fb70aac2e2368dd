//! *Paste my link*: explains the pasted link part by part, and corrects it.

use crate::browser::tab_storage;
use crate::components::effects::effect_knowing_first;
use crate::install::link_next_step::LinkNextStep;
use crate::pasted::box_text::BoxText;
use crate::pasted::held_text::HeldText;
use crate::pasted::paste_findings::PasteFindings;
use crate::store::Store;
use leg3_core::install::tool::InstallTool;
use leg3_core::messages::install::InstallText;
use leg3_core::messages::text_of;
use leg3_core::reader::findings::holds_secret;
use leg3_core::reader::scan;
use leptos::prelude::*;

/// The field for an install link. If the user pastes a text of another kind, a card names this kind.
#[component]
pub fn PastedLink() -> impl IntoView {
    let store = Store::here();
    let pasted = BoxText::new(
        HeldText::new(store, "pasted-link", Some(InstallTool::PastedLink)),
        LinkNextStep::here(),
    );
    provide_context(pasted);
    // At first, the field contains the text that was entered in it earlier. If there is no such text, the field
    // contains the install link of this tab. A text with a secret is not shown.
    effect_knowing_first(move |is_first| {
        let Some(input) = pasted.input.get().filter(|_| is_first || pasted.text().is_empty()) else { return };
        let before = pasted.held.text();
        let text = match before.expose() {
            "" => tab_storage::install_link(),
            before if holds_secret(&scan::read(before)) => String::new(),
            before => before.to_owned(),
        };
        if !text.is_empty() {
            input.set_value(&text);
            pasted.read(false);
        }
    });
    view! {
        <div class="field">
            <label for="pasted-link">{text_of(InstallText::YourLink)}</label>
            <textarea
                id="pasted-link"
                node_ref=pasted.input
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                translate="no"
                aria-describedby="pasted-link-hint"
                on:input=move |_| pasted.read(false)
            ></textarea>
            <p id="pasted-link-hint" class="hint">{text_of(InstallText::YourLinkHint)}</p>
        </div>
        <PasteFindings/>
    }
}
