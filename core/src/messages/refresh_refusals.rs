//! What each readable refusal of a refresh says: HighLevel's own message, translated into cause and remedy.

use crate::copy::advice::Advice;
use crate::copy::{Voice, refused, say};
use crate::grant::refusal::Refusal;

/// Refusals of the refresh itself.
pub(super) fn after_sending(refusal: Refusal, voice: Voice) -> Advice {
    let (title, why, todo) = match refusal {
        Refusal::InvalidClient => (
            say!(voice, "These do not belong together"),
            say!(
                voice,
                "The client secret is mistyped or belongs to another key, the refresh token belongs to another app, or the app was uninstalled."
            ),
            say!(
                voice,
                "Correct them and press the button again: your refresh token was most likely not used. If the app was uninstalled, installing the app again gives a new pair."
            ),
        ),
        Refusal::RefreshTokenSpent => (
            say!(voice, "This refresh token does not work any more"),
            say!(
                voice,
                "It was used already (each works once, and each refresh gives a new pair), or it has expired."
            ),
            say!(
                voice,
                "If another program or page refreshed it, use the newer pair from there. If there is none, installing the app again gives a new pair."
            ),
        ),
        Refusal::RefreshTokenUnknown => (
            say!(voice, Brand " does not know this refresh token"),
            say!(voice, "Part of it is missing, or it is another kind of token, such as an access token."),
            say!(
                voice,
                "Check that it is the refresh token, and that all of it was copied. If it was, installing the app again gives a new pair."
            ),
        ),
        Refusal::LocationInactive => (
            say!(voice, "The sub-account is not active"),
            say!(voice, "The sub-account is paused, or its agency's subscription is."),
            say!(voice, "Keep this refresh token: the same one works again later. Have the sub-account activated in " brand ", then press the button again."),
        ),
        Refusal::FieldMissing => (
            say!(voice, Brand " misses a field"),
            say!(
                voice,
                "A field was empty or not there. This page leaves empty fields out, so this is most likely its fault, not yours."
            ),
            not_yours(voice),
        ),
        Refusal::ParameterRefused => (
            say!(voice, Brand " does not accept a field"),
            say!(voice, "A field is named or written in a way " brand " no longer takes. This is most likely this page's fault, not yours."),
            not_yours(voice),
        ),
        Refusal::RedirectUri => (
            say!(voice, Brand " asks about the redirect URI"),
            say!(
                voice,
                "A refresh needs none, and this page sends none with it. The request was changed on its way, or " brand " changed."
            ),
            not_yours(voice),
        ),
        Refusal::InvalidGrant => (
            say!(voice, Brand " does not accept this refresh token"),
            say!(
                voice,
                "It was used already (each works once), it has expired, or it belongs to another app."
            ),
            say!(
                voice,
                "Check that client ID and refresh token belong together, and press the button again. If another program refreshed it, use the newer pair from there; if there is none, installing the app again gives a new pair."
            ),
        ),
        Refusal::UnauthorizedClient => (
            say!(voice, "This app may not refresh tokens"),
            say!(voice, "The client ID belongs to another kind of app or key than the refresh token does."),
            say!(
                voice,
                "Check client ID and secret in the portal, and press the button again: your refresh token was most likely not used."
            ),
        ),
        Refusal::UnsupportedGrantType => (
            say!(voice, Brand " does not take this kind of request"),
            say!(
                voice,
                "It does not understand “grant_type=refresh_token”, so the request was changed on its way, or " brand " changed."
            ),
            not_yours(voice),
        ),
        Refusal::InvalidScope => (
            say!(voice, Brand " does not accept the scopes"),
            say!(
                voice,
                "This page asks for no scopes with a refresh, so the installation itself may have changed."
            ),
            once_more(voice),
        ),
        Refusal::CodeNotFound => (
            say!(voice, Brand " speaks of a code"),
            say!(
                voice,
                "This page sent a refresh token and no code, so something on the way changed the request, or the answer belongs to another one."
            ),
            once_more(voice),
        ),
        Refusal::AccessTokenInvalid => (
            say!(voice, Brand " calls a token invalid"),
            say!(
                voice,
                "A general refusal: the refresh token, the client ID or the secret is not what it should be."
            ),
            once_more(voice),
        ),
        Refusal::NotFound => (
            say!(voice, Brand " found nothing under these values"),
            say!(voice, "The app, the key or the installation is gone or belongs to someone else."),
            once_more(voice),
        ),
        Refusal::Unknown => (
            say!(voice, Brand " refused"),
            say!(voice, "This page does not know this refusal. What " brand " wrote is shown as it came."),
            once_more(voice),
        ),
        Refusal::Broken => (
            say!(voice, Brand " failed while working on it"),
            say!(
                voice,
                "Something broke on its side after it had your refresh token. Nobody can tell from here whether the new pair was made."
            ),
            later(voice),
        ),
        Refusal::GaveUp => (
            say!(voice, Brand " took too long"),
            say!(
                voice,
                "The server in front gave up waiting. The new pair may have been made nevertheless, and is then lost."
            ),
            later(voice),
        ),
        Refusal::Firewall | Refusal::TooMany | Refusal::Unavailable => {
            let shared = refused::after_sending(refusal, voice);
            (shared.title, shared.why, shared.todo)
        }
    };
    Advice { title, what: say!(voice, "Your refresh token was sent, and the answer was no."), why, todo }
}

fn not_yours(voice: Voice) -> &'static str {
    say!(voice, "Report it. Your refresh token was most likely not used; you can press the button again.")
}

fn once_more(voice: Voice) -> &'static str {
    say!(
        voice,
        "Copy all values anew and try once more: the answer shows whether the refresh token still works. If it does not, installing the app again gives a new pair."
    )
}

fn later(voice: Voice) -> &'static str {
    say!(
        voice,
        "Wait a few minutes, then try once more: the answer shows whether the old refresh token still works. If it does not, installing the app again gives a new pair."
    )
}
