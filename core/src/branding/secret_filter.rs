//! The secret filter: removes every value of `leg3.json` that looks like a secret, or whose key indicates a secret
//! (such as `client_secret`), before the keys are read.
//!
//! Everyone can read the file on the web server, so it must not contain a secret. The person who hosts the page gets a
//! complaint for each removed value. The complaint names the key, but never shows the secret.

use crate::branding::config_errors::Complaints;
use crate::branding::text_field::is_unsafe_to_show;
use crate::messages::branding::BrandingText;
use crate::oauth::form_encoding::pairs;
use crate::oauth::json::Json;
use crate::report::redaction::known_secrets::KnownSecrets;
use crate::text::{is_uuid, letters};
use alloc::string::String;
use alloc::vec::Vec;

/// Names of keys that hold a secret, normalised by [`letters`]. A key matches if its name contains one of these names.
const SECRET_NAMES: [&[u8]; 9] = [
    b"secret",
    b"token",
    b"password",
    b"passwd",
    b"apikey",
    b"privatekey",
    b"credential",
    b"authorization",
    b"bearer",
];

/// The number of hexadecimal digits in a UUID.
const UUID_DIGITS: usize = 32;

/// The minimum length of HTTP Basic credentials (RFC 7617 §2), in bytes. These credentials are one base64 text, which
/// contains both the client ID and the client secret. With a client ID and a client secret of HighLevel, this text is
/// longer than the minimum.
const MIN_CREDENTIAL_LENGTH: usize = 20;

/// The maximum length of a key in a complaint, in characters. A longer key is truncated.
const MAX_KEY_LENGTH: usize = 40;

/// Replaces a value with `null` if the value is a text that looks like a secret, or if its key looks like a secret or
/// indicates a secret. This applies to values at any depth. Each replaced value gets a complaint. `path` is the path of
/// `json` in the file. It is empty for the whole file.
pub(super) fn remove_secrets(json: &mut Json, path: &str, complaints: &mut Complaints) {
    match json {
        Json::Text(text) if looks_secret(text) => {
            complaints.refuse(path, BrandingText::Secret);
            *json = Json::Null;
        }
        Json::List(items) => {
            for (at, item) in items.iter_mut().enumerate() {
                remove_secrets(item, &[path, "[", &at.to_string(), "]"].concat(), complaints);
            }
        }
        Json::Object(members) => {
            for (key, value) in members {
                let member_path = member_path(path, key);
                if is_secret_name(key) || looks_secret(key) {
                    complaints.refuse(&member_path, BrandingText::Secret);
                    *value = Json::Null;
                } else {
                    remove_secrets(value, &member_path, complaints);
                }
            }
        }
        _ => {}
    }
}

/// Returns the path of a JSON member as a complaint shows it, such as `links.help`. Characters that are unsafe to show
/// are replaced. A key that looks like a secret is replaced as a whole. A long key is truncated, and an empty key is
/// shown as `""`.
pub(super) fn member_path(path: &str, key: &str) -> String {
    let dot = if path.is_empty() { "" } else { "." };
    let mut name: String = key
        .chars()
        .map(|character| if is_unsafe_to_show(character) { '\u{fffd}' } else { character })
        .take(MAX_KEY_LENGTH)
        .collect();
    if looks_secret(key) {
        name = "••••••••".into();
    } else if key.is_empty() {
        name = "\"\"".into();
    } else if key.chars().nth(MAX_KEY_LENGTH).is_some() {
        name.push('…');
    }
    [path, dot, &name].concat()
}

/// True for the name of a key or parameter that holds a secret.
fn is_secret_name(key: &str) -> bool {
    let name = letters(key);
    name == b"pit"
        || name == b"jwt"
        || SECRET_NAMES.iter().any(|part| name.windows(part.len()).any(|piece| piece == *part))
}

/// True for a text that contains a token, an authorization code, a private integration token, or a credential after
/// `Bearer` or `Basic`, even in an encoding that [`decodings`](crate::report::redaction::decodings) can decode. Also
/// true for a text that contains a UUID (the format of client secrets), and for a URL with a parameter whose name
/// indicates a secret.
fn looks_secret(text: &str) -> bool {
    has_uuid(text) || has_secret_parameter(text) || KnownSecrets::new(&[]).found_in(&without_plan_names(text))
}

/// True if the text contains a UUID: with dashes, with percent-encoded dashes, or without dashes.
fn has_uuid(text: &str) -> bool {
    let plain = text.replace("%2D", "-").replace("%2d", "-");
    has_bare_uuid(&plain) || (0..plain.len()).any(|at| plain.get(at..at + 36).is_some_and(is_uuid))
}

/// True if the text contains a UUID without dashes: 32 hexadecimal digits with at least one letter and one digit from 0
/// to 9. In the path of a link, such a UUID is ignored after `/` or `-`, because pages and videos often have UUIDs as
/// names.
fn has_bare_uuid(text: &str) -> bool {
    let is_link = text.starts_with("https://") && !text.contains(char::is_whitespace);
    let path_end = if is_link { text.find(['?', '#']).unwrap_or(text.len()) } else { 0 };
    let has_digits_and_letters = |run: &str| {
        run.bytes().any(|byte| byte.is_ascii_digit()) && !run.bytes().all(|byte| byte.is_ascii_digit())
    };
    let mut at = 0;
    text.split_inclusive(|character: char| !character.is_ascii_hexdigit()).any(|piece| {
        let is_page_name = at < path_end && text[..at].ends_with(['/', '-']);
        at += piece.len();
        let run = piece.trim_end_matches(|character: char| !character.is_ascii_hexdigit());
        run.len() == UUID_DIGITS && has_digits_and_letters(run) && !is_page_name
    })
}

/// True if a URL has a parameter whose name indicates a secret and whose value is not empty: `?client_secret=…`,
/// `#access_token=…`.
fn has_secret_parameter(text: &str) -> bool {
    let parameters = text.split(['?', '#']).skip(1);
    parameters.flat_map(pairs).any(|(name, value)| !value.is_empty() && is_secret_name(&name))
}

/// Removes each word “Basic” whose next word is shorter than [`MIN_CREDENTIAL_LENGTH`]. “Basic” is then part of a
/// plan's name, such as “Basic 12-month”, and not the beginning of HTTP Basic credentials.
fn without_plan_names(text: &str) -> String {
    let mut words = text.split(' ').peekable();
    let mut kept = Vec::new();
    while let Some(word) = words.next() {
        let may_be_credentials = words.peek().is_none_or(|next| next.len() >= MIN_CREDENTIAL_LENGTH);
        if may_be_credentials || !word.eq_ignore_ascii_case("basic") {
            kept.push(word);
        }
    }
    kept.join(" ")
}
