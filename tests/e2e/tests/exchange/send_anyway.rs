//! Tests *Send it anyway* and *Send it again*: the page states their risk before they are pressed.

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

/// Arrives and presses the button in a browser that hides these responses from the page. Returns the code.
async fn probe_is_hidden(stage: &Stage, cors: Cors) -> String {
    let code = hidden(stage, cors, ProbeHidden).await;
    stage.screen.says(say(CodeScreenText::SendAnywayRisk)).await;
    assert!(exchanges(stage).is_empty());
    code
}

#[test]
fn sending_anyway_gets_tokens_where_only_refusals_are_hidden() {
    play(async |stage| {
        probe_is_hidden(stage, Cors::ClosedOnErrors).await;
        stage.screen.press(say(ExchangeText::SendAnyway)).await;
        has_tokens(stage).await;
        assert_eq!((probes(stage).len(), exchanges(stage).len()), (1, 1));
    });
}

#[test]
fn a_double_click_on_it_sends_once() {
    play(async |stage| {
        probe_is_hidden(stage, Cors::ClosedOnErrors).await;
        stage.screen.double_click(say(ExchangeText::SendAnyway)).await;
        has_tokens(stage).await;
        assert_eq!((probes(stage).len(), exchanges(stage).len()), (1, 1));
    });
}

#[test]
fn sending_anyway_needs_both_values() {
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
fn sending_anyway_where_everything_is_hidden_loses_the_answer_and_sending_again_tells_it() {
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
fn sending_again_gets_tokens_where_the_first_request_never_arrived() {
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
fn a_probe_that_arrives_broken_holds_the_code_back() {
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
fn a_blocker_that_is_lifted_needs_no_risk() {
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
fn a_browser_without_network_is_told_so() {
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
