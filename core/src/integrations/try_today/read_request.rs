//! The request that Make, Zapier, n8n and Postman send: the URL of the API call, and the headers with the current
//! access token.
//!
//! The values of the request contain no character that Make, n8n, Postman, Zapier or JSON would interpret: no brace, no
//! quote, no backslash, and no `=` at the beginning.

use crate::api::reading::Reading;
use crate::api::token_test::TokenSubject;
use crate::messages::text_of;
use crate::messages::try_today::{TryTodayText, label};
use crate::oauth::form_encoding::percent;
use crate::oauth::secret::Secret;
use alloc::string::String;

/// A GET request with an access token.
pub(super) struct ReadRequest {
    /// The complete URL. It consists of ASCII letters, digits and `-._:/?&=%+`.
    pub(super) url: String,
    /// The value of the header `Version`.
    pub(super) version: &'static str,
    /// The value of the header `Authorization`: `Bearer `, and the token (RFC 6750 §2.1).
    pub(super) authorization: Secret,
}

impl ReadRequest {
    /// The request for the data of `reading`. `None` if [`Reading::call`] has no call for this account, or if `token`
    /// is not a bearer token. A bearer token consists of letters, digits and `-._~+/`, and may end with `=` (RFC 6750
    /// §2.1).
    pub(super) fn of(reading: Reading, subject: &TokenSubject, token: &str) -> Option<Self> {
        let is_bearer = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~+/".contains(&byte);
        let before_padding = token.trim_end_matches('=');
        if before_padding.is_empty() || !before_padding.bytes().all(is_bearer) {
            return None;
        }
        let call = reading.call(subject)?;
        Some(Self {
            url: plain_address(&call.url),
            version: call.version,
            authorization: Secret::new(["Bearer ", token].concat()),
        })
    }
}

/// Returns the purpose of a file, for example `Contacts, with today's token`. The purpose becomes part of the name of
/// the scenario, workflow or collection. It does not contain the name of the account.
pub(super) fn purpose(reading: Reading) -> String {
    [text_of(label(reading)), text_of(TryTodayText::WithTodaysToken)].concat()
}

/// Percent-encodes `~` and `*` in a URL. [`Reading::call`] has already encoded all other special characters.
pub(super) fn plain_address(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    for byte in url.bytes() {
        if is_plain_byte(byte) {
            out.push(char::from(byte));
        } else {
            percent(&mut out, byte);
        }
    }
    out
}

/// True if `text` contains only characters that [`plain_address`] leaves unchanged. These characters have no special
/// meaning inside double quotes in JavaScript and Python.
pub(super) fn is_plain(text: &str) -> bool {
    text.bytes().all(is_plain_byte)
}

fn is_plain_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._:/?&=%+".contains(&byte)
}
