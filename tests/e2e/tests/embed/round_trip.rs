//! Tests that the app in a frame runs at most one round trip later than without a frame.
//!
//! Every response from the page's host starts after a fixed delay, which represents a round trip. As soon as the app
//! runs, it requests another of its files, and the browser records the time. Without a frame, the time counts from the
//! request for the page. In a frame, the time counts from the request for `embed.js`.

use crate::embed::frame::{enter_with_code, leave};
use crate::embed::funnel::{Funnel, PATH, PLACE, SCRIPT};
use crate::embed::play_on;
use crate::embed::without_ancestor_origins::name_nobody;
use crate::person::{fresh_code, has_code, js};
use e2e::{Engine, eventually};
use std::time::Duration;

const ROUND_TRIP: Duration = Duration::from_millis(200);

/// The tolerance for clock differences, in milliseconds.
const SLACK: f64 = 50.0;

/// Returns the time of the first request for a file whose URL matches `pattern`, in milliseconds since 1970.
async fn asked_for(funnel: &Funnel<'_>, pattern: &str) -> f64 {
    let script = "const fits = new RegExp(arguments[0]);
        const times = performance.getEntriesByType('resource').filter(({ name }) => fits.test(name));
        return times.length ? performance.timeOrigin + Math.min(...times.map(({ startTime }) => startTime)) : null";
    let time = async || js(funnel.stage, script, vec![pattern.into()]).await.as_f64();
    eventually(format!("{pattern} is asked for"), time).await
}

/// Returns the time at which the app starts to run. The app then requests a second wasm file.
async fn alive(funnel: &Funnel<'_>) -> f64 {
    asked_for(funnel, r"/(?!leg3-)[^/]*\.wasm$").await
}

/// The errors that Firefox reports if the tab leaves a page while the page's script runs.
///
/// When the tab opens another site, Firefox ends the page's process, including the running script. Locks that the
/// script held stay locked during the page's last tasks. By then, the page is no longer visible.
const LEFT_AT_WORK: [&str; 3] =
    ["Script terminated by timeout", "unreachable executed", "closure invoked recursively"];

/// Takes the best result of three rounds. In each round, the page has a host name that is in no cache.
#[allow(clippy::print_stderr, reason = "the figures are what it is for")]
async fn the_app_in_a_frame_runs_one_round_trip_later_at_most(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    // The test leaves the funnel page while the page in the frame may still send its height.
    stage.expect("recipient window");
    if stage.browser.engine() == Engine::Firefox {
        LEFT_AT_WORK.into_iter().for_each(|text| stage.expect(text));
    }
    stage.site.delay(ROUND_TRIP);
    let (mut plain, mut framed) = (f64::INFINITY, f64::INFINITY);
    for round in ["a", "b", "c"] {
        let page = stage.site.other(&["plain", round].concat());
        stage.open(&format!("{page}/?code={}", fresh_code(stage))).await;
        has_code(stage).await;
        let began = js(stage, "return performance.timeOrigin", vec![]).await.as_f64().unwrap_or_default();
        plain = plain.min(alive(funnel).await - began);
        let page = stage.site.other(&["framed", round].concat());
        let of_page = |html: &str| html.replace("PAGE", &page);
        funnel.put(PATH, &of_page(SCRIPT), &of_page(PLACE));
        funnel.open(&format!("{PATH}?code={}", fresh_code(stage))).await;
        enter_with_code(stage).await;
        let ended = alive(funnel).await;
        leave(stage).await;
        framed = framed.min(ended - asked_for(funnel, "/embed.js$").await);
    }
    let trip = ROUND_TRIP.as_secs_f64() * 1000.0;
    let engine = stage.browser.engine();
    eprintln!(
        "{engine:?}, round trip {trip} ms: the app runs after {plain:.0} ms, in a frame after {framed:.0} ms"
    );
    assert!(plain > 2.0 * trip, "the delay has no effect: {plain} ms");
    assert!(framed - plain < trip + SLACK, "{framed} ms in a frame, {plain} ms without");
}

/// In this test, the browser has no `location.ancestorOrigins`. So the page shows the form only after the funnel page
/// has greeted it, which happens after the frame has loaded.
async fn the_app_runs_one_round_trip_later_at_most_without_ancestor_origins(funnel: &Funnel<'_>) {
    name_nobody(funnel).await;
    the_app_in_a_frame_runs_one_round_trip_later_at_most(funnel).await;
}

#[test]
#[ignore = "it measures time and needs an idle machine: cargo xtask prove figures"]
fn the_app_in_a_frame_runs_one_round_trip_later_at_most_in_chromium() {
    play_on(Engine::Chromium, the_app_in_a_frame_runs_one_round_trip_later_at_most);
}

e2e::in_firefox!(
    the_app_in_a_frame_runs_one_round_trip_later_at_most,
    the_app_runs_one_round_trip_later_at_most_without_ancestor_origins
);
e2e::in_webkit!(the_app_in_a_frame_runs_one_round_trip_later_at_most);
