//! The start of the page, and its end: how a code arrives, and what is left where the app cannot run.

mod app_dies;
mod arrivals;
mod before_app;
pub(crate) mod break_app;
mod cannot_start;
mod forget_after_death;
mod odd_arrivals;
mod reload;
mod service_worker;
