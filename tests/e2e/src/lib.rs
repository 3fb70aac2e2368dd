//! Harness for the end-to-end tests. The tests open the page from the unmodified release folder in a real browser. The
//! sandbox, a local imitation of HighLevel, answers the page's requests.
//!
//! A test is a `#[test]` that calls [`play`] with the actions of a person:
//!
//! ```no_run
//! use e2e::play;
//!
//! // #[test]
//! fn a_code_in_the_address_opens_the_code_screen() {
//!     play(async |stage| {
//!         stage.arrive("?code=abc").await;
//!         stage.screen.heading_is("HighLevel sent this page your code").await;
//!     });
//! }
//! ```
//!
//! Each test has its own [`Stage`]: a sandbox, a site that serves the release folder, a proxy and a browser. The proxy
//! maps HighLevel's host to the sandbox, and records the hosts to which the browser tries to connect. At the end of a
//! test, the stage checks for faults that the page does not show: see [`Stage::assert_clean`].
//!
//! | variable | value | default |
//! |---|---|---|
//! | `LEG3_DIST` | the release folder | `dist` in the workspace |
//! | `LEG3_PACKAGE` | the package, unpacked | `target/packed` in the workspace |
//! | `LEG3_HOSTED` | URLs at which real servers serve the package; for `cargo xtask prove hosts` | none |
//! | `CHROMEDRIVER` | chromedriver | `chromedriver` on `PATH` |
//! | `LEG3_CHROMIUM` | the browser | the first Chromium or Chrome on `PATH` |
//! | `GECKODRIVER`, `LEG3_FIREFOX` | the same for Firefox | both on `PATH` |
//! | `WEBKITDRIVER`, `LEG3_WEBKIT` | the same for WebKit | the driver on `PATH`; the browser that the driver finds |
//! | `LEG3_AXE` | `axe.min.js` of the npm package axe-core, for the tests that need it | none |
//! | `LEG3_E2E_BROWSERS` | how many tests run in Chromium at a time | the number of processor cores |
//!
//! `cargo xtask prove firefox` and `cargo xtask prove webkit` run the tests in Firefox and in WebKit.

pub mod blueprint;
mod browser;
mod chromium;
mod devtools;
pub mod downloads;
mod driver;
mod element;
mod engine;
mod fail;
mod find;
mod firefox;
mod in_every_browser;
mod logs;
mod memory;
mod pool;
mod proxy;
pub mod requests;
mod screen;
mod secrets;
pub mod shells;
mod site;
pub mod spreadsheet;
mod stage;
mod storage;
mod tab;
pub mod thread_time;
mod webdriver;
mod webkit;
mod window;

pub use browser::{Browser, Scheme};
pub use element::Element;
pub use engine::Engine;
pub use fail::{Condition, eventually};
pub use fantoccini::key::Key;
pub use find::Kind;
pub use logs::{Entry, Level, Logs};
pub use memory::WasmMemory;
pub use proxy::{Contact, Outcome, Proxy};
pub use sandbox;
pub use screen::Screen;
pub use secrets::leaked;
pub use site::{Request, Site, Trouble};
pub use stage::{HIGHLEVEL, Stage, dist, package, play, play_at, play_in};
pub use storage::Snapshot;
pub use window::Size;
