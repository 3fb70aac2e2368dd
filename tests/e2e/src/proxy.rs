//! The only way out of the browser: a forwarding proxy that maps, refuses and remembers.
//!
//! HighLevel's authority is mapped to the sandbox and loopback passes as it is; every other host is refused and
//! written down. TLS goes through untouched. What is written down are *connections tried*: a second request over a
//! kept connection shows in the sandbox's record, not here.

mod tunnel;

use std::collections::{HashMap, HashSet};
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tokio::net::TcpListener;
use tokio::task::AbortHandle;

/// One connection the browser tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Host and port, as the browser named them.
    pub authority: String,
    /// Time since the proxy started.
    pub at: Duration,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Led to the local address that stands for the host.
    Mapped,
    /// A loopback address, passed as it is.
    Loopback,
    /// Refused because the test said so.
    Refused,
    /// Refused because nobody knows this host.
    Stranger,
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

/// The proxy. It stops listening when dropped.
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
    /// When there is no port to be had.
    pub async fn start() -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared { state: Mutex::default(), born: Instant::now() });
        let listening = tokio::spawn(tunnel::listen(listener, Arc::clone(&shared))).abort_handle();
        Ok(Self { shared, address, listening })
    }

    /// Where the browser finds the proxy.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Leads `authority` (`host:port`) to a local address.
    pub fn map(&self, authority: &str, to: SocketAddr) {
        self.shared.lock().map.insert(authority.to_owned(), to);
    }

    /// Refuses `authority` from now on and cuts what is open to it, as a blocker or a lost network does.
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

    /// Takes back [`Proxy::refuse`].
    pub fn allow(&self, authority: &str) {
        self.shared.lock().refused.remove(authority);
    }

    /// Every connection tried so far, in order.
    #[must_use]
    pub fn contacted(&self) -> Vec<Contact> {
        self.shared.lock().contacts.clone()
    }

    /// The hosts tried that nobody knows: what a page must never have.
    #[must_use]
    pub fn strangers(&self) -> Vec<String> {
        let state = self.shared.lock();
        let strangers = state.contacts.iter().filter(|contact| contact.outcome == Outcome::Stranger);
        strangers.map(|contact| contact.authority.clone()).collect()
    }

    /// Forgets the connections so far.
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
