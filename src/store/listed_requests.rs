//! The requests that the browser lists. The log in `requests` lists the requests that this page has sent.

use crate::browser::resources;
use crate::store::Store;
use leg3_core::report::requests::TimedRequest;
use leg3_core::request_log::SeenAddress;
use leptos::prelude::*;

/// The maximum number of stored blocked requests. The page may stay open for days, and its memory must not grow.
const MAX_BLOCKED: usize = 100;

impl Store {
    /// Starts to record the requests that the content security policy of this page blocks.
    pub fn watch_blocked(self) {
        resources::on_blocked(move |origin| {
            if self.blocked.with_untracked(Vec::len) < MAX_BLOCKED {
                self.blocked.update(|blocked| blocked.push(origin));
            }
        });
    }

    /// The URLs that the browser loaded, and the origins of the requests that it blocked.
    #[must_use]
    pub fn seen(self) -> Vec<SeenAddress> {
        let loaded = resources::loaded().into_iter().map(|it| SeenAddress { url: it.url, blocked: false });
        let blocked = self.blocked.get().into_iter().map(|url| SeenAddress { url, blocked: true });
        loaded.chain(blocked).collect()
    }

    /// Like [`seen`](Self::seen), with the times, for a report.
    #[must_use]
    pub fn seen_with_times(self) -> Vec<TimedRequest> {
        let blocked = self.blocked.get_untracked().into_iter();
        let blocked = blocked.map(|url| TimedRequest { url, age_ms: None, duration_ms: 0.0 });
        resources::loaded().into_iter().chain(blocked).collect()
    }
}
