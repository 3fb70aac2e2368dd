//! Scripts of others: those that a host adds do not run, and their errors do not end the app.

use crate::person::{
    app_is_alive, arrive_with_code, fill_and_press, get_tokens, has_code, has_tokens, js, play_on, say,
};
use e2e::requests::{break_it, exchanges};
use e2e::sandbox::{FaultKind, On};
use e2e::{Stage, app, eventually};
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::swap::SwapText;
use std::time::Duration;

/// Marks the page, so that it shows whether the script ran.
const MARK: &str = "document.documentElement.dataset.foreign = 'ran'";

async fn a_script_that_the_host_adds_does_not_run(stage: &Stage) {
    stage.expect("script-src");
    stage.expect("Content Security Policy");
    stage.expect("Content-Security-Policy");
    let html = std::fs::read_to_string(app().join("index.html")).unwrap_or_default();
    let other = stage.site.other("stranger");
    let scripts = format!(
        "<script>{MARK}</script><script src=\"/added.js\"></script><script src=\"{other}/added.js\"></script>\
         <script type=\"module\" src=\"/added.js\"></script><img src=\"/none\" onerror=\"{MARK}\">"
    );
    stage.site.give("/added.js", MARK);
    for place in ["</head>", "</body>"] {
        let changed = html.replacen(place, &format!("{scripts}{place}"), 1);
        assert_ne!(changed, html, "{place} is not in the page");
        stage.site.give("/", changed);
        get_tokens(stage).await;
        assert_eq!(js(stage, "return document.documentElement.dataset.foreign ?? ''", vec![]).await, "");
        stage.screen.press(say(SwapText::Forget)).await;
        stage.screen.heading_is(say(ExchangeText::StartTitle)).await;
    }
}

/// An error of somebody else's script, as an extension may have one.
async fn foreign_error(stage: &Stage) {
    let script = "setTimeout(() => { throw new Error('foreign'); }); Promise.reject(new Error('foreign'))";
    js(stage, script, vec![]).await;
}

async fn an_error_of_another_script_ends_nothing(stage: &Stage) {
    stage.expect("foreign");
    arrive_with_code(stage).await;
    foreign_error(stage).await;
    break_it(stage, On::Exchange, FaultKind::Delay(Duration::from_secs(2)));
    fill_and_press(stage).await;
    eventually("the code is sent", async || !exchanges(stage).is_empty()).await;
    foreign_error(stage).await;
    has_tokens(stage).await;
    foreign_error(stage).await;
    stage.screen.press("Show access token").await;
    stage.screen.press(say(SwapText::Forget)).await;
    stage.screen.heading_is(say(ExchangeText::StartTitle)).await;
    assert!(!stage.screen.text().await.contains("foreign"));
    stage.sandbox.set_fault(None);
    stage.arrive(&format!("?code={}", crate::person::fresh_code(stage))).await;
    has_code(stage).await;
    app_is_alive(stage).await;
}

e2e::in_every_browser!(a_script_that_the_host_adds_does_not_run, an_error_of_another_script_ends_nothing);
