//! The advice for each failure of an exchange. The advice for error responses is in [`exchange_error_advice`].

use crate::exchange::failure::Failure;
use crate::exchange::failure_view::FailureView;
use crate::messages::advice::Advice;
use crate::messages::dictionary::token;
use crate::messages::reader::ReaderText;
use crate::messages::{Message, Voice, exchange_error_advice, say};
use crate::oauth::response::{PASTED, Unreadable};

/// The advice for a failed exchange. The second returned value is a common misunderstanding of the error. It is present
/// only for a pasted error response, which belongs to a request that this page did not send.
#[must_use]
pub fn advice_of(view: &FailureView, voice: Voice) -> (Advice, Option<&'static str>) {
    match view.failure {
        Failure::Refused(error) if view.status == Some(PASTED) => {
            let told = token::exchange(error, voice);
            let what = ReaderText::AnswerPasted.in_voice(voice);
            (Advice { title: told.title, what, why: told.why, todo: told.todo }, Some(told.not_meant))
        }
        failure => (exchange_advice(failure, voice), None),
    }
}

/// The advice for `failure`. The match is exhaustive, so a new failure without advice does not compile.
#[must_use]
pub fn exchange_advice(failure: Failure, voice: Voice) -> Advice {
    match failure {
        Failure::Offline => Advice {
            title: say!(voice, "This browser is offline"),
            what: say!(
                voice,
                "The test with made-up values could not be sent. Your code and secret were not sent."
            ),
            why: say!(voice, "The browser says it has no network."),
            todo: say!(voice, "Get back online, then press the button again."),
        },
        Failure::Unreachable => Advice {
            title: say!(voice, Brand " could not be reached"),
            what: say!(
                voice,
                "The test with made-up values got no answer, and neither did a second test. Your code and secret were not sent."
            ),
            why: say!(voice, "Likely an ad or tracker blocker, a company network, a VPN, or an outage."),
            todo: say!(
                voice,
                "Send the same request from Make, Postman or a terminal, or allow services.leadconnectorhq.com in your blocker and press the button again."
            ),
        },
        Failure::ProbeHidden => Advice {
            title: say!(voice, "The browser hid the answer"),
            what: say!(voice, Brand " answered the test with made-up values, but the browser did not let this page read it. Your code and secret were not sent."),
            why: say!(voice, Brand " may not let pages like this one read its answers (CORS), or at least not its refusals. Or a browser extension got in the way."),
            todo: say!(
                voice,
                "Send the same request without a browser, from Make, Postman or a terminal. Then paste the answer here."
            ),
        },
        Failure::ProbeTimedOut => Advice {
            title: say!(voice, Brand " did not answer in time"),
            what: say!(
                voice,
                "The test with made-up values had no answer after 10 seconds. Your code and secret were not sent."
            ),
            why: say!(voice, "The connection is slow, or " brand " is busy."),
            todo: say!(voice, "Press the button again."),
        },
        Failure::ProbeRefused(refusal) => exchange_error_advice::before_sending(refusal, voice),
        Failure::NotHighLevel => Advice {
            title: say!(voice, "Something else answered for " brand),
            what: say!(voice, "Made-up values were answered with a success. " Brand " would have refused them. Your code and secret were not sent."),
            why: say!(voice, "A proxy, a filter or a browser extension may have answered in its place."),
            todo: say!(voice, "Try another network or browser, or send the request from a terminal."),
        },
        Failure::ProbeBroken => Advice {
            title: say!(voice, "The request arrived broken"),
            what: say!(voice, Brand " refused the test with made-up values because a field was missing or not understood. Your code and secret were not sent."),
            why: say!(
                voice,
                "The request was changed on its way out, by this page, this browser or an extension. It is not your fault."
            ),
            todo: say!(
                voice,
                "Copy a report for whoever maintains this page. To go on now, use another browser, or send the request from Make, Postman or a terminal."
            ),
        },
        Failure::Refused(refusal) => exchange_error_advice::after_sending(refusal, voice),
        Failure::Lost => Advice {
            title: say!(voice, "The answer was lost on the way"),
            what: say!(
                voice,
                "Your code was sent. The connection ended, or was redirected, before an answer could be read."
            ),
            why: say!(voice, "The network broke, or " brand " closed the connection. Nobody can tell from here whether the code was used."),
            todo: say!(voice, "Once the connection is back, get a fresh code."),
        },
        Failure::AnswerHidden => Advice {
            title: say!(voice, "The answer could not be read"),
            what: say!(voice, "Your code was sent, and no answer could be read. A second test shows that this browser reaches " brand "."),
            why: say!(
                voice,
                "The browser's rules hid the answer (CORS, or a redirect), or the connection broke at that moment. The code may be used up."
            ),
            todo: say!(
                voice,
                "Get a fresh code, and swap it outside the browser, in Make, Postman or a terminal, where nothing hides the answer."
            ),
        },
        Failure::Overdue => Advice {
            title: say!(voice, Brand " has not answered yet"),
            what: say!(
                voice,
                "Your code was sent 30 seconds ago. The request is still under way. If an answer comes, this page uses it."
            ),
            why: say!(voice, Brand " is busy, or the connection hangs."),
            todo: say!(voice, "Wait a little longer, or get a fresh code."),
        },
        Failure::Stopped => Advice {
            title: say!(voice, "You stopped waiting"),
            what: say!(voice, "Your code was sent, and no answer was read."),
            why: say!(voice, Brand " was slow or unreachable. Nobody can tell from here whether the code was used."),
            todo: say!(voice, "Get a fresh code."),
        },
        Failure::Unreadable(why) => unreadable(why, voice),
    }
}

/// The advice for a successful response from which no tokens could be read.
fn unreadable(why: Unreadable, voice: Voice) -> Advice {
    let (what, todo) = match why {
        Unreadable::Empty => (
            say!(voice, Brand " said yes, but its answer was empty."),
            say!(voice, "Get a fresh code. If it happens again, send the request from a terminal."),
        ),
        Unreadable::Broken => (
            say!(voice, Brand " said yes, but the answer is cut off or damaged, and holds no whole token. It is kept below."),
            say!(voice, "Look at the answer as it came. If no whole token is in it, get a fresh code."),
        ),
        Unreadable::NoTokens => (
            say!(voice, Brand " said yes, but this page finds no access token in the answer. It is kept below."),
            say!(voice, "Look at the answer as it came. If no token is in it, get a fresh code."),
        ),
    };
    Advice {
        title: say!(voice, "The answer came without usable tokens"),
        what,
        why: say!(voice, "The connection broke, something changed the answer on its way, or " brand " now answers in another form."),
        todo,
    }
}
