//! The page in a frame is usable as soon as the plain one, plus one round trip at most.
//!
//! Every answer of the page's host begins a fixed time late, which stands for a round trip. The form is usable when the
//! first program has started; the page then asks for the second one at once, and the browser writes down when. The plain
//! page counts from where it is asked for itself; the frame, from where `embed.js` is, before which nothing of the page's
//! had any part.

use super::unnamed::not_told;
use super::{Funnel, PLACE, SCRIPT, inside_with_code, js, outside, play_on};
use crate::play::fresh_code;
use e2e::{Engine, eventually};
use std::time::Duration;

const ROUND_TRIP: Duration = Duration::from_millis(200);

/// What a clock may be off.
const SLACK: f64 = 50.0;

/// When this was asked for by the document that is looked at, in milliseconds since 1970.
async fn asked_for(funnel: &Funnel<'_>, part: &str) -> f64 {
    let asked =
        "const it = performance.getEntriesByType('resource').find(it => it.name.includes(arguments[0]));
        return it ? performance.timeOrigin + it.startTime : null";
    let asked = async || js(funnel.stage, asked, vec![part.into()]).await.as_f64();
    eventually(format!("{part} is asked for"), asked).await
}

/// When the first program had started.
async fn usable(funnel: &Funnel<'_>) -> f64 {
    asked_for(funnel, "/bench").await
}

/// At its best of three, each from a host name that no cache knows.
#[allow(clippy::print_stderr, reason = "the figures are what it is for")]
async fn in_a_frame_one_round_trip_later_at_most(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    // A funnel page is left while its frame may still report its height.
    stage.expect("recipient window");
    funnel.page.delay(ROUND_TRIP);
    let (mut plain, mut framed) = (f64::INFINITY, f64::INFINITY);
    for round in ["a", "b", "c"] {
        let page = funnel.page.other(&["plain", round].concat());
        stage.open(&format!("{page}/?code={}", fresh_code(stage))).await;
        let began = js(stage, "return performance.timeOrigin", vec![]).await.as_f64().unwrap_or_default();
        plain = plain.min(usable(funnel).await - began);
        let page = funnel.page.other(&["framed", round].concat());
        let at = |piece: &str| piece.replace("PAGE", &page);
        funnel.put("/quick.html", &at(SCRIPT), &at(PLACE));
        funnel.open(&format!("/quick.html?code={}", fresh_code(stage))).await;
        inside_with_code(stage).await;
        let ended = usable(funnel).await;
        outside(stage).await;
        // Before this, nothing of the page's had any part in it.
        framed = framed.min(ended - asked_for(funnel, "/embed.js").await);
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
    play_on(Engine::Chromium, in_a_frame_one_round_trip_later_at_most);
}

/// There the greeting lets it in, once the frame has loaded.
async fn where_nobody_is_named_too(funnel: &Funnel<'_>) {
    not_told(funnel).await;
    in_a_frame_one_round_trip_later_at_most(funnel).await;
}

e2e::in_firefox!(in_a_frame_one_round_trip_later_at_most, where_nobody_is_named_too);
e2e::in_webkit!(in_a_frame_one_round_trip_later_at_most);
