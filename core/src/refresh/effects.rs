//! The effects of a refresh: the actions that the app must perform after an event.
//!
//! The core performs no IO. The app performs each effect, and reports the result as an [`Event`](super::events::Event).

use crate::oauth::request::Attempt;
use crate::oauth::request::TokenRequest;
use crate::refresh::renewed_pair::RenewedPair;
use crate::refresh::state::RefreshState;
use alloc::vec::Vec;

/// One action that the app must perform. The app performs the effects in the order in which
/// [`advance`](super::reducer::advance) returns them.
pub enum Effect {
    /// Send the probe: a token request with dummy credentials.
    Probe(Attempt, TokenRequest),
    /// Send the refresh request, which contains the refresh token (RFC 6749 §6).
    Refresh(Attempt, TokenRequest),
    /// Report [`Event::TimedOut`](super::events::Event::TimedOut) for this request after this many milliseconds.
    Wait(Attempt, u32),
    /// Report [`Event::WindowClosed`](super::events::Event::WindowClosed) for this request after this many
    /// milliseconds.
    WaitForWindow(Attempt, u32),
    /// Abort this request.
    Abort(Attempt),
    /// Store this new pair of tokens. Each successful response with an access token causes this effect once, unless the
    /// user pressed *Forget everything* before the response arrived. The state machine keeps no copy of the response.
    /// If the same refresh token was sent twice, the same pair may arrive twice.
    Renewed(RenewedPair),
}

/// The result of one event: the next state, and the effects to perform.
pub(super) type Transition = (RefreshState, Vec<Effect>);
