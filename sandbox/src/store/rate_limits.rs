//! The rate limits of the calls in `data`: 100 calls in 10 seconds and 200,000 calls a day, for each app in each
//! sub-account or agency.

use std::collections::HashMap;

const PER_INTERVAL: u32 = 100;
const INTERVAL: f64 = 10.0;
const PER_DAY: u32 = 200_000;
const DAY: f64 = 86_400.0;

/// The calls in the current interval and on the current day.
#[derive(Default)]
struct Calls {
    interval_began: f64,
    in_interval: u32,
    day_began: f64,
    on_day: u32,
}

/// Whether an API call was within the limits, and how many calls remain after this call.
pub(crate) struct Allowance {
    /// Whether the call was within the limits.
    pub(crate) is_within: bool,
    interval_left: u32,
    day_left: u32,
}

/// The API calls so far, for each client ID and `authClassId`.
#[derive(Default)]
pub(crate) struct RateLimits(HashMap<(String, String), Calls>);

impl RateLimits {
    /// Counts a call, if it is within the limits.
    pub(crate) fn count(&mut self, client_id: &str, auth_class_id: &str, now: f64) -> Allowance {
        let calls = self.0.entry((client_id.to_owned(), auth_class_id.to_owned())).or_default();
        if now - calls.interval_began >= INTERVAL {
            (calls.interval_began, calls.in_interval) = (now, 0);
        }
        if now - calls.day_began >= DAY {
            (calls.day_began, calls.on_day) = (now, 0);
        }
        let is_within = calls.in_interval < PER_INTERVAL && calls.on_day < PER_DAY;
        if is_within {
            calls.in_interval += 1;
            calls.on_day += 1;
        }
        Allowance {
            is_within,
            interval_left: PER_INTERVAL - calls.in_interval,
            day_left: PER_DAY - calls.on_day,
        }
    }
}

impl Allowance {
    /// The headers with which HighLevel reports the limits.
    pub(crate) fn headers(&self) -> [(&'static str, u32); 5] {
        [
            ("x-ratelimit-limit-daily", PER_DAY),
            ("x-ratelimit-daily-remaining", self.day_left),
            ("x-ratelimit-interval-milliseconds", 10_000),
            ("x-ratelimit-max", PER_INTERVAL),
            ("x-ratelimit-remaining", self.interval_left),
        ]
    }
}
