//! The advice for each error response of a refresh: the causes of the error, and the next step for the user.

use crate::messages::advice::Advice;
use crate::messages::{Voice, exchange_error_advice, say};
use crate::oauth::error_response::ErrorResponse;

/// The advice for an error response to the refresh itself. The refresh token was sent.
pub(super) fn after_sending(refusal: ErrorResponse, voice: Voice) -> Advice {
    let (title, why, todo) = match refusal {
        ErrorResponse::InvalidClient => (
            say!(voice, "Client ID, secret and token do not match"),
            say!(
                voice,
                "The client secret is mistyped or belongs to another key, the refresh token belongs to another app, or the app was uninstalled."
            ),
            say!(
                voice,
                "Correct them and press the button again: your refresh token was most likely not used. If the app was uninstalled, install it again to get a new pair."
            ),
        ),
        ErrorResponse::RefreshTokenSpent => (
            say!(voice, "This refresh token does not work"),
            say!(
                voice,
                "It was used before (each works once, and each refresh gives a new pair), part of it is missing, or it has ended."
            ),
            say!(
                voice,
                "Compare what was sent with what you copied: the beginning and the end must be the same. If another program or page refreshed it, use the newer pair from there. If there is none, install the app again."
            ),
        ),
        ErrorResponse::RefreshTokenUnknown => (
            say!(voice, Brand " does not know this refresh token"),
            say!(voice, "Part of it is missing, or it is another kind of token, such as an access token."),
            say!(
                voice,
                "Check that it is the refresh token, and that all of it was copied. If it was, install the app again to get a new pair."
            ),
        ),
        ErrorResponse::LocationInactive => (
            say!(voice, "The sub-account is not active"),
            say!(voice, "The sub-account is paused, or its agency's subscription is."),
            say!(voice, "Keep this refresh token: the same one works again later. Have the sub-account activated in " brand ", then press the button again."),
        ),
        ErrorResponse::FieldMissing => (
            say!(voice, "A field is missing"),
            say!(
                voice,
                "A field was empty or missing. This page leaves empty fields out, so this is most likely its fault, not yours."
            ),
            report_it(voice),
        ),
        ErrorResponse::FieldUnknown => (
            say!(voice, Brand " does not know a field"),
            say!(
                voice,
                "This page uses the documented names. So the request was changed on its way, or another program sent it."
            ),
            report_it(voice),
        ),
        ErrorResponse::ParameterRefused => (
            say!(voice, Brand " does not accept a field"),
            say!(voice, "A field is named or written in a way " brand " no longer accepts. This is most likely this page's fault, not yours."),
            report_it(voice),
        ),
        ErrorResponse::RedirectUri => (
            say!(voice, Brand " asks about the redirect URI"),
            say!(
                voice,
                "A refresh needs none, and this page sends none with it. The request was changed on its way, or " brand " changed."
            ),
            report_it(voice),
        ),
        ErrorResponse::InvalidGrant => (
            say!(voice, Brand " does not accept this refresh token"),
            say!(voice, "It was used already (each works once), it has ended, or it belongs to another app."),
            say!(
                voice,
                "Check that client ID and refresh token belong together, and press the button again. If another program refreshed it, use the newer pair from there. If there is none, install the app again."
            ),
        ),
        ErrorResponse::UnauthorizedClient => (
            say!(voice, "This app may not refresh tokens"),
            say!(voice, "The client ID belongs to another kind of app or key than the refresh token does."),
            say!(
                voice,
                "Check client ID and secret in the portal, and press the button again: your refresh token was most likely not used."
            ),
        ),
        ErrorResponse::UnsupportedGrantType => (
            say!(voice, Brand " does not accept this kind of request"),
            say!(
                voice,
                "It does not understand “grant_type=refresh_token”, so the request was changed on its way, or " brand " changed."
            ),
            report_it(voice),
        ),
        ErrorResponse::InvalidScope => (
            say!(voice, Brand " does not accept the scopes"),
            say!(
                voice,
                "This page asks for no scopes with a refresh, so the installation itself may have changed."
            ),
            try_once_more(voice),
        ),
        ErrorResponse::CodeNotFound => (
            say!(voice, "The answer is about a code"),
            say!(
                voice,
                "This page sent a refresh token and no code, so something on the way changed the request, or the answer belongs to another one."
            ),
            try_once_more(voice),
        ),
        ErrorResponse::AccessTokenInvalid => (
            say!(voice, Brand " calls a token invalid"),
            say!(
                voice,
                "A general refusal: the refresh token, the client ID or the secret is not what it should be."
            ),
            try_once_more(voice),
        ),
        ErrorResponse::NotFound => (
            say!(voice, Brand " found nothing under these values"),
            say!(voice, "The app, the key or the installation is gone or belongs to someone else."),
            try_once_more(voice),
        ),
        ErrorResponse::Unknown => (
            say!(voice, Brand " refused"),
            say!(voice, "This page does not know this refusal. What " brand " wrote is shown as it came."),
            try_once_more(voice),
        ),
        ErrorResponse::Broken => (
            say!(voice, Brand " had an error of its own"),
            say!(
                voice,
                "Something broke on its side after it had your refresh token. Nobody can tell from here whether the new pair was made."
            ),
            try_later(voice),
        ),
        ErrorResponse::GaveUp => (
            say!(voice, Brand " took too long"),
            say!(
                voice,
                "A server in front of " brand " gave up waiting. The new pair may have been made anyway; then it is lost."
            ),
            try_later(voice),
        ),
        ErrorResponse::Firewall | ErrorResponse::TooMany | ErrorResponse::Unavailable => {
            let shared = exchange_error_advice::after_sending(refusal, voice);
            (shared.title, shared.why, shared.todo)
        }
    };
    Advice {
        title,
        what: say!(voice, "Your refresh token was sent, and the answer was an error."),
        why,
        todo,
    }
}

/// The next step if HighLevel refused the fields of the request: report the failure.
fn report_it(voice: Voice) -> &'static str {
    say!(voice, "Report it. Your refresh token was most likely not used; you can press the button again.")
}

/// The next step if the error leaves open whether the refresh token still works: try once more.
fn try_once_more(voice: Voice) -> &'static str {
    say!(
        voice,
        "Copy all values again and try once more: the answer shows whether the refresh token still works. If it does not, install the app again."
    )
}

/// The next step if HighLevel's server had a problem: wait, then try once more.
fn try_later(voice: Voice) -> &'static str {
    say!(
        voice,
        "Wait a few minutes, then try once more: the answer shows whether the old refresh token still works. If it does not, install the app again."
    )
}
