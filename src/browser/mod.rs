//! The edge: translates effects into what a browser does, and what a browser says into plain values. Decides nothing.

pub mod boot;
pub mod clipboard;
pub mod clock;
pub mod dom;
pub mod download;
pub mod fields;
pub mod net;
pub mod seen;
pub mod task;
