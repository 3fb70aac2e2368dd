//! Tests the protections of a refresh: the page asks before the user leaves it, stores no secret, and forgets
//! everything on request. If the app crashes during a refresh, the page still shows the response.

use crate::boot::break_app::{NO_CLOCK, break_app, is_dead};
use crate::person::{copied, get_tokens, is_asked_about, is_at_start, play, play_on, say};
use crate::refresh::token_ended::earlier_token;
use crate::refresh::{advice, enter, open_row, press, ready, refreshes};
use crate::secrets_left::assert_nothing_left;
use e2e::requests::{break_it, expect_trouble};
use e2e::sandbox::{DEMO_CLIENT_SECRET, Fault, FaultKind, On};
use e2e::{Kind, Stage, eventually};
use leg3_core::exchange::failure::Failure;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::tokens::TokensText;
use leg3_core::refresh::failure::RefreshFailure;

/// Presses *Get new tokens*. Waits until the refresh token is sent. The sandbox holds back the response.
async fn hold(stage: &Stage) {
    stage.sandbox.set_fault(Some(Fault::once(On::Refresh, FaultKind::Hold)));
    press(stage).await;
    eventually("the refresh token is sent", async || !refreshes(stage).is_empty()).await;
}

async fn the_page_asks_before_leaving_during_a_refresh_and_until_the_new_pair_is_saved(stage: &Stage) {
    get_tokens(stage).await;
    copied(stage, say(TokensText::CopyRefresh)).await;
    eventually("the page does not ask before leaving", async || !is_asked_about(stage).await).await;
    open_row(stage).await;
    hold(stage).await;
    assert!(is_asked_about(stage).await, "the page does not ask, although a response is expected");
    stage.sandbox.set_fault(None);
    stage.screen.says(say(RefreshText::RefreshDone)).await;
    assert!(is_asked_about(stage).await, "the page does not ask, although the new pair is not saved");
    copied(stage, say(TokensText::CopyRefresh)).await;
    eventually("the page does not ask before leaving", async || !is_asked_about(stage).await).await;
}

async fn a_refresh_stores_no_secret_and_forget_removes_everything(stage: &Stage) {
    stage.guard(DEMO_CLIENT_SECRET);
    let refresh = earlier_token(stage).await;
    stage.guard(&refresh);
    enter(stage, &refresh).await;
    expect_trouble(stage);
    break_it(stage, On::Refresh, FaultKind::CutBeforeAnswer);
    press(stage).await;
    stage.screen.heading_is(advice(RefreshFailure::Of(Failure::AnswerHidden)).title).await;
    let secrets = [refresh, DEMO_CLIENT_SECRET.to_owned()];
    stage.storage().await.assert_holds_none(&secrets);
    stage.screen.copy("nothing").await;
    stage.screen.press(say(CodeScreenText::Forget)).await;
    is_at_start(stage).await;
    stage.screen.gone(Kind::Button, say(CodeScreenText::Forget)).await;
    assert_nothing_left(stage, &secrets).await;
}

async fn a_response_after_forget_is_ignored(stage: &Stage) {
    expect_trouble(stage);
    ready(stage).await;
    hold(stage).await;
    stage.screen.press(say(CodeScreenText::Forget)).await;
    is_at_start(stage).await;
    stage.sandbox.set_fault(None);
    get_tokens(stage).await;
    stage.screen.unfold(say(RefreshText::Refresh)).await;
    stage.screen.button(say(RefreshText::GetNewTokens)).await;
    assert!(!stage.screen.text().await.contains(say(RefreshText::RefreshDone)));
}

async fn a_crash_during_a_refresh_still_shows_the_new_pair(stage: &Stage) {
    ready(stage).await;
    hold(stage).await;
    break_app(stage, NO_CLOCK).await;
    is_dead(stage).await;
    stage.sandbox.set_fault(None);
    eventually("the page shows both responses", async || {
        stage.screen.text().await.matches("\"refresh_token\"").count() == 2
    })
    .await;
}

e2e::in_every_browser!(
    the_page_asks_before_leaving_during_a_refresh_and_until_the_new_pair_is_saved,
    a_refresh_stores_no_secret_and_forget_removes_everything,
    a_response_after_forget_is_ignored,
    a_crash_during_a_refresh_still_shows_the_new_pair,
);

#[test]
fn forget_also_removes_the_old_pair() {
    play(async |stage| {
        get_tokens(stage).await;
        let access = copied(stage, say(TokensText::CopyAccess)).await;
        let refresh = copied(stage, say(TokensText::CopyRefresh)).await;
        open_row(stage).await;
        press(stage).await;
        stage.screen.says(say(RefreshText::RefreshDone)).await;
        stage.screen.copy("nothing").await;
        stage.screen.press(say(CodeScreenText::Forget)).await;
        is_at_start(stage).await;
        assert_nothing_left(stage, &[access, refresh, DEMO_CLIENT_SECRET.to_owned()]).await;
    });
}
