//! Sockets. What is said over them is `api`'s and `site`'s business.

mod half;
mod port;
mod serve;
#[cfg_attr(not(feature = "https"), path = "no_tls.rs")]
mod tls;

pub(crate) use half::HalfBody;
pub(crate) use port::Port;
pub(crate) use serve::{Cut, Host, serve};
pub(crate) use tls::Certificate;
