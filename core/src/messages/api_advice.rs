//! The advice for a failed API call: the description of the failure, whether the token is the cause, and the next step.

use crate::api::failure::{ApiError, CallFailure, NoAnswer};
use crate::messages::advice::Advice;
use crate::messages::{Voice, say};

/// The advice for `failure`. The match is exhaustive, so a new failure without advice does not compile.
#[must_use]
pub fn api_advice(failure: CallFailure, voice: Voice) -> Advice {
    let (title, what, why, todo) = match failure {
        CallFailure::Refused(refusal) => error_response_advice(refusal, voice),
        CallFailure::NoAnswer(why) => no_answer_advice(why, voice),
        CallFailure::Unreadable => (
            "The answer lacks what was asked for",
            say!(voice, Brand " said yes, but what this page asked for is not in the answer."),
            say!(voice, Brand " may have changed its answers."),
            "Run the same call as a command and look at the answer.",
        ),
    };
    Advice { title, what, why, todo }
}

/// The fields of [`Advice`] in order: title, what, why, todo.
type AdviceParts = (&'static str, &'static str, &'static str, &'static str);

/// The advice for a call without a readable response, or for a call that was not sent.
fn no_answer_advice(why: NoAnswer, voice: Voice) -> AdviceParts {
    match why {
        NoAnswer::Offline => (
            "This browser is offline",
            "The call could not be sent. That says nothing about the token.",
            "The browser says it has no network.",
            "Get back online, then press the button again.",
        ),
        NoAnswer::NotReached => (
            say!(voice, Brand " could not be reached"),
            "The call got no answer, and neither did a second test. That says nothing about the token.",
            say!(voice, "Likely an ad or tracker blocker, a company network, a VPN, or an outage."),
            "Allow services.leadconnectorhq.com in your blocker and press the button again, or run the same call as a command.",
        ),
        NoAnswer::Hidden => (
            "The browser did not let this page read the answer",
            say!(voice, Brand " can be reached, but this page may not read its answer to this call. That says nothing about the token."),
            say!(voice, "Before a call with a token, the browser asks " brand " for permission. Either the permission was refused, or this page was not allowed to read the answer. The browser does not say which."),
            "Run the same call as a command, without a browser.",
        ),
        NoAnswer::TooLate => (
            say!(voice, Brand " has not answered"),
            "No answer came within 30 seconds. That says nothing about the token.",
            say!(voice, Brand " is busy, or the connection hangs."),
            "Press the button again in a minute.",
        ),
        NoAnswer::NotSent => (
            "This is not the whole token",
            "It holds a character that no token has, so the call was not sent.",
            "A page or a log masked or shortened the token before it was copied.",
            "Copy the whole token again: three parts with two dots between them.",
        ),
    }
}

