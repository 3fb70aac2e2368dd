//! Network sockets. This module can break connections on purpose, which axum's own server cannot do.

mod port;
mod serve;
#[cfg_attr(not(feature = "https"), path = "no_tls.rs")]
mod tls;

pub(crate) use port::Port;
pub(crate) use serve::{CloseConnection, serve};
pub(crate) use tls::Certificate;
