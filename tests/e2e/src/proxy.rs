//! The browser's proxy. The proxy maps some hosts to local addresses, refuses other hosts, and records the attempts to
//! connect.
//!
//! The stage of a test maps HighLevel's hosts to the sandbox. The proxy connects to loopback addresses directly, and
//! refuses every other host. The proxy does not decrypt TLS, so it records attempts to connect, not requests. A second
//! request over the same TLS connection is only in the sandbox's record.

mod head;
mod tunnel;

use std::collections::{HashMap, HashSet};
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tokio::net::TcpListener;
use tokio::task::AbortHandle;

/// One connection that the browser tried to make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// The host and port that the browser asked for.
    pub authority: String,
    /// Time since the proxy started.
    pub at: Duration,
    /// The result.
    pub outcome: Outcome,
}

/// The result of an attempt to connect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Connected to the local address to which the host is mapped.
    Mapped,
    /// Connected to a loopback address.
    Loopback,
    /// Refused because the test called [`Proxy::refuse`] for this host.
    Refused,
    /// Refused because the host is unknown: it is neither mapped nor a loopback address.
    Unknown,
}

#[derive(Debug, Default)]
struct State {
    map: HashMap<String, SocketAddr>,
    refused: HashSet<String>,
    contacts: Vec<Contact>,
    open: Vec<(String, AbortHandle)>,
}

#[derive(Debug)]
struct Shared {
    state: Mutex<State>,
    born: Instant,
}

/// The proxy. It stops listening when this value is dropped.
#[derive(Debug)]
pub struct Proxy {
    shared: Arc<Shared>,
    address: SocketAddr,
    listening: AbortHandle,
}

impl Proxy {
    /// Listens on a free loopback port.
    ///
    /// # Errors
    ///
    /// If no port is free.
    pub async fn start() -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared { state: Mutex::default(), born: Instant::now() });
        let listening = tokio::spawn(tunnel::listen(listener, Arc::clone(&shared))).abort_handle();
        Ok(Self { shared, address, listening })
    }

    /// The address of the proxy.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Maps `authority` (`host:port`) to a local address.
    pub fn map(&self, authority: &str, to: SocketAddr) {
        self.shared.lock().map.insert(authority.to_owned(), to);
    }

    /// Refuses `authority` from now on and closes its connections, as a content blocker or a network failure would.
    pub fn refuse(&self, authority: &str) {
        let mut state = self.shared.lock();
        state.refused.insert(authority.to_owned());
        state.open.retain(|(open, handle)| {
            let cut = open == authority;
            if cut {
                handle.abort();
            }
            !cut
        });
    }

    /// Undoes [`Proxy::refuse`].
    pub fn allow(&self, authority: &str) {
        self.shared.lock().refused.remove(authority);
    }

    /// The recorded attempts to connect so far, in order.
    #[must_use]
    pub fn contacted(&self) -> Vec<Contact> {
        self.shared.lock().contacts.clone()
    }

    /// The unknown hosts that the browser tried to reach. The page must never try to reach one.
    #[must_use]
    pub fn unknown_hosts(&self) -> Vec<String> {
        let state = self.shared.lock();
        let unknown = state.contacts.iter().filter(|contact| contact.outcome == Outcome::Unknown);
        unknown.map(|contact| contact.authority.clone()).collect()
    }

    /// Deletes the attempts so far from the record.
    pub fn clear(&self) {
        self.shared.lock().contacts.clear();
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
