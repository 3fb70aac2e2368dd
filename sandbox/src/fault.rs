//! What can be made to go wrong, and with which request. How each looks on the wire is in `faulted`.

use std::sync::Mutex;
use std::time::Duration;

use tokio::sync::watch;

use crate::call::Call;
use crate::lock::lock;

/// A fault: what goes wrong, with which requests, how often.
#[derive(Clone, Debug)]
pub struct Fault {
    /// With which requests.
    pub on: On,
    /// What goes wrong.
    pub kind: FaultKind,
    /// How often; `None` until the fault is lifted.
    pub times: Option<u32>,
}

impl Fault {
    /// The fault, until it is lifted.
    pub fn always(on: On, kind: FaultKind) -> Self {
        Self { on, kind, times: None }
    }

    /// The fault, with the next such request only.
    pub fn once(on: On, kind: FaultKind) -> Self {
        Self { on, kind, times: Some(1) }
    }
}

/// With which requests. Preflights, the consent page and `/oauth/elsewhere` are left alone unless their path is
/// named; preflights always are ([`Cors`](crate::Cors) is what makes those fail).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum On {
    /// Every request to the API.
    Any,
    /// A POST to `/oauth/token` whose code is [`PROBE_CODE`](crate::PROBE_CODE).
    Probe,
    /// A POST to `/oauth/token` with any other code.
    Exchange,
    /// A POST to `/oauth/token` with `grant_type=refresh_token`.
    Refresh,
    /// A POST to `/oauth/locationToken`.
    LocationToken,
    /// Every other call, `/oauth/installedLocations` included.
    Data,
    /// Requests for exactly this path.
    Path(String),
}

/// What goes wrong. "After" means that the request is processed first, so that a code or refresh token is spent
/// as the real thing would; "before" means that it never gets that far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// After: the right answer, late by this much.
    Delay(Duration),
    /// After: the right answer, once another fault is set or this one is lifted.
    Hold,
    /// Before: nobody listens. Of the whole API, whatever [`Fault::on`] and [`Fault::times`] say, until the fault
    /// is lifted: a request that never arrives cannot be told from another.
    RefuseConnection,
    /// After: the connection closes without a byte. A browser that reused an idle connection may send the request
    /// a second time of its own accord.
    CutBeforeAnswer,
    /// After: status line, headers with the full length, half of the body, then the connection dies.
    CutInsideAnswer,
    /// After: all of the answer but its last byte, and then nothing, while the connection stays.
    StallInsideAnswer,
    /// Before: 500 in plain text.
    Status500,
    /// Before: 500 in JSON.
    Status500Json,
    /// Before: 502 with a proxy's HTML.
    Gateway,
    /// Before: 429 in JSON with `Retry-After`.
    TooMany,
    /// Before: 403 with a firewall's HTML.
    FirewallHtml,
    /// After: the right status, no body and no content type.
    EmptyBody,
    /// After: the first half of the right JSON, as if it were all.
    TruncatedJson,
    /// After: the right JSON under `text/html`.
    WrongContentType,
    /// After: the right JSON with 10 MB of padding in it.
    HugeBody,
    /// Before: 302 to `/oauth/elsewhere`.
    Redirect,
    /// Before: 307 to `/oauth/elsewhere`, which asks the client to send the body there.
    Redirect307,
    /// After: the right JSON with its names in camelCase.
    V3Spelling,
    /// An answer of your own: after if its status is 2xx, else before.
    Canned {
        /// The status; one that is no status becomes 500.
        status: u16,
        /// The `Content-Type`.
        content_type: String,
        /// The body.
        body: Vec<u8>,
    },
}

/// The fault that is set, if one is.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    slot: Mutex<Option<Fault>>,
    changes: watch::Sender<()>,
}

impl Faults {
    pub(crate) fn set(&self, fault: Option<Fault>) {
        let mut slot = lock(&self.slot);
        *slot = fault;
        self.changes.send_replace(());
    }

    pub(crate) fn current(&self) -> Option<Fault> {
        lock(&self.slot).clone()
    }

    /// The fault for this request, counted as used, and the next change of what is set.
    pub(crate) fn claim(&self, call: Call, path: &str) -> Option<(FaultKind, watch::Receiver<()>)> {
        let mut slot = lock(&self.slot);
        let changes = self.changes.subscribe();
        let fault = slot.as_mut().filter(|fault| fault.on.means(call, path))?;
        let kind = fault.kind.clone();
        match &mut fault.times {
            None => {}
            Some(left) if *left > 1 => *left -= 1,
            Some(left) => {
                let used_up = *left == 0;
                *slot = None;
                if used_up {
                    return None;
                }
            }
        }
        Some((kind, changes))
    }
}

impl On {
    fn means(&self, call: Call, path: &str) -> bool {
        match self {
            Self::Any => !matches!(call, Call::Consent | Call::Elsewhere),
            Self::Probe => call == Call::Probe,
            Self::Exchange => call == Call::Exchange,
            Self::Refresh => call == Call::Refresh,
            Self::LocationToken => call == Call::LocationToken,
            Self::Data => call == Call::Data,
            Self::Path(own) => own == path,
        }
    }
}
