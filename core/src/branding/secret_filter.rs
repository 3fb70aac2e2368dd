//! Nothing secret may be in a file that everybody can read. What looks like it is taken out before anything else is read.

use super::reader::Reader;
use super::text::is_odd;
use crate::copy::HostWord;
use crate::grant::form::pairs;
use crate::grant::json::Json;
use crate::grant::text::{is_uuid, letters, number};
use crate::recipe::guard::Held;
use alloc::string::String;
use alloc::vec::Vec;

/// What keys are called that hold a secret, as [`letters`]; a part of the name is enough.
const NAMES: [&[u8]; 9] = [
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

/// A UUID's hexadecimal digits.
const UUID: usize = 32;

/// An ID and a secret, encoded (RFC 7617 §2), have more signs than this.
const SHORTEST_CREDENTIAL: usize = 20;

/// As long as a key is told in full.
const LONGEST_KEY: usize = 40;

/// Takes out every value that is or is called a secret, wherever it stands, and says so.
pub(super) fn take_out(json: &mut Json, path: &str, reader: &mut Reader) {
    match json {
        Json::Text(text) if looks_secret(text) => {
            reader.refuse(path, HostWord::Secret);
            *json = Json::Null;
        }
        Json::List(items) => {
            for (at, item) in items.iter_mut().enumerate() {
                take_out(item, &[path, "[", &number(at), "]"].concat(), reader);
            }
        }
        Json::Object(members) => {
            for (key, value) in members {
                let place = place(path, key);
                if is_called_secret(key) || looks_secret(key) {
                    reader.refuse(&place, HostWord::Secret);
                    *value = Json::Null;
                } else {
                    take_out(value, &place, reader);
                }
            }
        }
        _ => {}
    }
}

/// How a member is told: its path, without what cannot be shown, and without a secret.
pub(super) fn place(path: &str, key: &str) -> String {
    let dot = if path.is_empty() { "" } else { "." };
    let mut name: String =
        key.chars().map(|sign| if is_odd(sign) { '\u{fffd}' } else { sign }).take(LONGEST_KEY).collect();
    if looks_secret(key) {
        name = "••••••••".into();
    } else if key.is_empty() {
        name = "\"\"".into();
    } else if key.chars().nth(LONGEST_KEY).is_some() {
        name.push('…');
    }
    [path, dot, &name].concat()
}

fn is_called_secret(key: &str) -> bool {
    let name = letters(key);
    name == b"pit"
        || name == b"jwt"
        || NAMES.iter().any(|part| name.windows(part.len()).any(|piece| piece == *part))
}

/// A token, a code or a private integration token, however it is written; a UUID, as client secrets are; or an address
/// with something in it that is called so.
fn looks_secret(text: &str) -> bool {
    has_uuid(text) || names_secret(text) || Held::new(&[]).is_in(&without_plans(text))
}

/// With its dashes, with dashes written as in addresses, or without any.
fn has_uuid(text: &str) -> bool {
    let plain = text.replace("%2D", "-").replace("%2d", "-");
    has_bare_uuid(&plain) || (0..plain.len()).any(|at| plain.get(at..at + 36).is_some_and(is_uuid))
}

/// Without dashes. Help pages and films are called so in the paths of links; there it is none.
fn has_bare_uuid(text: &str) -> bool {
    let is_link = text.starts_with("https://") && !text.contains(char::is_whitespace);
    let path = if is_link { text.find(['?', '#']).unwrap_or(text.len()) } else { 0 };
    let mixed = |run: &str| {
        run.bytes().any(|byte| byte.is_ascii_digit()) && !run.bytes().all(|byte| byte.is_ascii_digit())
    };
    let mut at = 0;
    text.split_inclusive(|sign: char| !sign.is_ascii_hexdigit()).any(|piece| {
        let is_name = at < path && text[..at].ends_with(['/', '-']);
        at += piece.len();
        let run = piece.trim_end_matches(|sign: char| !sign.is_ascii_hexdigit());
        run.len() == UUID && mixed(run) && !is_name
    })
}

/// `?client_secret=…`, `#access_token=…`.
fn names_secret(text: &str) -> bool {
    let behind = text.split(['?', '#']).skip(1);
    behind.flat_map(pairs).any(|(name, value)| !value.is_empty() && is_called_secret(&name))
}

/// A plan is called “Basic 12-month” as well as a way to authorize; what that is followed by is longer than a word.
fn without_plans(text: &str) -> String {
    let mut words = text.split(' ').peekable();
    let mut kept = Vec::new();
    while let Some(word) = words.next() {
        let credential = words.peek().is_none_or(|next| next.len() >= SHORTEST_CREDENTIAL);
        if credential || !word.eq_ignore_ascii_case("basic") {
            kept.push(word);
        }
    }
    kept.join(" ")
}
