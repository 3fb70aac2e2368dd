//! Takes the next step of what was found in a text.

use crate::browser::focus::{focus_inside_when_shown, open_fold};
use crate::install::redirect_check::REDIRECT_FIELD;
use crate::install::tools::InstallTool;
use crate::pasted::pasted_text::{PASTE_BOX, PastedText};
use crate::store::Store;
use leg3_core::exchange::events::Event;
use leg3_core::exchange::screen::ExchangeScreen;
use leg3_core::install::link::InstallLink;
use leg3_core::oauth::redirect::Arrival;
use leg3_core::oauth::secret::Secret;
use leg3_core::reader::code_field::{self, Entered, as_code};
use leg3_core::reader::credential_fields;
use leg3_core::reader::next_step::{NextStep, StepScreen};
use leg3_core::reader::pasted_answer::{self, Pasted};
use leg3_core::ways::choice::Choice;
use leptos::prelude::*;

/// The screen on which the steps of this text are offered.
#[must_use]
pub fn step_screen(pasted: PastedText) -> StepScreen {
    let store = pasted.store;
    store.screen().with_untracked(|screen| StepScreen {
        is_start: matches!(screen, ExchangeScreen::Start { .. }) && !store.token_ended().get_untracked(),
        has_form: pasted.fields.is_some(),
        // Where a fresh code is asked for, there is one below the field.
        has_link_check: pasted.fields.is_some() && pasted.id == PASTE_BOX,
        has_tokens: matches!(screen, ExchangeScreen::Tokens(_)),
    })
}

/// Takes the step. `parts` is what the finding says about an install link. Returns false if there was nothing to take.
pub fn take_step(step: NextStep, pasted: PastedText, parts: &InstallLink) -> bool {
    let (store, text) = (pasted.store, pasted.held());
    // The client id and the client secret in the text are kept, whichever step is taken first.
    let found = credential_fields::find(text.expose());
    let has_credentials = found.id.is_some() || found.secret.is_some();
    match pasted.fields {
        Some(fields) => fields.put(&found),
        None => store.hold_credentials(found),
    }
    match step {
        NextStep::UseCode => {
            let Entered::Arrival { arrival, state } = code_field::read(text.expose()) else { return false };
            pasted.empty();
            store.arrive(arrival, state, store.now());
        }
        NextStep::UseAsCode => {
            let Some(code) = as_code(text.expose()) else { return false };
            pasted.empty();
            store.arrive(Arrival::Code(code, None), String::new(), store.now());
        }
        NextStep::OpenTokens => open_tokens(store, &text),
        NextStep::Refresh => store.refresh_with(text),
        NextStep::TokenEnded => store.token_ended().set(true),
        NextStep::KeepCredentials => return has_credentials,
        NextStep::CheckLink if pasted.fields.is_some() => open_fold(InstallTool::PastedLink.fold()),
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
            store.hold_pasted(REDIRECT_FIELD, text);
            store.open_tool(InstallTool::RedirectCheck);
        }
        NextStep::ConnectAssistant => {
            store.choose(Some(Choice::Assistant));
            focus_inside_when_shown("choice", ":checked");
        }
    }
    // A step that leads to another screen has removed the field.
    if !pasted.is_typing.is_disposed() {
        pasted.moved.notify();
    }
    true
}

fn open_tokens(store: Store, text: &Secret) {
    if let Some(saved) = pasted_answer::read_saved(text.expose()) {
        store.open_tokens(saved);
    } else if let Pasted::Tokens(answer) = pasted_answer::read(text.expose()) {
        store.dispatch(Event::ResponsePasted(answer, store.now()));
    }
}
