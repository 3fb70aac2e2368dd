//! The advice for each failure of a refresh. The advice for error responses is in [`refresh_error_advice`].
//!
//! If a failure has the same meaning in an exchange and in a refresh, the texts that are correct in both cases come
//! from [`exchange_advice`](super::exchange_advice).

use crate::exchange::failure::Failure;
use crate::messages::advice::Advice;
use crate::messages::exchange_advice::exchange_advice;
use crate::messages::refresh_error_advice;
use crate::messages::{Voice, say};
use crate::oauth::response::Unreadable;
use crate::refresh::failure::RefreshFailure;

/// The advice for `failure`. The match is exhaustive, so a new failure without advice does not compile.
#[must_use]
pub fn refresh_advice(failure: RefreshFailure, voice: Voice) -> Advice {
    match failure {
        RefreshFailure::AlreadyUsed => already_used(voice),
        RefreshFailure::Of(failure) => match failure {
            Failure::Offline
            | Failure::Unreachable
            | Failure::ProbeHidden
            | Failure::ProbeTimedOut
            | Failure::ProbeRefused(_)
            | Failure::ProbeBroken
            | Failure::NotHighLevel => before_sending(failure, voice),
            Failure::Refused(refusal) => refresh_error_advice::after_sending(refusal, voice),
            Failure::Lost => Advice {
                title: say!(voice, "The answer was lost on the way"),
                what: say!(
                    voice,
                    "Your refresh token was sent. The connection ended, or was redirected, before an answer could be read."
                ),
                why: say!(voice, "The network broke, or " brand " closed the connection. Nobody can tell from here whether the new pair was made."),
                todo: try_or_reinstall(voice),
            },
            Failure::AnswerHidden => Advice {
                title: say!(voice, "The answer could not be read"),
                what: say!(voice, "Your refresh token was sent, and no answer could be read. A second test shows that this browser reaches " brand "."),
                why: say!(
                    voice,
                    "The browser's rules hid the answer (CORS, or a redirect), or the connection broke at that moment. Nobody can tell from here whether the new pair was made."
                ),
                todo: say!(voice, "Send the same refresh token outside the browser, in Make, Postman or a terminal: the answer shows whether it still works. If " brand " refuses it there, install the app again, and swap the new code outside the browser."),
            },
            Failure::Overdue => Advice {
                title: say!(voice, Brand " has not answered yet"),
                what: say!(
                    voice,
                    "Your refresh token was sent 30 seconds ago. The request is still under way. If an answer comes, this page uses it."
                ),
                why: say!(voice, Brand " is busy, or the connection hangs. Nobody can tell from here whether the new pair was made."),
                todo: say!(
                    voice,
                    "Wait a little longer. If you stop waiting, a new pair that was made already cannot be read any more."
                ),
            },
            Failure::Stopped => Advice {
                title: say!(voice, "You stopped waiting"),
                what: say!(voice, "Your refresh token was sent, and no answer was read."),
                why: say!(voice, Brand " was slow or unreachable. Nobody can tell from here whether the new pair was made."),
                todo: try_or_reinstall(voice),
            },
            Failure::Unreadable(why) => unreadable(why, voice),
        },
    }
}

/// The next step if it is unknown whether the refresh token was used.
fn try_or_reinstall(voice: Voice) -> &'static str {
    say!(voice, "If " brand " had already made the new pair, the old refresh token is used up, and the new one is lost. Try the old one once more. If it is refused, install the app again.")
}

/// The advice for a failed probe request. The refresh token was not sent, so the failure has the same meaning as in an
/// exchange.
fn before_sending(failure: Failure, voice: Voice) -> Advice {
    let shared = exchange_advice(failure, voice);
    let todo = match failure {
        Failure::ProbeHidden => {
            say!(voice, "Send the same request without a browser, from Make, Postman or a terminal.")
        }
        _ => shared.todo,
    };
    let what = say!(
        voice,
        "The test with made-up values failed. Your refresh token and secret were not sent, so the refresh token is as good as before."
    );
    Advice { what, todo, ..shared }
}

/// The advice for a successful response from which no tokens could be read. The old refresh token is used up.
fn unreadable(why: Unreadable, voice: Voice) -> Advice {
    let (what, todo) = match why {
        Unreadable::Empty => (
            say!(voice, Brand " said yes, but its answer was empty. The old refresh token is used up."),
            say!(voice, "Install the app again: that gives a new pair."),
        ),
        Unreadable::Broken => (
            say!(voice, Brand " said yes, but the answer is cut off or damaged, and holds no whole token. It is kept. The old refresh token is used up."),
            say!(
                voice,
                "Look at the answer as it came. If no whole token is in it, install the app again: that gives a new pair."
            ),
        ),
        Unreadable::NoTokens => (
            say!(voice, Brand " said yes, but this page finds no access token in the answer. It is kept. The old refresh token is used up."),
            say!(
                voice,
                "Look at the answer as it came. If no token is in it, install the app again: that gives a new pair."
            ),
        ),
    };
    let shared = exchange_advice(Failure::Unreadable(why), voice);
    Advice { what, todo, ..shared }
}

/// The advice for a refresh token that this page has already exchanged for a new pair.
fn already_used(voice: Voice) -> Advice {
    Advice {
        title: say!(voice, "This refresh token was used already"),
        what: say!(voice, Brand " accepted it here before. It was not sent again."),
        why: say!(
            voice,
            "A refresh token works once: each refresh gives a new pair and uses up the old refresh token, also wherever else it was pasted."
        ),
        todo: say!(
            voice,
            "Use the newer pair. If that did not arrive whole, install the app again: that gives a new one."
        ),
    }
}
