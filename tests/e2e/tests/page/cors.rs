//! When the browser may not read what HighLevel says: the code stays here, and there are ways out.

use crate::play::{
    arrive_with_code, block_highlevel, copied, fill_and_press, fresh_code, has_tokens, lose_network, play_on,
    press,
};
use crate::wire::{assert_never_sent, break_it, canned_json, exchanges, expect_trouble, explains, probes};
use crate::words::say;
use e2e::sandbox::{Cors, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, On};
use e2e::{HIGHLEVEL, Kind, Stage, play};
use leg3_core::exchange::failure::Failure;
use leg3_core::messages::exchange::ExchangeText;

#[test]
fn a_hidden_answer_keeps_code_and_secret_here() {
    play(async |stage| {
        expect_trouble(stage);
        stage.sandbox.set_cors(Cors::Closed);
        let code = arrive_with_code(stage).await;
        fill_and_press(stage).await;
        explains(stage, Failure::ProbeHidden).await;
        assert_eq!((probes(stage).len(), exchanges(stage).len()), (1, 0));
        assert_never_sent(stage, &[&code, DEMO_CLIENT_SECRET, DEMO_CLIENT_ID]);
        // Still in the tab, too.
        assert!(
            stage.storage().await.at("sessionStorage[leg3.code]").is_some_and(|kept| kept.contains(&code))
        );
    });
}

#[test]
fn the_ways_out_of_a_hidden_answer_are_there() {
    play(async |stage| {
        expect_trouble(stage);
        stage.sandbox.set_cors(Cors::Closed);
        let code = arrive_with_code(stage).await;
        fill_and_press(stage).await;
        explains(stage, Failure::ProbeHidden).await;
        stage.screen.says(say(ExchangeText::SendAnywayRisk)).await;
        stage.screen.button(say(ExchangeText::SendAnyway)).await;
        press(stage, ExchangeText::Outside).await;
        for button in [ExchangeText::CopyShell, ExchangeText::CopyPowerShell] {
            let command = copied(stage, button).await;
            assert!(command.contains(&code) && command.contains(DEMO_CLIENT_ID), "{command}");
            assert!(!command.contains(DEMO_CLIENT_SECRET), "the secret is in the command");
        }
        stage.screen.unfold(say(ExchangeText::PasteAnswer)).await;
        stage.screen.field(say(ExchangeText::PasteAnswer)).await;
    });
}

#[test]
fn send_it_anyway_gets_tokens_where_only_errors_are_hidden() {
    play(async |stage| {
        expect_trouble(stage);
        stage.sandbox.set_cors(Cors::ClosedOnErrors);
        arrive_with_code(stage).await;
        fill_and_press(stage).await;
        explains(stage, Failure::ProbeHidden).await;
        assert!(exchanges(stage).is_empty());
        press(stage, ExchangeText::SendAnyway).await;
        has_tokens(stage).await;
        assert_eq!((probes(stage).len(), exchanges(stage).len()), (1, 1));
    });
}

#[test]
fn send_it_anyway_where_everything_is_hidden_loses_the_answer_and_says_so() {
    play(async |stage| {
        expect_trouble(stage);
        stage.sandbox.set_cors(Cors::Closed);
        let code = arrive_with_code(stage).await;
        fill_and_press(stage).await;
        explains(stage, Failure::ProbeHidden).await;
        press(stage, ExchangeText::SendAnyway).await;
        explains(stage, Failure::AnswerHidden).await;
        assert_eq!(exchanges(stage).len(), 1);
        assert!(stage.storage().await.places_of(&[code]).is_empty(), "a code that was sent is kept");
        stage.screen.gone(Kind::Button, "Get my tokens").await;
        stage.screen.says(say(ExchangeText::SendAgainRisk)).await;
        // It was spent, unseen.
        stage.sandbox.set_cors(Cors::Open);
        press(stage, ExchangeText::SendAgain).await;
        use leg3_core::oauth::error_response::ErrorResponse::CodeNotFound;
        explains(stage, Failure::Refused(CodeNotFound)).await;
    });
}

#[test]
fn a_request_that_arrives_broken_is_named_and_nothing_else_is_sent() {
    play(async |stage| {
        let body =
            r#"{"statusCode":422,"message":["client_id must be a string"],"error":"Unprocessable Entity"}"#;
        break_it(stage, On::Probe, canned_json(422, body));
        let code = arrive_with_code(stage).await;
        fill_and_press(stage).await;
        explains(stage, Failure::ProbeBroken).await;
        stage.screen.gone(Kind::Button, say(ExchangeText::SendAnyway)).await;
        assert_eq!((probes(stage).len(), exchanges(stage).len()), (1, 0));
        assert_never_sent(stage, &[&code, DEMO_CLIENT_SECRET]);
    });
}

#[test]
fn a_blocker_is_told_from_a_hidden_answer_and_can_be_lifted() {
    play(async |stage| {
        arrive_with_code(stage).await;
        block_highlevel(stage);
        fill_and_press(stage).await;
        explains(stage, Failure::Unreachable).await;
        assert!(stage.sandbox.requests().is_empty());
        stage.proxy.allow(HIGHLEVEL);
        stage.screen.press("Get my tokens").await;
        has_tokens(stage).await;
    });
}

#[test]
fn a_browser_without_network_is_told_so() {
    play(async |stage| {
        expect_trouble(stage);
        arrive_with_code(stage).await;
        lose_network(stage).await;
        fill_and_press(stage).await;
        explains(stage, Failure::Offline).await;
        assert!(stage.sandbox.requests().is_empty());
        stage.browser.offline(false).await;
        stage.screen.press("Get my tokens").await;
        has_tokens(stage).await;
    });
}

async fn a_success_that_the_browser_hides_behind_a_readable_refusal_leads_outside_the_browser(stage: &Stage) {
    expect_trouble(stage);
    stage.sandbox.set_cors(Cors::ClosedOnSuccess);
    let code = arrive_with_code(stage).await;
    fill_and_press(stage).await;
    explains(stage, Failure::AnswerHidden).await;
    // One probe before the code, one after it; the code itself once.
    assert_eq!((probes(stage).len(), exchanges(stage).len()), (2, 1));
    assert!(stage.storage().await.places_of(&[code]).is_empty(), "a code that was sent is kept");
    stage.screen.gone(Kind::Button, "Get my tokens").await;
    press(stage, ExchangeText::Outside).await;
    copied(stage, ExchangeText::CopyShell).await;
    // A fresh code meets the same browser, so the way outside stays in sight.
    press(stage, ExchangeText::FreshCode).await;
    let fresh = fresh_code(stage);
    stage.screen.paste_into("Code or redirected address", &fresh).await;
    press(stage, ExchangeText::UseThisCode).await;
    stage.screen.heading_is("HighLevel sent you a code").await;
    stage.screen.says(say(ExchangeText::AnswerWasHidden)).await;
    stage.screen.unfold(say(ExchangeText::Outside)).await;
    assert!(copied(stage, ExchangeText::CopyShell).await.contains(&fresh));
    assert_eq!(exchanges(stage).len(), 1, "nothing is sent unasked");
}

e2e::in_every_browser!(a_success_that_the_browser_hides_behind_a_readable_refusal_leads_outside_the_browser,);
