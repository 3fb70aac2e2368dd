//! Tests the countdown of the minutes for which an authorization code is probably still valid. The test controls the
//! clock.

use crate::person::{arrive_with_code, fill_and_press, has_tokens, js, play};
use e2e::{Stage, eventually};
use leg3_core::exchange::code_age::CodeAge::Good;

/// A script that lets the test move the page's clock.
pub(crate) const CLOCK: &str = "(() => {
    const now = Date.now;
    window.later = 0;
    Date.now = () => now() + window.later;
})();";

/// Opens the page with a fresh authorization code. The test controls the clock of the page. Returns the code.
pub(crate) async fn arrive(stage: &Stage) -> String {
    stage.browser.before_every_page(CLOCK).await;
    arrive_with_code(stage).await
}

/// Moves the page's clock forward.
pub(crate) async fn seconds_pass(stage: &Stage, seconds: u32) {
    js(stage, "window.later += arguments[0] * 1000", vec![seconds.into()]).await;
}

#[test]
fn the_countdown_shows_the_remaining_minutes() {
    play(async |stage| {
        arrive(stage).await;
        stage.screen.says(&Good(9).statement()).await;
        seconds_pass(stage, 300).await;
        stage.screen.says(&Good(4).statement()).await;
        seconds_pass(stage, 270).await;
        stage.screen.says(&Good(0).statement()).await;
        fill_and_press(stage).await;
        has_tokens(stage).await;
    });
}

#[test]
fn the_countdown_is_announced_two_minutes_before_the_end() {
    play(async |stage| {
        arrive(stage).await;
        let announced = "return [...document.querySelectorAll('[role=status], [role=alert], [aria-live]')]
            .map(region => region.textContent.trim()).join('')";
        seconds_pass(stage, 400).await;
        stage.screen.says(&Good(3).statement()).await;
        assert_eq!(js(stage, announced, vec![]).await, "", "the announcement came too early");
        seconds_pass(stage, 81).await;
        let statement = Good(1).statement();
        eventually("it is announced", async || js(stage, announced, vec![]).await == *statement).await;
    });
}
