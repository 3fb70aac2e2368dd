//! A file for a tool. It contains secrets only if the user turned on the switch for them.

use crate::browser::download;
use crate::components::button::{Button, Look};
use crate::components::callout::{Callout, Tone};
use crate::components::dynamic::dynamic;
use crate::integrations::subject_context::{account, with_kept, with_kept_and_secrets};
use crate::store::Store;
use leg3_core::integrations::tool_context::{ToolContext, ToolSecrets};
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::text_of;
use leg3_core::oauth::secret::Secret;
use leptos::prelude::*;

/// The media type of the files for Make, n8n and Postman.
pub const JSON: &str = "application/json";

/// Writes a file. The text argument is the name of the account, which is untrusted text.
pub type WriteFile = fn(&ToolContext<'_>, &str, Option<&ToolSecrets<'_>>) -> Secret;

/// The download button for a file that can contain the tokens, and the switch that adds the tokens to the file.
#[component]
pub fn FileWithSwitch(
    /// The id of the switch. It must be unique on the page.
    id: &'static str,
    /// The text on the button.
    text: IntegrationsText,
    /// The name of the file.
    file: &'static str,
    /// Writes the file.
    write: WriteFile,
) -> impl IntoView {
    let store = Store::here();
    let has_secrets = RwSignal::new(false);
    let save = move |_| {
        let account = account(store);
        let with_secrets = has_secrets.get_untracked();
        let text = if with_secrets {
            with_kept_and_secrets(store, |context, secrets| write(context, &account, Some(secrets)))
        } else {
            with_kept(store, |context| write(context, &account, None))
        };
        let Some(text) = text else { return };
        if download::offer(file, JSON, text.expose()).is_some() && with_secrets {
            store.mark_connected_saved();
        }
        has_secrets.set(false);
    };
    view! {
        <label class="check">
            <input
                id=id
                type="checkbox"
                autocomplete="off"
                prop:checked=move || has_secrets.get()
                on:change=move |event| has_secrets.set(event_target_checked(&event))
            />
            {text_of(IntegrationsText::WithSecrets)}
        </label>
        <div role="status">
            {dynamic(move || has_secrets.get().then(|| view! {
                <Callout tone=Tone::Risk title=text_of(IntegrationsText::SecretsIn)>
                    <p>{text_of(IntegrationsText::SecretNotHere)}</p>
                </Callout>
            }))}
        </div>
        <div><Button text=text_of(text) look=Look::Secondary press=save/></div>
    }
}

/// The download button for a file that never contains a secret.
#[component]
pub fn FileWithoutSecrets(
    /// The text on the button.
    text: IntegrationsText,
    /// The name of the file.
    file: &'static str,
    /// Writes the file.
    write: fn(&ToolContext<'_>, &str) -> String,
    /// True if the button is the next step of the screen.
    #[prop(optional)]
    is_next: bool,
) -> impl IntoView {
    let store = Store::here();
    let save = Callback::new(move |_| {
        let account = account(store);
        if let Some(text) = with_kept(store, |context| write(context, &account)) {
            let _ = download::offer(file, JSON, &text);
        }
    });
    dynamic(move || {
        let look = if is_next && store.is_saved() { Look::Primary } else { Look::Secondary };
        view! { <div><Button text=text_of(text) look press=save/></div> }
    })
}
