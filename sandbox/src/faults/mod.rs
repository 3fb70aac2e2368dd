//! The kinds of faults, and the requests that a fault applies to. The modules `layer` and `gateway` make the responses.

mod gateway;
mod layer;

use std::sync::Mutex;
use std::time::Duration;

use tokio::sync::watch;

use crate::api::RequestKind;
use crate::lock::lock;

pub(crate) use layer::layer;

/// A fault.
#[derive(Clone, Debug)]
pub struct Fault {
    /// The requests that the fault applies to.
    pub on: On,
    /// The kind of fault.
    pub kind: FaultKind,
    /// The number of requests that the fault applies to. `None` if the fault applies until it is removed.
    pub times: Option<u32>,
}

impl Fault {
    /// A fault that stays until it is removed.
    pub fn always(on: On, kind: FaultKind) -> Self {
        Self { on, kind, times: None }
    }

    /// A fault that applies only to the next request that `on` includes.
    pub fn once(on: On, kind: FaultKind) -> Self {
        Self { on, kind, times: Some(1) }
    }
}

/// The requests that a fault applies to. Only `Path` can include the consent page and `/oauth/elsewhere`. A fault does
/// not apply to preflights, because [`Cors`](crate::Cors) decides whether a preflight fails. Only
/// [`FaultKind::RefuseConnection`] applies to all requests, including preflights.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum On {
    /// Every request to the API, except the consent page and `/oauth/elsewhere`.
    Any,
    /// A POST to `/oauth/token` with the code [`PROBE_CODE`](crate::PROBE_CODE).
    Probe,
    /// Every POST to `/oauth/token` except a probe or a refresh.
    Exchange,
    /// A POST to `/oauth/token` with `grant_type=refresh_token`.
    Refresh,
    /// A request to `/oauth/locationToken`.
    LocationToken,
    /// Every other request to the API, such as `/oauth/installedLocations`, except the consent page and
    /// `/oauth/elsewhere`.
    Data,
    /// Every request to this path.
    Path(String),
}

/// The kind of a fault. *After* means that the endpoint first processes the request, which uses up the code or refresh
/// token in it. *Before* means that the endpoint does not process the request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// After: the endpoint's response is delayed by this time.
    Delay(Duration),
    /// After: the endpoint's response is sent at the next call of [`Sandbox::set_fault`](crate::Sandbox::set_fault).
    Hold,
    /// Before: connections are refused. This applies to the whole API and to the control paths until the fault is
    /// removed. [`Fault::on`] and [`Fault::times`] have no effect, because requests cannot be distinguished without a
    /// connection.
    RefuseConnection,
    /// After: the connection closes, and no byte of the response is sent. A browser that reused an idle connection may
    /// automatically send the request again.
    CutBeforeAnswer,
    /// After: the connection closes after half of the body. The headers state the full length.
    CutInsideAnswer,
    /// After: all bytes of the response except the last byte arrive, and the connection stays open.
    StallInsideAnswer,
    /// Before: status 500 with plain text.
    Status500,
    /// Before: status 500 with JSON.
    Status500Json,
    /// Before: status 502 with HTML as from a proxy.
    Gateway,
    /// Before: status 429 with JSON and the header `Retry-After`.
    TooMany,
    /// Before: status 403 with HTML as from a firewall.
    FirewallHtml,
    /// After: the endpoint's response without its body and its content type.
    EmptyBody,
    /// After: the first half of the endpoint's JSON. The headers state the length of this half.
    TruncatedJson,
    /// After: the endpoint's JSON with the content type `text/html`.
    WrongContentType,
    /// After: the endpoint's JSON with 10 MB of padding.
    HugeBody,
    /// Before: status 302, a redirect to `/oauth/elsewhere`.
    Redirect,
    /// Before: status 307, a redirect to `/oauth/elsewhere`. This status asks the client to send the same body to the
    /// new URL.
    Redirect307,
    /// After: the endpoint's JSON with its names in camelCase, as in version 3 of the API.
    V3Spelling,
    /// A response that the caller defines. *After* if its status is 2xx, otherwise *before*.
    Canned {
        /// The status. An invalid status becomes 500.
        status: u16,
        /// The `Content-Type`.
        content_type: String,
        /// The body.
        body: Vec<u8>,
    },
}

/// The current fault.
#[derive(Default)]
pub(crate) struct Faults {
    current: Mutex<Option<Fault>>,
    changes: watch::Sender<()>,
}

impl Faults {
    pub(crate) fn set(&self, fault: Option<Fault>) {
        let mut current = lock(&self.current);
        *current = fault;
        self.changes.send_replace(());
    }

    pub(crate) fn current(&self) -> Option<Fault> {
        lock(&self.current).clone()
    }

    /// Returns the fault for this request, and a receiver for the next change of the current fault. Counts this request
    /// as one of the requests in [`Fault::times`].
    fn claim(&self, kind: RequestKind, path: &str) -> Option<(FaultKind, watch::Receiver<()>)> {
        let mut current = lock(&self.current);
        let fault = current.as_mut().filter(|fault| fault.on.includes(kind, path))?;
        let claimed = (fault.kind.clone(), self.changes.subscribe());
        match &mut fault.times {
            None => {}
            Some(0) => {
                *current = None;
                return None;
            }
            Some(1) => *current = None,
            Some(left) => *left -= 1,
        }
        Some(claimed)
    }
}

impl On {
    fn includes(&self, kind: RequestKind, path: &str) -> bool {
        match self {
            Self::Any => !matches!(kind, RequestKind::Consent | RequestKind::Elsewhere),
            Self::Probe => kind == RequestKind::Probe,
            Self::Exchange => kind == RequestKind::Exchange,
            Self::Refresh => kind == RequestKind::Refresh,
            Self::LocationToken => kind == RequestKind::LocationToken,
            Self::Data => kind == RequestKind::Data,
            Self::Path(own) => own == path,
        }
    }
}
