//! The states of an exchange. Each state holds exactly the data it needs, so that invalid states cannot exist.

use crate::exchange::failure::{CodeStatus, Failure};
use crate::exchange::tracked_code::{EarlierCode, TrackedCode};
use crate::oauth::credentials::{Code, Credentials};
use crate::oauth::error_response::ErrorDetails;
use crate::oauth::redirect::{AuthorizationError, Unusable};
use crate::oauth::request::{Attempt, Options};
use crate::oauth::response::HttpResponse;
use crate::tokens::summary::TokenSummary;
use crate::tokens::token_response::Tokens;
use alloc::boxed::Box;
use alloc::rc::Rc;

/// The state of an exchange.
pub enum ExchangeState {
    /// There is no code yet.
    Waiting(Waiting),
    /// The authorization response is an error (RFC 6749 §4.1.2.1).
    Denied(AuthorizationError),
    /// There is a code, and no request is in progress.
    Ready(Ready),
    /// The probe was sent. The code is sent if the probe succeeds.
    Probing(ExchangeProbing),
    /// The code was sent, and the response is awaited.
    Exchanging(ExchangeSending),
    /// The response to the code could not be read. A second probe shows whether the connection works.
    Rechecking(ExchangeRechecking),
    /// The exchange failed.
    Failed(ExchangeFailed),
    /// The page has tokens from the exchange, from a refresh, or from a pasted response.
    Succeeded(Box<ExchangeSucceeded>),
}

/// The data of the state in which there is no authorization code.
#[derive(Default)]
pub struct Waiting {
    /// The reason why the page's address or the entered text has no usable code. `None` if no code was expected.
    pub unusable: Option<Unusable>,
    /// True directly after the user pressed *Forget everything*.
    pub forgotten: bool,
    /// The result of *Check the connection*.
    pub connection: Connection,
}

/// The result of *Check the connection*, which sends a probe without a code.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub enum Connection {
    /// Not checked.
    #[default]
    Unasked,
    /// The probe with this number was sent.
    Probing(Attempt),
    /// This page can read HighLevel's responses.
    Works,
    /// The probe failed.
    Fails(Failure),
}

/// A code that can be sent. It may have been sent before: see [`TrackedCode::status`].
pub struct Ready {
    /// The code and its status.
    pub tracked: TrackedCode,
    /// When the code arrived, in milliseconds since 1970. `None` if the time is no longer known.
    pub arrived: Option<f64>,
    /// The error that came together with the code in the authorization response, if any.
    pub denial: Option<AuthorizationError>,
    /// True if a probe succeeded after it had timed out. So the page can read HighLevel's responses.
    pub answered_late: bool,
    /// The request with an earlier code, if its response is overdue. A late successful response is still accepted.
    pub awaited: Option<Attempt>,
    /// The late response to the request with the earlier code, if this response is successful (2xx) but has no usable
    /// tokens. The response is kept so that no received data is lost.
    pub unread: Option<Rc<HttpResponse>>,
    /// True if the browser hid the response to the previous code. The page recommends an exchange outside the browser.
    pub answer_was_hidden: bool,
}

/// The probe was sent, and the response is awaited.
pub struct ExchangeProbing {
    /// The number of the probe request.
    pub attempt: Attempt,
    /// The code and its status.
    pub tracked: TrackedCode,
    /// The credentials, as entered when the user started the exchange. They are dropped when the code is sent.
    pub credentials: Credentials,
    /// The optional fields of the request.
    pub options: Options,
}

/// The code was sent, and the response is awaited.
pub struct ExchangeSending {
    /// The number of the exchange request.
    pub attempt: Attempt,
    /// The code and its status.
    pub tracked: TrackedCode,
    /// True after the request timed out. The page has told the user about the delay.
    pub overdue: bool,
}

/// The second probe was sent, because the response to the code could not be read.
pub struct ExchangeRechecking {
    /// The number of the second probe request.
    pub attempt: Attempt,
    /// The number of the exchange request.
    pub sent: Attempt,
    /// The code and its status.
    pub tracked: TrackedCode,
}

/// A failed exchange, with the data that is needed to continue after the failure.
pub struct ExchangeFailed {
    /// The failure.
    pub failure: Failure,
    /// The error message and trace ID in HighLevel's response.
    pub details: ErrorDetails,
    /// The unchanged response, if there was one.
    pub response: Option<Rc<HttpResponse>>,
    /// The number of the failed request, which identifies a late response to it. `None` for a pasted response.
    pub attempt: Option<Attempt>,
    /// The code and its status. `None` if the user pasted a response while there was no code.
    pub tracked: Option<TrackedCode>,
    /// True if the user entered the same code again after it was used up, or may have been used up.
    pub same_code: bool,
}

