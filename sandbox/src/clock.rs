//! The one source of time. Tests move it forward instead of sleeping; network delays do not go through it.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The system's clock, plus however far it was moved. Clones share the same time.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    ahead_ms: Arc<AtomicU64>,
}

impl Clock {
    /// What the sandbox takes for now.
    pub fn now(&self) -> SystemTime {
        SystemTime::now() + Duration::from_millis(self.ahead_ms.load(Ordering::Relaxed))
    }

    /// Moves time forward, by whole milliseconds. There is no way back.
    pub fn advance(&self, by: Duration) {
        let ms = u64::try_from(by.as_millis()).unwrap_or(u64::MAX / 2);
        self.ahead_ms.fetch_add(ms, Ordering::Relaxed);
    }

    /// Seconds since 1970 with a fraction, the form of HighLevel's `iat` and `exp`.
    pub(crate) fn unix(&self) -> f64 {
        unix(self.now())
    }
}

/// Seconds since 1970 with a fraction of milliseconds.
pub(crate) fn unix(time: SystemTime) -> f64 {
    let ms = time.duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
    // 2^53 milliseconds are 285,000 years: nothing is lost.
    ms as f64 / 1000.0
}
