//! Texts without a code, entered in the field for a code.

use crate::exchange::code_entry::start;
use crate::person::{enter_code, explains, fill_and_press, has_code, play, say};
use e2e::eventually;
use e2e::requests::{assert_nothing_sent, expect_refusals};
use leg3_core::exchange::failure::Failure::Refused;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::oauth::error_response::ErrorResponse::CodeNotFound;

#[test]
fn what_holds_no_code_is_explained() {
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
            enter_code(stage, text).await;
            stage.screen.says(say(sentence)).await;
        }
        assert_nothing_sent(stage);
    });
}

#[test]
fn the_field_takes_the_focus_when_what_is_in_it_cannot_be_used() {
    play(async |stage| {
        start(stage).await;
        enter_code(stage, "I clicked the link and nothing happened").await;
        stage.screen.says(say(ExchangeText::UnusableNotThere)).await;
        let field = stage.screen.field(say(ExchangeText::CodeOrAddress)).await;
        eventually("the field has the focus", async || field.has_focus().await).await;
    });
}

#[test]
fn a_refusal_that_is_pasted_is_explained() {
    play(async |stage| {
        start(stage).await;
        enter_code(stage, "https://example.com/done?error=access_denied").await;
        stage.screen.heading_is(say(ExchangeText::DeniedTitle)).await;
        stage.screen.says("access_denied").await;
    });
}

#[test]
fn a_refusal_that_is_pasted_where_a_fresh_code_is_asked_for_is_none() {
    play(async |stage| {
        expect_refusals(stage);
        stage.arrive("?code=0123456789012345678901234567890123456789").await;
        has_code(stage).await;
        fill_and_press(stage).await;
        explains(stage, Refused(CodeNotFound)).await;
        stage.screen.press(say(ExchangeText::FreshCode)).await;
        enter_code(stage, "https://example.com/done?error=access_denied").await;
        stage.screen.says(say(ExchangeText::UnusableNotThere)).await;
        explains(stage, Refused(CodeNotFound)).await;
    });
}
