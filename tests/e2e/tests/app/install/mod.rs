//! The install: whose a code is, and how it gets to the tab that waits for it.

mod handover;
mod state;
