//! Tests failures of the exchange: the page explains each failure, and still offers the received part of the response.

use crate::person::{arrive_with_code, copied, explains, fill_and_press, has_tokens, open_answer, play, say};
use e2e::requests::{assert_no_redirect_followed, break_it, canned, canned_json, exchanges};
use e2e::sandbox::{FaultKind, On};
use e2e::{HIGHLEVEL, Kind, Stage, eventually};
use leg3_core::exchange::failure::Failure::{self, AnswerHidden, Lost, Refused, Unreadable};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::tokens::TokensText;
use leg3_core::oauth::error_response::ErrorResponse::{
    Broken, CodeNotFound, Firewall, GaveUp, TooMany, Unavailable,
};
use leg3_core::oauth::response::Unreadable as Why;
use std::time::Duration;

/// Opens the page with a fresh code, and presses *Get my tokens*. The sandbox applies this fault to the exchange.
pub(crate) async fn meets(stage: &Stage, kind: FaultKind) {
    break_it(stage, On::Exchange, kind);
    arrive_with_code(stage).await;
    fill_and_press(stage).await;
}

/// Opens the row with the response, and presses the row's button, which copies the whole response. Returns the
/// response.
pub(crate) async fn raw_answer(stage: &Stage) -> String {
    open_answer(stage).await;
    copied(stage, say(ExchangeText::RawCopy)).await
}

/// Applies this fault to the exchange. Checks that the page explains the failure.
pub(crate) async fn fails(stage: &Stage, kind: FaultKind, failure: Failure) {
    meets(stage, kind).await;
    explains(stage, failure).await;
}

#[test]
fn a_connection_cut_before_the_response_is_explained_and_offers_to_send_again() {
    play(async |stage| {
        fails(stage, FaultKind::CutBeforeAnswer, AnswerHidden).await;
        stage.screen.gone(Kind::Button, say(CodeScreenText::TryAgain)).await;
        stage.sandbox.set_fault(None);
        stage.screen.press(say(ExchangeText::SendAgain)).await;
        explains(stage, Refused(CodeNotFound)).await;
    });
}

#[test]
fn a_connection_cut_inside_the_response_keeps_the_received_part() {
    play(async |stage| {
        meets(stage, FaultKind::CutInsideAnswer).await;
        has_tokens(stage).await;
        stage.screen.says(say(TokensText::Salvaged)).await;
        let access = copied(stage, say(TokensText::CopyAccess)).await;
        let raw = raw_answer(stage).await;
        assert!(raw.starts_with('{') && !raw.ends_with('}') && raw.contains(&access), "{raw}");
        stage.screen.says(say(ExchangeText::RawCut)).await;
        // If the response ends inside the first token, the page finds no token, but the bytes of the response can still
        // be copied.
        fails(stage, canned_json(200, r#"{"access_token":"eyJhbGciOi"#), Unreadable(Why::Broken)).await;
        assert_eq!(raw_answer(stage).await, r#"{"access_token":"eyJhbGciOi"#);
    });
}

#[test]
fn a_code_sent_anyway_over_a_refused_connection_can_be_sent_again() {
    play(async |stage| {
        arrive_with_code(stage).await;
        break_it(stage, On::Any, FaultKind::RefuseConnection);
        fill_and_press(stage).await;
        explains(stage, Failure::Unreachable).await;
        stage.screen.press(say(ExchangeText::SendAnyway)).await;
        explains(stage, Lost).await;
        assert!(exchanges(stage).is_empty());
        stage.sandbox.set_fault(None);
        stage.screen.press(say(ExchangeText::SendAgain)).await;
        has_tokens(stage).await;
        assert!(stage.proxy.contacted().iter().any(|contact| contact.authority == HIGHLEVEL));
    });
}

#[test]
fn a_network_failure_during_the_exchange_is_explained() {
    play(async |stage| {
        meets(stage, FaultKind::Delay(Duration::from_secs(60))).await;
        eventually("the code is sent", async || !exchanges(stage).is_empty()).await;
        stage.proxy.refuse(HIGHLEVEL);
        explains(stage, Lost).await;
        stage.screen.gone(Kind::Button, say(CodeScreenText::TryAgain)).await;
    });
}

#[test]
fn server_errors_are_explained() {
    play(async |stage| {
        fails(stage, FaultKind::Status500, Refused(Unavailable)).await;
        fails(stage, FaultKind::Gateway, Refused(Unavailable)).await;
        fails(stage, canned(504, "text/html", "<h1>Time-out</h1>"), Refused(GaveUp)).await;
        fails(stage, FaultKind::Status500Json, Refused(Broken)).await;
        stage.screen.unfold(say(CodeScreenText::WhyThisHappens)).await;
        stage.screen.says("Internal server error").await;
        assert_eq!(raw_answer(stage).await, r#"{"message":"Internal server error","statusCode":500}"#);
        stage.screen.says("Status: 500").await;
    });
}

#[test]
fn rate_limits_and_firewall_pages_are_explained() {
    play(async |stage| {
        fails(stage, FaultKind::TooMany, Refused(TooMany)).await;
        fails(stage, FaultKind::FirewallHtml, Refused(Firewall)).await;
        assert!(raw_answer(stage).await.contains("<code>5a4db0c5ed1e6300-AMS</code>"));
        stage.screen.says("<h1>This request was held back</h1>").await;
        stage.sandbox.set_fault(None);
        stage.screen.press(say(CodeScreenText::TryAgain)).await;
        has_tokens(stage).await;
    });
}

#[test]
fn the_code_row_is_shown_only_while_the_code_can_be_sent_again() {
    play(async |stage| {
        fails(stage, FaultKind::TooMany, Refused(TooMany)).await;
        stage.screen.fold(say(CodeScreenText::CodeRow)).await;
        let used = r#"{"error_description":"Authorization code not found"}"#;
        fails(stage, canned_json(401, used), Refused(CodeNotFound)).await;
        stage.screen.gone(Kind::Fold, say(CodeScreenText::CodeRow)).await;
    });
}

#[test]
fn a_redirect_of_the_exchange_is_not_followed() {
    play(async |stage| {
        for kind in [FaultKind::Redirect, FaultKind::Redirect307] {
            fails(stage, kind, AnswerHidden).await;
            assert_no_redirect_followed(stage);
        }
    });
}
