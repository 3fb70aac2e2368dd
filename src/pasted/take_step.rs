//! Takes the next step of a finding.

use crate::browser::focus::focus_inside_when_shown;
use crate::install::tool_rows::REDIRECT_FIELD;
use crate::pasted::held_text::HeldText;
use crate::store::Store;
use leg3_core::exchange::events::Event;
use leg3_core::install::link::InstallLink;
use leg3_core::install::tool::InstallTool;
use leg3_core::oauth::redirect::Arrival;
use leg3_core::oauth::secret::Secret;
use leg3_core::reader::code_field::{self, Entered, as_code};
use leg3_core::reader::credential_fields;
use leg3_core::reader::next_step::NextStep;
use leg3_core::reader::pasted_answer::{self, Pasted};
use leg3_core::ways::choice::Choice;
use leptos::prelude::*;

/// Takes this next step of a finding. `parts` is the corrected install link, or the
/// [parts](leg3_core::reader::next_step::known_parts) that the finding contains.
pub fn take_step(step: NextStep, held: HeldText, parts: &InstallLink) {
    let (store, text) = (held.store, held.text());
    // Every step keeps the client ID and the client secret that are in the text.
    let found = credential_fields::find(text.expose());
    let has_credentials = found.id.is_some() || found.secret.is_some();
    match held.form {
        Some(form) => form.put(&found),
        None => store.hold_credentials(found),
    }
    match step {
        NextStep::UseCode => {
            let Entered::Arrival { arrival, state } = code_field::read(text.expose()) else { return };
            store.arrive(arrival, state, store.now());
        }
        NextStep::UseAsCode => {
            let Some(code) = as_code(text.expose()) else { return };
            store.arrive(Arrival::Code(code, None), String::new(), store.now());
        }
        NextStep::OpenTokens => open_tokens(store, &text),
        NextStep::Refresh => store.refresh_with(text),
        NextStep::TokenEnded => store.token_ended().set(true),
        // This step leaves the text in its field. Every other step opens another part of the page.
        NextStep::KeepCredentials => {
            held.is_kept.set(has_credentials);
            return;
        }
        NextStep::OpenInstallPage | NextStep::CheckLink => store.open_tool(InstallTool::PastedLink),
        NextStep::BuildLink => {
            store.put_into_draft(parts);
            store.open_tool(InstallTool::BuiltLink);
        }
        NextStep::ChangeLink => {
            store.change_draft(|draft| *draft = InstallLink { state: String::new(), ..parts.clone() });
            store.open_tool(InstallTool::BuiltLink);
        }
        NextStep::CheckRedirect => {
            // The text may be an error from the portal, which contains no redirect URL.
            if !parts.redirect_uri.is_empty() {
                store.hold_pasted(REDIRECT_FIELD, Secret::new(parts.redirect_uri.clone()));
            }
            store.open_tool(InstallTool::RedirectCheck);
        }
        NextStep::ConnectAssistant => {
            store.choose(Some(Choice::Assistant));
            focus_inside_when_shown("choice", ":checked");
        }
    }
    // If the step opened another screen, the field is already removed.
    if !held.is_kept.is_disposed() {
        held.moved.notify();
    }
}

fn open_tokens(store: Store, text: &Secret) {
    if let Some(saved) = pasted_answer::read_saved(text.expose()) {
        store.open_tokens(saved);
    } else if let Pasted::Tokens(answer) = pasted_answer::read(text.expose()) {
        store.dispatch(Event::ResponsePasted(answer, store.now()));
    }
}
