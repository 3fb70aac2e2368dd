//! The report for whoever helps.

mod secrets;
mod tells;
