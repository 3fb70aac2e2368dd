//! *Save my tokens*: a file, or the share sheet of a phone.

use crate::browser::{download, share};
use crate::components::button::{Button, Look};
use crate::components::dynamic::dynamic;
use crate::lazy::saving::saved_text;
use crate::store::Store;
use leg3_core::integrations::outside_browser_request::file_name;
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// The button. It saves everything that is held.
#[component]
pub fn SaveButton(
    /// True if saving is the next step of the screen until it is done.
    #[prop(optional)]
    is_next: bool,
) -> impl IntoView {
    let store = Store::here();
    let save = Callback::new(move |_| {
        leptos::task::spawn_local(async move {
            let text = if store.has_minted() {
                saved_text(store).await.ok().flatten()
            } else {
                store.connected_answer()
            };
            let Some(text) = text else { return };
            let name = file_name(store.connected_id().as_deref(), ".txt");
            let is_saved = match share::text_file_to_share(&name, text.expose()) {
                Some(file) => share::share(file).await,
                None => download::offer(&name, "text/plain", text.expose()).is_some(),
            };
            if is_saved {
                store.mark_all_saved();
            }
        });
    });
    dynamic(move || {
        let look = if is_next && !store.is_all_saved() { Look::Primary } else { Look::Secondary };
        view! { <Button text=text_of(ReceivedText::Save) look press=save/> }
    })
}
