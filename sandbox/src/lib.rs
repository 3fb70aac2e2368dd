//! A simulated HighLevel on your own computer: the consent page, the token endpoint, and the API calls with which users
//! test a new token. It imitates the consent, the exchange of a code, refreshes and API calls. The accounts, users,
//! secrets and token signatures are not real.
//!
//! | module | contents |
//! |---|---|
//! | `handle`, `settings` | [`Sandbox`], with methods to start, stop and configure it and to list its requests |
//! | `net` | ports that can close and open again, TLS, connections that break on purpose |
//! | `api` | the routes of the pretend API, and code that its endpoints share: fields, tokens, error responses, CORS |
//! | `faults` | faults: their kinds, the requests that they apply to, and their responses |
//! | `consent`, `oauth`, `data` | HighLevel's endpoints |
//! | `store` | apps, codes, tokens and sub-accounts, in memory |
//! | `control` | the control page, its forms, and the list of recorded requests, on the HTTP listener only |
//! | `site` | a static site on its own origin: the page under test |
//!
//! The sandbox connects to no other computer.

mod api;
mod clock;
mod consent;
mod control;
mod data;
mod faults;
mod handle;
mod html;
mod install;
mod install_link;
mod lock;
mod net;
mod oauth;
mod options;
mod random;
mod record;
mod settings;
mod site;
mod state;
mod store;

pub use api::{Cors, PROBE_CODE};
pub use clock::Clock;
pub use faults::{Fault, FaultKind, On};
pub use handle::Sandbox;
pub use install::{Class, Install};
pub use options::{Options, PageDir};
pub use record::{Listener, RecordedRequest};

/// The client ID of the demo app, which is always registered. Its format is `<24 hexadecimal digits>-<8 characters>`.
/// The part before the dash is the app ID.
pub const DEMO_CLIENT_ID: &str = "6650b0a7c0ffee5a4db0c5ed-lq3demo1";
/// The client secret of the demo app.
pub const DEMO_CLIENT_SECRET: &str = "0badc0de-5a4d-4b0c-8e55-1e63de300001";
/// The ID of the pretend agency, to which all sub-accounts belong.
pub const COMPANY_ID: &str = "cmpSandboxAgency0001";
/// The ID of the sub-account that is paused when the sandbox starts. See [`Sandbox::set_paused`].
pub const PAUSED_LOCATION_ID: &str = "locSandbox0000000012";
