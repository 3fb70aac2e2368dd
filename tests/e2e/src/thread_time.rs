//! Measures how long the page's main thread is busy. Works in Chromium only.

use crate::Stage;
use crate::fail::OrFail;
use serde_json::{Value, json};

/// Records every slow event (16 ms or more) and every long task (over 50 ms). The browser does not report shorter
/// events or tasks.
const WATCH: &str = "(() => {
    window.slowEntries = [];
    const keep = (list) => window.slowEntries.push(...list.getEntries()
        .map(({ entryType, name, duration, startTime }) => ({ entryType, name, duration, startTime })));
    new PerformanceObserver(keep).observe({ type: 'longtask', buffered: true });
    new PerformanceObserver(keep).observe({ type: 'event', durationThreshold: 16, buffered: true });
})()";

/// How long a task of the page may take, in milliseconds.
pub const LONGEST_TASK: f64 = 50.0;

/// The longest times that were measured, in milliseconds.
#[derive(Clone, Copy, Debug)]
pub struct Slowest {
    /// The time from the slowest event, such as a press of a key, to the next paint.
    pub event: f64,
    /// The time of the longest task. 0 if no task took more than [`LONGEST_TASK`].
    pub task: f64,
}

/// Measures every page that is opened later.
pub async fn watch(stage: &Stage) {
    stage.browser.before_every_page(WATCH).await;
}

/// Starts the measurement now. [`slowest`] ignores everything that began earlier.
pub async fn begin(stage: &Stage) {
    run(stage, "window.slowBegin = performance.now()").await;
}

/// The slowest event and the longest task since [`begin`].
///
/// # Panics
///
/// If the browser reported no event of 16 ms or more since [`begin`].
pub async fn slowest(stage: &Stage) -> Slowest {
    let entries =
        run(stage, "return window.slowEntries.filter(entry => entry.startTime >= window.slowBegin)").await;
    let entries = entries.as_array().cloned().unwrap_or_default();
    let most = |kind: &str| {
        let these = entries.iter().filter(|entry| entry["entryType"] == kind);
        these.filter_map(|entry| entry["duration"].as_f64()).fold(0.0, f64::max)
    };
    assert!(entries.iter().any(|entry| entry["entryType"] == "event"), "the browser reported no event");
    Slowest { event: most("event"), task: most("longtask") }
}

/// Counts the processor time of the page's main thread from now on. The time of other programs is not counted.
pub async fn count_thread_time(stage: &Stage) {
    stage.browser.cdp("Performance.enable", json!({ "timeDomain": "threadTicks" })).await;
}

/// The processor time of the page's main thread since [`count_thread_time`], in milliseconds.
pub async fn thread_time(stage: &Stage) -> f64 {
    let metrics = stage.browser.cdp("Performance.getMetrics", json!({})).await;
    let all = metrics["metrics"].as_array().cloned().unwrap_or_default();
    let task = all.into_iter().find(|metric| metric["name"] == "TaskDuration");
    task.and_then(|task| task["value"].as_f64()).map_or(f64::NAN, |seconds| seconds * 1000.0)
}

async fn run(stage: &Stage, script: &str) -> Value {
    stage.browser.client().execute(script, vec![]).await.or_fail("run a script in the page")
}
