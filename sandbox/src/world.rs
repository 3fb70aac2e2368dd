//! State shared by all listeners: the settings, the books and the record.

use std::sync::{Arc, Mutex, MutexGuard};

use crate::books::{Books, Grant};
use crate::clock::Clock;
use crate::cors::Cors;
use crate::fault::{Fault, FaultKind, Faults};
use crate::install::Install;
use crate::lock::lock;
use crate::net::Port;
use crate::seen::Record;

/// The state of one sandbox.
pub(crate) struct World {
    pub(crate) clock: Clock,
    pub(crate) record: Record,
    pub(crate) faults: Faults,
    /// The origin of the page under test, if the sandbox serves it.
    pub(crate) page_origin: Option<String>,
    cors: Mutex<Cors>,
    books: Mutex<Books>,
    /// The ports that close while connections are refused.
    api_ports: Vec<Arc<Port>>,
}

impl World {
    pub(crate) fn new(page_origin: Option<String>, api_ports: Vec<Arc<Port>>) -> Self {
        Self {
            clock: Clock::default(),
            record: Record::default(),
            faults: Faults::default(),
            page_origin,
            cors: Mutex::default(),
            books: Mutex::new(Books::new()),
            api_ports,
        }
    }

    pub(crate) fn books(&self) -> MutexGuard<'_, Books> {
        lock(&self.books)
    }

    pub(crate) fn cors(&self) -> Cors {
        *lock(&self.cors)
    }

    pub(crate) fn set_cors(&self, cors: Cors) {
        *lock(&self.cors) = cors;
    }

    /// Sets or lifts the fault. The ports are closed while connections are refused.
    pub(crate) fn set_fault(&self, fault: Option<Fault>) {
        let is_closed = fault.as_ref().is_some_and(|fault| fault.kind == FaultKind::RefuseConnection);
        self.faults.set(fault);
        for port in &self.api_ports {
            if is_closed { port.close() } else { port.open() }
        }
    }

    pub(crate) fn issue_code(&self, client_id: &str, install: Install) -> String {
        let grant = Grant::of(client_id.to_owned(), install);
        self.books().codes.issue(grant, self.clock.unix())
    }
}
