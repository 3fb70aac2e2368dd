//! Tests unusual success responses: the page finds tokens despite a wrong content type, field names in camelCase or
//! truncated JSON. If a response contains no tokens, the page still offers the unchanged response.

use crate::exchange::exchange_fails::{fails, meets, raw_answer};
use crate::person::{
    assert_one_primary, copied, enter_code, fresh_code, has_code, has_tokens, js, open_answer, play, say,
};
use e2e::downloads::{Folder, downloads_go_to};
use e2e::eventually;
use e2e::requests::canned_json;
use e2e::sandbox::FaultKind;
use leg3_core::exchange::failure::Failure::Unreadable;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::tokens::TokensText;
use leg3_core::oauth::response::Unreadable as Why;

#[test]
fn successful_responses_without_tokens_are_kept_unchanged() {
    play(async |stage| {
        fails(stage, FaultKind::EmptyBody, Unreadable(Why::Empty)).await;
        open_answer(stage).await;
        stage.screen.says(say(ExchangeText::RawEmpty)).await;
        for (body, why) in [(r#"{"hello": "there"}"#, Why::NoTokens), ("no JSON at all", Why::Broken)] {
            fails(stage, canned_json(200, body), Unreadable(why)).await;
            assert_eq!(raw_answer(stage).await, body);
            assert!(
                !stage.screen.text().await.contains(body),
                "the response is shown before the row was opened"
            );
            stage.screen.press(say(ExchangeText::RawShow)).await;
            stage.screen.says(body).await;
        }
    });
}

#[test]
fn an_unreadable_response_is_kept_after_a_fresh_code_gets_tokens() {
    play(async |stage| {
        let earlier = r#"{"hello": "there"}"#;
        fails(stage, canned_json(200, earlier), Unreadable(Why::NoTokens)).await;
        stage.sandbox.set_fault(None);
        stage.screen.press(say(ExchangeText::FreshCode)).await;
        enter_code(stage, &fresh_code(stage)).await;
        has_code(stage).await;
        stage.screen.press("Get my tokens").await;
        has_tokens(stage).await;
        open_answer(stage).await;
        stage.screen.press(say(ExchangeText::RawShow)).await;
        stage.screen.says(say(ExchangeText::EarlierAnswers)).await;
        stage.screen.says(earlier).await;
    });
}

#[test]
fn tokens_are_found_in_unusual_responses() {
    play(async |stage| {
        for kind in [FaultKind::WrongContentType, FaultKind::V3Spelling, FaultKind::TruncatedJson] {
            meets(stage, kind.clone()).await;
            has_tokens(stage).await;
            let access = copied(stage, say(TokensText::CopyAccess)).await;
            assert_eq!(access.split('.').count(), 3, "{kind:?}: {access}");
        }
        stage.screen.says(say(TokensText::Salvaged)).await;
    });
}

#[test]
fn a_very_long_response_is_shown_in_part_and_downloaded_in_full() {
    play(async |stage| {
        let folder = Folder::new("long-answer");
        downloads_go_to(stage, folder.path()).await;
        meets(stage, FaultKind::HugeBody).await;
        has_tokens(stage).await;
        assert_one_primary(stage).await;
        open_answer(stage).await;
        stage.screen.says(say(ExchangeText::RawLong)).await;
        stage.screen.press(say(ExchangeText::RawShow)).await;
        let drawn = "return document.querySelector('#answer pre.secret')?.textContent.length ?? 0";
        let length =
            eventually("it is drawn", async || js(stage, drawn, vec![]).await.as_u64().filter(|it| *it > 0));
        assert!(length.await < 50_000);
        stage.screen.press(say(ExchangeText::RawDownload)).await;
        let whole = async || folder.file().filter(|(_, text)| text.trim_end().ends_with('}'));
        let (_, text) = eventually("the file is there", whole).await;
        assert!(text.len() > 10_000_000, "{}", text.len());
    });
}
