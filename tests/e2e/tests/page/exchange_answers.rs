//! Successes in odd shapes: tokens are found wherever they are, and what holds none is kept as it came.

use crate::exchange_faults::{fails, meets, raw_answer};
use crate::play::{copied, fresh_code, has_tokens, press};
use crate::wire::canned_json;
use crate::words::say;
use e2e::play;
use e2e::sandbox::FaultKind;
use leg3_core::exchange::failure::Failure::Unreadable;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::tokens::TokensText;
use leg3_core::oauth::response::Unreadable as Why;

#[test]
fn successes_without_tokens_are_kept_as_they_came() {
    play(async |stage| {
        fails(stage, FaultKind::EmptyBody, Unreadable(Why::Empty)).await;
        stage.screen.unfold(say(ExchangeText::RawAnswer)).await;
        stage.screen.says(say(ExchangeText::RawEmpty)).await;
        let cases = [(r#"{"hello": "there"}"#, Why::NoTokens), ("no JSON at all", Why::Broken)];
        for (body, why) in cases {
            fails(stage, canned_json(200, body), Unreadable(why)).await;
            assert_eq!(raw_answer(stage).await, body);
            assert!(!stage.screen.text().await.contains(body), "shown before anybody asked");
            press(stage, ExchangeText::RawShow).await;
            stage.screen.says(body).await;
        }
    });
}

#[test]
fn an_unreadable_success_survives_a_fresh_code() {
    play(async |stage| {
        let earlier = r#"{"hello": "there"}"#;
        fails(stage, canned_json(200, earlier), Unreadable(Why::NoTokens)).await;
        stage.sandbox.set_fault(None);
        press(stage, ExchangeText::FreshCode).await;
        stage.screen.paste_into("Code or redirected address", &fresh_code(stage)).await;
        press(stage, ExchangeText::UseThisCode).await;
        stage.screen.heading_is("HighLevel sent you a code").await;
        stage.screen.press("Get my tokens").await;
        has_tokens(stage).await;
        stage.screen.unfold(say(ExchangeText::RawAnswer)).await;
        press(stage, ExchangeText::RawShow).await;
        stage.screen.says(say(ExchangeText::EarlierAnswers)).await;
        stage.screen.says(earlier).await;
    });
}

#[test]
fn odd_answers_that_hold_tokens() {
    play(async |stage| {
        for kind in [FaultKind::WrongContentType, FaultKind::V3Spelling, FaultKind::HugeBody] {
            meets(stage, kind.clone()).await;
            has_tokens(stage).await;
            let access = copied(stage, TokensText::CopyAccess).await;
            assert_eq!(access.split('.').count(), 3, "{kind:?}: {access}");
        }
        stage.screen.unfold(say(ExchangeText::RawAnswer)).await;
        stage.screen.says(say(ExchangeText::RawLong)).await;
        meets(stage, FaultKind::TruncatedJson).await;
        has_tokens(stage).await;
        stage.screen.says(say(TokensText::Salvaged)).await;
    });
}
