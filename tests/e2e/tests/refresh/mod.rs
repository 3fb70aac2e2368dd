//! Tests the refresh: a refresh token is exchanged for a new pair. The refresh token comes from the tokens on the page
//! or from a pasted text.

mod failures;
mod from_tokens;
mod guarded;
mod in_a_terminal;
mod lost_answers;
mod offer_to_send_again;
mod other_client;
mod replaced_meanwhile;
mod request_bytes;
mod resend_window;
mod tested_again;
mod token_ended;

use crate::person::{get_tokens, is_at_start, replace, say};
use e2e::Stage;
use e2e::requests::exchanges;
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET};
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::refresh_advice::refresh_advice;
use leg3_core::messages::{VOICE, advice::Advice};
use leg3_core::refresh::failure::RefreshFailure;

/// Returns the refresh tokens that were sent.
pub(crate) fn refreshes(stage: &Stage) -> Vec<String> {
    let all = exchanges(stage).into_iter();
    all.flat_map(|fields| fields.into_iter().filter(|(name, _)| name == "refresh_token"))
        .map(|(_, token)| token)
        .collect()
}

/// Gets the tokens of a sub-account, and opens the row for the refresh.
pub(crate) async fn ready(stage: &Stage) {
    get_tokens(stage).await;
    open_row(stage).await;
}

/// Opens the row of the refresh, and enters the client secret. The page has already filled in the client ID.
pub(crate) async fn open_row(stage: &Stage) {
    stage.screen.unfold(say(RefreshText::Refresh)).await;
    replace(stage, "Client secret", DEMO_CLIENT_SECRET).await;
}

/// Presses *Get new tokens*.
pub(crate) async fn press(stage: &Stage) {
    stage.screen.press(say(RefreshText::GetNewTokens)).await;
}

/// Opens the screen *My token stopped working* from the start screen.
pub(crate) async fn open_ended(stage: &Stage) {
    is_at_start(stage).await;
    stage.screen.press(say(RefreshText::Stopped)).await;
    stage.screen.heading_is(say(RefreshText::EndedTitle)).await;
}

/// Enters this text as the saved text or refresh token, and enters the client ID and the client secret.
pub(crate) async fn enter(stage: &Stage, text: &str) {
    replace(stage, say(RefreshText::Box), text).await;
    replace(stage, "Client ID", DEMO_CLIENT_ID).await;
    replace(stage, "Client secret", DEMO_CLIENT_SECRET).await;
}

/// Returns what the page says about this failure.
pub(crate) fn advice(failure: RefreshFailure) -> Advice {
    refresh_advice(failure, VOICE)
}
