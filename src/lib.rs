//! Leg 3 turns the one-time code that HighLevel sends to a redirect URI into tokens, in the browser.
//!
//! Every decision and every text is in `leg3-core`. This package is the browser half, in two programs:
//!
//! - [`hatch`] is the message protocol between them.
//! - `browser` translates effects into fetch, clipboard, history. It decides nothing. (wasm only)
//! - `page` is the view of the first program: the form, the exchange, the tokens. (wasm only)
//!
//! The second program, `src/bench`, brings what can wait until that is usable.

pub mod hatch;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod page;
