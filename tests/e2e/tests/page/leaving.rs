//! Going away and coming back: nothing is sent again, nothing old is shown, and what is not taken away is asked about.

use crate::play::{app_is_there, copied, get_tokens, js, press};
use crate::wire::exchanges;
use crate::words::say;
use e2e::sandbox::DEMO_CLIENT_SECRET;
use e2e::{Stage, eventually, play};
use leg3_core::messages::page::PageText;
use leg3_core::messages::tokens::TokensText;

/// Hears whether the page objects to being left, after the page has said so; the host's own log takes it down.
const OVERHEAR: &str = "addEventListener('beforeunload',
    (event) => navigator.sendBeacon('/left?asked=' + event.defaultPrevented))";

async fn leave(stage: &Stage) {
    js(stage, OVERHEAR, vec![]).await;
    stage.open("about:blank").await;
}

async fn was_asked(stage: &Stage) -> bool {
    let asked = eventually("the page is left", async || {
        stage
            .site
            .requests()
            .into_iter()
            .rfind(|request| request.path == "/left")
            .map(|request| request.query)
    })
    .await;
    stage.site.clear();
    asked == "asked=true"
}

#[test]
fn leaving_with_a_refresh_token_that_was_not_taken_asks_first() {
    play(async |stage| {
        stage.expect("/left");
        get_tokens(stage).await;
        leave(stage).await;
        assert!(was_asked(stage).await);
    });
}

#[test]
fn leaving_after_copying_the_refresh_token_does_not_ask() {
    play(async |stage| {
        stage.expect("/left");
        get_tokens(stage).await;
        copied(stage, TokensText::CopyAccess).await;
        copied(stage, TokensText::CopyRefresh).await;
        stage.screen.says(say(TokensText::Saved)).await;
        leave(stage).await;
        assert!(!was_asked(stage).await);
    });
}

#[test]
fn leaving_after_copying_only_the_access_token_still_asks() {
    play(async |stage| {
        stage.expect("/left");
        get_tokens(stage).await;
        copied(stage, TokensText::CopyAccess).await;
        leave(stage).await;
        assert!(was_asked(stage).await);
    });
}

#[test]
fn leaving_after_forgetting_or_before_a_press_does_not_ask() {
    play(async |stage| {
        stage.expect("/left");
        crate::play::arrive_with_code(stage).await;
        leave(stage).await;
        assert!(!was_asked(stage).await, "nothing was at stake");
        get_tokens(stage).await;
        press(stage, PageText::Forget).await;
        leave(stage).await;
        assert!(!was_asked(stage).await, "everything was forgotten");
    });
}

#[test]
fn coming_back_sends_nothing_again_and_shows_nothing_old() {
    play(async |stage| {
        stage.guard(DEMO_CLIENT_SECRET);
        get_tokens(stage).await;
        let tokens =
            [copied(stage, TokensText::CopyAccess).await, copied(stage, TokensText::CopyRefresh).await];
        press(stage, TokensText::ShowRefresh).await;
        stage.screen.says(&tokens[1]).await;
        for elsewhere in ["about:blank".to_owned(), stage.site.other("elsewhere")] {
            stage.open(&elsewhere).await;
            stage.browser.client().back().await.unwrap();
            app_is_there(stage).await;
            stage.screen.heading_is("Get your HighLevel tokens").await;
            let page = js(stage, "return document.documentElement.outerHTML", vec![]).await.to_string();
            assert!(tokens.iter().all(|token| !page.contains(token)), "an old token is on the page");
            assert!(!page.contains(DEMO_CLIENT_SECRET));
            assert_eq!(exchanges(stage).len(), 1);
        }
    });
}

#[test]
fn a_page_woken_from_the_browsers_cache_starts_anew() {
    play(async |stage| {
        get_tokens(stage).await;
        press(stage, TokensText::ShowAccess).await;
        let wake =
            "window.__old = true; dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))";
        js(stage, wake, vec![]).await;
        eventually("it is another page", async || {
            js(stage, "return window.__old ?? null", vec![]).await.is_null()
        })
        .await;
        app_is_there(stage).await;
        stage.screen.heading_is("Get your HighLevel tokens").await;
        assert_eq!(exchanges(stage).len(), 1);
    });
}
