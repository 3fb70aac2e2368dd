//! Takes the next step of what was found in a text.

use crate::browser::focus::focus_by_id;
use crate::install::tools::InstallTool;
use crate::pasted::pasted_text::PastedText;
use crate::store::Store;
use leg3_core::exchange::events::Event;
use leg3_core::exchange::screen::ExchangeScreen;
use leg3_core::install::link::InstallLink;
use leg3_core::oauth::redirect::Arrival;
use leg3_core::oauth::secret::Secret;
use leg3_core::reader::code_field::{self, Entered, as_code};
use leg3_core::reader::credential_fields;
use leg3_core::reader::next_step::NextStep;
use leg3_core::reader::pasted_answer::{self, Pasted};
use leg3_core::ways::choice::Choice;
use leptos::prelude::*;

/// True where the step leads somewhere from the screen that is shown.
pub fn is_possible(step: NextStep, pasted: PastedText) -> bool {
    let store = pasted.store;
    let is_shown = |is: fn(&ExchangeScreen) -> bool| store.screen().with_untracked(is);
    let is_start = is_shown(|screen| matches!(screen, ExchangeScreen::Start { .. }));
    let has_tokens = is_shown(|screen| matches!(screen, ExchangeScreen::Tokens(_)));
    match step {
        NextStep::UseCode | NextStep::UseAsCode | NextStep::OpenTokens => !has_tokens,
        NextStep::KeepCredentials => is_start || pasted.fields.is_some(),
        NextStep::OpenInstallPage => true,
        // The tools for an install are on the start screen only.
        _ => is_start && !store.token_ended().get_untracked(),
    }
}

/// Takes the step. `parts` is what the finding says about an install link.
pub fn take_step(step: NextStep, pasted: PastedText, parts: &InstallLink) {
    let store = pasted.store;
    match step {
        NextStep::UseCode => use_code(pasted),
        NextStep::UseAsCode => {
            let code = as_code(held(pasted).expose());
            if let Some(code) = code {
                pasted.empty();
                store.arrive(Arrival::Code(code, None), String::new(), store.now());
            }
        }
        NextStep::OpenTokens => open_tokens(store, &held(pasted)),
        NextStep::Refresh => store.refresh_with(held(pasted)),
        NextStep::TokenEnded => store.token_ended().set(true),
        NextStep::KeepCredentials => keep_credentials(pasted),
        NextStep::OpenInstallPage | NextStep::CheckLink => store.open_tool(InstallTool::PastedLink),
        NextStep::BuildLink | NextStep::ChangeLink => {
            store.put_into_draft(parts);
            store.open_tool(InstallTool::BuiltLink);
        }
        NextStep::CheckRedirect => store.open_tool(InstallTool::RedirectCheck),
        NextStep::ConnectAssistant => {
            store.choose(Some(Choice::Assistant));
            focus_by_id("choice");
        }
    }
}

/// The text: the one that is held, else what is in the field.
fn held(pasted: PastedText) -> Secret {
    pasted.store.take_pasted().unwrap_or_else(|| Secret::new(pasted.text()))
}

fn use_code(pasted: PastedText) {
    let (store, text) = (pasted.store, held(pasted));
    let Entered::Arrival { arrival, state } = code_field::read(text.expose()) else { return };
    let found = credential_fields::find(text.expose());
    pasted.empty();
    match pasted.fields {
        Some(fields) => fields.fill_empty(&found),
        None => store.hold_credentials(found),
    }
    store.arrive(arrival, state, store.now());
}

fn open_tokens(store: Store, text: &Secret) {
    if let Some(saved) = pasted_answer::read_saved(text.expose()) {
        store.open_tokens(saved);
    } else if let Pasted::Tokens(answer) = pasted_answer::read(text.expose()) {
        store.dispatch(Event::ResponsePasted(answer, store.now()));
    }
}

fn keep_credentials(pasted: PastedText) {
    let found = credential_fields::find(held(pasted).expose());
    match pasted.fields {
        Some(fields) => fields.fill_empty(&found),
        None => pasted.store.hold_credentials(found),
    }
}
