//! Helpers that show the states of the page, in order.

use crate::exchange::countdown::{CLOCK, seconds_pass};
use crate::exchange::exchange_fails::meets;
use crate::look::agency_states::walk_agency;
use crate::look::refresh_states::walk_refresh;
use crate::look::start_states::walk_start;
use crate::person::{
    arrive_with_code, copied, enter_code, fill_and_press, fresh_code, has_code, has_tokens, js, say,
};
use e2e::requests::{canned_json, exchanges, expect_refusals, expect_trouble};
use e2e::sandbox::{Cors, Fault, FaultKind, On};
use e2e::{Stage, eventually};
use leg3_core::exchange::failure::Failure::{self, AnswerHidden, ProbeHidden, Refused};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::messages::start::StartText;
use leg3_core::messages::{VOICE, exchange_advice};
use leg3_core::oauth::error_response::ErrorResponse::{
    CodeNotFound, InvalidClient, ParameterRefused, TooMany,
};

/// Opens or closes every row except the row of the tokens, and waits until every open row has content.
pub(crate) async fn fold(stage: &Stage, is_open: bool) {
    let folds = "document.querySelectorAll('details:not(#tokens)').forEach(fold => fold.open = arguments[0])";
    js(stage, folds, vec![is_open.into()]).await;
    let filled =
        "return [...document.querySelectorAll('details[open] > :not(summary)')].every(it => it.innerText)";
    eventually("every open fold has content", async || js(stage, filled, vec![]).await == true).await;
}

/// Shows the states of the start screen, of an exchange, of an agency and of a refresh, and calls `look` in each.
pub(crate) async fn walk(stage: &Stage, look: impl AsyncFn(&str)) {
    expect_refusals(stage);
    expect_trouble(stage);
    stage.browser.before_every_page(CLOCK).await;
    stage.arrive("").await;
    stage.app_is_alive().await;
    walk_start(stage, &look).await;
    let long = "a_word_that_does_not_end_before_the_edge_of_any_phone_and_goes_on_and_on";
    stage.arrive(&format!("?error=access_denied&error_description={long}")).await;
    stage.app_is_alive().await;
    look("denied").await;
    arrive_with_code(stage).await;
    look("code").await;
    seconds_pass(stage, 600).await;
    stage.screen.heading_is(say(CodeScreenText::TooOldTitle)).await;
    look("code, too old").await;
    arrive_with_code(stage).await;
    stage.sandbox.set_fault(Some(Fault::once(On::Exchange, FaultKind::Hold)));
    fill_and_press(stage).await;
    eventually("the code is sent", async || !exchanges(stage).is_empty()).await;
    stage.screen.heading_is(say(CodeScreenText::WorkingTitle)).await;
    look("working").await;
    stage.sandbox.set_fault(None);
    has_tokens(stage).await;
    look("tokens").await;
    stage.screen.press("Show refresh token").await;
    stage.screen.button("Hide refresh token").await;
    look("one token shown").await;
    copied(stage, "Copy refresh token").await;
    stage.screen.says(say(ReceivedText::SavedLead)).await;
    look("tokens saved").await;
    stage.screen.press(say(CodeScreenText::Forget)).await;
    stage.screen.heading_is(say(StartText::Title)).await;
    look("forgotten").await;
    walk_agency(stage, &look).await;
    walk_refresh(stage, &look).await;
    walk_failures(stage, look).await;
}

/// Shows at least one failure of an exchange for each value of the core's `NextStep`, and calls `look` in each state.
async fn walk_failures(stage: &Stage, look: impl AsyncFn(&str)) {
    let refused = |said: &str| canned_json(400, &format!(r#"{{"message":"{said}"}}"#));
    for (answer, refusal, state) in [
        (refused("Invalid client credentials!"), InvalidClient, "failed, a value is to be corrected"),
        (FaultKind::TooMany, TooMany, "failed, the same press may help"),
        (refused("Missing parameter: code"), ParameterRefused, "failed, the fault of this page"),
        (refused("Authorization code not found"), CodeNotFound, "failed, used up"),
    ] {
        meets(stage, answer).await;
        is_shown(stage, Refused(refusal)).await;
        look(state).await;
    }
    stage.screen.press(say(ExchangeText::FreshCode)).await;
    stage.screen.field(say(ExchangeText::CodeOrAddress)).await;
    look("a fresh code is asked for").await;
    stage.sandbox.set_fault(None);
    stage.sandbox.set_cors(Cors::Closed);
    enter_code(stage, &fresh_code(stage)).await;
    has_code(stage).await;
    stage.screen.press("Get my tokens").await;
    is_shown(stage, ProbeHidden).await;
    stage.screen.button(say(CodeScreenText::ShowSteps)).await;
    look("failed, to be sent outside").await;
    stage.screen.press(say(CodeScreenText::ShowSteps)).await;
    stage.screen.button("Copy URL").await;
    look("the steps in Make").await;
    stage.screen.press(say(ExchangeText::SendAnyway)).await;
    is_shown(stage, AnswerHidden).await;
    look("failed, the answer hidden").await;
}

async fn is_shown(stage: &Stage, failure: Failure) {
    stage.screen.heading_is(exchange_advice::exchange_advice(failure, VOICE).title).await;
}
