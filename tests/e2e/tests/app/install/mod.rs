//! The install: whose a code is, and how it gets to the tab that waits for it.

pub(crate) mod handover;
mod state;
