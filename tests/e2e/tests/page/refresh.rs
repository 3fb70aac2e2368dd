//! The refresh: from the tokens on the page, from a pasted refresh token, and what is true when its answer is lost.

use crate::play::{arrive_with, copied, fill_and_press, get_tokens, has_tokens, play_on, press};
use crate::wire::{assert_one_primary, break_it, expect_refusals, expect_trouble, probes};
use crate::words::say;
use e2e::sandbox::{Cors, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, FaultKind, Install, On};
use e2e::{Kind, Stage};
use leg3_core::exchange::failure::Failure;
use leg3_core::messages::VOICE;
use leg3_core::messages::api::ApiText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::page::PageText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::refresh_advice::refresh_advice;
use leg3_core::messages::tokens::TokensText;
use leg3_core::refresh::failure::RefreshFailure;

pub(crate) fn refreshes(stage: &Stage) -> usize {
    stage
        .sandbox
        .requests()
        .iter()
        .filter(|seen| String::from_utf8_lossy(&seen.body).contains("grant_type=refresh_token"))
        .count()
}

async fn test_then_refresh_then_test(stage: &Stage) {
    stage.screen.unfold(say(ApiText::TestFold)).await;
    press(stage, ApiText::TestRun).await;
    stage.screen.says(say(ApiText::TestWorks)).await;
    let before = copied(stage, TokensText::CopyAccess).await;
    stage.screen.unfold(say(RefreshText::Refresh)).await;
    stage.screen.double_click(say(RefreshText::RefreshRun)).await;
    stage.screen.says(say(RefreshText::RefreshDone)).await;
    assert_one_primary(stage).await;
    assert_ne!(copied(stage, TokensText::CopyAccess).await, before);
    assert_eq!(refreshes(stage), 1);
    assert_eq!(copied(stage, RefreshText::CopyOldAccess).await, before);
    assert!(!stage.screen.text().await.contains(say(ApiText::TestWorks)), "the new one is not tested yet");
    press(stage, ApiText::TestRun).await;
    stage.screen.says(say(ApiText::TestWorks)).await;
}

async fn a_sub_accounts_tokens_are_tested_refreshed_and_tested_again(stage: &Stage) {
    get_tokens(stage).await;
    test_then_refresh_then_test(stage).await;
}

async fn an_agencys_tokens_are_tested_refreshed_and_tested_again(stage: &Stage) {
    arrive_with(stage, Install::agency()).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
    test_then_refresh_then_test(stage).await;
}

async fn a_pasted_refresh_token_brings_a_new_pair(stage: &Stage) {
    expect_refusals(stage);
    get_tokens(stage).await;
    let refresh = copied(stage, TokensText::CopyRefresh).await;
    press(stage, PageText::Forget).await;
    stage.screen.heading_is("Get your HighLevel tokens").await;
    stage.screen.unfold(say(RefreshText::Stopped)).await;
    for (name, value) in [
        (RefreshText::RefreshToken, refresh.as_str()),
        (RefreshText::ClientId, DEMO_CLIENT_ID),
        (RefreshText::ClientSecret, DEMO_CLIENT_SECRET),
    ] {
        stage.screen.paste_into(say(name), value).await;
    }
    press(stage, RefreshText::RefreshRun).await;
    has_tokens(stage).await;
    let second = copied(stage, TokensText::CopyRefresh).await;
    assert_ne!(second, refresh);
    // What was pasted on the start page is not what goes out from here.
    stage.screen.unfold(say(RefreshText::Refresh)).await;
    press(stage, RefreshText::RefreshRun).await;
    stage.screen.says(say(RefreshText::RefreshDone)).await;
    assert_ne!(copied(stage, TokensText::CopyRefresh).await, second);
}

async fn a_fold_left_open_on_the_start_page_does_not_stop_a_refresh(stage: &Stage) {
    stage.arrive("").await;
    stage.screen.unfold(say(RefreshText::Stopped)).await;
    stage.screen.field(say(RefreshText::RefreshToken)).await;
    expect_refusals(stage);
    let code = crate::play::fresh_code(stage);
    stage.screen.paste_into("Code or redirected address", &code).await;
    press(stage, ExchangeText::UseThisCode).await;
    stage.screen.heading_is("HighLevel sent you a code").await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
    stage.screen.unfold(say(RefreshText::Refresh)).await;
    press(stage, RefreshText::RefreshRun).await;
    stage.screen.says(say(RefreshText::RefreshDone)).await;
}

async fn an_answer_that_is_cut_off_comes_when_the_same_token_is_sent_again_at_once(stage: &Stage) {
    expect_trouble(stage);
    get_tokens(stage).await;
    let before = copied(stage, TokensText::CopyAccess).await;
    break_it(stage, On::Refresh, FaultKind::CutBeforeAnswer);
    stage.screen.unfold(say(RefreshText::Refresh)).await;
    press(stage, RefreshText::RefreshRun).await;
    let failure = RefreshFailure::Of(Failure::AnswerHidden);
    let words = refresh_advice(failure, VOICE);
    for text in [words.title, words.what, words.todo, failure.code(), say(RefreshText::FateMaybe)] {
        stage.screen.says(text).await;
    }
    let sent = refreshes(stage);
    stage.screen.says(say(RefreshText::ResendPromise)).await;
    // No other button sends it again, and none with a risk while this one has none.
    stage.screen.gone(Kind::Button, say(RefreshText::RefreshRun)).await;
    stage.screen.gone(Kind::Button, say(RefreshText::SendAgain)).await;
    stage.sandbox.set_fault(None);
    press(stage, RefreshText::SendItAgain).await;
    stage.screen.says(say(RefreshText::RefreshDone)).await;
    assert_eq!(refreshes(stage), sent + 1);
    assert_eq!(copied(stage, RefreshText::CopyOldAccess).await, before);
}

