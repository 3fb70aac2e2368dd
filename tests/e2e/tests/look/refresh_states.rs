//! Helper that shows the states of a refresh, in order.

use crate::person::{copied, get_tokens, is_at_start, js, say};
use crate::refresh::{advice, enter, open_ended, open_row, press, refreshes};
use e2e::requests::canned_json;
use e2e::sandbox::{Cors, Fault, FaultKind, On};
use e2e::{Stage, eventually};
use leg3_core::exchange::failure::Failure;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::tokens::TokensText;
use leg3_core::oauth::error_response::ErrorResponse;
use leg3_core::refresh::failure::RefreshFailure;

/// Shows the states, and calls `look` in each.
pub(crate) async fn walk_refresh(stage: &Stage, look: impl AsyncFn(&str)) {
    get_tokens(stage).await;
    let refresh = copied(stage, say(TokensText::CopyRefresh)).await;
    open_row(stage).await;
    press(stage).await;
    stage.screen.says(say(RefreshText::RefreshDone)).await;
    look("refreshed").await;
    // `look` may have closed the row of the refresh.
    js(stage, "document.getElementById('refresh').open = true", vec![]).await;
    stage.sandbox.set_fault(Some(Fault::always(On::Refresh, FaultKind::CutBeforeAnswer)));
    press(stage).await;
    stage.screen.says(advice(hidden()).title).await;
    look("refresh failed, in its row").await;
    stage.sandbox.set_fault(None);
    stage.screen.press(say(CodeScreenText::Forget)).await;
    is_at_start(stage).await;
    open_ended(stage).await;
    look("token ended").await;
    enter(stage, &refresh).await;
    let held = refreshes(stage).len();
    stage.sandbox.set_fault(Some(Fault::once(On::Refresh, FaultKind::Hold)));
    press(stage).await;
    eventually("the refresh token is sent", async || refreshes(stage).len() > held).await;
    stage.screen.says(say(RefreshText::StepRefreshing)).await;
    look("refreshing").await;
    stage.sandbox.set_fault(None);
    has_no_steps(stage).await;
    stage.screen.press(say(CodeScreenText::Forget)).await;
    walk_failures(stage, &refresh, look).await;
}

/// Shows four failures of a refresh, and calls `look` in each.
async fn walk_failures(stage: &Stage, refresh: &str, look: impl AsyncFn(&str)) {
    let refused = |said: &str| canned_json(400, &format!(r#"{{"message":"{said}"}}"#));
    for (answer, failure, state) in [
        (
            refused("Invalid client credentials!"),
            Failure::Refused(ErrorResponse::InvalidClient),
            "refresh failed, to be corrected",
        ),
        (
            refused("Missing parameter: code"),
            Failure::Refused(ErrorResponse::ParameterRefused),
            "refresh failed, the fault of this page",
        ),
        (FaultKind::CutBeforeAnswer, Failure::AnswerHidden, "refresh failed, to be sent again"),
    ] {
        is_at_start(stage).await;
        open_ended(stage).await;
        enter(stage, refresh).await;
        stage.sandbox.set_fault(Some(Fault::always(On::Refresh, answer)));
        press(stage).await;
        stage.screen.heading_is(advice(RefreshFailure::Of(failure)).title).await;
        look(state).await;
        stage.sandbox.set_fault(None);
        stage.screen.press(say(CodeScreenText::Forget)).await;
    }
    open_ended(stage).await;
    enter(stage, refresh).await;
    stage.sandbox.set_cors(Cors::Closed);
    press(stage).await;
    stage.screen.heading_is(advice(RefreshFailure::Of(Failure::ProbeHidden)).title).await;
    stage.screen.button(say(CodeScreenText::ShowSteps)).await;
    look("refresh failed, to be sent outside").await;
    stage.sandbox.set_cors(Cors::Open);
    stage.screen.press(say(CodeScreenText::Forget)).await;
}

/// Waits until the refresh has ended: with a pair of tokens, or with a refusal because the refresh token was used
/// before.
async fn has_no_steps(stage: &Stage) {
    let working = say(RefreshText::WorkingTitle);
    eventually("the response came", async || stage.screen.heading().await != working).await;
}

fn hidden() -> RefreshFailure {
    RefreshFailure::Of(Failure::AnswerHidden)
}
