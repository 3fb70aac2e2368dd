//! A simulated network: the requests in flight, and the timers.

use leg3_core::oauth::request::Attempt;
use leg3_core::refresh::events::Event;

/// A request in flight.
pub(super) struct InFlight {
    pub(super) attempt: Attempt,
    /// The refresh token that was sent. `None` for a probe.
    pub(super) token: Option<String>,
    pub(super) aborted: bool,
}

/// A timer: the time when the timer fires, its event, and the attempt number of its request. Timers are never
/// cancelled.
type Timer = (f64, fn(Attempt) -> Event, Attempt);

/// The requests in flight, and the timers.
#[derive(Default)]
pub(super) struct Network {
    in_flight: Vec<InFlight>,
    timers: Vec<Timer>,
    /// The highest attempt number so far.
    last_attempt: Attempt,
}

impl Network {
    /// Adds a request to the requests in flight.
    pub(super) fn start(&mut self, attempt: Attempt, token: Option<String>) {
        assert!(attempt > self.last_attempt, "two requests have the same number");
        self.last_attempt = attempt;
        self.in_flight.push(InFlight { attempt, token, aborted: false });
    }

    /// Removes a request from the requests in flight, and returns it. `which` selects the request. `None` if no request
    /// is in flight.
    pub(super) fn take(&mut self, which: usize) -> Option<InFlight> {
        let at = which.checked_rem(self.in_flight.len())?;
        Some(self.in_flight.remove(at))
    }

    /// Aborts a request in flight. Returns the refresh token in the request. `None` for a probe, and if the request is
    /// no longer in flight.
    pub(super) fn abort(&mut self, attempt: Attempt) -> Option<String> {
        let request = self.in_flight.iter_mut().find(|request| request.attempt == attempt)?;
        request.aborted = true;
        request.token.clone()
    }

    /// The number of refresh requests that are in flight and not aborted.
    pub(super) fn refreshes(&self) -> usize {
        self.in_flight.iter().filter(|request| request.token.is_some() && !request.aborted).count()
    }

    /// Starts a timer.
    pub(super) fn wait(
        &mut self,
        event: fn(Attempt) -> Event,
        attempt: Attempt,
        now: f64,
        milliseconds: u32,
    ) {
        self.timers.push((now + f64::from(milliseconds), event, attempt));
    }

    /// Removes the earliest timer that is due, and returns its event.
    pub(super) fn due(&mut self, now: f64) -> Option<Event> {
        let due = self.timers.iter().enumerate().filter(|(_, (at, ..))| *at <= now);
        let (next, _) = due.min_by(|(_, (a, ..)), (_, (b, ..))| a.total_cmp(b))?;
        let (_, event, attempt) = self.timers.remove(next);
        Some(event(attempt))
    }

    /// Ends all requests. The timers keep running.
    pub(super) fn forget(&mut self) {
        self.in_flight.clear();
    }
}
