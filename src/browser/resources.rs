//! The browser's list of loaded resources, and the requests that this page's content security policy blocked.

use leg3_core::report::requests::TimedRequest;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{PerformanceEntry, SecurityPolicyViolationEvent, Url};

/// The entries of the browser's list of loaded resources. Times are in milliseconds.
#[must_use]
pub fn loaded() -> Vec<TimedRequest> {
    let Some(performance) = window().performance() else { return Vec::new() };
    let now = performance.now();
    let request = |entry: PerformanceEntry| TimedRequest {
        url: entry.name(),
        age_ms: Some(now - entry.start_time()),
        duration_ms: entry.duration(),
    };
    let entries = performance.get_entries_by_type("resource");
    entries.iter().map(|entry| request(entry.unchecked_into())).collect()
}

/// Calls `blocked` for each request that the policy blocks from now on. The argument is the origin of the request's
/// URL. The rest of the URL is not passed, because it may contain any data. If the browser gives a word such as
/// `inline` instead of a URL, the word is passed.
pub fn on_blocked(blocked: impl Fn(String) + 'static) {
    drop(window_event_listener_untyped("securitypolicyviolation", move |event| {
        let event: SecurityPolicyViolationEvent = event.unchecked_into();
        let address = event.blocked_uri();
        blocked(Url::new(&address).map_or(address, |url| url.origin()));
    }));
}
