//! The transport, which sends requests to HighLevel, or to a replacement for HighLevel.

use crate::browser::boot::Boot;
use crate::browser::fetch;
use crate::browser::outgoing::Outgoing;
use leg3_core::exchange::no_response::NoResponse;
use leg3_core::oauth::response::HttpResponse;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use web_sys::AbortSignal;

/// A future result of a request.
pub type Pending<T> = Pin<Box<dyn Future<Output = T>>>;

/// Sends requests.
pub trait Transport {
    /// Sends a request. `None` if no response can be read.
    fn send(&self, request: Outgoing, signal: AbortSignal) -> Pending<Option<HttpResponse>>;

    /// Checks the connection after a request that got no response.
    fn reach(&self, signal: AbortSignal) -> Pending<NoResponse>;
}

/// Sends requests to HighLevel.
pub struct HighLevel(pub Rc<Boot>);

impl Transport for HighLevel {
    fn send(&self, request: Outgoing, signal: AbortSignal) -> Pending<Option<HttpResponse>> {
        let boot = Rc::clone(&self.0);
        Box::pin(async move { fetch::send(request, &boot, &signal).await })
    }

    fn reach(&self, signal: AbortSignal) -> Pending<NoResponse> {
        Box::pin(async move { fetch::reach(&signal).await })
    }
}

/// Sends nothing, because the app is being prerendered.
pub struct Nowhere;

impl Transport for Nowhere {
    fn send(&self, _: Outgoing, _: AbortSignal) -> Pending<Option<HttpResponse>> {
        Box::pin(async { None })
    }

    fn reach(&self, _: AbortSignal) -> Pending<NoResponse> {
        Box::pin(async { NoResponse { online: false, reached: false } })
    }
}
