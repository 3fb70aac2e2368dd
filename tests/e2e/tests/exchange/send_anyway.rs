//! Tests *Send it anyway* and *Send it again*: the page states the risk of each button before the button is pressed.

use crate::exchange::hidden_answers::hidden;
use crate::person::{
    arrive_with_code, assert_one_primary, copied, explains, fill, fill_and_press, has_tokens, play, replace,
    say,
};
use e2e::requests::{assert_never_sent, break_it, canned_json, exchanges, expect_trouble, probes};
use e2e::sandbox::{Cors, DEMO_CLIENT_SECRET, FaultKind, On};
use e2e::{HIGHLEVEL, Kind, Stage};
use leg3_core::exchange::failure::Failure::{
    AnswerHidden, Offline, ProbeBroken, ProbeHidden, Refused, Unreachable,
};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::report::ReportText;
use leg3_core::oauth::error_response::ErrorResponse::CodeNotFound;

/// Opens the page with a fresh code, and presses *Get my tokens*, in a browser that hides the response to the probe
/// from the page. Returns the code.
async fn probe_is_hidden(stage: &Stage, cors: Cors) -> String {
    let code = hidden(stage, cors, ProbeHidden).await;
    stage.screen.says(say(CodeScreenText::SendAnywayRisk)).await;
    assert!(exchanges(stage).is_empty());
    code
}

#[test]
fn sending_anyway_gets_tokens_if_only_error_responses_are_hidden() {
    play(async |stage| {
        probe_is_hidden(stage, Cors::ClosedOnErrors).await;
        stage.screen.press(say(ExchangeText::SendAnyway)).await;
        has_tokens(stage).await;
        assert_eq!((probes(stage).len(), exchanges(stage).len()), (1, 1));
    });
}

#[test]
fn a_double_click_on_send_anyway_sends_once() {
    play(async |stage| {
        probe_is_hidden(stage, Cors::ClosedOnErrors).await;
        stage.screen.double_click(say(ExchangeText::SendAnyway)).await;
        has_tokens(stage).await;
        assert_eq!((probes(stage).len(), exchanges(stage).len()), (1, 1));
    });
}

#[test]
fn sending_anyway_needs_client_id_and_client_secret() {
    play(async |stage| {
        probe_is_hidden(stage, Cors::ClosedOnErrors).await;
        stage.screen.field("Client secret").await.clear().await;
        stage.screen.press(say(ExchangeText::SendAnyway)).await;
        stage.screen.says(say(ExchangeText::SecretMissing)).await;
        assert!(exchanges(stage).is_empty());
        replace(stage, "Client secret", DEMO_CLIENT_SECRET).await;
        stage.screen.press(say(ExchangeText::SendAnyway)).await;
        has_tokens(stage).await;
    });
}

#[test]
fn sending_again_shows_that_a_code_with_a_hidden_response_was_used_up() {
    play(async |stage| {
        let code = probe_is_hidden(stage, Cors::Closed).await;
        stage.screen.press(say(ExchangeText::SendAnyway)).await;
        explains(stage, AnswerHidden).await;
        assert_eq!(exchanges(stage).len(), 1);
        assert!(stage.storage().await.places_of(&[code]).is_empty(), "a code that was sent is kept");
        stage.screen.gone(Kind::Button, say(CodeScreenText::TryAgain)).await;
        stage.screen.says(say(CodeScreenText::SendAgainRisk)).await;
        stage.sandbox.set_cors(Cors::Open);
        stage.screen.press(say(ExchangeText::SendAgain)).await;
        explains(stage, Refused(CodeNotFound)).await;
        assert_eq!(exchanges(stage).len(), 2);
    });
}

#[test]
fn sending_again_gets_tokens_if_the_first_request_never_arrived() {
    play(async |stage| {
        arrive_with_code(stage).await;
        break_it(stage, On::Any, FaultKind::RefuseConnection);
        fill_and_press(stage).await;
        explains(stage, Unreachable).await;
        stage.screen.press(say(ExchangeText::SendAnyway)).await;
        stage.screen.says(say(CodeScreenText::SendAgainRisk)).await;
        stage.sandbox.set_fault(None);
        stage.screen.double_click(say(ExchangeText::SendAgain)).await;
        has_tokens(stage).await;
        assert_eq!(exchanges(stage).len(), 1);
    });
}

#[test]
fn a_probe_that_highlevel_finds_malformed_holds_back_the_code() {
    play(async |stage| {
        break_it(stage, On::Probe, canned_json(422, r#"{"message":["client_id must be a string"]}"#));
        let code = arrive_with_code(stage).await;
        fill_and_press(stage).await;
        explains(stage, ProbeBroken).await;
        stage.screen.gone(Kind::Button, say(ExchangeText::SendAnyway)).await;
        assert_eq!((probes(stage).len(), exchanges(stage).len()), (1, 0));
        assert_never_sent(stage, &[&code, DEMO_CLIENT_SECRET]);
        let report = copied(stage, say(ReportText::CopyReport)).await;
        assert!(report.contains("failure: L3-60"), "{report}");
    });
}

#[test]
fn trying_again_gets_tokens_after_the_connection_is_unblocked() {
    play(async |stage| {
        expect_trouble(stage);
        arrive_with_code(stage).await;
        stage.proxy.refuse(HIGHLEVEL);
        fill_and_press(stage).await;
        explains(stage, Unreachable).await;
        stage.proxy.allow(HIGHLEVEL);
        stage.screen.press(say(CodeScreenText::TryAgain)).await;
        has_tokens(stage).await;
        assert_eq!(exchanges(stage).len(), 1);
    });
}

#[test]
fn the_page_says_that_the_browser_is_offline() {
    play(async |stage| {
        expect_trouble(stage);
        arrive_with_code(stage).await;
        fill(stage).await;
        crate::lazy_parts::all_are_here(stage).await;
        stage.browser.offline(true).await;
        stage.screen.press("Get my tokens").await;
        explains(stage, Offline).await;
        assert!(stage.sandbox.requests().is_empty());
        stage.browser.offline(false).await;
        stage.screen.press(say(CodeScreenText::TryAgain)).await;
        has_tokens(stage).await;
        assert_one_primary(stage).await;
    });
}
