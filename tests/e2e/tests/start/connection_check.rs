//! Tests *Check the connection*: a request with dummy credentials shows whether this browser can reach HighLevel, and
//! whether the page can read the response. If not, the page says why.

use crate::person::{enter_code, fresh_code, has_code, is_at_start, play, say};
use e2e::requests::{break_it, exchanges, expect_refusals, expect_trouble, probes};
use e2e::sandbox::{Cors, FaultKind, On};
use e2e::{HIGHLEVEL, Stage};
use leg3_core::exchange::failure::Failure;
use leg3_core::messages::check::CheckText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::privacy::PrivacyText;
use leg3_core::messages::start::StartText;
use leg3_core::messages::{VOICE, exchange_advice};
use leg3_core::oauth::error_response::ErrorResponse;

async fn open_check(stage: &Stage) {
    stage.arrive("").await;
    is_at_start(stage).await;
    stage.screen.unfold(say(StartText::AllTools)).await;
    stage.screen.unfold(say(StartText::CheckConnection)).await;
    stage.screen.says(say(ExchangeText::CheckConnectionText)).await;
}

/// Presses *Check the connection*, and checks that the page says why the connection does not work.
async fn check_fails(stage: &Stage, failure: Failure) {
    stage.screen.press(say(ExchangeText::CheckConnection)).await;
    let advice = exchange_advice::exchange_advice(failure, VOICE);
    for words in [advice.title, advice.what, advice.why, advice.todo] {
        stage.screen.says(words).await;
    }
}

/// Presses *Check the connection*, and checks that the page says that the connection works.
async fn check_works(stage: &Stage) {
    stage.screen.press(say(ExchangeText::CheckConnection)).await;
    stage.screen.says(say(ExchangeText::ConnectionWorks)).await;
}

#[test]
fn the_connection_can_be_checked_without_a_code() {
    play(async |stage| {
        expect_refusals(stage);
        open_check(stage).await;
        assert!(probes(stage).is_empty(), "a request was sent before the press");
        check_works(stage).await;
        assert_eq!((probes(stage).len(), exchanges(stage).len()), (1, 0));
        enter_code(stage, &fresh_code(stage)).await;
        has_code(stage).await;
    });
}

#[test]
fn the_log_lists_the_connection_check() {
    play(async |stage| {
        expect_refusals(stage);
        open_check(stage).await;
        check_works(stage).await;
        stage.screen.unfold(say(CheckText::HowToCheck)).await;
        stage.screen.says("services.leadconnectorhq.com, 1 request").await;
        let log = stage.screen.region(say(PrivacyText::SaidByPage)).await.text().await;
        let row =
            ["POST https://services.leadconnectorhq.com/oauth/token ", say(PrivacyText::WhyProbe)].concat();
        assert_eq!(log.matches(&row).count(), 1, "{log}");
        assert_eq!(log.matches("POST ").count(), 1, "{log}");
    });
}

#[test]
fn a_failed_connection_check_is_explained_and_can_be_repeated() {
    play(async |stage| {
        expect_trouble(stage);
        expect_refusals(stage);
        open_check(stage).await;
        stage.sandbox.set_cors(Cors::Closed);
        check_fails(stage, Failure::ProbeHidden).await;
        stage.sandbox.set_cors(Cors::Open);
        stage.expect("services.leadconnectorhq.com");
        stage.proxy.refuse(HIGHLEVEL);
        check_fails(stage, Failure::Unreachable).await;
        stage.proxy.allow(HIGHLEVEL);
        break_it(stage, On::Probe, FaultKind::FirewallHtml);
        check_fails(stage, Failure::ProbeRefused(ErrorResponse::Firewall)).await;
        stage.sandbox.set_fault(None);
        check_works(stage).await;
        assert!(exchanges(stage).is_empty());
    });
}
