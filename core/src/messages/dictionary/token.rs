//! The explanations of errors from the token endpoint. The explanations are also correct for a request from another
//! tool.

use crate::messages::dictionary::Explanation;
use crate::messages::{Voice, exchange_error_advice, refresh_error_advice, say};
use crate::oauth::error_response::ErrorResponse;

/// Explains an error in the response to an exchange of an authorization code.
pub(in crate::messages) fn exchange(error: ErrorResponse, voice: Voice) -> Explanation {
    let shared = exchange_error_advice::after_sending(error, voice);
    let (todo, not_meant) = match error {
        ErrorResponse::CodeNotFound => (
            "Open the install link again to get a fresh code. If your sub-account is missing from the list there, the app is installed in it already: uninstall it there first.",
            "It says nothing about the client ID or the secret: the code is looked up before them.",
        ),
        ErrorResponse::InvalidClient => (
            "Copy the client ID and the secret again, both from the same key, and send the same request once more. If the code is then not found, get a fresh one.",
            "It does not say that the code is wrong: the code was found.",
        ),
        ErrorResponse::FieldMissing => (
            "Each line names a field. Fill it in, or leave an empty field out completely.",
            "It says nothing about the code, the client ID or the secret.",
        ),
        ErrorResponse::FieldUnknown => (
            "Each line names a field. Use the names with underscores, such as client_id, or send the header Version: v3 with the other spelling.",
            "It says nothing about the code, the client ID or the secret.",
        ),
        ErrorResponse::ParameterRefused => (
            "Compare the fields of the request with the documentation: each name, and whether it may be sent at all.",
            "It does not say that the code was used.",
        ),
        ErrorResponse::RedirectUri => (
            "Send the redirect URI that the install link has, letter for letter. If the code is then not found, get a fresh one.",
            "It says nothing about the secret.",
        ),
        ErrorResponse::InvalidGrant
        | ErrorResponse::RefreshTokenUnknown
        | ErrorResponse::RefreshTokenSpent => (
            "Check that the client ID is the one in the install link, then get a fresh code.",
            "It does not say that the secret is wrong.",
        ),
        ErrorResponse::LocationInactive => (
            "Have the sub-account activated, then get a fresh code.",
            "It says nothing about the code or the secret. Tokens you already have work again afterwards.",
        ),
        ErrorResponse::UnauthorizedClient => (
            "Check in the portal which app and which key the client ID belongs to.",
            "It does not say that the code is wrong.",
        ),
        ErrorResponse::UnsupportedGrantType => (
            "Send grant_type=authorization_code, spelled like this, in a form.",
            "It does not say that the code was used.",
        ),
        ErrorResponse::InvalidScope => (
            "Compare the scopes of the install link with those of the app, correct the link, and open it again.",
            "It says nothing about the client ID or the secret.",
        ),
        ErrorResponse::AccessTokenInvalid => (
            "Copy the code, the client ID and the secret again. If it is refused again, get a fresh code.",
            "It does not say which of the values is wrong.",
        ),
        ErrorResponse::NotFound => {
            ("Check in the portal that the app and its key exist.", "It does not say that the code was used.")
        }
        ErrorResponse::Firewall => (
            "Switch a VPN off, use another network, or let the program send another User-Agent.",
            "It says nothing about the code: the request did not get through.",
        ),
        ErrorResponse::TooMany => {
            ("Wait a minute, then send the request again.", "It says nothing about the code or the secret.")
        }
        ErrorResponse::Broken | ErrorResponse::GaveUp => (
            "Wait a few minutes, then get a fresh code.",
            "It says nothing about the client ID or the secret.",
        ),
        ErrorResponse::Unavailable => (
            "Wait a few minutes, then send the request again.",
            "It says nothing about the code or the secret.",
        ),
        ErrorResponse::Unknown => (
            "Get a fresh code and try again. If it is refused again, ask support, with the trace ID.",
            "It does not say that you did something wrong.",
        ),
    };
    Explanation { title: shared.title, why: shared.why, todo, not_meant }
}

/// Explains an error in the response to a refresh.
pub(super) fn refresh(error: ErrorResponse, voice: Voice) -> Explanation {
    let shared = refresh_error_advice::after_sending(error, voice);
    let (todo, not_meant) = match error {
        ErrorResponse::InvalidClient => (
            "Use the client ID and the secret of the key that the tokens were made with. If the app was uninstalled, install it again.",
            "It does not say that the refresh token was used.",
        ),
        ErrorResponse::RefreshTokenSpent => (
            "Compare the token that was sent with the one you have. If another program refreshed it, use the newer pair from there. If there is none, install the app again.",
            "It does not say that the client ID or the secret is wrong.",
        ),
        ErrorResponse::RefreshTokenUnknown => (
            "Check that it is the refresh token, not the access token, and that all of it was copied.",
            "It does not say that the token was used.",
        ),
        ErrorResponse::LocationInactive => (
            "Keep the refresh token and have the sub-account activated. The same token works again afterwards.",
            "It does not say that the refresh token was used.",
        ),
        ErrorResponse::FieldMissing | ErrorResponse::FieldUnknown | ErrorResponse::ParameterRefused => (
            "Each line names a field. Send client_id, client_secret, grant_type and refresh_token, and no empty field.",
            "It does not say that the refresh token was used.",
        ),
        ErrorResponse::InvalidGrant => (
            "Check that the client ID and the refresh token belong together. If another program refreshed it, use the newer pair from there. If there is none, install the app again.",
            "It does not say that the secret is wrong.",
        ),
        _ => {
            let same = exchange(error, voice);
            let todo = match error {
                ErrorResponse::Broken | ErrorResponse::GaveUp | ErrorResponse::Unavailable => say!(
                    voice,
                    "Wait a few minutes, then refresh once more: the answer shows whether the old refresh token still works."
                ),
                ErrorResponse::UnsupportedGrantType => {
                    "Send grant_type=refresh_token, spelled like this, in a form."
                }
                ErrorResponse::Firewall | ErrorResponse::TooMany => same.todo,
                _ => {
                    "Copy all values again and refresh once more. If it is refused again, install the app again."
                }
            };
            (todo, "It does not say whether the refresh token was used.")
        }
    };
    Explanation { title: shared.title, why: shared.why, todo, not_meant }
}
