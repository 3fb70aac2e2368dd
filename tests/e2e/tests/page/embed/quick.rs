//! The page in a frame is usable as soon as the plain one, plus one round trip at most.
//!
//! Every answer of the page's host begins a fixed time late, which stands for a round trip. The form is usable when the
//! first program has started; the page then asks for the second one at once, and the browser writes down when, counted
//! from where the document itself was asked for.

use super::unnamed::not_told;
use super::{Funnel, PLACE, SCRIPT, inside_with_code, js};
use crate::play::fresh_code;
use e2e::{Engine, eventually};
use std::time::Duration;

const ROUND_TRIP: Duration = Duration::from_millis(200);

/// What a clock may be off.
const SLACK: f64 = 50.0;

/// When the second program was asked for, in milliseconds.
async fn usable(funnel: &Funnel<'_>) -> f64 {
    let asked = "return performance.getEntriesByType('resource').find(it => it.name.includes('/bench'))?.startTime ?? null";
    eventually("the first program has started", async || js(funnel.stage, asked, vec![]).await.as_f64()).await
}

/// At its best of three, each from a host name that no cache knows.
#[allow(clippy::print_stderr, reason = "the figures are what it is for")]
async fn in_a_frame_one_round_trip_later_at_most(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    funnel.page.delay(ROUND_TRIP);
    let (mut plain, mut framed) = (f64::INFINITY, f64::INFINITY);
    for round in ["a", "b", "c"] {
        let page = funnel.page.other(&["plain", round].concat());
        stage.open(&format!("{page}/?code={}", fresh_code(stage))).await;
        plain = plain.min(usable(funnel).await);
        let page = funnel.page.other(&["framed", round].concat());
        let at = |piece: &str| piece.replace("PAGE", &page);
        funnel.put("/quick.html", &at(SCRIPT), &at(PLACE));
        funnel.open(&format!("/quick.html?code={}", fresh_code(stage))).await;
        inside_with_code(stage).await;
        framed = framed.min(usable(funnel).await);
    }
    let trip = ROUND_TRIP.as_secs_f64() * 1000.0;
    let engine = stage.browser.engine();
    eprintln!(
        "{engine:?}, {trip} ms a round trip: usable after {plain:.0} ms, in a frame after {framed:.0} ms"
    );
    assert!(plain > 2.0 * trip, "the delay is not felt: {plain}");
    assert!(framed - plain < trip + SLACK, "{framed} ms in a frame, {plain} ms without");
}

#[test]
#[ignore = "a clock on the wall needs a quiet machine: cargo xtask prove figures"]
fn in_a_frame_one_round_trip_later_at_most_in_chromium() {
    super::play(Engine::Chromium, in_a_frame_one_round_trip_later_at_most);
}

/// There the greeting lets it in, once the frame has loaded.
async fn where_nobody_is_named_too(funnel: &Funnel<'_>) {
    not_told(funnel).await;
    in_a_frame_one_round_trip_later_at_most(funnel).await;
}

in_firefox!(in_a_frame_one_round_trip_later_at_most, where_nobody_is_named_too);
