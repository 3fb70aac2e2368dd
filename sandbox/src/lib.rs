//! A stand-in for HighLevel on your own machine: the consent page, the token endpoint and the first data calls,
//! close enough to rehearse an install from the first click to the last refresh. It is pretend throughout: its
//! accounts, its people, its secrets and the signatures of its tokens mean nothing anywhere else.
//!
//! | where | what |
//! |---|---|
//! | `handle`, `levers` | [`Sandbox`]: start it, move its levers, ask what it has seen |
//! | `net` | sockets: ports that can really close, TLS, answers that break off half way |
//! | `api` | the way of a request: record, preflight, fault, endpoint, CORS |
//! | `oauth`, `data`, `consent` | what HighLevel would answer |
//! | `books` | what HighLevel would remember: apps, codes, tokens, sub-accounts |
//! | `control` | the page for people and the levers as POST forms; on the http listener only |
//! | `site` | a folder of files on an origin of its own: the page under rehearsal |
//!
//! What is not here: any decision of the page under test, and anything that reaches another machine.

mod api;
mod books;
mod call;
mod clock;
mod consent;
mod control;
mod cors;
mod data;
mod fault;
mod faulted;
mod form;
mod guard;
mod handle;
mod html;
mod in_front;
mod install;
mod jwt;
mod levers;
mod lock;
mod net;
mod oauth;
mod options;
mod refusal;
mod reply;
mod seen;
mod site;
mod spelling;
mod world;

pub use call::PROBE_CODE;
pub use clock::Clock;
pub use cors::Cors;
pub use fault::{Fault, FaultKind, On};
pub use handle::Sandbox;
pub use install::{Class, Install};
pub use options::{Options, PageDir};
pub use seen::{Listener, Seen};

/// The full client id of the app that is registered from the start: `<24 hex app id>-<8 characters>`.
pub const DEMO_CLIENT_ID: &str = "6650b0a7c0ffee5a4db0c5ed-lq3demo1";
/// The client secret of the demo app.
pub const DEMO_CLIENT_SECRET: &str = "0badc0de-5a4d-4b0c-8e55-1e63de300001";
/// The pretend agency every sub-account belongs to.
pub const COMPANY_ID: &str = "cmpSandboxAgency0001";
/// A sub-account that is paused from the start; see [`Sandbox::set_paused`].
pub const PAUSED_LOCATION_ID: &str = "locSandbox0000000012";
