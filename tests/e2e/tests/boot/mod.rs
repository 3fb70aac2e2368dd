//! Tests how the page starts and stops: how an authorization code arrives, and what the page shows when the app cannot
//! run.

mod app_dies;
mod arrivals;
mod before_app;
pub(crate) mod break_app;
mod cannot_start;
mod forget_after_death;
mod odd_arrivals;
mod reload;
mod service_worker;
