//! A file to download for another tool. Secrets are in it only where somebody switched them on, for this one time.

use crate::controls::button;
use crate::{filling, news};
use leg3::browser::{dom, download, fields};
use leg3::hatch;
use leg3_core::integrations::tool_context::{ToolContext, ToolSecrets};
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::text_of;
use leg3_core::oauth::secret::Secret;
use leptos::prelude::*;

/// Writes the file. The name is the account's, as a stranger wrote it.
pub(crate) type Write = fn(&ToolContext<'_>, &str, Option<&ToolSecrets<'_>>) -> Secret;

/// A file that can hold secrets: a switch, and the button.
pub(crate) fn with_switch(
    id: &'static str,
    press: IntegrationsText,
    file: &'static str,
    write: Write,
) -> AnyView {
    let on = RwSignal::new(false);
    let save = move || {
        let text = if on.get_untracked() {
            filling::with_secrets(|taken, secrets| write(taken, &filling::account(), Some(secrets)))
        } else {
            filling::with(|taken| write(taken, &filling::account(), None))
        };
        let Some(text) = text else { return };
        let has_refresh = on.get_untracked() && news::ask(hatch::REFRESH).is_some();
        if has_refresh {
            filling::offer_with_tokens(file, JSON, &text);
        } else {
            let _ = download::offer(file, JSON, text.expose());
        }
        on.set(false);
    };
    let warning = move || {
        on.get().then(|| {
            let missing = !fields::has_secret();
            let missing = missing.then(|| view! { <p>{text_of(IntegrationsText::SecretNotHere)}</p> });
            view! { <div class="card warned"><p><strong>{text_of(IntegrationsText::SecretsIn)}</strong></p>{missing}</div> }
        })
    };
    let toggle = move |_| on.set(dom::input(id).is_some_and(|field| field.checked()));
    view! {
        <div class="field check">
            <input id=id type="checkbox" autocomplete="off" on:change=toggle prop:checked=move || on.get()/>
            <label for=id>{text_of(IntegrationsText::WithSecrets)}</label>
        </div>
        <div class="stack" role="status">{warning}</div>
        {button(press, save)}
    }
    .into_any()
}

/// A file that never holds one.
pub(crate) fn without(
    press: IntegrationsText,
    file: &'static str,
    write: fn(&ToolContext<'_>, &str) -> String,
) -> AnyView {
    button(press, move || {
        if let Some(text) = filling::with(|taken| write(taken, &filling::account())) {
            let _ = download::offer(file, JSON, &text);
        }
    })
}

const JSON: &str = "application/json";
