//! A request that is in progress.

use crate::browser::timer::Timer;
use leg3_core::oauth::request::Attempt;
use web_sys::AbortController;

/// The identity of a request. Each flow counts its own requests.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::store) enum RequestId {
    /// A request of the exchange.
    Exchange(Attempt),
    /// A request of the refresh.
    Refresh(Attempt),
    /// An API call, by its key in the log.
    Call(usize),
}

/// A request that is in progress. Dropping this value aborts the request and cancels its time limit.
pub(in crate::store) struct OpenRequest {
    pub(in crate::store) id: RequestId,
    pub(in crate::store) controller: AbortController,
    pub(in crate::store) time_limit: Option<Timer>,
}

impl OpenRequest {
    /// True for a request of the refresh.
    pub(in crate::store) fn is_of_refresh(&self) -> bool {
        matches!(self.id, RequestId::Refresh(_))
    }
}

impl Drop for OpenRequest {
    fn drop(&mut self) {
        self.controller.abort();
    }
}
