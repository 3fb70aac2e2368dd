//! The link *Where do I find these?*, above the fields for client ID and client secret.

use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// A link that opens an explanation of where to find client ID and client secret.
#[component]
pub fn WhereFind() -> impl IntoView {
    view! {
        <details id="where-find" class="link-fold">
            <summary><span class="link">{text_of(CodeScreenText::WhereFind)}</span></summary>
            <div class="card stack">
                <p>{text_of(CodeScreenText::WhereFindPath)}</p>
                <p>{text_of(CodeScreenText::WhereFindOther)}</p>
                <p>{text_of(CodeScreenText::WhereFindLost)}</p>
            </div>
        </details>
    }
}
