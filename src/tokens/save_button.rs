//! *Save my tokens*: saves the tokens as a file, or passes them to the share sheet of a phone.

use crate::browser::download;
use crate::browser::share::{self, Shared};
use crate::components::button::{Button, Look};
use crate::components::dynamic::{dynamic, dynamic_text};
use crate::lazy::LoadError;
use crate::lazy::lazy_functions;
use crate::store::Store;
use leg3_core::messages::page::PageText;
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::messages::text_of;
use leg3_core::oauth::secret::Secret;
use leg3_core::tokens::file_name::file_name;
use leptos::prelude::*;

/// The button *Save my tokens*. It saves the main pair and all sub-account tokens.
#[component]
pub fn SaveButton(
    /// True if saving is the next step of the screen until the tokens are saved.
    #[prop(optional)]
    is_next: bool,
) -> impl IntoView {
    let store = Store::here();
    let remark = RwSignal::new("");
    let save = Callback::new(move |_| {
        remark.set("");
        leptos::task::spawn_local(async move {
            let is_saved = save_tokens(store).await;
            if !remark.is_disposed() {
                remark.set(if is_saved.is_err() { text_of(PageText::LoadFailed) } else { "" });
            }
        });
    });
    view! {
        {dynamic(move || {
            let look = if is_next && !store.is_saved() { Look::Primary } else { Look::Secondary };
            view! { <Button text=text_of(ReceivedText::Save) look press=save/> }
        })}
        <p class="remark bad" role="alert">{dynamic_text(move || remark.get())}</p>
    }
}

/// Saves the main pair and all sub-account tokens.
async fn save_tokens(store: Store) -> Result<(), LoadError> {
    let Some(text) = everything(store).await? else { return Ok(()) };
    let name = file_name(store.connected_id().as_deref(), ".txt");
    let download = || download::offer(&name, "text/plain", text.expose()).is_some();
    let is_saved = match share::text_file_to_share(&name, text.expose()) {
        Some(file) => match share::share(file).await {
            Shared::Done => true,
            Shared::Declined => false,
            Shared::Failed => download(),
        },
        None => download(),
    };
    // Tokens that arrived while the share sheet was open are not in the shared file.
    let is_all = everything(store).await?.is_some_and(|now| now.same_as(&text));
    if is_saved && is_all {
        store.mark_all_saved();
    }
    Ok(())
}

/// The text with the main pair and all sub-account tokens. If the page has no sub-account tokens, the text is the
/// unchanged body of HighLevel's response. `None` if there are no tokens.
async fn everything(store: Store) -> Result<Option<Secret>, LoadError> {
    if store.has_minted() { saved_text(store).await } else { Ok(store.connected_answer()) }
}

lazy_functions! { tools:
    /// Writes the main pair and all sub-account tokens as one text. `None` if there are no tokens.
    saved_text(store: Store) -> Option<Secret> => store.saved_text();
}
