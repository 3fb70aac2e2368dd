//! Tests a lost or truncated response to a refresh: the same refresh token, sent again at once, returns the same pair.

use crate::person::{copied, get_tokens, play_on, say};
use crate::refresh::{advice, open_row, press, refreshes};
use e2e::requests::{break_it, expect_trouble};
use e2e::sandbox::{FaultKind, On};
use e2e::{Kind, Stage};
use leg3_core::exchange::failure::Failure;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::tokens::TokensText;
use leg3_core::refresh::failure::{RefreshFailure, RefreshTokenStatus};

async fn sending_the_same_token_again_at_once_recovers_a_lost_response(stage: &Stage) {
    expect_trouble(stage);
    get_tokens(stage).await;
    let before = copied(stage, say(TokensText::CopyAccess)).await;
    break_it(stage, On::Refresh, FaultKind::CutBeforeAnswer);
    open_row(stage).await;
    press(stage).await;
    let advice = advice(RefreshFailure::Of(Failure::AnswerHidden));
    for text in [advice.title, advice.what, RefreshTokenStatus::MayBeUsedUp.statement()] {
        stage.screen.says(text).await;
    }
    let sent = refreshes(stage).len();
    stage.screen.says(say(RefreshText::ResendPromise)).await;
    // The page shows only the button that sends the same request again without a risk. The other buttons that send the
    // refresh token are hidden.
    stage.screen.gone(Kind::Button, say(RefreshText::GetNewTokens)).await;
    stage.screen.gone(Kind::Button, say(RefreshText::SendAgain)).await;
    stage.sandbox.set_fault(None);
    stage.screen.press(say(RefreshText::SendItAgain)).await;
    stage.screen.says(say(RefreshText::RefreshDone)).await;
    assert_eq!(refreshes(stage).len(), sent + 1);
    stage.screen.unfold(say(RefreshText::OldPair)).await;
    assert_eq!(copied(stage, say(RefreshText::CopyOldAccess)).await, before);
}

async fn a_truncated_pair_keeps_its_access_token_and_can_be_requested_again(stage: &Stage) {
    expect_trouble(stage);
    get_tokens(stage).await;
    let before = copied(stage, say(TokensText::CopyAccess)).await;
    break_it(stage, On::Refresh, FaultKind::CutInsideAnswer);
    open_row(stage).await;
    press(stage).await;
    // The access token was complete, but the refresh token was not.
    stage.screen.says(say(RefreshText::RefreshDoneHalf)).await;
    let half = copied(stage, say(TokensText::CopyAccess)).await;
    assert_ne!(half, before);
    stage.screen.says(say(RefreshText::RefreshNone)).await;
    stage.screen.gone(Kind::Button, say(RefreshText::GetNewTokens)).await;
    // The new refresh token can still be requested while HighLevel returns the same pair for the old refresh token.
    stage.sandbox.set_fault(None);
    stage.screen.press(say(RefreshText::SendItAgain)).await;
    stage.screen.says(say(RefreshText::RefreshDone)).await;
    assert_eq!(copied(stage, say(TokensText::CopyAccess)).await, half);
    stage.screen.unfold(say(RefreshText::OldPair)).await;
    assert_eq!(copied(stage, say(RefreshText::CopyOldAccess)).await, before);
    stage.screen.button(say(RefreshText::GetNewTokens)).await;
}

e2e::in_every_browser!(
    sending_the_same_token_again_at_once_recovers_a_lost_response,
    a_truncated_pair_keeps_its_access_token_and_can_be_requested_again,
);
