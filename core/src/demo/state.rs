//! The states of pretend mode, and their names in the page's address (`?demo=NAME`).

use crate::demo::script::{DemoExchange, DemoFollowUp, DemoScript};
use crate::exchange::failure::Failure;
use crate::refresh::failure::RefreshFailure;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// The names of the states without a failure, and of the states without an exchange.
const CODE: &str = "code";
const DENIED: &str = "denied";
const DIED: &str = "died";
const SUB_ACCOUNT: &str = "tokens";
const AGENCY: &str = "agency";
const WITHOUT_REFRESH: &str = "no-refresh";

/// The state that the page shows when it is opened in pretend mode.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum DemoState {
    /// The start screen, on which a state is chosen.
    #[default]
    Start,
    /// An authorization code arrived, and the page shows the form.
    Code,
    /// HighLevel did not grant access.
    Denied,
    /// The app stopped after an internal error (a panic).
    Died,
    /// The authorization code was sent. The script contains the results of the requests.
    Sent(DemoScript),
}

impl DemoState {
    /// The states that the start screen offers, in the order of display: every result of the exchange, then the states
    /// without an exchange.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let sent = |exchange| Self::Sent(DemoScript { exchange, follow_up: DemoFollowUp::Works });
        let without_exchange = [Self::Code, Self::Denied, Self::Died];
        DemoExchange::all().into_iter().map(sent).chain(without_exchange).collect()
    }

    /// This state, with `follow_up` as the results of the requests after the exchange. A state without an exchange is
    /// returned unchanged.
    #[must_use]
    pub fn with(self, follow_up: DemoFollowUp) -> Self {
        match self {
            Self::Sent(script) => Self::Sent(DemoScript { follow_up, ..script }),
            other => other,
        }
    }

    /// The state with this name: `tokens`, `agency.L3-T21`, `L3-20` and so on. The start screen if the name is unknown.
    #[must_use]
    pub fn named(name: &str) -> Self {
        match name {
            CODE => return Self::Code,
            DENIED => return Self::Denied,
            DIED => return Self::Died,
            _ => {}
        }
        let (exchange, follow_up) = name.split_once('.').unwrap_or((name, ""));
        let exchange = DemoExchange::all().into_iter().find(|known| exchange_name(*known) == exchange);
        let follow_up = DemoFollowUp::all().into_iter().find(|known| follow_up_name(*known) == follow_up);
        match (exchange, follow_up) {
            (Some(exchange), Some(follow_up)) => Self::Sent(DemoScript { exchange, follow_up }),
            _ => Self::Start,
        }
    }

    /// The name of this state. Failures with the same failure code have the same name.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Start => String::new(),
            Self::Code => CODE.into(),
            Self::Denied => DENIED.into(),
            Self::Died => DIED.into(),
            Self::Sent(DemoScript { exchange, follow_up: DemoFollowUp::Works }) => {
                exchange_name(exchange).to_string()
            }
            Self::Sent(DemoScript { exchange, follow_up }) => {
                [exchange_name(exchange), ".", follow_up_name(follow_up)].concat()
            }
        }
    }
}

fn exchange_name(exchange: DemoExchange) -> &'static str {
    match exchange {
        DemoExchange::SubAccount => SUB_ACCOUNT,
        DemoExchange::Agency => AGENCY,
        DemoExchange::WithoutRefresh => WITHOUT_REFRESH,
        DemoExchange::Fails(failure) => Failure::code(failure),
    }
}

/// The part of the state's name that stands for the results of the requests after the exchange. Empty if all these
/// requests succeed.
fn follow_up_name(follow_up: DemoFollowUp) -> &'static str {
    match follow_up {
        DemoFollowUp::Works => "",
        DemoFollowUp::CallFails(failure) => failure.code(),
        DemoFollowUp::RefreshFails(failure) => RefreshFailure::Of(failure).code(),
    }
}
