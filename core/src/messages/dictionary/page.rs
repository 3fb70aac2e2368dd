//! The explanations of errors on HighLevel's own pages and in the URL to which HighLevel redirects the browser.

use crate::dictionary::entry::{PageError, RedirectError};
use crate::messages::dictionary::Explanation;
use crate::messages::{Voice, say};

/// The sentence for an error that occurs before HighLevel issues an authorization code. It says that no code was sent
/// or used up.
const NO_CODE_YET: &str = "No code was sent, and none was used up.";

/// Explains an error on the install page or in the developer portal.
pub(super) fn page(error: PageError, voice: Voice) -> Explanation {
    let (title, why, todo, not_meant) = match error {
        PageError::NoAppVersion => (
            say!(voice, "The install page finds no version of the app"),
            say!(
                voice,
                "The app is a draft, or the install link has no version_id. Or its scopes and its redirect URL were not saved together."
            ),
            say!(
                voice,
                "In the portal, open your app → Versions, and copy the Test Link or the install link of that version. Or add version_id to your link. Save scopes and redirect URL together first."
            ),
            NO_CODE_YET,
        ),
        PageError::NoIntegration => (
            say!(voice, "The install page does not find the app"),
            say!(
                voice,
                "The link has the old path without /v2, the client ID is wrong, or the app is private or a draft that this account may not see."
            ),
            say!(
                voice,
                "Use the link with /v2/oauth/chooselocation and the version_id. Check the client ID: all of it, with its ending."
            ),
            "It does not prove that the client ID is wrong: the old path can bring the same text.",
        ),
        PageError::NoClientId => (
            say!(voice, "The install link has no client ID"),
            say!(voice, "The link was made without client_id, or it was cut off."),
            say!(voice, "Add client_id to the link, with its ending after the dash."),
            NO_CODE_YET,
        ),
        PageError::CannotBeAdded => (
            say!(voice, "The install page refuses the app"),
            say!(
                voice,
                "The link asks for a scope that the app's version does not have, or the app is private and has reached its limit of five agencies."
            ),
            say!(
                voice,
                "Compare the scopes of the link with those of the app, one by one. After a change, publish a new version and use its link."
            ),
            "It does not say that the account or the plan is wrong.",
        ),
        PageError::BrandInRedirect => (
            say!(voice, "The redirect URL contains a name that the portal refuses"),
            say!(
                voice,
                "The whole address counts, with its path and what is after the ?: “HighLevel” in any spelling, or “ghl” as a word of its own."
            ),
            say!(voice, "Use an address without the name."),
            "It does not say that the address is unreachable or badly written.",
        ),
        PageError::NoFeature => (
            say!(voice, "The account may not use the portal"),
            say!(
                voice,
                "Smaller plans do not include it, or the portal is open in another account than you think."
            ),
            say!(voice, "Ask the agency that owns the account, or log in to the portal as its owner."),
            NO_CODE_YET,
        ),
    };
    Explanation { title, why, todo, not_meant }
}

/// Explains an error in the URL to which HighLevel redirects the browser (RFC 6749 §4.1.2.1).
pub(in crate::messages) fn redirect(error: RedirectError, voice: Voice) -> Explanation {
    let (title, why, todo) = match error {
        RedirectError::AccessDenied => (
            say!(voice, Brand " did not grant access"),
            say!(voice, "You, or the person who opened the link, did not allow it; or the account may not."),
            say!(voice, "Open the install link again, choose the account, and allow it."),
        ),
        RedirectError::InvalidScope => (
            say!(voice, Brand " does not accept the scopes"),
            say!(
                voice,
                "The install link asks for a scope that does not exist, or that the app does not have."
            ),
            say!(
                voice,
                "Compare the scopes of the link with those of the app first. Opening the same link again brings the same error."
            ),
        ),
        RedirectError::InvalidRequest => (
            say!(voice, Brand " does not accept the install link"),
            say!(voice, "A part of the link is missing, wrong, or there twice."),
            say!(voice, "Check the link part by part, then open the corrected one."),
        ),
        RedirectError::UnauthorizedClient => (
            say!(voice, "This app may not ask for a code"),
            say!(voice, "The client ID belongs to another kind of app or key."),
            say!(voice, "Check in the portal which app the client ID belongs to."),
        ),
        RedirectError::UnsupportedResponseType => (
            say!(voice, Brand " does not give codes this way"),
            say!(voice, "The install link has another response_type than code."),
            say!(voice, "Use a link with response_type=code."),
        ),
        RedirectError::ServerError => (
            say!(voice, Brand " has a problem"),
            say!(voice, "Something broke on its side before it could send a code."),
            say!(voice, "Open the install link again in a few minutes."),
        ),
    };
    Explanation { title, why, todo, not_meant: NO_CODE_YET }
}
