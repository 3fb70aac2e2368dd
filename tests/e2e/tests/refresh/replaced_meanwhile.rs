//! Tests pasted tokens that replace a pair whose refresh failed or is in progress.

use crate::person::{copied, has_tokens, is_asked_about, js, play, replace, say};
use crate::refresh::token_ended::earlier_token;
use crate::refresh::{advice, enter, open_row, press, ready, refreshes};
use e2e::requests::expect_trouble;
use e2e::sandbox::{Cors, Fault, FaultKind, On};
use e2e::{Stage, eventually};
use leg3_core::exchange::failure::Failure;
use leg3_core::messages::agency::AgencyText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::tokens::TokensText;
use leg3_core::refresh::failure::{RefreshFailure, RefreshTokenStatus};

/// The token response of another account.
const OTHERS: &str = r#"{"access_token":"anothers","refresh_token":"anothers-too","userType":"Company","companyId":"another"}"#;

/// Pastes the tokens of another account into the field below the ways to send the request outside the browser.
async fn paste_others(stage: &Stage) {
    stage.screen.unfold(say(IntegrationsText::OutsideBrowser)).await;
    replace(stage, say(ExchangeText::PasteAnswer), OTHERS).await;
    stage.screen.press(say(ExchangeText::UseAnswer)).await;
}

/// Does the same as [`paste_others`] in the row of the refresh, where the page asks first.
async fn replace_with_others(stage: &Stage) {
    paste_others(stage).await;
    stage.screen.press(say(TokensText::PasteReplace)).await;
    stage.screen.says(say(TokensText::PasteReplaced)).await;
}

/// Waits until the pasted refresh token can be sent, and checks that no failure is shown for it. Then sends it.
async fn the_pasted_refresh_token_can_be_sent(stage: &Stage) {
    stage.screen.button(say(RefreshText::GetNewTokens)).await;
    let text = stage.screen.text().await;
    let hidden = advice(RefreshFailure::Of(Failure::AnswerHidden));
    for words in [hidden.title, RefreshTokenStatus::MayBeUsedUp.statement()] {
        assert!(!text.contains(words), "the page still says \"{words}\"");
    }
    stage.sandbox.set_cors(Cors::Open);
    press(stage).await;
    eventually("the pasted refresh token is sent", async || {
        refreshes(stage).last().is_some_and(|last| last == "anothers-too")
    })
    .await;
}

#[test]
fn the_failure_of_a_replaced_pair_is_not_shown_for_the_pasted_pair() {
    play(async |stage| {
        expect_trouble(stage);
        ready(stage).await;
        stage.sandbox.set_cors(Cors::ClosedOnSuccess);
        press(stage).await;
        stage.screen.says(advice(RefreshFailure::Of(Failure::AnswerHidden)).title).await;
        replace_with_others(stage).await;
        let focused = "return document.activeElement.textContent";
        eventually("the message has the focus", async || {
            js(stage, focused, vec![]).await == say(TokensText::PasteReplaced)
        })
        .await;
        the_pasted_refresh_token_can_be_sent(stage).await;
    });
}

#[test]
fn the_failure_on_the_screen_for_an_expired_token_is_not_shown_for_the_pasted_pair() {
    play(async |stage| {
        expect_trouble(stage);
        let refresh = earlier_token(stage).await;
        enter(stage, &refresh).await;
        stage.sandbox.set_cors(Cors::ClosedOnSuccess);
        press(stage).await;
        stage.screen.heading_is(advice(RefreshFailure::Of(Failure::AnswerHidden)).title).await;
        paste_others(stage).await;
        stage.screen.press(say(AgencyText::AgencyTokens)).await;
        has_tokens(stage).await;
        open_row(stage).await;
        the_pasted_refresh_token_can_be_sent(stage).await;
    });
}

#[test]
fn a_late_pair_does_not_replace_tokens_that_were_pasted_meanwhile() {
    play(async |stage| {
        expect_trouble(stage);
        ready(stage).await;
        stage.sandbox.set_fault(Some(Fault::once(On::Refresh, FaultKind::Hold)));
        press(stage).await;
        eventually("the refresh token is sent", async || refreshes(stage).len() == 1).await;
        replace_with_others(stage).await;
        copied(stage, say(TokensText::CopyRefresh)).await;
        stage.sandbox.set_fault(None);
        stage.screen.button(say(RefreshText::GetNewTokens)).await;
        assert_eq!(copied(stage, say(TokensText::CopyAccess)).await, "anothers");
        assert!(is_asked_about(stage).await, "the page does not ask, although the late pair was not saved");
        stage.screen.unfold(say(RefreshText::OldPair)).await;
        stage.screen.says(say(RefreshText::ReplacedPairText)).await;
        let late = copied(stage, say(RefreshText::CopyOldRefresh)).await;
        assert!(
            late != refreshes(stage)[0] && late != "anothers-too",
            "the old pair is not the late pair: {late}"
        );
        assert!(!is_asked_about(stage).await, "the page asks, although everything was copied");
    });
}
