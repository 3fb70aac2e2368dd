//! How long the page's thread works, and how long without a pause. In Chromium only.

use crate::Stage;
use crate::fail::OrFail;
use serde_json::{Value, json};

/// Records every slow act (16 ms or more) and every long task (over 50 ms). The browser reports no others.
const WATCH: &str = "(() => {
    window.slowEntries = [];
    const keep = (list) => window.slowEntries.push(...list.getEntries()
        .map(({ entryType, name, duration, startTime }) => ({ entryType, name, duration, startTime })));
    new PerformanceObserver(keep).observe({ type: 'longtask', buffered: true });
    new PerformanceObserver(keep).observe({ type: 'event', durationThreshold: 16, buffered: true });
})()";

/// What the page may do without a pause, in milliseconds.
pub const LONGEST_TASK: f64 = 50.0;

/// The slowest that was seen, in milliseconds.
#[derive(Clone, Copy, Debug)]
pub struct Slowest {
    /// From an act of the person to what it painted.
    pub act: f64,
    /// Work without a pause. 0 where none took more than [`LONGEST_TASK`].
    pub task: f64,
}

/// Watches every page that is opened from now on.
pub async fn watch(stage: &Stage) {
    stage.browser.before_every_page(WATCH).await;
}

/// Only what begins from now on counts.
pub async fn begin(stage: &Stage) {
    run(stage, "window.slowBegin = performance.now()").await;
}

/// The slowest act and the longest task since [`begin`].
///
/// # Panics
///
/// When the browser reported no act, which means that it did not measure.
pub async fn slowest(stage: &Stage) -> Slowest {
    let entries =
        run(stage, "return window.slowEntries.filter(entry => entry.startTime >= window.slowBegin)").await;
    let entries = entries.as_array().cloned().unwrap_or_default();
    let most = |kind: &str| {
        let these = entries.iter().filter(|entry| entry["entryType"] == kind);
        these.filter_map(|entry| entry["duration"].as_f64()).fold(0.0, f64::max)
    };
    assert!(entries.iter().any(|entry| entry["entryType"] == "event"), "nothing was measured");
    Slowest { act: most("event"), task: most("longtask") }
}

/// Counts the time of the page's thread from now on: other programs on the machine do not count.
pub async fn count_thread_time(stage: &Stage) {
    stage.browser.cdp("Performance.enable", json!({ "timeDomain": "threadTicks" })).await;
}

/// How long the page's thread has worked, in milliseconds, since [`count_thread_time`].
pub async fn thread_time(stage: &Stage) -> f64 {
    let metrics = stage.browser.cdp("Performance.getMetrics", json!({})).await;
    let all = metrics["metrics"].as_array().cloned().unwrap_or_default();
    let task = all.into_iter().find(|metric| metric["name"] == "TaskDuration");
    task.and_then(|task| task["value"].as_f64()).map_or(f64::NAN, |seconds| seconds * 1000.0)
}

async fn run(stage: &Stage, script: &str) -> Value {
    stage.browser.client().execute(script, vec![]).await.or_fail("run a script in the page")
}
