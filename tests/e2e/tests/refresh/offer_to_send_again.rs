//! Tests *Send it again* after an incomplete response on the screen for an expired token: the offer stays, and is
//! visible on the next screen.

use crate::person::{assert_one_primary, copied, has_tokens, js, play, play_on, say};
use crate::refresh::token_ended::earlier_token;
use crate::refresh::{advice, enter, open_ended, press, refreshes};
use crate::sub_accounts::picker::agency;
use e2e::requests::{break_it, expect_trouble};
use e2e::sandbox::{Fault, FaultKind, On};
use e2e::{Key, Kind, Stage, eventually};
use leg3_core::exchange::failure::Failure;
use leg3_core::messages::agency::AgencyText;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::tokens::TokensText;
use leg3_core::oauth::error_response::ErrorResponse;
use leg3_core::oauth::response::Unreadable;
use leg3_core::refresh::failure::RefreshFailure;

/// Waits until *Send it again* is the only button that sends the refresh token. Then presses the Enter key in a field,
/// and presses *Send it again*.
async fn is_sent_again(stage: &Stage, failure: Failure) {
    let title = advice(RefreshFailure::Of(failure)).title;
    stage.screen.heading_is(title).await;
    stage.screen.button(say(RefreshText::SendItAgain)).await;
    stage.screen.gone(Kind::Button, say(RefreshText::GetNewTokens)).await;
    stage.screen.type_into("Client secret", " ").await;
    stage.screen.press_key(Key::Enter).await;
    assert_one_primary(stage).await;
    assert_eq!(stage.screen.heading().await, title);
    stage.screen.press(say(RefreshText::SendItAgain)).await;
    has_tokens(stage).await;
    let sent = refreshes(stage);
    assert_eq!(sent.len(), 2, "the refresh token was not sent exactly twice");
    assert_eq!(sent[0], sent[1]);
}

async fn the_offer_stays_after_an_empty_response(stage: &Stage) {
    expect_trouble(stage);
    let refresh = earlier_token(stage).await;
    enter(stage, &refresh).await;
    stage.sandbox.set_fault(Some(Fault::once(On::Refresh, FaultKind::EmptyBody)));
    press(stage).await;
    is_sent_again(stage, Failure::Unreadable(Unreadable::Empty)).await;
}

/// Waits until the row of the refresh is open and its message has the focus. Then presses *Send it again*.
async fn the_whole_pair_is_requested(stage: &Stage) {
    stage.screen.says(say(RefreshText::RefreshDoneHalf)).await;
    let focused = "return document.activeElement.textContent";
    eventually("the message has the focus", async || {
        js(stage, focused, vec![]).await == say(RefreshText::RefreshDoneHalf)
    })
    .await;
    let half = copied(stage, say(TokensText::CopyAccess)).await;
    stage.sandbox.set_fault(None);
    stage.screen.press(say(RefreshText::SendItAgain)).await;
    stage.screen.says(say(RefreshText::RefreshDone)).await;
    assert_eq!(copied(stage, say(TokensText::CopyAccess)).await, half);
    stage.screen.button(say(TokensText::CopyRefresh)).await;
}

async fn the_offer_is_visible_beside_the_tokens_from_a_truncated_response(stage: &Stage) {
    let refresh = earlier_token(stage).await;
    enter(stage, &refresh).await;
    break_it(stage, On::Refresh, FaultKind::CutInsideAnswer);
    press(stage).await;
    has_tokens(stage).await;
    the_whole_pair_is_requested(stage).await;
}

e2e::in_every_browser!(
    the_offer_stays_after_an_empty_response,
    the_offer_is_visible_beside_the_tokens_from_a_truncated_response,
);

#[test]
fn the_offer_stays_after_an_error_response_that_does_not_show_whether_a_pair_was_made() {
    play(async |stage| {
        expect_trouble(stage);
        let refresh = earlier_token(stage).await;
        enter(stage, &refresh).await;
        stage.sandbox.set_fault(Some(Fault::once(On::Refresh, FaultKind::Status500Json)));
        press(stage).await;
        is_sent_again(stage, Failure::Refused(ErrorResponse::Broken)).await;
    });
}

#[test]
fn the_offer_is_visible_beside_an_agencys_tokens_from_a_truncated_response() {
    play(async |stage| {
        agency(stage).await;
        stage.screen.press(say(AgencyText::AgencyTokens)).await;
        has_tokens(stage).await;
        let refresh = copied(stage, say(TokensText::CopyRefresh)).await;
        stage.screen.press(say(CodeScreenText::Forget)).await;
        open_ended(stage).await;
        enter(stage, &refresh).await;
        break_it(stage, On::Refresh, FaultKind::CutInsideAnswer);
        press(stage).await;
        has_tokens(stage).await;
        stage.screen.says(say(ReceivedText::ConnectedAgency)).await;
        the_whole_pair_is_requested(stage).await;
    });
}
