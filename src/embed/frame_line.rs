//! The line that replaces the brand when this page is in a frame of another page.

use crate::browser::page_address::own_origin;
use crate::components::dynamic::handler;
use crate::store::Store;
use leg3_core::messages::page::PageText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// The origin of this page, and the button *Open in its own tab*.
#[component]
pub fn FrameLine() -> impl IntoView {
    let store = Store::here();
    let open = move |_| {
        if let Some(boot) = store.boot() {
            boot.open_own_tab();
        }
    };
    view! {
        <p class="framed">
            <span translate="no">{own_origin()}</span>
            <button type="button" class="link" on:click=handler(open)>{text_of(PageText::OpenInOwnTab)}</button>
        </p>
    }
}
