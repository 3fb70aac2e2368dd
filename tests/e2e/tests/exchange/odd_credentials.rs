//! Tests client IDs and client secrets of unusual shape: the page warns about such a value, but sends it. The page
//! removes spaces, quotes and commas around a value before it sends the value.

use crate::person::{arrive_with_code, fill_with, has_tokens, play, replace, say};
use e2e::requests::{exchanges, field};
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET};
use e2e::{Stage, eventually};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;

#[test]
fn credentials_of_unusual_shape_cause_a_warning_and_can_still_be_sent() {
    play(async |stage| {
        arrive_with_code(stage).await;
        let suffixless = &DEMO_CLIENT_ID[..24];
        for (id, secret, doubt) in [
            (suffixless, DEMO_CLIENT_SECRET, ExchangeText::DoubtIdSuffix),
            (DEMO_CLIENT_SECRET, DEMO_CLIENT_SECRET, ExchangeText::DoubtIdIsSecret),
            (DEMO_CLIENT_ID, DEMO_CLIENT_ID, ExchangeText::DoubtSecretIsId),
            (DEMO_CLIENT_ID, "eyJhbGciOiJSUzI1NiJ9.eyJpYXQiOjF9.c2ln", ExchangeText::DoubtSecretIsToken),
            (suffixless, DEMO_CLIENT_SECRET, ExchangeText::DoubtIdSuffix),
        ] {
            fill_with(stage, id, secret).await;
            stage.screen.field("Client ID").await.focus().await;
            stage.screen.says(say(doubt)).await;
        }
        stage.screen.press("Get my tokens").await;
        stage.screen.heading_is("Client ID and secret do not match").await;
        assert_eq!(field(&exchanges(stage)[0], "client_id"), Some(suffixless));
    });
}

#[test]
fn a_warning_that_appears_on_leaving_a_field_does_not_block_the_press() {
    play(async |stage| {
        arrive_with_code(stage).await;
        fill_with(stage, &DEMO_CLIENT_ID[..24], DEMO_CLIENT_SECRET).await;
        stage.screen.press("Get my tokens").await;
        stage.screen.heading_is("Client ID and secret do not match").await;
        assert_eq!(exchanges(stage).len(), 1);
    });
}

#[test]
fn a_warning_disappears_with_its_cause() {
    play(async |stage| {
        arrive_with_code(stage).await;
        fill_with(stage, DEMO_CLIENT_ID, DEMO_CLIENT_ID).await;
        stage.screen.field("Client ID").await.focus().await;
        stage.screen.says(say(ExchangeText::DoubtSecretIsId)).await;
        replace(stage, "Client secret", DEMO_CLIENT_SECRET).await;
        stage.screen.field("Client ID").await.focus().await;
        let doubt = say(ExchangeText::DoubtSecretIsId);
        eventually("the doubt is gone", async || !stage.screen.text().await.contains(doubt)).await;
    });
}

/// Pastes the client ID and the client secret, each with `before` in front of it and `after` behind it. Checks that the
/// page sends only the two values.
async fn sends_only_the_values(stage: &Stage, (before, after): (&str, &str)) {
    arrive_with_code(stage).await;
    let around = |value: &str| [before, value, after].concat();
    fill_with(stage, &around(DEMO_CLIENT_ID), &around(DEMO_CLIENT_SECRET)).await;
    stage.screen.press("Get my tokens").await;
    has_tokens(stage).await;
    let sent = exchanges(stage).pop().unwrap_or_default();
    assert_eq!(field(&sent, "client_id"), Some(DEMO_CLIENT_ID));
    assert_eq!(field(&sent, "client_secret"), Some(DEMO_CLIENT_SECRET));
    stage.screen.press(say(CodeScreenText::Forget)).await;
}

#[test]
fn spaces_around_the_values_are_not_sent() {
    play(async |stage| sends_only_the_values(stage, ("  ", " ")).await);
}

#[test]
fn quotes_and_commas_around_the_values_are_not_sent() {
    play(async |stage| {
        sends_only_the_values(stage, ("", ",")).await;
        sends_only_the_values(stage, ("\"", "\",")).await;
    });
}
