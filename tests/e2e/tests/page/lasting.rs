//! A page that stays open: after idling its secrets are covered and its tokens kept; after much use it is as small as
//! it was.

use crate::play::{arrive_with_code, copied, fill, fill_and_press, fresh_code, has_tokens, js, press};
use crate::wire::exchanges;
use crate::words::say;
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET};
use e2e::{Stage, play};
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::tokens::TokensText;
use serde_json::json;

/// The clock in the hands of the test.
const CLOCK: &str = "(() => {
    const [now, every] = [Date.now, window.setInterval];
    window.__later = 0;
    window.__ticks = [];
    Date.now = () => now() + window.__later;
    window.setInterval = (act, ms) => (window.__ticks.push(act), every(() => {}, ms));
})()";

/// So many minutes later, without a touch.
async fn minutes_pass(stage: &Stage, minutes: u32) {
    let script = "window.__later += arguments[0] * 60_000; window.__ticks.forEach(act => act())";
    js(stage, script, vec![minutes.into()]).await;
}

#[test]
fn idling_empties_the_client_secret_and_covers_the_code() {
    play(async |stage| {
        stage.browser.before_every_page(CLOCK).await;
        let code = arrive_with_code(stage).await;
        fill(stage).await;
        press(stage, ExchangeText::ShowCode).await;
        minutes_pass(stage, 14).await;
        stage.screen.says("arrived 14 min ago").await;
        assert!(!stage.screen.field("Client secret").await.value().await.is_empty(), "too early");
        minutes_pass(stage, 2).await;
        stage.screen.button(say(ExchangeText::ShowCode)).await;
        assert!(!stage.screen.text().await.contains(&code));
        assert!(stage.screen.field("Client secret").await.value().await.is_empty());
        assert!(!stage.screen.field("Client ID").await.value().await.is_empty());
    });
}

#[test]
fn idling_covers_the_tokens_and_never_wipes_them() {
    play(async |stage| {
        stage.browser.before_every_page(CLOCK).await;
        arrive_with_code(stage).await;
        fill_and_press(stage).await;
        has_tokens(stage).await;
        press(stage, TokensText::ShowRefresh).await;
        minutes_pass(stage, 16).await;
        stage.screen.button(say(TokensText::ShowRefresh)).await;
        stage.screen.says("in 23 h 43 min").await;
        minutes_pass(stage, 25 * 60).await;
        let refresh = copied(stage, TokensText::CopyRefresh).await;
        assert_eq!(refresh.split('.').count(), 3, "{refresh}");
    });
}

#[test]
fn two_hundred_exchanges_leave_the_memory_as_large_as_it_was() {
    play(async |stage| {
        arrive_with_code(stage).await;
        fill_and_press(stage).await;
        has_tokens(stage).await;
        let mut sizes = Vec::new();
        // In portions: a script may run for ten seconds, also on a crowded machine.
        for _ in 0..44 {
            let codes: Vec<String> = (0..5).map(|_| fresh_code(stage)).collect();
            let arguments = vec![json!(codes), json!(DEMO_CLIENT_ID), json!(DEMO_CLIENT_SECRET)];
            let script = include_str!("again_and_again.js");
            let done = stage.browser.client().execute_async(script, arguments).await.unwrap();
            assert_eq!(done, 5, "{done}");
            sizes.push(stage.memory().bytes().await);
        }
        assert_eq!(exchanges(stage).len(), 221);
        // The first twenty warm up.
        assert!(sizes.iter().skip(3).all(|size| *size == sizes[3]), "{sizes:?}");
    });
}
