//! Tests leaving the page and returning to it: the page asks before tokens or a response are lost, and sends no request
//! a second time.

use crate::person::{arrive_with_code, copied, fill_and_press, get_tokens, js, play, play_on, say};
use e2e::requests::{break_it, exchanges};
use e2e::sandbox::{DEMO_CLIENT_SECRET, FaultKind, On};
use e2e::{Stage, eventually};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::messages::start::StartText;
use std::time::Duration;

/// A script that reports to the page's server whether the page asks before the user leaves it. Its listener runs after
/// the page's own listener.
const REPORT_LEAVING: &str = "addEventListener('beforeunload',
    (event) => navigator.sendBeacon('/left?asked=' + event.defaultPrevented))";

/// Leaves the page. Returns true if the page asked first.
async fn objects_to_leaving(stage: &Stage) -> bool {
    stage.expect("/left");
    stage.site.clear();
    js(stage, REPORT_LEAVING, vec![]).await;
    stage.open("about:blank").await;
    let query = eventually("the page is left", async || {
        let requests = stage.site.requests().into_iter();
        requests.rev().find(|request| request.path == "/left").map(|request| request.query)
    })
    .await;
    query == "asked=true"
}

#[test]
fn leaving_with_tokens_that_are_not_saved_asks_first() {
    play(async |stage| {
        get_tokens(stage).await;
        copied(stage, "Copy access token").await;
        assert!(
            objects_to_leaving(stage).await,
            "the page did not ask, although the refresh token was not saved"
        );
    });
}

#[test]
fn leaving_with_saved_tokens_does_not_ask() {
    play(async |stage| {
        get_tokens(stage).await;
        copied(stage, "Copy refresh token").await;
        stage.screen.says(say(ReceivedText::SavedLead)).await;
        assert!(!objects_to_leaving(stage).await, "the page asked, although the refresh token was copied");
    });
}

#[test]
fn leaving_during_the_exchange_asks_first() {
    play(async |stage| {
        break_it(stage, On::Exchange, FaultKind::Delay(Duration::from_secs(60)));
        arrive_with_code(stage).await;
        fill_and_press(stage).await;
        stage.screen.says(say(CodeScreenText::StepSwapping)).await;
        assert!(objects_to_leaving(stage).await, "the page did not ask, although the response would be lost");
    });
}

#[test]
fn leaving_with_nothing_to_lose_does_not_ask() {
    play(async |stage| {
        arrive_with_code(stage).await;
        assert!(!objects_to_leaving(stage).await, "the page asked, although the code stays in the tab");
        get_tokens(stage).await;
        stage.screen.press(say(CodeScreenText::Forget)).await;
        stage.screen.heading_is(say(StartText::Title)).await;
        assert!(!objects_to_leaving(stage).await, "the page asked, although everything was forgotten");
    });
}

async fn going_back_sends_nothing_again_and_shows_no_old_tokens(stage: &Stage) {
    stage.guard(DEMO_CLIENT_SECRET);
    get_tokens(stage).await;
    let tokens = [copied(stage, "Copy access token").await, copied(stage, "Copy refresh token").await];
    stage.open(&stage.site.other("elsewhere")).await;
    assert!(stage.browser.client().back().await.is_ok());
    stage.app_is_alive().await;
    stage.screen.heading_is(say(StartText::Title)).await;
    let page = js(stage, "return document.documentElement.outerHTML", vec![]).await.to_string();
    assert!(tokens.iter().all(|token| !page.contains(token)), "an old token is on the page");
    assert!(!page.contains(DEMO_CLIENT_SECRET), "the client secret is on the page");
    assert_eq!(exchanges(stage).len(), 1);
}

#[test]
fn a_page_restored_from_the_browser_cache_reloads() {
    play(async |stage| {
        get_tokens(stage).await;
        let wake =
            "window.isOld = true; dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))";
        js(stage, wake, vec![]).await;
        let is_new = "return window.isOld === undefined";
        eventually("the page was loaded again", async || js(stage, is_new, vec![]).await == true).await;
        stage.app_is_alive().await;
        stage.screen.heading_is(say(StartText::Title)).await;
        assert_eq!(exchanges(stage).len(), 1);
    });
}

e2e::in_every_browser!(going_back_sends_nothing_again_and_shows_no_old_tokens);
