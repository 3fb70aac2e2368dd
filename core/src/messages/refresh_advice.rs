//! What each failed refresh says, for someone who has never heard of OAuth. Readable refusals are in `refused`.
//!
//! Where a failure means the same for a code, its words are taken from [`advice`].

#[path = "refresh_refusals.rs"]
mod refused;

use super::advice::{Advice, advice};
use super::{Voice, say};
use crate::grant::failure::Failure;
use crate::grant::refresh::failure::RefreshFailure;
use crate::grant::reply::Unreadable;

/// The words for `failure`. The compiler sees to it that none is forgotten.
#[must_use]
pub fn renewal_advice(failure: RefreshFailure, voice: Voice) -> Advice {
    match failure {
        RefreshFailure::AlreadyUsed => already_used(voice),
        RefreshFailure::Of(failure) => match failure {
            Failure::Offline
            | Failure::NotReached
            | Failure::Hidden
            | Failure::ProbeSilent
            | Failure::NotNow(_)
            | Failure::ProbeBroken
            | Failure::Impostor => before_sending(failure, voice),
            Failure::Refused(refusal) => refused::after_sending(refusal, voice),
            Failure::Lost => Advice {
                title: say!(voice, "The answer was lost on the way"),
                what: say!(
                    voice,
                    "Your refresh token was sent. The connection ended, or was redirected, before an answer could be read."
                ),
                why: say!(voice, "The network broke, or " brand " closed the connection. Nobody can tell from here whether the new pair was made."),
                todo: either_way(voice),
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
                    "Your refresh token was sent 30 seconds ago. The request is still under way; if the answer comes, it is taken."
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
                todo: either_way(voice),
            },
            Failure::Unreadable(why) => unreadable(why, voice),
        },
    }
}

/// What an answer that never came means for the old refresh token.
fn either_way(voice: Voice) -> &'static str {
    say!(voice, "If " brand " had already made the new pair, the old refresh token is dead and the new one is lost: then install the app again. If not, the old one still works; trying it once more shows which.")
}

/// Only the test went out: what happened is the same whatever waited behind it.
fn before_sending(failure: Failure, voice: Voice) -> Advice {
    let shared = advice(failure, voice);
    let todo = match failure {
        Failure::Hidden => {
            say!(
                voice,
                "Send the same request from Make, Postman or a terminal, where no browser stands in between."
            )
        }
        _ => shared.todo,
    };
    let what = say!(
        voice,
        "The test with made-up values goes first, and it failed. Your refresh token and secret were not sent: the refresh token is as good as it was."
    );
    Advice { what, todo, ..shared }
}

fn unreadable(why: Unreadable, voice: Voice) -> Advice {
    let (what, todo) = match why {
        Unreadable::Empty => (
            say!(voice, Brand " said yes and sent nothing along. The old refresh token is used up by that."),
            say!(voice, "Install the app again: that gives a new pair."),
        ),
        Unreadable::Broken => (
            say!(voice, Brand " said yes, but the answer is cut off or damaged before the new tokens were whole. The old refresh token is used up by that. All that came is kept."),
            say!(
                voice,
                "Look at the answer as it came; if no whole token is in it, install the app again: that gives a new pair."
            ),
        ),
        Unreadable::NoTokens => (
            say!(voice, Brand " said yes, but this page finds no access token in the answer. The old refresh token is used up by that. All that came is kept."),
            say!(
                voice,
                "Look at the answer as it came; if no token is in it, install the app again: that gives a new pair."
            ),
        ),
    };
    let shared = advice(Failure::Unreadable(why), voice);
    Advice { what, todo, ..shared }
}

fn already_used(voice: Voice) -> Advice {
    Advice {
        title: say!(voice, "This refresh token was used already"),
        what: say!(voice, Brand " said yes to it here before. It was not traded a second time."),
        why: say!(
            voice,
            "A refresh token works once: each refresh gives a new pair and ends the old refresh token, also wherever else it was pasted."
        ),
        todo: say!(
            voice,
            "Use the newer pair that came for it. If that did not arrive whole, install the app again: that gives a new one."
        ),
    }
}
