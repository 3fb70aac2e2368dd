//! The advice for each error response of an exchange: the causes of the error, and the next step for the user.

use crate::messages::advice::Advice;
use crate::messages::{Voice, say};
use crate::oauth::error_response::ErrorResponse;

/// The advice for an error response to the probe request. The authorization code was not sent.
pub(super) fn before_sending(refusal: ErrorResponse, voice: Voice) -> Advice {
    let (why, todo) = match refusal {
        ErrorResponse::Firewall => (
            say!(voice, "The firewall in front of " brand " refused this browser or network. It often refuses VPNs and shared networks."),
            say!(voice, "Switch the VPN off or use another network, then press the button again."),
        ),
        ErrorResponse::TooMany => (
            say!(voice, "Too many requests came from your network in a short time."),
            say!(voice, "Wait a minute, then press the button again."),
        ),
        ErrorResponse::Broken | ErrorResponse::GaveUp | ErrorResponse::Unavailable => (
            say!(voice, Brand " has trouble on its side."),
            say!(voice, "Wait a few minutes, then press the button again."),
        ),
        _ => (
            say!(voice, "Something between this browser and " brand " answered, or " brand " changed."),
            say!(voice, "Press the button again. If it fails again, send the request from a terminal."),
        ),
    };
    Advice {
        title: say!(voice, Brand " is not taking requests right now"),
        what: say!(voice, "The test with made-up values was refused. Your code and secret were not sent."),
        why,
        todo,
    }
}

