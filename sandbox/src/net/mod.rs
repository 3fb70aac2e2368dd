//! Network sockets. This module imitates broken connections, because no web framework can do that.

mod port;
mod serve;
#[cfg_attr(not(feature = "https"), path = "no_tls.rs")]
mod tls;

pub(crate) use port::Port;
pub(crate) use serve::{CloseConnection, serve};
pub(crate) use tls::Certificate;
