//! Tests a reload, which also happens when the browser has discarded the tab. The tab stores a mark without content.
//! The mark tells the page after the reload that its tokens are lost.

use crate::person::{
    arrive_with_code, copied, enter_code, get_tokens, has_tokens, is_at_start, js, open_tokens, play,
    play_on, say,
};
use crate::tokens::made_up::{agency_answer, saved_text, sub_account_token};
use e2e::Stage;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::messages::saved_tokens::SavedText;
use leg3_core::messages::tokens::TokensText;

async fn says_that_they_are_gone(stage: &Stage) -> bool {
    is_at_start(stage).await;
    stage.screen.text().await.contains(say(SavedText::TokensAreGone))
}

async fn after_a_reload_the_page_says_once_that_the_tokens_are_gone(stage: &Stage) {
    get_tokens(stage).await;
    let storage = stage.storage().await;
    assert_eq!(storage.keys("sessionStorage"), ["leg3.had"]);
    assert_eq!(js(stage, "return sessionStorage.getItem('leg3.had')", vec![]).await, "");
    stage.reload().await;
    assert!(says_that_they_are_gone(stage).await);
    assert_eq!(stage.storage().await.keys("sessionStorage"), [""; 0]);
    stage.reload().await;
    assert!(!says_that_they_are_gone(stage).await);
}

#[test]
fn after_a_reload_saved_tokens_are_also_reported_as_gone_and_can_be_pasted() {
    play(async |stage| {
        get_tokens(stage).await;
        stage.screen.press(say(ReceivedText::Save)).await;
        stage.screen.says(say(ReceivedText::SavedLead)).await;
        stage.reload().await;
        assert!(says_that_they_are_gone(stage).await);
        let access = sub_account_token(stage, 1, 100).await;
        enter_code(stage, &saved_text(&agency_answer(stage, 100).await, &[(1, &access)])).await;
        has_tokens(stage).await;
        open_tokens(stage).await;
        assert_eq!(copied(stage, say(TokensText::CopyAccess)).await, access);
    });
}

#[test]
fn after_forget_the_page_does_not_mention_lost_tokens() {
    play(async |stage| {
        get_tokens(stage).await;
        stage.screen.press(say(CodeScreenText::Forget)).await;
        assert!(!says_that_they_are_gone(stage).await);
        assert_eq!(stage.storage().await.keys("sessionStorage"), [""; 0]);
        stage.reload().await;
        assert!(!says_that_they_are_gone(stage).await);
    });
}

#[test]
fn a_code_that_was_not_exchanged_leaves_no_mark() {
    play(async |stage| {
        arrive_with_code(stage).await;
        assert_eq!(stage.storage().await.keys("sessionStorage"), ["leg3.code"]);
        stage.arrive("").await;
        stage.screen.press(say(CodeScreenText::Forget)).await;
        assert!(!says_that_they_are_gone(stage).await);
    });
}

#[test]
fn pretend_mode_neither_sets_nor_removes_the_mark_of_the_tab() {
    play(async |stage| {
        stage.arrive("?demo=tokens").await;
        has_tokens(stage).await;
        assert_eq!(stage.storage().await.keys("sessionStorage"), [""; 0]);
        get_tokens(stage).await;
        stage.arrive("?demo").await;
        assert!(!says_that_they_are_gone(stage).await);
        stage.arrive("").await;
        assert!(says_that_they_are_gone(stage).await);
    });
}

e2e::in_every_browser!(after_a_reload_the_page_says_once_that_the_tokens_are_gone);
