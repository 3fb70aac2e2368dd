//! The refresh tokens that were sent, and the successful responses without usable tokens. Both are kept until the user
//! presses *Forget everything*.

use crate::exchange::failure::Failure;
use crate::oauth::credentials::RefreshToken;
use crate::oauth::error_response::ErrorResponse;
use crate::oauth::request::{Attempt, TokenRequest};
use crate::oauth::response::HttpResponse;
use crate::refresh::failure::{RefreshFailure, RefreshTokenStatus};
use crate::refresh::input::RefreshInput;
use crate::refresh::resend_window::ResendWindow;
use alloc::rc::Rc;
use alloc::vec::Vec;

/// The data that a refresh keeps when its state changes.
#[derive(Default)]
pub struct SentTokens {
    /// Every successful response without an access token, unchanged. Also a pair that arrived after the user had put
    /// other tokens in the place of the refreshed pair, if the app keeps it nowhere else. These responses are kept so
    /// that no received data is lost.
    pub received: Vec<Rc<HttpResponse>>,
    /// Every refresh token that was sent. With this list, the page recognizes a token that the user submits again.
    pub tokens: Vec<SentToken>,
}

/// A refresh token that was sent.
pub struct SentToken {
    /// The token.
    pub token: RefreshToken,
    /// The effect of earlier requests on this token.
    pub history: TokenHistory,
    /// The numbers of the requests with this token that have received no response yet.
    unanswered: Vec<Attempt>,
    /// The number of the newest request with this token.
    pub(super) newest: Attempt,
    /// The resend window of this token. `None` after the window was closed.
    pub window: Option<ResendWindow>,
}

/// The effect of earlier requests on a refresh token. The default is the history of a token that was never sent.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct TokenHistory {
    /// The worst status that the token has had so far.
    pub status: RefreshTokenStatus,
    /// The rule for sending the token again.
    pub resend: Resend,
}

/// The rule for sending a refresh token.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Resend {
    /// [`Press::Ordinary`](crate::exchange::events::Press::Ordinary) may send the token: it was not sent yet, or the
    /// last request got an error response for which `is_result_unknown` is false.
    #[default]
    Freely,
    /// Only [`Press::Resend`](crate::exchange::events::Press::Resend) may send the token. The last response was lost,
    /// or did not show whether HighLevel used the token. The value is the failure that led to this rule.
    ByChoice(Failure),
    /// The token must not be sent again, because a successful response arrived. Exception: if the new pair did not
    /// arrive completely, *Send it again* may repeat the request within the resend window.
    Never,
}

impl TokenHistory {
    /// The history after `failure`. The status becomes worse or stays the same, and [`Resend::Never`] does not change.
    pub(super) fn after(self, failure: Failure) -> Self {
        let resend = match (self.resend, failure) {
            (Resend::Never, _) | (_, Failure::Unreadable(_)) => Resend::Never,
            (resend, failure) if failure.before_sending() => resend,
            (_, failure) if failure.is_lost() || is_result_unknown(failure) => Resend::ByChoice(failure),
            _ => Resend::Freely,
        };
        Self { status: self.status.max(RefreshFailure::Of(failure).token_status()), resend }
    }

    /// The history of a token that was exchanged for a new pair.
    fn renewed() -> Self {
        Self { status: RefreshTokenStatus::UsedUp, resend: Resend::Never }
    }
}

/// True if the error response is from a proxy that timed out, or from a server that failed while it processed the
/// request. In both cases it is unknown whether HighLevel made a new pair.
fn is_result_unknown(failure: Failure) -> bool {
    matches!(failure, Failure::Refused(ErrorResponse::GaveUp | ErrorResponse::Broken))
}

impl SentTokens {
    /// The history of `token`, and the number of the newest request with it.
    pub(super) fn look_up(&self, token: &RefreshToken) -> (TokenHistory, Option<Attempt>) {
        let sent_token = self.tokens.iter().find(|sent_token| sent_token.token.same_as(token));
        sent_token.map(|sent_token| (sent_token.history, Some(sent_token.newest))).unwrap_or_default()
    }