/// The data of a successful exchange, which is kept until the user leaves the page or presses *Forget everything*.
pub struct ExchangeSucceeded {
    /// The tokens in the response.
    pub tokens: Tokens,
    /// The owner of the tokens, and the time at which the tokens expire.
    pub summary: TokenSummary,
    /// The unchanged response.
    pub response: Rc<HttpResponse>,
    /// When the response arrived, in milliseconds since 1970.
    pub received_at: f64,
    /// True if the response was cut off or damaged, and the tokens were recovered from the intact part.
    pub salvaged: bool,
    /// True after the user copied or downloaded the refresh token.
    pub saved: bool,
}

impl ExchangeRechecking {
    /// The failed exchange. `failure` follows from the second probe: [`Failure::Lost`] if that probe has no result.
    #[must_use]
    pub fn failed(self, failure: Failure) -> ExchangeFailed {
        ExchangeFailed::new(failure, Some(self.sent), Some(self.tracked))
    }
}

impl ExchangeFailed {
    /// A failure without a response. The status of `tracked` is updated for `failure`.
    #[must_use]
    pub fn new(failure: Failure, attempt: Option<Attempt>, tracked: Option<TrackedCode>) -> Self {
        let tracked = tracked.map(|code| code.after(failure));
        Self { failure, details: ErrorDetails::default(), response: None, attempt, tracked, same_code: false }
    }

    /// The status of the code after all requests that carried it.
    #[must_use]
    pub fn code_status(&self) -> CodeStatus {
        self.tracked.as_ref().map_or(self.failure.code_status(), |tracked| tracked.status)
    }

    /// True if [`Press::Ordinary`](super::events::Press::Ordinary) is allowed after this failure. Always false if the
    /// code is used up.
    #[must_use]
    pub fn may_press_again(&self) -> bool {
        self.failure.may_press_again() && self.code_status() < CodeStatus::UsedUp
    }

    /// True if `code` is the code of this exchange, and [`Self::may_press_again`] does not allow sending this code.
    #[must_use]
    pub fn used_up(&self, code: &Code) -> bool {
        !self.may_press_again() && self.tracked.as_ref().is_some_and(|tracked| tracked.code.same_as(code))
    }
}

impl ExchangeState {
    /// The response that this state keeps, if any.
    #[must_use]
    pub fn response(&self) -> Option<&Rc<HttpResponse>> {
        match self {
            Self::Ready(ready) => ready.unread.as_ref(),
            Self::Failed(failed) => failed.response.as_ref(),
            Self::Succeeded(succeeded) => Some(&succeeded.response),
            _ => None,
        }
    }

    /// The current code, if there is one.
    #[must_use]
    pub fn code(&self) -> Option<&Code> {
        match self {
            Self::Ready(ready) => Some(&ready.tracked.code),
            Self::Probing(probing) => Some(&probing.tracked.code),
            Self::Exchanging(sending) => Some(&sending.tracked.code),
            Self::Rechecking(rechecking) => Some(&rechecking.tracked.code),
            Self::Failed(failed) => failed.tracked.as_ref().map(|tracked| &tracked.code),
            _ => None,
        }
    }

    /// The code of the state `Ready`, if this code was never sent. `None` in every other state. The response to an
    /// earlier code may still be awaited.
    #[must_use]
    pub fn ready_code(&self) -> Option<&Code> {
        match self {
            Self::Ready(ready) if ready.tracked.status == CodeStatus::StillGood => Some(&ready.tracked.code),
            _ => None,
        }
    }

    /// The code of [`Self::ready_code`], if no response to an earlier code is awaited.
    #[must_use]
    pub fn unsent_code(&self) -> Option<&Code> {
        let is_awaited = matches!(self, Self::Ready(Ready { awaited: Some(_), .. }));
        self.ready_code().filter(|_| !is_awaited)
    }

    /// The number of the request in progress, of an overdue request with an earlier code, or of the failed request.
    /// `None` for any other state, and for the probe of *Check the connection*.
    pub(super) fn open_attempt(&self) -> Option<Attempt> {
        match self {
            Self::Probing(probing) => Some(probing.attempt),
            Self::Exchanging(sending) => Some(sending.attempt),
            Self::Rechecking(rechecking) => Some(rechecking.attempt),
            Self::Failed(failed) => failed.attempt,
            Self::Ready(ready) => ready.awaited,
            _ => None,
        }
    }

    /// The record of the current code, which is kept if another code replaces the current code. `None` if the current
    /// code was never sent, and in every state except `Ready`, `Exchanging` and `Failed`.
    pub(super) fn earlier_code(self) -> Option<EarlierCode> {
        let (tracked, used_up, attempt) = match self {
            Self::Ready(ready) => (ready.tracked, false, None),
            Self::Exchanging(it) => (it.tracked.after(Failure::Overdue), true, Some(it.attempt)),
            Self::Failed(failed) => {
                let used_up = !failed.may_press_again();
                // The failed request may be a probe, which did not carry the code.
                let attempt = failed.attempt.filter(|_| !failed.failure.before_sending());
                (failed.tracked?, used_up, attempt)
            }
            _ => return None,
        };
        (tracked.status > CodeStatus::StillGood).then_some(EarlierCode { tracked, used_up, attempt })
    }
}
