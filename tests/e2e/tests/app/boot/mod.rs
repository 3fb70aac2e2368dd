//! The start of the page, and its end: how a code arrives, and what is left where the app cannot run.

mod arrivals;
mod before_app;
mod cannot_start;
pub(crate) mod death;
mod dies;
mod framed;
mod odd_arrivals;
mod panel;
mod pretend_mode;
mod reload;
mod service_worker;
