//! The store, which holds the flows and their secrets.
//!
//! The flows are not reactive. Signals beside them, such as [`Store::screen`], hold the values to draw. The signals
//! contain no secret. Other modules get a secret only through a function for this purpose, such as
//! [`reveal`](Store::reveal).
//!
//! | file | content |
//! |---|---|
//! | `signals` | the signals with the values to draw, except the screen of the exchange |
//! | `flows` | the data in the store, which are the flows with their secrets, and the interfaces that the flows use |
//! | `exchange` | dispatches the events of the exchange, and performs its effects |
//! | `entered` | stores the values that the user entered, and the fingerprints of entered secrets |
//! | `handover` | passes an authorization code to the tab that waits for it |
//! | `presence` | the actions when the user leaves the page, or is inactive for a long time |
//! | `calls` | sends API calls with an access token |
//! | `sub_accounts` | the list of sub-accounts, and the queue of requests for their tokens |
//! | `agency` | the agency whose tokens are on the page, and the calls that only the agency's token may make |
//! | `token_test` | tests the token on the screen |
//! | `pasted` | takes pasted tokens |
//! | `refresh` | dispatches the events of the refresh, and performs its effects |
//! | `refreshed` | takes a new pair, and keeps the pair that it replaced |
//! | `minted` | prepares the tokens of sub-accounts for a file |
//! | `subject` | the account whose tokens the screen shows |
//! | `saving` | the tokens that were copied or saved, and the tokens that the user would lose by leaving the page |
//! | `secrets` | passes a secret to a view, the clipboard or a file |
//! | `requests` | the requests that are in progress, and the log of all requests |
//! | `listed_requests` | the requests that the browser lists |
//! | `start` | the choices and entered texts of the start screen |
//! | `transport` | sends requests to HighLevel, or to a replacement for HighLevel |

mod agency;
mod calls;
pub mod entered;
pub mod exchange;
pub mod flows;
pub mod handover;
pub mod listed_requests;
mod minted;
mod pasted;
pub mod presence;
pub mod refresh;
mod refreshed;
pub mod requests;
mod saving;
pub mod secrets;
pub mod signals;
mod start;
pub mod sub_accounts;
pub mod subject;
pub mod token_test;
pub mod transport;

use crate::branding::host::Host;
use crate::browser::boot::Boot;
use crate::browser::clock::Clock;
use crate::browser::page_address::own_address;
use crate::store::flows::{Flows, Outside};
use crate::store::signals::Signals;
use crate::store::transport::Transport;
use leg3_core::exchange::screen::ExchangeScreen;
use leg3_core::install::state_match::StateMatch;
use leg3_core::integrations::tool::Tool;
use leg3_core::request_log::LoggedRequest;
use leptos::prelude::*;
use std::rc::Rc;

/// The store. It is in the context of every component: [`Store::here`].
#[derive(Clone, Copy)]
pub struct Store {
    flows: StoredValue<Flows, LocalStorage>,
    outside: StoredValue<Outside, LocalStorage>,
    host: Host,
    screen: RwSignal<ExchangeScreen>,
    drawn: Signals,
    /// The origins of the requests that this page's content security policy blocked.
    blocked: RwSignal<Vec<String>>,
    /// Notified when the list of sub-accounts, or the queue of requests for their tokens, changed.
    sub_accounts_changed: Trigger,
    /// Notified when the refresh changed.
    refresh_changed: Trigger,
    /// Notified when the tool to open or the draft of the install link changed, or when this tab starts to wait for an
    /// authorization code.
    start_changed: Trigger,
    /// Notified when every secret on the page must be masked.
    masked: Trigger,
    /// Notified when the fields that may contain a secret must be emptied.
    secret_wiped: Trigger,
    /// Notified twice a minute.
    time_passed: Trigger,
}

