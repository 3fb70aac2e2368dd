//! The rate limits: 100 calls in 10 seconds and 200,000 calls a day, for each app in each sub-account.

use std::collections::HashMap;

const PER_INTERVAL: u32 = 100;
const INTERVAL: f64 = 10.0;
const PER_DAY: u32 = 200_000;
const DAY: f64 = 86_400.0;

#[derive(Debug, Default)]
struct Used {
    interval_began: f64,
    interval: u32,
    day_began: f64,
    day: u32,
}

/// What is left after a call.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Allowance {
    /// Whether the call was within the limits.
    pub(crate) is_within: bool,
    interval_left: u32,
    day_left: u32,
}

/// Calls so far, by app and subject.
#[derive(Debug, Default)]
pub(crate) struct Limits(HashMap<(String, String), Used>);

impl Limits {
    /// Counts one call.
    pub(crate) fn count(&mut self, client_id: &str, subject: &str, now: f64) -> Allowance {
        let used = self.0.entry((client_id.to_owned(), subject.to_owned())).or_default();
        if now - used.interval_began >= INTERVAL {
            (used.interval_began, used.interval) = (now, 0);
        }
        if now - used.day_began >= DAY {
            (used.day_began, used.day) = (now, 0);
        }
        let is_within = used.interval < PER_INTERVAL && used.day < PER_DAY;
        if is_within {
            used.interval += 1;
            used.day += 1;
        }
        Allowance { is_within, interval_left: PER_INTERVAL - used.interval, day_left: PER_DAY - used.day }
    }
}

impl Allowance {
    /// HighLevel's headers about the limits.
    pub(crate) fn headers(self) -> [(&'static str, u32); 5] {
        [
            ("x-ratelimit-limit-daily", PER_DAY),
            ("x-ratelimit-daily-remaining", self.day_left),
            ("x-ratelimit-interval-milliseconds", 10_000),
            ("x-ratelimit-max", PER_INTERVAL),
            ("x-ratelimit-remaining", self.interval_left),
        ]
    }
}
