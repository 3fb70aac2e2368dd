//! The refresh tokens that were sent, and the successes without usable tokens. Both are kept until *Forget
//! everything*.

use crate::exchange::failure::Failure;
use crate::oauth::credentials::RefreshToken;
use crate::oauth::error_response::ErrorResponse;
use crate::oauth::request::Attempt;
use crate::oauth::response::HttpResponse;
use crate::refresh::failure::{RefreshFailure, RefreshTokenStatus};
use alloc::rc::Rc;
use alloc::vec::Vec;

/// What the refresh remembers across states.
#[derive(Default)]
pub struct SentTokens {
    /// Every success without an access token, complete. They are kept so that nothing received is lost.
    pub received: Vec<Rc<HttpResponse>>,
    /// Every refresh token that was sent. A token that is entered again is recognized.
    pub tokens: Vec<SentToken>,
}

/// A refresh token that was sent.
pub struct SentToken {
    /// The token.
    pub token: RefreshToken,
    /// What its requests did to it.
    pub history: TokenHistory,
    /// The requests that carried it and got no response yet, the newest last.
    unanswered: Vec<Attempt>,
}

/// What earlier requests did to a refresh token. The default is that of a token that was never sent.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct TokenHistory {
    /// The worst that may have happened to the token so far.
    pub status: RefreshTokenStatus,
    /// Whether the token may be sent again.
    pub resend: Resend,
}

/// Whether a refresh token may be sent.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Resend {
    /// By any button: every earlier request got a clear error response.
    #[default]
    Freely,
    /// Only by [`Press::Again`](crate::exchange::events::Press::Again). The last response was lost, or did not say
    /// whether the token was used. The failure is the reason.
    ByChoice(Failure),
    /// Never: a success came for this token.
    Never,
}

impl TokenHistory {
    /// The history after `failure`. The status gets worse or stays the same, and [`Resend::Never`] stays.
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
    pub(super) fn renewed() -> Self {
        Self { status: RefreshTokenStatus::UsedUp, resend: Resend::Never }
    }
}

/// True if the error response came from a proxy that gave up waiting, or from a server that failed while working
/// on the request. It is unknown whether a new pair was made.
fn is_result_unknown(failure: Failure) -> bool {
    matches!(failure, Failure::Refused(ErrorResponse::GaveUp | ErrorResponse::Broken))
}

impl SentTokens {
    /// The history of `token`, and its newest request that got no response.
    pub(super) fn look_up(&self, token: &RefreshToken) -> (TokenHistory, Option<Attempt>) {
        let sent_token = self.tokens.iter().find(|sent_token| sent_token.token.same_as(token));
        sent_token
            .map(|sent_token| (sent_token.history, sent_token.unanswered.last().copied()))
            .unwrap_or_default()
    }

    /// Records that this request carries `token`.
    pub(super) fn record_sent(&mut self, token: RefreshToken, attempt: Attempt) {
        match self.tokens.iter_mut().find(|sent_token| sent_token.token.same_as(&token)) {
            Some(sent_token) => sent_token.unanswered.push(attempt),
            None => self.tokens.push(SentToken {
                token,
                history: TokenHistory::default(),
                unanswered: Vec::from([attempt]),
            }),
        }
    }

    /// The token that this request carried, if the request got no response yet. A late response is accepted even
    /// after the user stopped waiting.
    pub(super) fn unanswered_token(&mut self, attempt: Attempt) -> Option<&mut SentToken> {
        self.tokens.iter_mut().find(|sent_token| sent_token.unanswered.contains(&attempt))
    }

    /// Records that this request ended in `failure` without a response. Returns the history of its token.
    pub(super) fn record_failure(&mut self, attempt: Attempt, failure: Failure) -> TokenHistory {
        let Some(sent_token) = self.unanswered_token(attempt) else {
            return TokenHistory::default().after(failure);
        };
        sent_token.history = sent_token.history.after(failure);
        sent_token.history
    }
}

impl SentToken {
    /// Records the response to this request. A second response to the same request is ignored.
    pub(super) fn record_response(&mut self, attempt: Attempt, history: TokenHistory) {
        self.unanswered.retain(|unanswered| *unanswered != attempt);
        self.history = history;
    }
}
