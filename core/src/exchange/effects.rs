//! The effects of an exchange: the actions that the app must perform after an event.
//!
//! The core performs no IO. The app performs each effect and reports the result as an
//! [`Event`](super::events::Event).

use crate::exchange::state::ExchangeState;
use crate::oauth::request::Attempt;
use crate::oauth::request::TokenRequest;
use alloc::vec::Vec;

/// One action for the app. The app performs the actions in the order of the list.
pub enum Effect {
    /// Send the probe: a token request with dummy credentials.
    Probe(Attempt, TokenRequest),
    /// Send the access token request with the authorization code (RFC 6749 §4.1.3).
    Exchange(Attempt, TokenRequest),
    /// Report [`Event::TimedOut`](super::events::Event::TimedOut) for this request after this many milliseconds.
    Wait(Attempt, u32),
    /// Abort this request.
    Abort(Attempt),
    /// Keep a copy of the authorization code in the storage of this tab, until the code is sent or is ten minutes old.
    /// A code that has the shape of a secret ([`holds_secret`](crate::reader::shapes::holds_secret)) is not stored. The
    /// value is the code's time of arrival, in milliseconds since 1970.
    KeepCode(f64),
    /// Delete the copy of the code that is kept in this tab.
    DropCode,
    /// The exchange has processed a response. If the response is not successful (2xx), the app may drop its own copy of
    /// the response.
    ResponseProcessed,
    /// No response is needed any more. The app drops all its copies of responses.
    DropResponses,
    /// Clear the fields and the pasted texts that may contain a secret, because the user leaves the page or pressed
    /// *Forget everything*.
    WipeForm,
    /// Clear the fields and the pasted texts that may contain a secret, because the user is inactive.
    WipeSecret,
    /// Mask every secret that is shown.
    Mask,
}

/// The result of one event: the next state, and the effects to perform.
pub(super) type Transition = (ExchangeState, Vec<Effect>);
