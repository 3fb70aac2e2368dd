//! *Paste my link*: the link is explained part by part, and corrected.

use crate::pasted::paste_findings::PasteFindings;
use crate::pasted::pasted_text::PastedText;
use crate::store::Store;
use leg3_core::messages::install::InstallText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// The field for a link. Anything else in it is named, too.
#[component]
pub fn PastedLink() -> impl IntoView {
    let store = Store::here();
    let pasted = PastedText { is_primary: true, ..PastedText::new(store, None) };
    provide_context(pasted);
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
