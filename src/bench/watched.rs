//! What the browser itself saw of this page's requests: its resource timing, and what the page's policy stopped.

use leg3::browser::{dom, seen};
use leg3_core::report::requests::TimedRequest;
use leg3_core::request_log::{SeenAddress, is_own};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::PerformanceResourceTiming;

/// A page that tries the same again and again is told of no longer.
const MOST: usize = 50;

thread_local! {
    static STOPPED: RefCell<Vec<SeenAddress>> = const { RefCell::new(Vec::new()) };
}

/// Watches from now on.
pub(crate) fn start() {
    seen::on_blocked(|row| {
        STOPPED.with_borrow_mut(|all| {
            if all.len() < MOST {
                all.push(row);
            }
        });
    });
}

/// Every request to somebody else, the latest ones where they are many.
pub(crate) fn all() -> Vec<TimedRequest> {
    let own = dom::own_origin();
    let mut all: Vec<TimedRequest> = STOPPED.with_borrow(|all| {
        all.iter().map(|row| TimedRequest { url: row.url.clone(), age_ms: None, duration_ms: 0.0 }).collect()
    });
    let Some(performance) = dom::window().and_then(|window| window.performance()) else { return all };
    let now = performance.now();
    let entries = performance.get_entries_by_type("resource");
    let entries = entries.iter().map(|entry| entry.unchecked_into::<PerformanceResourceTiming>());
    let others: Vec<TimedRequest> = entries
        .map(|entry| TimedRequest {
            url: entry.name(),
            age_ms: Some(now - entry.start_time()),
            duration_ms: entry.duration(),
        })
        .filter(|row| !is_own(&row.url, &own))
        .collect();
    all.extend(others.into_iter().rev().take(MOST).rev());
    all
}