async fn a_hidden_pair_is_named_as_such_and_the_way_outside_is_offered(stage: &Stage) {
    expect_trouble(stage);
    get_tokens(stage).await;
    stage.sandbox.set_cors(Cors::ClosedOnSuccess);
    stage.screen.unfold(say(RefreshText::Refresh)).await;
    press(stage, RefreshText::RefreshRun).await;
    let failure = RefreshFailure::Of(Failure::AnswerHidden);
    let words = refresh_advice(failure, VOICE);
    for text in [words.title, words.what, words.why, words.todo, failure.code(), say(RefreshText::FateMaybe)]
    {
        stage.screen.says(text).await;
    }
    // Besides the probe of the exchange: one before the refresh token, one after it.
    assert_eq!((refreshes(stage), probes(stage).len()), (1, 3));
    stage.screen.gone(Kind::Button, say(RefreshText::RefreshRun)).await;
    press(stage, IntegrationsText::OutsideBrowser).await;
    let command = copied(stage, RefreshText::CopyRefreshCommand).await;
    assert!(command.contains("grant_type=refresh_token"), "{command}");
    assert_eq!(refreshes(stage), 1);
}

async fn a_pair_that_is_cut_off_in_the_middle_is_kept_as_far_as_it_came(stage: &Stage) {
    expect_trouble(stage);
    get_tokens(stage).await;
    let before = copied(stage, TokensText::CopyAccess).await;
    break_it(stage, On::Refresh, FaultKind::CutInsideAnswer);
    stage.screen.unfold(say(RefreshText::Refresh)).await;
    press(stage, RefreshText::RefreshRun).await;
    // The access token was whole, the refresh token behind it was not.
    stage.screen.says(say(RefreshText::RefreshDoneHalf)).await;
    assert_ne!(copied(stage, TokensText::CopyAccess).await, before);
    stage.screen.says(say(RefreshText::RefreshNone)).await;
    stage.screen.gone(Kind::Button, say(RefreshText::RefreshRun)).await;
    assert_eq!(copied(stage, RefreshText::CopyOldAccess).await, before);
    // The rest is to be had for as long as the same token gives the same pair.
    let half = copied(stage, TokensText::CopyAccess).await;
    stage.sandbox.set_fault(None);
    press(stage, RefreshText::SendItAgain).await;
    stage.screen.says(say(RefreshText::RefreshDone)).await;
    assert_eq!(copied(stage, TokensText::CopyAccess).await, half);
    assert_eq!(copied(stage, RefreshText::CopyOldAccess).await, before);
    stage.screen.button(say(RefreshText::RefreshRun)).await;
}

async fn what_came_of_one_token_is_not_said_of_another(stage: &Stage) {
    expect_trouble(stage);
    get_tokens(stage).await;
    let refresh = copied(stage, TokensText::CopyRefresh).await;
    press(stage, PageText::Forget).await;
    stage.screen.unfold(say(RefreshText::Stopped)).await;
    for (name, value) in [
        (RefreshText::RefreshToken, refresh.as_str()),
        (RefreshText::ClientId, DEMO_CLIENT_ID),
        (RefreshText::ClientSecret, DEMO_CLIENT_SECRET),
    ] {
        stage.screen.paste_into(say(name), value).await;
    }
    break_it(stage, On::Refresh, FaultKind::CutBeforeAnswer);
    press(stage, RefreshText::RefreshRun).await;
    stage.screen.says(say(RefreshText::FateMaybe)).await;
    stage.screen.field(say(RefreshText::RefreshToken)).await.clear().await;
    stage.screen.paste_into(say(RefreshText::RefreshToken), "another").await;
    stage.screen.button(say(RefreshText::RefreshRun)).await;
    assert!(!stage.screen.text().await.contains(say(RefreshText::FateMaybe)));
    stage.screen.field(say(RefreshText::RefreshToken)).await.clear().await;
    stage.screen.paste_into(say(RefreshText::RefreshToken), &refresh).await;
    stage.screen.says(say(RefreshText::FateMaybe)).await;
}

e2e::in_every_browser!(
    a_sub_accounts_tokens_are_tested_refreshed_and_tested_again,
    an_agencys_tokens_are_tested_refreshed_and_tested_again,
    a_pasted_refresh_token_brings_a_new_pair,
    a_fold_left_open_on_the_start_page_does_not_stop_a_refresh,
    an_answer_that_is_cut_off_comes_when_the_same_token_is_sent_again_at_once,
    a_hidden_pair_is_named_as_such_and_the_way_outside_is_offered,
    a_pair_that_is_cut_off_in_the_middle_is_kept_as_far_as_it_came,
    what_came_of_one_token_is_not_said_of_another,
);
