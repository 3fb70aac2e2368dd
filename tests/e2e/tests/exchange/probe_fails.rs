//! Tests failures of the probe: the page explains each failure and does not send the authorization code. The exchange
//! works after the fault ends.

use crate::person::{arrive_with_code, explains, fill_and_press, has_tokens, play, say};
use e2e::Stage;
use e2e::requests::{
    assert_never_sent, assert_no_redirect_followed, break_it, canned, canned_json, exchanges,
};
use e2e::sandbox::{DEMO_CLIENT_SECRET, FaultKind, On};
use leg3_core::exchange::failure::Failure::{self, NotHighLevel, ProbeHidden, ProbeRefused, Unreachable};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::oauth::error_response::ErrorResponse::{
    Broken, Firewall, GaveUp, TooMany, Unavailable, Unknown,
};

/// Applies this fault to the probe. Checks that the authorization code is not sent, and that the code still works after
/// the fault ends.
async fn holds_back(stage: &Stage, kind: FaultKind, failure: Failure) {
    let code = arrive_with_code(stage).await;
    break_it(stage, On::Probe, kind.clone());
    fill_and_press(stage).await;
    explains(stage, failure).await;
    stage.screen.button(say(ExchangeText::SendAnyway)).await;
    assert!(exchanges(stage).is_empty(), "{kind:?} on the probe, and the code was sent");
    assert_never_sent(stage, &[&code, DEMO_CLIENT_SECRET]);
    stage.sandbox.set_fault(None);
    stage.screen.press(say(CodeScreenText::TryAgain)).await;
    has_tokens(stage).await;
    // A press of *Forget everything* resets the page for the next fault.
    stage.screen.press(say(CodeScreenText::Forget)).await;
    stage.sandbox.clear_requests();
}

/// Makes HighLevel answer the probe with this unusual response. Checks that the page still exchanges the authorization
/// code.
async fn passes(stage: &Stage, kind: FaultKind) {
    arrive_with_code(stage).await;
    break_it(stage, On::Probe, kind.clone());
    fill_and_press(stage).await;
    has_tokens(stage).await;
    assert_eq!(exchanges(stage).len(), 1, "{kind:?}");
    stage.screen.press(say(CodeScreenText::Forget)).await;
    stage.sandbox.clear_requests();
}

#[test]
fn failed_probe_connections_hold_back_the_code() {
    play(async |stage| {
        holds_back(stage, FaultKind::RefuseConnection, Unreachable).await;
        holds_back(stage, FaultKind::CutBeforeAnswer, ProbeHidden).await;
        holds_back(stage, FaultKind::CutInsideAnswer, ProbeRefused(Unknown)).await;
    });
}

#[test]
fn server_errors_on_the_probe_hold_back_the_code() {
    play(async |stage| {
        holds_back(stage, FaultKind::Status500, ProbeRefused(Unavailable)).await;
        holds_back(stage, FaultKind::Status500Json, ProbeRefused(Broken)).await;
        holds_back(stage, FaultKind::Gateway, ProbeRefused(Unavailable)).await;
        holds_back(stage, canned(504, "text/html", "<h1>Gateway Time-out</h1>"), ProbeRefused(GaveUp)).await;
    });
}

#[test]
fn rate_limits_firewall_pages_and_foreign_responses_hold_back_the_code() {
    play(async |stage| {
        holds_back(stage, FaultKind::TooMany, ProbeRefused(TooMany)).await;
        holds_back(stage, FaultKind::FirewallHtml, ProbeRefused(Firewall)).await;
        holds_back(stage, canned_json(200, r#"{"access_token":"not-highlevels"}"#), NotHighLevel).await;
        holds_back(stage, canned(200, "text/html", "<h1>Log in to the hotel's network</h1>"), NotHighLevel)
            .await;
    });
}

#[test]
fn empty_or_truncated_probe_responses_hold_back_the_code() {
    play(async |stage| {
        holds_back(stage, FaultKind::EmptyBody, ProbeRefused(Unknown)).await;
        holds_back(stage, FaultKind::TruncatedJson, ProbeRefused(Unknown)).await;
    });
}

#[test]
fn redirects_of_the_probe_are_not_followed_and_hold_back_the_code() {
    play(async |stage| {
        holds_back(stage, FaultKind::Redirect, ProbeHidden).await;
        assert_no_redirect_followed(stage);
        holds_back(stage, FaultKind::Redirect307, ProbeHidden).await;
        assert_no_redirect_followed(stage);
    });
}

#[test]
fn unusual_probe_responses_from_highlevel_allow_the_exchange() {
    play(async |stage| {
        passes(stage, FaultKind::WrongContentType).await;
        passes(stage, FaultKind::V3Spelling).await;
        passes(stage, FaultKind::HugeBody).await;
    });
}
