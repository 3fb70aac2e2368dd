//! The state that all listeners share: the settings, the store and the record.

use std::sync::{Arc, Mutex, MutexGuard};

use crate::api::Cors;
use crate::clock::Clock;
use crate::faults::{Fault, FaultKind, Faults};
use crate::install::Install;
use crate::lock::lock;
use crate::net::Port;
use crate::record::Record;
use crate::store::{Grant, Store};

/// The state of one sandbox.
pub(crate) struct SandboxState {
    pub(crate) clock: Clock,
    pub(crate) record: Record,
    pub(crate) faults: Faults,
    /// The redirect URL of the demo app's install link.
    pub(crate) redirect_url: String,
    cors: Mutex<Cors>,
    store: Mutex<Store>,
    /// The ports of the pretend API. They are closed while a fault refuses connections.
    api_ports: Vec<Arc<Port>>,
}

impl SandboxState {
    pub(crate) fn new(redirect_url: String, api_ports: Vec<Arc<Port>>) -> Self {
        Self {
            clock: Clock::default(),
            record: Record::default(),
            faults: Faults::default(),
            redirect_url,
            cors: Mutex::default(),
            store: Mutex::new(Store::new()),
            api_ports,
        }
    }

    pub(crate) fn store(&self) -> MutexGuard<'_, Store> {
        lock(&self.store)
    }

    pub(crate) fn cors(&self) -> Cors {
        *lock(&self.cors)
    }

    pub(crate) fn set_cors(&self, cors: Cors) {
        *lock(&self.cors) = cors;
    }

    pub(crate) fn set_fault(&self, fault: Option<Fault>) {
        let is_refused = fault.as_ref().is_some_and(|fault| fault.kind == FaultKind::RefuseConnection);
        self.faults.set(fault);
        for port in &self.api_ports {
            if is_refused { port.close() } else { port.open() }
        }
    }

    pub(crate) fn issue_code(&self, client_id: &str, install: Install) -> String {
        let grant = Grant::new(client_id.to_owned(), install);
        self.store().codes.issue(grant, self.clock.unix())
    }
}