impl Store {
    /// Creates a store without an authorization code.
    #[must_use]
    pub fn new(transport: Rc<dyn Transport>, clock: Clock, boot: Option<Rc<Boot>>, host: Host) -> Self {
        let flows = Flows::default();
        Self {
            host,
            screen: RwSignal::new(ExchangeScreen::of(&flows.exchange)),
            flows: StoredValue::new_local(flows),
            outside: StoredValue::new_local(Outside { transport, clock, boot, requests: 0 }),
            drawn: Signals::default(),
            blocked: RwSignal::new(Vec::new()),
            sub_accounts_changed: Trigger::new(),
            refresh_changed: Trigger::new(),
            start_changed: Trigger::new(),
            masked: Trigger::new(),
            secret_wiped: Trigger::new(),
            time_passed: Trigger::new(),
        }
    }

    /// The store in the context of the calling component.
    #[must_use]
    pub fn here() -> Self {
        expect_context()
    }

    /// The branding that the person who hosts the page has set in the file `leg3.json`, and the errors in this file.
    #[must_use]
    pub fn host(self) -> Host {
        self.host
    }

    /// The exchange screen to draw.
    #[must_use]
    pub fn screen(self) -> RwSignal<ExchangeScreen> {
        self.screen
    }

    /// The log of the requests that the page sent. The oldest request comes first.
    #[must_use]
    pub fn log(self) -> RwSignal<Vec<LoggedRequest>> {
        self.drawn.log
    }

    /// The result of the `state` check, which says whether the authorization code belongs to an install that this page
    /// started. `None` if the page has no code, or while the page asks other tabs about the code.
    #[must_use]
    pub fn state_match(self) -> RwSignal<Option<StateMatch>> {
        self.drawn.state_match
    }

    /// The tool that the tokens are for. `None` if none was chosen.
    #[must_use]
    pub fn tool(self) -> RwSignal<Option<Tool>> {
        self.drawn.tool
    }

    /// True if this tab had tokens before it was reloaded or discarded.
    #[must_use]
    pub fn lost_tokens(self) -> RwSignal<bool> {
        self.drawn.lost_tokens
    }

    /// True while the screen for an expired token is shown instead of the start screen.
    #[must_use]
    pub fn token_ended(self) -> RwSignal<bool> {
        self.drawn.token_ended
    }

    /// Subscribes to the trigger that is notified when every secret on the page must be masked.
    pub fn track_masking(self) {
        self.masked.track();
    }

    /// Subscribes to the trigger that is notified when the fields that may contain a secret must be emptied.
    pub fn track_wiping(self) {
        self.secret_wiped.track();
    }

    /// Subscribes to a trigger that is notified twice a minute.
    pub fn track_time(self) {
        self.time_passed.track();
    }

    /// The time now, in milliseconds since 1970.
    #[must_use]
    pub fn now(self) -> f64 {
        self.outside.with_value(|outside| outside.clock.now())
    }

    /// The object from the scripts in `boot/`. `None` if the app is prerendered.
    #[must_use]
    pub fn boot(self) -> Option<Rc<Boot>> {
        self.outside.with_value(|outside| outside.boot.clone())
    }

    /// True after the app crashed, or could not start. A crashed app sends nothing, because the scripts in `boot/` have
    /// shown the code and the received responses to the user.
    fn is_dead(self) -> bool {
        self.boot().is_some_and(|boot| boot.is_dead())
    }

    /// True in pretend mode.
    #[must_use]
    pub fn is_demo(self) -> bool {
        self.boot().is_some_and(|boot| !boot.demo().is_empty())
    }

    /// The address to which HighLevel sends authorization codes. It is the address of this page or of the outer page.
    #[must_use]
    pub fn redirect_address(self) -> String {
        let around = self.boot().map(|boot| boot.page()).unwrap_or_default();
        if around.is_empty() { own_address() } else { around }
    }

    fn transport(self) -> Rc<dyn Transport> {
        self.outside.with_value(|outside| Rc::clone(&outside.transport))
    }
}