/// The advice for a call whose response is an error response.
fn error_response_advice(refusal: ApiError, voice: Voice) -> AdviceParts {
    match refusal {
        ApiError::NoVersion => (
            "A header was lost",
            say!(voice, Brand " says the Version header is missing. This page sent it."),
            "Something between this browser and the API removed it: a proxy, or a browser extension.",
            "Run the same call as a command. If that works, look at your extensions.",
        ),
        ApiError::VersionInvalid => (
            "The Version header has a wrong date",
            say!(voice, Brand " does not know the date in the Version header. The token is not at fault."),
            "The date is mistyped, or something between this browser and the API changed it.",
            "Send Version: 2021-07-28 with every call.",
        ),
        ApiError::ScopeMissing => (
            "The token may not do this",
            "The token works, but lacks the scope this call needs.",
            "Scopes are fixed when the app is installed. One that was added to the app later is not in this token.",
            "Add the scope to the app in the Marketplace portal, publish a new version, and install the app again.",
        ),
        ApiError::WrongClass => (
            "This is an agency token",
            "The token works, but only for the agency. This call needs a sub-account's token.",
            "An agency user installed the app, so an agency (Company) token came.",
            "Get a sub-account token from it, and use that one.",
        ),
        ApiError::ClassOrScope => (
            "The token may not make sub-account tokens",
            say!(voice, Brand " does not let this token list sub-accounts or make their tokens."),
            "The scopes oauth.readonly and oauth.write are missing, or this is not an agency's token.",
            "Add both scopes to the app, publish a new version, and have an agency user install the app again.",
        ),
        ApiError::AlreadySubAccount => (
            "This is a sub-account token already",
            "Only an agency's token is swapped for a sub-account's. This one already opens a sub-account.",
            "A sub-account user installed the app, or this token was made from an agency's token before.",
            "Use this token for the calls of its sub-account. There is nothing to swap.",
        ),
        ApiError::TypeMismatch => (
            "The wrong class of token",
            "This call is not for tokens of this class.",
            "There are two classes: a sub-account's (Location) and an agency's (Company). Each call takes one of them.",
            "With an agency token, get a sub-account token from it. With a sub-account token, have an agency user install the app.",
        ),
        ApiError::OtherLocation => (
            "The token is for another sub-account",
            "The token works, but does not open this sub-account.",
            "Each sub-account token opens exactly one sub-account, and an agency's only those where the app is installed.",
            "Compare the location ID with the one in the token details; install the app in the right sub-account if it is not there.",
        ),
        ApiError::LocationOutOfReach => (
            "The location ID is not one of this token's",
            "The token works. The location ID in the request belongs to another account.",
            "The ID is mistyped, belongs to another agency, or the app is not installed in that sub-account.",
            "Compare the location ID with the one in the sub-account's address, after /location/.",
        ),
        ApiError::TokenInvalid => (
            "The token does not work any more",
            say!(voice, Brand " does not accept this token."),
            "It ended (access tokens last a day), was cut off when it was copied, or the app was uninstalled.",
            "Refresh the tokens. If that is refused too, install the app again.",
        ),
        ApiError::PrivateTokenInvalid => (
            "The private integration token does not work",
            say!(voice, Brand " does not accept this private integration token."),
            "Part of it is missing, a line break or a space was copied with it, or it was deleted.",
            "Copy the whole token again: everything from pit- on, and nothing else.",
        ),
        ApiError::Inactive => (
            "This sub-account is not active",
            say!(voice, Brand " gives no token for a sub-account that is paused."),
            "The agency paused it, or its subscription ended.",
            "Have the agency activate it, then try again.",
        ),
        ApiError::NotFound => (
            "Nothing was found under this ID",
            say!(voice, Brand " accepts the token, but finds nothing under the ID that was asked for."),
            "The sub-account was deleted, or the ID is incomplete.",
            "Check the ID.",
        ),
        ApiError::TooMany => (
            "Too many calls",
            say!(voice, Brand " asks you to wait. The token is not at fault."),
            "An app may make 100 calls in 10 seconds and 200,000 a day for each account.",
            "Wait ten seconds, then press the button again.",
        ),
        ApiError::Firewall => (
            say!(voice, "The firewall in front of " brand " refused the call"),
            say!(voice, "The call did not get to " brand ". That says nothing about the token."),
            "It does not trust this network or VPN, or too many requests came from it.",
            "Try another network, or wait a few minutes.",
        ),
        ApiError::ClientBlocked => (
            "The firewall refused this program",
            say!(voice, "The firewall in front of " brand " refused the program that sent the call (error 1010). That says nothing about the token."),
            "It refuses some programs by the name they send, such as Python's default.",
            "Let the program send another User-Agent, such as curl/8.0, or send the call from another program.",
        ),
        ApiError::FieldMissing => (
            "A field is missing",
            say!(voice, Brand " says that a field of the call is missing or empty. The token is not at fault."),
            "The call was sent without the field, or with an empty one.",
            "Each line below names a field. Fill it in, then send the call again.",
        ),
        ApiError::FieldUnknown => (
            "A field has an unknown name",
            say!(voice, Brand " does not know a field of the call. The token is not at fault."),
            "The name is spelled as in another version of the API, such as locationId for location_id.",
            "Each line below names a field. Correct its spelling, then send the call again.",
        ),
        ApiError::WrongAddress => (
            "There is nothing at this address",
            say!(voice, Brand " knows no call with this address. That says nothing about the token or the ID."),
            "The path is mistyped, or belongs to another version of the API.",
            "Compare the path with the one in the documentation, for the version that is sent.",
        ),
        ApiError::Broken => (
            say!(voice, Brand " has a problem"),
            "It answered with an error of its own. That says nothing about the token.",
            say!(voice, Brand " is having trouble right now."),
            "Press the button again in a minute.",
        ),
        ApiError::Unknown => (
            say!(voice, Brand " refused the call"),
            "It gave a reason that this page does not know. You see it below.",
            say!(voice, "The only hint is in " brand "'s own words."),
            "Run the same call as a command, and ask support with the trace ID if its answer does not help.",
        ),
    }
}
