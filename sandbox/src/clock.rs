//! The sandbox's clock. Tests move it forward instead of sleeping. Faults that delay a response do not use this clock:
//! these delays take real time.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The system's clock, moved forward by the total time of all calls of [`Clock::advance`]. Clones share the same time.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    ahead_ms: Arc<AtomicU64>,
}

impl Clock {
    /// The sandbox's current time.
    pub fn now(&self) -> SystemTime {
        SystemTime::now() + Duration::from_millis(self.ahead_ms.load(Ordering::Relaxed))
    }

    /// Moves the clock forward, in whole milliseconds. The clock cannot go back.
    pub fn advance(&self, by: Duration) {
        let ms = u64::try_from(by.as_millis()).unwrap_or(u64::MAX / 2);
        self.ahead_ms.fetch_add(ms, Ordering::Relaxed);
    }

    /// The current time as a Unix time.
    pub(crate) fn unix(&self) -> f64 {
        unix(self.now())
    }
}

/// Seconds since 1970, with milliseconds as the fraction, as in HighLevel's `iat` and `exp`.
pub(crate) fn unix(time: SystemTime) -> f64 {
    let ms = time.duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
    // An f64 can represent every whole number up to 2^53. 2^53 milliseconds are 285,000 years.
    ms as f64 / 1000.0
}
