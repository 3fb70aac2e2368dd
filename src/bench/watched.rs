//! What the browser itself saw of this page's requests: its resource timing, and what the page's policy stopped.

use leg3::browser::{dom, seen};
use leg3::ledger::{Seen, is_own};
use leg3::recipe::report::Watched;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::PerformanceResourceTiming;

/// A page that tries the same again and again is told of no longer.
const MOST: usize = 50;

thread_local! {
    static STOPPED: RefCell<Vec<Seen>> = const { RefCell::new(Vec::new()) };
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
pub(crate) fn all() -> Vec<Watched> {
    let own = dom::own_origin();
    let mut all: Vec<Watched> = STOPPED.with_borrow(|all| {
        all.iter().map(|row| Watched { url: row.url.clone(), ago: None, took: 0.0 }).collect()
    });
    let Some(performance) = dom::window().and_then(|window| window.performance()) else { return all };
    let now = performance.now();
    let entries = performance.get_entries_by_type("resource");
    let entries = entries.iter().map(|entry| entry.unchecked_into::<PerformanceResourceTiming>());
    let others: Vec<Watched> = entries
        .map(|entry| Watched {
            url: entry.name(),
            ago: Some(now - entry.start_time()),
            took: entry.duration(),
        })
        .filter(|row| !is_own(&row.url, &own))
        .collect();
    all.extend(others.into_iter().rev().take(MOST).rev());
    all
}
