//! Leg 3 turns the one-time code that HighLevel sends to a redirect URI into tokens, in the browser.
//!
//! A map of the house, in the order the data travels:
//!
//! - [`grant`] is the protocol: RFC 6749 as types, and the flow as a pure function. It knows no browser.
//! - [`bearer`] is what the tokens are for: calls of the API.
//! - [`install`] is what comes before the code: the install link, the redirect URL, scopes.
//! - [`highlevel`] is the provider: endpoints, and what is peculiar to them.
//! - [`pretend`] makes answers up, for rehearsing without HighLevel.
//! - [`recipe`] turns what we hold into text a person takes away.
//! - [`hatch`] is what the two programs of the page say to each other.
//! - [`host`] is what the host of the page may say in its own words.
//! - [`screen`] is what a person may see of the flow: the flow without its secrets.
//! - [`ledger`] is who was contacted.
//! - [`copy`] is every sentence on the page.
//! - `browser` translates effects into fetch, clipboard, history. It decides nothing. (wasm only)
//! - `page` arranges what is seen, in the first program: the form, the exchange, the tokens. (wasm only)
//!
//! The second program, `src/bench`, brings what can wait until that is usable. It is a program of its own, so that the
//! first visit does not pay for it.
//!
//! Arrows point one way: `page → browser → grant`, `page → copy → grant`, `bench → recipe → grant`; and never between
//! `page` and `bench`.

extern crate alloc;

pub mod bearer;
#[path = "../core/src/messages/mod.rs"]
pub mod copy;
pub mod grant;
pub mod hatch;
#[path = "../core/src/highlevel.rs"]
pub mod highlevel;
#[path = "../core/src/branding/config.rs"]
pub mod host;
#[path = "../core/src/install/mod.rs"]
pub mod install;
#[path = "../core/src/request_log.rs"]
pub mod ledger;
#[path = "../core/src/demo/script.rs"]
pub mod pretend;
#[path = "../core/src/integrations/outside_request.rs"]
pub mod recipe;
#[path = "../core/src/exchange/screen.rs"]
pub mod screen;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod page;
