//! Tests *Send it again* after an incomplete response on the screen for an expired token.

use crate::person::{assert_one_primary, has_tokens, play, play_on, say};
use crate::refresh::token_ended::earlier_token;
use crate::refresh::{advice, enter, press, refreshes};
use e2e::requests::expect_trouble;
use e2e::sandbox::{Fault, FaultKind, On};
use e2e::{Key, Kind, Stage};
use leg3_core::exchange::failure::Failure;
use leg3_core::messages::refresh::RefreshText;
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

e2e::in_every_browser!(the_offer_stays_after_an_empty_response);

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
