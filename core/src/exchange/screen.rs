//! The screen of an exchange, which contains the state of the exchange without the secrets. From this data, the view
//! chooses what to draw.

use crate::exchange::events::Press;
use crate::exchange::failure_view::FailureView;
use crate::exchange::reducer::Exchange;
use crate::exchange::state::{Connection, ExchangeState};
use crate::oauth::redirect::{AuthorizationError, Unusable};
use crate::tokens::summary::TokenSummary;

/// One screen of the exchange. It contains no authorization code, no credentials and no tokens.
#[derive(Clone, PartialEq)]
pub enum ExchangeScreen {
    /// There is no code yet.
    Start {
        /// The reason why the page's address or the entered text has no usable code. `None` if no code was expected.
        unusable: Option<Unusable>,
        /// True directly after the user pressed *Forget everything*.
        forgotten: bool,
        /// The result of *Check the connection*.
        connection: Connection,
    },
    /// The authorization response is an error (RFC 6749 §4.1.2.1).
    Denied(AuthorizationError),
    /// There is a code.
    Code {
        /// When the code arrived, in milliseconds since 1970. `None` while a request is in progress, and if the time is
        /// not known.
        arrived: Option<f64>,
        /// The error that came together with the code in the authorization response, if any.
        denial: Option<AuthorizationError>,
        /// True if a probe succeeded after it had timed out.
        answered_late: bool,
        /// True if a late response to an earlier code arrived, and was successful (2xx) but had no usable tokens.
        unread: bool,
        /// True if the browser hid the response to the previous code.
        answer_was_hidden: bool,
        /// The number of successful responses that the page keeps, although it shows no tokens from them.
        kept_answers: usize,
        /// The request in progress.
        sending: Sending,
    },
    /// The exchange failed, or its response is overdue.
    Failed(FailureView),
    /// The exchange succeeded.
    Tokens(TokensView),
}

/// The request in progress.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sending {
    /// No request is in progress. The user can press *Get my tokens*.
    Nothing,
    /// The probe.
    Probe,
    /// The exchange request, with the code.
    Code,
    /// The second probe, which is sent if the response to the code could not be read.
    Recheck,
}

/// A summary of the tokens, without the tokens themselves.
#[derive(Clone, PartialEq)]
pub struct TokensView {
    /// The owner of the tokens, and the time at which the tokens expire.
    pub summary: TokenSummary,
    /// True if the response was cut off or damaged, and the tokens were recovered from the intact part.
    pub salvaged: bool,
    /// True after the user copied or downloaded the refresh token.
    pub saved: bool,
}

/// The four steps of the progress bar.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProgressStep {
    /// There is no code yet: the user installs the app.
    Install,
    /// There is a code.
    Code,
    /// The page has the tokens. The refresh token was not copied or downloaded yet.
    Tokens,
    /// The refresh token was copied or downloaded, and the user can use the tokens.
    Use,
}

impl ExchangeScreen {
    /// The screen of `exchange`.
    #[must_use]
    pub fn of(exchange: &Exchange) -> Self {
        let in_progress = |sending| Self::Code {
            arrived: None,
            denial: None,
            answered_late: false,
            unread: false,
            answer_was_hidden: false,
            kept_answers: exchange.received.len(),
            sending,
        };
        match &exchange.state {
            ExchangeState::Waiting(waiting) => Self::Start {
                unusable: waiting.unusable,
                forgotten: waiting.forgotten,
                connection: waiting.connection,
            },
            ExchangeState::Denied(denial) => Self::Denied(denial.clone()),
            ExchangeState::Ready(ready) => Self::Code {
                arrived: ready.arrived,
                denial: ready.denial.clone(),
                answered_late: ready.answered_late,
                unread: ready.unread.is_some(),
                answer_was_hidden: ready.answer_was_hidden,
                kept_answers: exchange.received.len(),
                sending: Sending::Nothing,
            },
            ExchangeState::Probing(_) => in_progress(Sending::Probe),
            ExchangeState::Exchanging(sending) if sending.overdue => {
                Self::Failed(FailureView::overdue(sending.attempt))
            }
            ExchangeState::Exchanging(_) => in_progress(Sending::Code),
            ExchangeState::Rechecking(_) => in_progress(Sending::Recheck),
            ExchangeState::Failed(failed) => Self::Failed(FailureView::of(failed)),
            ExchangeState::Succeeded(succeeded) => Self::Tokens(TokensView {
                summary: succeeded.summary.clone(),
                salvaged: succeeded.salvaged,
                saved: succeeded.saved,
            }),
        }
    }

    /// When the code arrived, in milliseconds since 1970. `None` if there is no code, while a request is in progress,
    /// and if the time is not known.
    #[must_use]
    pub fn arrived(&self) -> Option<f64> {
        match self {
            Self::Code { arrived, sending: Sending::Nothing, .. } => *arrived,
            _ => None,
        }
    }

    /// The step of the progress bar that this screen belongs to.
    #[must_use]
    pub fn progress_step(&self) -> ProgressStep {
        match self {
            Self::Start { .. } | Self::Denied(_) => ProgressStep::Install,
            Self::Code { .. } | Self::Failed(_) => ProgressStep::Code,
            Self::Tokens(tokens) if tokens.saved => ProgressStep::Use,
            Self::Tokens(_) => ProgressStep::Tokens,
        }
    }

    /// True if the form for client ID and client secret is shown.
    #[must_use]
    pub fn shows_form(&self) -> bool {
        match self {
            Self::Code { .. } => true,
            Self::Failed(view) => view.has_usable_code() && view.failure.may_press_again(),
            _ => false,
        }
    }

    /// The press of the form's button. `None` if the form is hidden. `attempted` is an earlier press that sent nothing,
    /// because a field was empty. If *Send it again* needed the form, the form's button sends the code again, too.
    #[must_use]
    pub fn form_press(&self, attempted: Option<Press>) -> Option<Press> {
        match self {
            _ if self.shows_form() => Some(Press::Ordinary),
            Self::Failed(view) if view.failure.may_send_again() => {
                attempted.filter(|press| *press == Press::Resend)
            }
            _ => None,
        }
    }

    /// True if the recommended next step is the button of the form: *Get my tokens*, or *Try again* after a failure.
    #[must_use]
    pub fn form_is_primary(&self) -> bool {
        match self {
            Self::Code { .. } => true,
            Self::Failed(view) => self.shows_form() && view.next_step_is_the_form(),
            _ => false,
        }
    }

    /// True if an exchange outside the browser is useful: for a new code, if the browser hid the response to the
    /// previous code; after a failure, if the code may still work.
    #[must_use]
    pub fn offers_outside(&self) -> bool {
        match self {
            Self::Code { answer_was_hidden, .. } => *answer_was_hidden,
            Self::Failed(view) => view.has_usable_code(),
            _ => false,
        }
    }

    /// True if the state may contain secrets: on every screen except [`Self::Start`] and [`Self::Denied`].
    #[must_use]
    pub fn holds_secrets(&self) -> bool {
        !matches!(self, Self::Start { .. } | Self::Denied(_))
    }
}
