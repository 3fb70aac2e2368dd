//! Without a code: entering one by hand, and checking the connection.

use crate::play::{
    app_is_there, arrive, block_highlevel, fill_and_press, fresh_code, has_tokens, press, settled,
};
use crate::wire::{
    assert_nothing_sent, assert_one_primary, break_it, exchanges, expect_refusals, expect_trouble, probes,
};
use crate::words::say;
use e2e::sandbox::{Cors, FaultKind, On};
use e2e::{HIGHLEVEL, Key, Stage, play};
use leg3_core::exchange::failure::Failure;
use leg3_core::messages::VOICE;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::exchange_advice;
use leg3_core::messages::page::PageText;
use leg3_core::oauth::error_response::ErrorResponse;

async fn start(stage: &Stage) {
    expect_refusals(stage);
    stage.arrive("").await;
    app_is_there(stage).await;
    stage.screen.heading_is("Get your HighLevel tokens").await;
    settled(stage).await;
}

async fn enter(stage: &Stage, text: &str) {
    let field = stage.screen.field("Code or redirected address").await;
    field.clear().await;
    field.paste(text).await;
    press(stage, ExchangeText::UseThisCode).await;
}

#[test]
fn a_bare_code_goes_on_to_tokens() {
    play(async |stage| {
        start(stage).await;
        let code = fresh_code(stage);
        enter(stage, &format!("  {code}\n")).await;
        stage.screen.heading_is("HighLevel sent you a code").await;
        fill_and_press(stage).await;
        has_tokens(stage).await;
        assert_eq!(exchanges(stage).len(), 1);
    });
}

#[test]
fn a_whole_address_goes_on_to_tokens() {
    play(async |stage| {
        for around in ["https://example.com/done?state=x&code={}", "example.com/#code={}&x=1", "code={}"] {
            start(stage).await;
            enter(stage, &around.replace("{}", &fresh_code(stage))).await;
            stage.screen.heading_is("HighLevel sent you a code").await;
            fill_and_press(stage).await;
            has_tokens(stage).await;
            press(stage, PageText::Forget).await;
        }
    });
}

#[test]
fn enter_is_enough_and_a_typed_code_survives_a_reload() {
    play(async |stage| {
        start(stage).await;
        stage.screen.type_into("Code or redirected address", &fresh_code(stage)).await;
        stage.screen.press_key(Key::Enter).await;
        stage.screen.heading_is("HighLevel sent you a code").await;
        stage.reload().await;
        app_is_there(stage).await;
        stage.screen.heading_is("HighLevel sent you a code").await;
    });
}

#[test]
fn junk_is_explained() {
    play(async |stage| {
        start(stage).await;
        let long = "a".repeat(8193);
        let cases = [
            (long.as_str(), ExchangeText::UnusableTooLong),
            ("", ExchangeText::UnusableNotThere),
            ("I clicked the link and nothing happened", ExchangeText::UnusableNotThere),
            ("https://example.com/done?code=", ExchangeText::UnusableEmpty),
            ("?code=one&code=two", ExchangeText::UnusableSeveral),
        ];
        for (text, sentence) in cases {
            enter(stage, text).await;
            stage.screen.says(say(sentence)).await;
            assert!(stage.screen.field("Code or redirected address").await.has_focus().await);
        }
        assert_nothing_sent(stage);
    });
}

#[test]
fn a_refusal_that_is_pasted_where_a_fresh_code_is_asked_for_is_none() {
    play(async |stage| {
        expect_refusals(stage);
        arrive(stage, "0123456789012345678901234567890123456789").await;
        fill_and_press(stage).await;
        stage.screen.heading_is("HighLevel does not know this code").await;
        press(stage, ExchangeText::FreshCode).await;
        enter(stage, "https://example.com/done?error=access_denied").await;
        stage.screen.says(say(ExchangeText::UnusableNotThere)).await;
        stage.screen.heading_is("HighLevel does not know this code").await;
    });
}

#[test]
fn a_refusal_that_is_pasted_is_explained() {
    play(async |stage| {
        start(stage).await;
        enter(stage, "https://example.com/done?error=access_denied").await;
        stage.screen.heading_is("HighLevel did not grant access").await;
        enter(stage, &fresh_code(stage)).await;
        stage.screen.heading_is("HighLevel sent you a code").await;
    });
}

/// Presses *Check the connection*, and sees why it does not work.
async fn check_fails(stage: &Stage, failure: Failure) {
    press(stage, ExchangeText::CheckConnection).await;
    stage.screen.says(exchange_advice::exchange_advice(failure, VOICE).title).await;
    stage.screen.says(failure.code()).await;
    assert_one_primary(stage).await;
}

#[test]
fn the_connection_can_be_checked() {
    play(async |stage| {
        start(stage).await;
        press(stage, ExchangeText::CheckConnection).await;
        stage.screen.says(say(ExchangeText::ConnectionWorks)).await;
        assert_eq!((probes(stage).len(), exchanges(stage).len()), (1, 0));
        stage.screen.says("Contacted: services.leadconnectorhq.com, 1 request").await;
    });
}

#[test]
fn a_connection_that_does_not_work_is_explained() {
    play(async |stage| {
        expect_trouble(stage);
        start(stage).await;
        stage.sandbox.set_cors(Cors::Closed);
        check_fails(stage, Failure::ProbeHidden).await;
        stage.sandbox.set_cors(Cors::Open);
        block_highlevel(stage);
        check_fails(stage, Failure::Unreachable).await;
        stage.proxy.allow(HIGHLEVEL);
        break_it(stage, On::Probe, FaultKind::FirewallHtml);
        check_fails(stage, Failure::ProbeRefused(ErrorResponse::Firewall)).await;
        stage.sandbox.set_fault(None);
        press(stage, ExchangeText::CheckConnection).await;
        stage.screen.says(say(ExchangeText::ConnectionWorks)).await;
    });
}
