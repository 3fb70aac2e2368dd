//! Tests *What the token says*: the claims of both tokens are explained, and shown only as text.

use crate::exchange::extreme_answers::is_isolated;
use crate::person::{arrive_with_code, fill_and_press, get_tokens, has_tokens, js, play, say};
use crate::tokens::made_up::{open_details, token};
use e2e::Stage;
use e2e::requests::{break_it, canned_json};
use e2e::sandbox::{DEMO_CLIENT_ID, On};
use leg3_core::messages::token_warnings::WarningText;
use leg3_core::messages::tokens::TokensText;

/// Exchanges an authorization code, for which HighLevel returns this response. Then opens the claims of the tokens.
async fn swapped_for(stage: &Stage, answer: &str) {
    break_it(stage, On::Exchange, canned_json(200, answer));
    arrive_with_code(stage).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
    open_details(stage).await;
    stage.screen.unfold(say(TokensText::WhatTokenSays)).await;
}

#[test]
fn the_claims_of_both_tokens_are_explained() {
    play(async |stage| {
        get_tokens(stage).await;
        open_details(stage).await;
        stage.screen.unfold(say(TokensText::WhatTokenSays)).await;
        for text in [
            say(TokensText::ClaimsText),
            say(TokensText::OfAccess),
            say(TokensText::OfRefresh),
            say(TokensText::ClaimSourceId),
            say(TokensText::ClaimIssued),
            DEMO_CLIENT_ID,
        ] {
            stage.screen.says(text).await;
        }
        let script = "return [...document.querySelectorAll('#claims tbody code')].every((it) => it.translate === false)";
        assert_eq!(js(stage, script, vec![]).await, true, "a value may be translated");
    });
}

#[test]
fn a_token_that_is_not_a_jwt_has_no_claims() {
    play(async |stage| {
        swapped_for(stage, r#"{"access_token":"no-jwt-at-all-but-an-access-token-of-somebody"}"#).await;
        stage.screen.says(say(TokensText::ClaimsNone)).await;
        stage.screen.says(say(WarningText::NoSubject)).await;
        stage.screen.says(say(TokensText::ScopesUnsaid)).await;
    });
}

#[test]
fn claims_are_shown_only_as_text() {
    play(async |stage| {
        let script = "<script>window.hit = 1</script><img src=x onerror='window.hit = 2'>";
        stage.arrive("").await;
        let claims = format!(r#"{{"channel":"{script}","one\u202etwo":"Blue\u202eDoor"}}"#);
        let access = token(stage, &claims).await;
        swapped_for(stage, &format!(r#"{{"access_token":"{access}","scope":"{script}"}}"#)).await;
        stage.screen.says(script).await;
        is_isolated(stage, "one\u{202e}two").await;
        is_isolated(stage, "Blue\u{202e}Door").await;
        let hit = js(
            stage,
            "return [window.hit ?? 0, document.querySelectorAll('main img, main script').length]",
            vec![],
        );
        assert_eq!(hit.await, serde_json::json!([0, 0]));
    });
}
