//! What the browser itself saw: resource timing, and the requests this page's policy stopped.

use super::dom;
use leg3_core::request_log::SeenAddress;
use wasm_bindgen::JsCast;
use web_sys::{PerformanceEntry, SecurityPolicyViolationEvent};

/// Every address the browser loaded for this page so far.
#[must_use]
pub fn resources() -> Vec<SeenAddress> {
    let Some(performance) = dom::window().and_then(|window| window.performance()) else { return Vec::new() };
    let entries = performance.get_entries_by_type("resource");
    entries
        .iter()
        .map(|entry| SeenAddress { url: entry.unchecked_into::<PerformanceEntry>().name(), blocked: false })
        .collect()
}

/// Tells of every request that the page's policy stops from now on.
pub fn on_blocked(mut tell: impl FnMut(SeenAddress) + 'static) {
    dom::listen(dom::document(), "securitypolicyviolation", move |event| {
        let event: SecurityPolicyViolationEvent = event.unchecked_into();
        tell(SeenAddress { url: event.blocked_uri(), blocked: true });
    });
}
