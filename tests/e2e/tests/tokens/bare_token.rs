//! Tests a pasted access token without other data: the page shows the token's data, and can test the token but not
//! refresh it.

use crate::person::{LOCATION, copied, enter_code, get_tokens, has_tokens, is_at_start, play, play_on, say};
use crate::tokens::details::fact_is;
use crate::tokens::made_up::open_details;
use e2e::requests::assert_nothing_sent;
use e2e::sandbox::{DEMO_CLIENT_ID, Sandbox};
use e2e::{Kind, Stage};
use leg3_core::api::failure::{CallFailure, NoAnswer};
use leg3_core::messages::VOICE;
use leg3_core::messages::api::ApiText;
use leg3_core::messages::api_advice::api_advice;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::token_warnings::WarningText;
use leg3_core::messages::tokens::TokensText;

/// Gets tokens on the page, and then pastes only the access token on the start screen.
async fn paste_bare_token(stage: &Stage) {
    get_tokens(stage).await;
    let access = copied(stage, say(TokensText::CopyAccess)).await;
    stage.screen.press(say(CodeScreenText::Forget)).await;
    is_at_start(stage).await;
    enter_code(stage, &access).await;
    has_tokens(stage).await;
    assert_eq!(copied(stage, say(TokensText::CopyAccess)).await, access);
}

async fn the_claims_of_a_bare_access_token_are_shown_and_it_can_be_tested(stage: &Stage) {
    paste_bare_token(stage).await;
    open_details(stage).await;
    for (name, value) in [
        (TokensText::Class, say(TokensText::ClassLocation)),
        (TokensText::LocationId, LOCATION),
        (TokensText::App, DEMO_CLIENT_ID),
    ] {
        fact_is(stage, name, value).await;
    }
    stage.screen.unfold(say(ApiText::TestFold)).await;
    stage.screen.press(say(ApiText::TestRun)).await;
    stage.screen.says(&[say(ApiText::WorksFor), &Sandbox::location_name(1)].concat()).await;
    stage.screen.says(say(ApiText::TestMeant)).await;
}

e2e::in_every_browser!(the_claims_of_a_bare_access_token_are_shown_and_it_can_be_tested);

#[test]
fn a_bare_access_token_cannot_be_refreshed_and_the_page_says_so() {
    play(async |stage| {
        paste_bare_token(stage).await;
        stage.screen.says(say(TokensText::NoRefresh)).await;
        stage.screen.gone(Kind::Button, say(TokensText::CopyRefresh)).await;
        stage.screen.unfold(say(RefreshText::Refresh)).await;
        stage.screen.says(say(RefreshText::RefreshNone)).await;
        stage.screen.gone(Kind::Button, say(RefreshText::GetNewTokens)).await;
    });
}

#[test]
fn a_token_without_claims_is_explained_and_cannot_be_tested() {
    play(async |stage| {
        stage.arrive("").await;
        is_at_start(stage).await;
        enter_code(stage, r#"{"access_token":"no-jwt-at-all-but-an-access-token-of-somebody"}"#).await;
        has_tokens(stage).await;
        open_details(stage).await;
        stage.screen.says(say(WarningText::NoSubject)).await;
        stage.screen.unfold(say(TokensText::WhatTokenSays)).await;
        stage.screen.says(say(TokensText::ClaimsNone)).await;
        stage.screen.unfold(say(ApiText::TestFold)).await;
        for name in [say(ApiText::TestRun), say(ApiText::TestCount)] {
            stage.screen.gone(Kind::Button, name).await;
        }
        assert_nothing_sent(stage);
    });
}

#[test]
fn a_masked_access_token_is_not_sent_and_the_page_says_so() {
    play(async |stage| {
        stage.arrive("").await;
        is_at_start(stage).await;
        let masked = "ACCESS_TOKEN=eyJhbGciOiJSUzI1NiJ9••••••••c2ln\nREFRESH_TOKEN=0123456789abcdefABCDEF";
        let facts = format!("LOCATION_ID={LOCATION}\nSCOPE=contacts.readonly");
        enter_code(stage, &[masked, "\n", &facts].concat()).await;
        has_tokens(stage).await;
        stage.screen.unfold(say(ApiText::TestFold)).await;
        stage.screen.press(say(ApiText::TestRun)).await;
        let advice = api_advice(CallFailure::NoAnswer(NoAnswer::NotSent), VOICE);
        for text in [advice.title, advice.what, advice.todo] {
            stage.screen.says(text).await;
        }
        assert_nothing_sent(stage);
        stage.app_is_alive().await;
    });
}
