//! The record in which Make or Zapier stores the tokens: its key, the names of its items, and the URLs of the requests.
//!
//! Each tool keeps the tokens of one account in one record: Make in a data store, Zapier in a table. In the fields of
//! both tools, `{{` begins an expression. So no untrusted text is written into a field unchanged: a URL is
//! percent-encoded, and a key contains only letters, digits, `-` and `_`.

use crate::highlevel::{LOCATION_TOKEN_PATH, origin};
use crate::integrations::tool_context::{ToolContext, ToolSecrets};
use crate::oauth::form_encoding::percent;
use alloc::string::String;

/// The name of the item that contains the client ID.
pub const CLIENT_ID: &str = "client_id";
/// The name of the item that contains the client secret.
pub const CLIENT_SECRET: &str = "client_secret";
/// The name of the item that contains the access token.
pub const ACCESS_TOKEN: &str = "access_token";
/// The name of the item that contains the refresh token.
pub const REFRESH_TOKEN: &str = "refresh_token";
/// The name of the item that contains the time at which the access token expires. Only the record in Make has this
/// item. The item is empty at first, and the scenario fills it in.
pub const EXPIRES_AT: &str = "expires_at";
/// The name of the item that contains the ID of the agency.
pub const COMPANY_ID: &str = "company_id";
/// The name of the item that contains the ID of the sub-account for which an agency requests a token.
pub const LOCATION_ID: &str = "location_id";

/// The secrets that are used if the caller passes none. All of them are empty.
pub(super) const NO_SECRETS: ToolSecrets<'static> =
    ToolSecrets { client_secret: "", access_token: "", refresh_token: "" };

/// Returns the ASCII letters, ASCII digits, `-` and `_` of a text, at most 40 characters.
fn plain(text: &str) -> String {
    let is_safe = |character: &char| character.is_ascii_alphanumeric() || matches!(character, '-' | '_');
    text.chars().filter(is_safe).take(40).collect()
}

/// The key of the record: `tokens-` and the letters, digits, `-` and `_` of the account's ID, or only `tokens` if the
/// ID is unknown.
#[must_use]
pub fn key(context: &ToolContext<'_>) -> String {
    let id = plain(if context.is_agency() { context.company_id } else { context.location_id });
    let separator = if id.is_empty() { "" } else { "-" };
    ["tokens", separator, &id].concat()
}

/// The complete URL of the first API call, percent-encoded. `None` if there is no call, or if the call does not go to
/// HighLevel's API.
#[must_use]
pub(super) fn call_url(context: &ToolContext<'_>) -> Option<String> {
    let path = context.path();
    path.starts_with('/').then(|| [origin(), &percent_encoded(path)].concat())
}

/// The URL of the request for a sub-account's token (`POST`). The request needs an agency's access token.
#[must_use]
pub(super) fn location_token_url() -> String {
    [origin(), LOCATION_TOKEN_PATH].concat()
}

/// Percent-encodes each byte of a URL that is not a character of RFC 3986 §2. A `%` is kept, because it may be part of
/// an encoded byte.
#[must_use]
pub(super) fn percent_encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=%".contains(&byte) {
            out.push(char::from(byte));
        } else {
            percent(&mut out, byte);
        }
    }
    out
}
