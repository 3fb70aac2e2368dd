//! The requests that are in progress, and the log of all requests.

use crate::browser::timer::Timer;
use crate::store::Store;
use crate::store::flows::open_request::{OpenRequest, RequestId};
use leg3_core::messages::privacy::PrivacyText;
use leg3_core::messages::text_of;
use leg3_core::request_log::{self, LoggedRequest, RequestOutcome};
use leptos::prelude::*;
use web_sys::{AbortController, AbortSignal};

impl Store {
    /// Records that this request is in progress. The returned signal reports an abort. `None` if the browser does not
    /// support abort signals.
    pub(super) fn open_request(self, id: RequestId) -> Option<AbortSignal> {
        let controller = AbortController::new().ok()?;
        let signal = controller.signal();
        let request = OpenRequest { id, controller, time_limit: None };
        self.flows.update_value(|flows| flows.open.push(request));
        Some(signal)
    }

    /// Sets the time limit of this request.
    pub(super) fn limit_request(self, id: RequestId, time_limit: Timer) {
        self.flows.update_value(|flows| {
            if let Some(request) = flows.open.iter_mut().find(|request| request.id == id) {
                request.time_limit = Some(time_limit);
            }
        });
    }

    /// Aborts this request. The request stays open until its result is handled.
    pub(super) fn abort_request(self, id: RequestId) {
        self.flows.with_value(|flows| {
            if let Some(request) = flows.open.iter().find(|request| request.id == id) {
                request.controller.abort();
            }
        });
    }

    /// True until this request is closed.
    pub(super) fn is_open(self, id: RequestId) -> bool {
        self.flows.with_value(|flows| flows.open.iter().any(|request| request.id == id))
    }

    /// Removes this request. If it is still in progress, it is aborted.
    pub(super) fn close_request(self, id: RequestId) {
        self.flows.update_value(|flows| flows.open.retain(|request| request.id != id));
    }

    /// Adds a request to the log. Returns the key of the entry, for [`settle`](Self::settle).
    pub(super) fn record(self, method: &'static str, url: &str, why: PrivacyText) -> usize {
        let at = self.now();
        // No key is used twice, because a request may end after *Forget everything*.
        let key = self.outside.try_update_value(|outside| {
            outside.requests += 1;
            outside.requests
        });
        let key = key.unwrap_or_default();
        let row = LoggedRequest {
            key,
            at,
            method,
            url: url.into(),
            why: text_of(why).into(),
            outcome: RequestOutcome::UnderWay,
            took: 0.0,
            times: 1,
        };
        self.drawn.log.update(|log| request_log::record(log, row));
        key
    }

    /// Writes the outcome of a request into the log. `status` is `None` if there was no response.
    pub(super) fn settle(self, key: usize, status: Option<u16>) {
        let now = self.now();
        self.drawn.log.update(|log| {
            if let Some(row) = log.iter_mut().find(|row| row.key == key) {
                row.outcome = status.map_or(RequestOutcome::NoAnswer, RequestOutcome::Status);
                row.took = now - row.at;
            }
        });
    }
}
