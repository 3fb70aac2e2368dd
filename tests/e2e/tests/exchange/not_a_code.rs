//! Tests pasted texts that contain no usable authorization code.

use crate::exchange::code_entry::start;
use crate::person::{explains, fill_and_press, has_code, paste, play, say};
use e2e::Kind;
use e2e::requests::{assert_nothing_sent, expect_refusals};
use leg3_core::exchange::failure::Failure::Refused;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::findings::FindingText;
use leg3_core::messages::reader::where_it_belongs;
use leg3_core::messages::{VOICE, exchange_advice};
use leg3_core::oauth::error_response::ErrorResponse::CodeNotFound;
use leg3_core::reader::item::Kind as Found;

#[test]
fn pasted_text_without_a_code_is_explained() {
    play(async |stage| {
        start(stage).await;
        let long = "a".repeat(8193);
        let unknown = say(FindingText::Unknown);
        let cases = [
            (long.as_str(), unknown),
            ("I clicked the link and nothing happened", unknown),
            ("https://example.com/done?code=", where_it_belongs(Found::RedirectUrl, VOICE).0),
            ("?code=one&code=two", unknown),
        ];
        for (text, sentence) in cases {
            paste(stage, text).await;
            stage.screen.says(sentence).await;
            stage.screen.gone(Kind::Button, say(FindingText::UseCode)).await;
        }
        assert_nothing_sent(stage);
    });
}

#[test]
fn a_pasted_redirect_url_with_an_error_is_explained_and_not_used_as_a_code() {
    play(async |stage| {
        expect_refusals(stage);
        stage.arrive("?code=0123456789012345678901234567890123456789").await;
        has_code(stage).await;
        fill_and_press(stage).await;
        explains(stage, Refused(CodeNotFound)).await;
        stage.screen.press(say(ExchangeText::FreshCode)).await;
        paste(stage, "https://example.com/done?error=access_denied").await;
        stage.screen.says(where_it_belongs(Found::RedirectedWithError, VOICE).0).await;
        let advice = exchange_advice::exchange_advice(Refused(CodeNotFound), VOICE);
        stage.screen.heading_is(advice.title).await;
    });
}