    /// Records that the request `attempt` contains the refresh token of `input`. Returns true if the request opens a
    /// new resend window. If the token's resend window is still open, a request with the same values belongs to that
    /// window.
    pub(super) fn record_sent(&mut self, input: RefreshInput, attempt: Attempt, now: f64) -> bool {
        let RefreshInput { token, credentials, user_type } = input;
        let (opens, window) = match self.find_mut(&token).and_then(|sent_token| sent_token.window.take()) {
            Some(window) if window.is_open(now) && window.is_for(&credentials, user_type) => (false, window),
            _ => (true, ResendWindow::open(attempt, now, credentials, user_type)),
        };
        match self.find_mut(&token) {
            Some(sent_token) => {
                sent_token.unanswered.push(attempt);
                (sent_token.newest, sent_token.window) = (attempt, Some(window));
            }
            None => self.tokens.push(SentToken {
                token,
                history: TokenHistory::default(),
                unanswered: Vec::from([attempt]),
                newest: attempt,
                window: Some(window),
            }),
        }
        opens
    }

    /// Returns a copy of the request `sent`, and records the copy as the request `attempt`. `None` if no resend window
    /// is open for `sent`.
    pub(super) fn send_again(&mut self, sent: Attempt, attempt: Attempt, now: f64) -> Option<TokenRequest> {
        let sent_token = self.tokens.iter_mut().find(|sent_token| sent_token.newest == sent)?;
        // The timer that closes the window may be late after the computer was asleep.
        sent_token.window.take_if(|window| !window.is_open(now));
        let request = sent_token.window.as_ref()?.request(&sent_token.token);
        sent_token.unanswered.push(attempt);
        sent_token.newest = attempt;
        Some(request)
    }

    /// The time when the resend window of the request `sent` closes, in milliseconds since 1970. `None` if `sent` is
    /// not the newest request with its token, or no window is open.
    pub(super) fn window_closes_at(&self, sent: Attempt) -> Option<f64> {
        let sent_token = self.tokens.iter().find(|sent_token| sent_token.newest == sent)?;
        sent_token.window.as_ref().map(ResendWindow::closes_at)
    }

    /// Closes the resend window that this request opened, and wipes its credentials.
    pub(super) fn close_window(&mut self, first: Attempt) {
        for sent_token in &mut self.tokens {
            sent_token.window.take_if(|window| window.first == first);
        }
    }

    fn find_mut(&mut self, token: &RefreshToken) -> Option<&mut SentToken> {
        self.tokens.iter_mut().find(|sent_token| sent_token.token.same_as(token))
    }

    /// The token in this request, if the request has received no response yet. A late response is accepted even after
    /// the user stopped waiting.
    pub(super) fn unanswered_token(&mut self, attempt: Attempt) -> Option<&mut SentToken> {
        self.tokens.iter_mut().find(|sent_token| sent_token.unanswered.contains(&attempt))
    }

    /// Records that this request ended with `failure`, without a response. Returns the new history of the token in the
    /// request.
    pub(super) fn record_failure(&mut self, attempt: Attempt, failure: Failure) -> TokenHistory {
        let Some(sent_token) = self.unanswered_token(attempt) else {
            return TokenHistory::default().after(failure);
        };
        sent_token.history = sent_token.history.after(failure);
        sent_token.history
    }
}

impl SentToken {
    /// Records that the response to this request contained a new pair. `is_whole` is false if the response was
    /// truncated and may have lost the refresh token. If `is_whole` is true, the resend window closes, because there is
    /// no reason to send the token again.
    pub(super) fn record_pair(&mut self, attempt: Attempt, is_whole: bool) {
        self.record_response(attempt, TokenHistory::renewed());
        self.window.take_if(|_| is_whole);
    }

    /// Records that the response to this request reports `failure`. If the response shows that no pair was made, the
    /// resend window closes.
    pub(super) fn record_failed_response(&mut self, attempt: Attempt, failure: Failure) {
        self.record_response(attempt, self.history.after(failure));
        self.window.take_if(|_| !is_result_unknown(failure) && !matches!(failure, Failure::Unreadable(_)));
    }

    /// Records that this request received a response, and records the new history of the token in the request. A second
    /// response to the same request is then ignored.
    fn record_response(&mut self, attempt: Attempt, history: TokenHistory) {
        self.unanswered.retain(|unanswered| *unanswered != attempt);
        self.history = history;
    }
}
