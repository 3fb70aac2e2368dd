//! What a token lacks is said before HighLevel says it.

use crate::play::{app_is_there, arrive_with, copied, fact, fill_and_press, get_tokens, has_tokens, press};
use crate::words::say;
use e2e::sandbox::{DEMO_CLIENT_ID, Install};
use e2e::{Kind, Stage, eventually, play};
use leg3_core::messages::api::ApiText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::page::PageText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::tokens::TokensText;
use std::time::Duration;

#[test]
fn missing_scopes_are_named() {
    play(async |stage| {
        arrive_with(stage, Install::agency().with_scope("companies.readonly")).await;
        fill_and_press(stage).await;
        has_tokens(stage).await;
        stage.screen.says(say(TokensText::NoticeCannotList)).await;
        stage.screen.says(say(TokensText::NoticeCannotMint)).await;
    });
}

/// On the start, with this in the place for an answer from elsewhere.
async fn paste(stage: &Stage, answer: &str) {
    stage.screen.unfold(say(ExchangeText::PasteAnswer)).await;
    stage.screen.paste_into(say(ExchangeText::PasteAnswer), answer).await;
    press(stage, ExchangeText::UseAnswer).await;
    has_tokens(stage).await;
}

#[test]
fn a_wrong_client_is_named_before_anything_is_sent() {
    play(async |stage| {
        get_tokens(stage).await;
        let refresh = copied(stage, TokensText::CopyRefresh).await;
        press(stage, PageText::Forget).await;
        stage.screen.heading_is("Get your HighLevel tokens").await;
        stage.sandbox.clear_requests();
        stage.screen.unfold(say(RefreshText::Stopped)).await;
        stage.screen.paste_into(say(RefreshText::RefreshToken), &refresh).await;
        stage.screen.type_into(say(RefreshText::ClientId), "6650b0a7c0ffee5a4db0c5ff-another").await;
        stage.screen.says(say(TokensText::NoticeOtherClient)).await;
        stage.screen.field(say(RefreshText::ClientId)).await.clear().await;
        stage.screen.type_into(say(RefreshText::ClientId), DEMO_CLIENT_ID).await;
        eventually("the notice goes", async || {
            !stage.screen.text().await.contains(say(TokensText::NoticeOtherClient))
        })
        .await;
        assert!(stage.sandbox.requests().is_empty(), "something was sent");
    });
}

#[test]
fn a_bare_access_token_cannot_be_refreshed_and_says_so() {
    play(async |stage| {
        get_tokens(stage).await;
        let access = copied(stage, TokensText::CopyAccess).await;
        press(stage, PageText::Forget).await;
        stage.screen.heading_is("Get your HighLevel tokens").await;
        paste(stage, &access).await;
        stage.screen.unfold(say(RefreshText::Refresh)).await;
        stage.screen.says(say(RefreshText::RefreshNone)).await;
    });
}

#[test]
fn a_bare_token_tells_what_is_known_and_is_tested() {
    play(async |stage| {
        get_tokens(stage).await;
        let access = copied(stage, TokensText::CopyAccess).await;
        press(stage, PageText::Forget).await;
        stage.screen.heading_is("Get your HighLevel tokens").await;
        paste(stage, &access).await;
        assert_eq!(fact(stage, TokensText::LocationId).await.as_deref(), Some(crate::play::LOCATION));
        stage.screen.unfold(say(ApiText::TestFold)).await;
        press(stage, ApiText::TestRun).await;
        stage.screen.says("Harbour Street Dental").await;
        stage.screen.says(say(ApiText::TestMeant)).await;
    });
}

#[test]
fn a_foreign_token_degrades_to_what_is_known() {
    play(async |stage| {
        stage.arrive("").await;
        app_is_there(stage).await;
        paste(stage, r#"{"access_token":"no-jwt-at-all-but-an-access-token-of-somebody"}"#).await;
        stage.screen.says(say(TokensText::NoticeNoSubject)).await;
        stage.screen.unfold(say(TokensText::WhatTokenSays)).await;
        stage.screen.says(say(TokensText::ClaimsNone)).await;
        stage.screen.unfold(say(ApiText::TestFold)).await;
        stage.screen.gone(Kind::Button, say(ApiText::TestRun)).await;
    });
}

#[test]
fn a_clock_that_is_off_is_named() {
    play(async |stage| {
        stage.sandbox.clock().advance(Duration::from_secs(20 * 60));
        get_tokens(stage).await;
        stage.screen.says(say(TokensText::NoticeClockOff)).await;
    });
}

#[test]
fn what_the_token_says_is_explained() {
    play(async |stage| {
        get_tokens(stage).await;
        stage.screen.unfold(say(TokensText::WhatTokenSays)).await;
        for text in [
            say(TokensText::OfAccess),
            say(TokensText::OfRefresh),
            say(TokensText::ClaimSourceId),
            DEMO_CLIENT_ID,
        ] {
            stage.screen.says(text).await;
        }
    });
}

#[test]
fn many_scopes_are_searched_and_what_was_typed_stays() {
    play(async |stage| {
        let scopes: Vec<String> = (0..40).map(|number| format!("pretend{number}.readonly")).collect();
        arrive_with(stage, Install::agency().with_scope(scopes.join(" "))).await;
        fill_and_press(stage).await;
        has_tokens(stage).await;
        stage.screen.unfold(say(TokensText::ScopesOneByOne)).await;
        stage.screen.says("pretend7.readonly").await;
        stage.screen.type_into(say(TokensText::ScopesSearch), "PRETEND3").await;
        let fold = stage.screen.within(&stage.screen.fold(say(TokensText::ScopesOneByOne)).await);
        stage.screen.says("pretend39.readonly").await;
        assert!(!fold.text().await.contains("pretend7."));
        stage.screen.unfold(say(TokensText::WhatTokenSays)).await;
        stage.screen.says(say(TokensText::OfAccess)).await;
        assert_eq!(stage.screen.field(say(TokensText::ScopesSearch)).await.value().await, "PRETEND3");
    });
}

#[test]
fn the_scopes_are_listed() {
    play(async |stage| {
        get_tokens(stage).await;
        stage.screen.unfold(say(TokensText::ScopesOneByOne)).await;
        stage.screen.says("contacts.readonly").await;
    });
}
