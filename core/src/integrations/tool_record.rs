//! The record that Make and Zapier keep: what is in it, and what may stand in their own fields.
//!
//! In those, `{{` begins an expression. So nothing of a stranger goes in there as it is: an address is percent-encoded,
//! and a key is letters and digits.

use super::taken::{Secrets, Taken};
use crate::grant::form::percent;
use crate::highlevel::origin;
use alloc::string::String;

/// The app.
pub const CLIENT_ID: &str = "client_id";
/// Its secret.
pub const CLIENT_SECRET: &str = "client_secret";
/// For calls.
pub const ACCESS_TOKEN: &str = "access_token";
/// For the next pair.
pub const REFRESH_TOKEN: &str = "refresh_token";
/// When the access token ends.
pub const EXPIRES_AT: &str = "expires_at";
/// The agency.
pub const COMPANY_ID: &str = "company_id";
/// The sub-account whose token an agency has made.
pub const LOCATION_ID: &str = "location_id";

/// What stands for secrets that nobody switched on.
pub(super) const NO_SECRETS: Secrets<'static> =
    Secrets { client_secret: "", access_token: "", refresh_token: "" };

/// Letters, digits, `-` and `_` of a text, and no more than forty of them.
fn plain(text: &str) -> String {
    let safe = |sign: &char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_');
    text.chars().filter(safe).take(40).collect()
}

/// The key of the record: whose tokens are in it.
#[must_use]
pub fn key(taken: &Taken<'_>) -> String {
    let id = plain(if taken.is_agency() { taken.company_id } else { taken.location_id });
    let gap = if id.is_empty() { "" } else { "-" };
    ["tokens", gap, &id].concat()
}

/// The address of the first call; none where there is no call of HighLevel's.
#[must_use]
pub fn call(taken: &Taken<'_>) -> Option<String> {
    let path = taken.path();
    path.starts_with('/').then(|| [origin(), &address(path)].concat())
}

/// Where an agency's token is traded for a sub-account's.
#[must_use]
pub fn mint() -> String {
    [origin(), "/oauth/locationToken"].concat()
}

/// An address of nothing but the characters of RFC 3986; what is encoded already stays so.
#[must_use]
pub fn address(text: &str) -> String {
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