/// The advice for an error response to the exchange itself. The authorization code was sent.
pub(super) fn after_sending(refusal: ErrorResponse, voice: Voice) -> Advice {
    let (title, why, todo) = match refusal {
        ErrorResponse::CodeNotFound => (
            say!(voice, Brand " does not know this code"),
            say!(voice, "It was used already, it is older than about ten minutes, or part of it is missing."),
            say!(voice, "Get a fresh code: open the install link again."),
        ),
        ErrorResponse::InvalidClient => (
            say!(voice, "Client ID and secret do not match"),
            say!(
                voice,
                "The secret is mistyped, belongs to another key, or the client ID is not the one the install link was made with."
            ),
            say!(voice, "Correct them and press the button again. If " brand " then does not know the code any more, get a fresh one."),
        ),
        ErrorResponse::RefreshTokenUnknown => (
            say!(voice, "The answer is about an unknown refresh token"),
            say!(
                voice,
                "This page sent a code and no refresh token, so something on the way changed the request, or the answer belongs to another one."
            ),
            say!(voice, "Get a fresh code and try again."),
        ),
        ErrorResponse::RefreshTokenSpent => (
            say!(voice, "The answer is about a used-up refresh token"),
            say!(
                voice,
                "This page sent a code and no refresh token. If you pasted this answer: that refresh token was used or has ended. Use the newer one."
            ),
            say!(voice, "Get a fresh code: installing again gives a new pair of tokens."),
        ),
        ErrorResponse::LocationInactive => (
            say!(voice, "The sub-account is not active"),
            say!(voice, "The sub-account is paused, or its agency's subscription is."),
            say!(voice, "Have it activated in " brand ", then get a fresh code. Tokens you already have then work again."),
        ),
        ErrorResponse::FieldMissing => (
            say!(voice, "A field is missing"),
            say!(
                voice,
                "A field was empty or missing. This page leaves empty fields out, so this is most likely its fault, not yours."
            ),
            say!(voice, "Report it. Your code was most likely not used; you can press the button again."),
        ),
        ErrorResponse::FieldUnknown => (
            say!(voice, Brand " does not know a field"),
            say!(
                voice,
                "This page uses the documented names. So the request was changed on its way, or another program sent it."
            ),
            say!(voice, "Report it. Your code was most likely not used; you can press the button again."),
        ),
        ErrorResponse::ParameterRefused => (
            say!(voice, Brand " does not accept a field"),
            say!(voice, "A field is named or written in a way " brand " no longer accepts. This is most likely this page's fault, not yours."),
            say!(voice, "Report it. Switch off every option below, and press the button again."),
        ),
        ErrorResponse::RedirectUri => (
            say!(voice, Brand " asks about the redirect URI"),
            say!(
                voice,
                "It wants the redirect URI that the code was sent to, letter for letter, or it does not accept the one that was sent."
            ),
            say!(
                voice,
                "Switch on “Send the redirect URI” below, or correct it there, and press the button again. If the code is then not known, get a fresh one."
            ),
        ),
        ErrorResponse::InvalidGrant => (
            say!(voice, Brand " does not accept this code"),
            say!(
                voice,
                "It was used already, it is too old, it was given to another app, or it was sent to another redirect URI."
            ),
            say!(
                voice,
                "Check that the client ID is the one in the install link, then get a fresh code: open the install link again."
            ),
        ),
        ErrorResponse::UnauthorizedClient => (
            say!(voice, "This app may not get tokens this way"),
            say!(voice, "The client ID belongs to another kind of app or key than the install link does."),
            say!(
                voice,
                "Check client ID and secret in the portal, and press the button again. If " brand " then does not know the code any more, get a fresh one."
            ),
        ),
        ErrorResponse::UnsupportedGrantType => (
            say!(voice, Brand " does not accept this kind of request"),
            say!(
                voice,
                "It does not understand “grant_type=authorization_code”, so the request was changed on its way, or " brand " changed. This is most likely not your fault."
            ),
            say!(voice, "Report it. Your code was most likely not used; you can press the button again."),
        ),
        ErrorResponse::InvalidScope => (
            say!(voice, Brand " does not accept the scopes"),
            say!(
                voice,
                "The install link asked for a scope that does not exist, or that the app does not have."
            ),
            say!(voice, "Correct the scopes of the install link, open it again, and swap the fresh code."),
        ),
        ErrorResponse::AccessTokenInvalid => (
            say!(voice, Brand " calls a token invalid"),
            say!(voice, "A general refusal: the code, the client ID or the secret is not what it should be."),
            say!(voice, "Get a fresh code and copy the client ID and the secret again."),
        ),
        ErrorResponse::NotFound => (
            say!(voice, Brand " found nothing under these values"),
            say!(voice, "The app, the key or the installation is gone or belongs to someone else."),
            say!(voice, "Check in the portal that the app and its key exist, then get a fresh code."),
        ),
        ErrorResponse::Firewall => (
            say!(voice, "A firewall refused the request"),
            say!(voice, "The firewall in front of " brand " does not trust this network or browser. It often refuses VPNs and shared networks."),
            say!(voice, "Switch the VPN off or use another network, then press the button again."),
        ),
        ErrorResponse::TooMany => (
            say!(voice, "Too many requests"),
            say!(voice, Brand " takes only so many requests from one network in a short time."),
            say!(voice, "Wait a minute, then press the button again."),
        ),
        ErrorResponse::Broken => (
            say!(voice, Brand " had an error of its own"),
            say!(voice, "Something broke on its side after it had your code, so the code may be used up."),
            say!(voice, "Wait a few minutes, then get a fresh code."),
        ),
        ErrorResponse::GaveUp => (
            say!(voice, Brand " took too long"),
            say!(voice, "A server in front of " brand " gave up waiting. The code may have been used anyway."),
            say!(voice, "Wait a few minutes, then get a fresh code."),
        ),
        ErrorResponse::Unavailable => (
            say!(voice, Brand " is down at the moment"),
            say!(voice, "A server in front of " brand " answered that the service is not available."),
            say!(voice, "Wait a few minutes, then press the button again."),
        ),
        ErrorResponse::Unknown => (
            say!(voice, Brand " refused"),
            say!(voice, "This page does not know this refusal. What " brand " wrote is below, in its own words."),
            say!(
                voice,
                "Get a fresh code and try again. If it is refused again, show the report to whoever helps you."
            ),
        ),
    };
    Advice { title, what: say!(voice, "Your code was sent, and the answer was an error."), why, todo }
}
