//! The shapes of authorization codes, IDs, secrets and tokens, as measured (`docs/highlevel.md`). HighLevel does not
//! promise these shapes.

use crate::text::{contains_ignoring_case, is_hex, is_uuid};

/// The length of HighLevel's authorization codes, in hexadecimal digits.
const CODE_LENGTH: usize = 40;

/// The length of location, agency and user IDs.
const ACCOUNT_ID_LENGTH: usize = 20;

/// The smallest number of hexadecimal digits that count as a part of an authorization code.
const CUT_CODE_LENGTH: usize = 8;

/// True for the shape of an authorization code: 40 hexadecimal digits.
#[must_use]
pub fn is_code(text: &str) -> bool {
    is_hex(text, CODE_LENGTH)
}

/// True for the shape of a part of an authorization code: 8 to 39 hexadecimal digits, but not 24, the length of app IDs
/// and version IDs. At least one of the digits is a letter, and at least one is a decimal digit.
#[must_use]
pub fn is_cut_code(text: &str) -> bool {
    (CUT_CODE_LENGTH..CODE_LENGTH).contains(&text.len())
        && text.len() != 24
        && text.bytes().all(|byte| byte.is_ascii_hexdigit())
        && text.bytes().any(|byte| byte.is_ascii_digit())
        && text.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// True for the shape of a JWT (RFC 7519): three parts in base64url. The first part begins with `eyJ`, the encoded
/// beginning of a JSON object.
#[must_use]
pub fn is_jwt(text: &str) -> bool {
    let is_part = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
    };
    text.starts_with("eyJ") && text.split('.').count() == 3 && text.split('.').all(is_part)
}

/// True for the shape of a truncated JWT: a text of at least 20 letters, digits and `-_.` that begins with `eyJ`, but
/// is not a complete JWT. A shorter text may begin with `eyJ` by chance.
#[must_use]
pub fn is_cut_jwt(text: &str) -> bool {
    let is_token_byte = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    text.len() >= 20 && text.starts_with("eyJ") && text.bytes().all(is_token_byte) && !is_jwt(text)
}

/// True for the shape of a private integration token: `pit-` in upper or lower case, and at least 16 letters, digits
/// and dashes.
#[must_use]
pub fn is_private_token(text: &str) -> bool {
    text.split_at_checked(4).is_some_and(|(start, rest)| {
        start.eq_ignore_ascii_case("pit-")
            && rest.len() >= 16
            && rest.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    })
}

/// True for the shape of a client secret: a UUID.
#[must_use]
pub fn is_client_secret(text: &str) -> bool {
    is_uuid(text)
}

/// True for the shape of a location, agency or user ID: 20 characters, with upper-case letters, lower-case letters and
/// digits.
#[must_use]
pub fn is_account_id(text: &str) -> bool {
    text.len() == ACCOUNT_ID_LENGTH
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && text.bytes().any(|byte| byte.is_ascii_lowercase())
        && text.bytes().any(|byte| byte.is_ascii_uppercase())
        && text.bytes().any(|byte| byte.is_ascii_digit())
}

/// True if `text` contains a part with the shape of a client secret, a token or a private integration token: a UUID,
/// `eyJ` or `pit-`, in upper or lower case. The page never puts such a text into the browser's storage, regardless of
/// its source. `boot/code.js` checks for the same shapes.
#[must_use]
pub fn holds_secret(text: &str) -> bool {
    const UUID_LENGTH: usize = 36;
    let is_uuid_at = |at: usize| text.get(at..at + UUID_LENGTH).is_some_and(is_uuid);
    contains_ignoring_case(text, "eyj")
        || contains_ignoring_case(text, "pit-")
        || (0..(text.len() + 1).saturating_sub(UUID_LENGTH)).any(is_uuid_at)
}
