//! Successful responses without a readable token. The page keeps these responses, and the user can download them
//! unchanged.

use crate::browser::download;
use crate::components::button::Button;
use crate::store::Store;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::text_of;
use leg3_core::oauth::secret::Secret;
use leptos::prelude::*;

/// Explains the responses without a readable token, and shows the button *Download what came*.
#[component]
pub fn ReceivedUnread(
    /// Returns the responses. `None` if there are none.
    received: fn(Store) -> Option<Secret>,
) -> impl IntoView {
    let store = Store::here();
    let save = move |_| {
        if let Some(received) = untrack(|| received(store)) {
            let _ = download::offer("answer.txt", "text/plain", received.expose());
        }
    };
    view! {
        <p>{text_of(RefreshText::ReceivedUnread)}</p>
        <div><Button text=text_of(RefreshText::DownloadReceived) press=save/></div>
    }
}
