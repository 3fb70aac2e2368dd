//! The actions when the user leaves the page, or is inactive for a long time.

use crate::browser::presence::{on_activity, on_leaving, warn_before_leaving};
use crate::browser::timer::Timer;
use crate::store::Store;
use leg3_core::exchange::events::Event;
use leptos::prelude::*;

/// The idle limit, in milliseconds. After this time without activity, the page masks secrets, and empties the fields
/// that may contain a secret. The page does not do this while an exchange is in progress. A click, a touch, a key
/// press, and a change to or from this tab count as activity.
const IDLE_LIMIT: f64 = 900_000.0;

/// The interval between checks of the idle time, in milliseconds.
const TICK: u32 = 30_000;

impl Store {
    /// Starts to watch for a user who leaves the page, or is inactive for a long time.
    pub fn watch_presence(self) {
        warn_before_leaving(move || self.must_warn());
        on_leaving(move || {
            self.dispatch(Event::Leave);
            self.leave_refresh();
        });
        let last_seen = StoredValue::new_local(self.now());
        on_activity(move || last_seen.set_value(self.now()));
        let tick = move || {
            self.time_passed.notify();
            if self.now() - last_seen.get_value() > IDLE_LIMIT {
                last_seen.set_value(self.now());
                self.dispatch(Event::Idle);
            }
        };
        // The timer lives as long as the page.
        std::mem::forget(Timer::every(TICK, tick));
    }
}
