//! Everything the listeners share: the books, the levers and the record.

use std::sync::{Arc, Mutex, MutexGuard};

use crate::books::{Books, Grant};
use crate::clock::Clock;
use crate::cors::Cors;
use crate::fault::{Fault, FaultKind, Faults};
use crate::install::Install;
use crate::lock::lock;
use crate::net::Port;
use crate::seen::Record;

/// One pretend HighLevel.
pub(crate) struct World {
    pub(crate) clock: Clock,
    pub(crate) record: Record,
    pub(crate) faults: Faults,
    cors: Mutex<Cors>,
    books: Mutex<Books>,
    /// The listeners that a refused connection is refused by.
    doors: Mutex<Vec<Arc<Port>>>,
}

impl World {
    pub(crate) fn new() -> Self {
        Self {
            clock: Clock::default(),
            record: Record::default(),
            faults: Faults::default(),
            cors: Mutex::default(),
            books: Mutex::new(Books::new()),
            doors: Mutex::default(),
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

    pub(crate) fn add_door(&self, port: Arc<Port>) {
        lock(&self.doors).push(port);
    }

    /// Sets or lifts the fault, and closes or opens the doors to suit.
    pub(crate) fn set_fault(&self, fault: Option<Fault>) {
        let refuse = fault.as_ref().is_some_and(|fault| matches!(fault.kind, FaultKind::RefuseConnection));
        self.faults.set(fault);
        for door in lock(&self.doors).iter() {
            if refuse { door.close() } else { door.open() }
        }
    }

    pub(crate) fn issue_code(&self, client_id: &str, install: Install) -> String {
        let grant = Grant::of(client_id.to_owned(), install);
        self.books().codes.issue(grant, self.clock.unix())
    }
}
