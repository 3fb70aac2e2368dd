//! *Where do I find these?*, above the fields.

use leg3_core::messages::swap::SwapText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// A link that opens below itself where client id and client secret are found.
#[component]
pub fn WhereFind() -> impl IntoView {
    view! {
        <details id="where-find" class="link-fold">
            <summary><span class="link">{text_of(SwapText::WhereFind)}</span></summary>
            <div class="card stack">
                <p>{text_of(SwapText::WhereFindPath)}</p>
                <p>{text_of(SwapText::WhereFindOther)}</p>
                <p>{text_of(SwapText::WhereFindLost)}</p>
            </div>
        </details>
    }
}
