//! The interface to the browser. It calls functions of the browser, and turns their results into plain values. This
//! module makes no decisions.

pub mod abort;
pub mod boot;
pub mod clipboard;
pub mod clock;
pub mod download;
pub mod fetch;
pub mod first_screen;
pub mod focus;
pub mod host_file;
pub mod lock_fields;
pub mod outgoing;
pub mod page_address;
pub mod presence;
pub mod press;
pub mod random;
pub mod resources;
pub mod share;
pub mod stylesheet;
pub mod tab_channel;
pub mod tab_storage;
pub mod timer;
