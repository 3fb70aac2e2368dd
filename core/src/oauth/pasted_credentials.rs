//! Finds a client id and a client secret in one pasted text.
//!
//! The text may be a copy of the portal's page, an `.env` file, JSON, or a chat message.

use crate::oauth::credentials::{ClientId, ClientSecret, Credentials, is_client_id};
use crate::text::{is_uuid, letters};

/// How the label of a client id ends, reduced to [`letters`].
const ID_LABEL: &[u8] = b"clientid";

/// How the label of a client secret ends, reduced to [`letters`].
const SECRET_LABEL: &[u8] = b"secret";

/// Finds both in `text`: by label first (`CLIENT_SECRET=…`, `"clientId": "…"`), then by shape.
///
/// `None` unless both are found: filling only one of the two fields would confuse the user about the other.
#[must_use]
pub fn find_credentials(text: &str) -> Option<Credentials> {
    let id = labelled_value(text, ID_LABEL)
        .filter(|id| !is_uuid(id))
        .or_else(|| word_with_shape(text, is_client_id))?;
    let secret = labelled_value(text, SECRET_LABEL)
        .filter(|secret| !is_client_id(secret))
        .or_else(|| word_with_shape(text, is_uuid))?;
    Some(Credentials { id: ClientId::parse(id)?, secret: ClientSecret::parse(secret)? })
}

/// The value after a label that ends in `label_end`, on the same line or on the next.
fn labelled_value<'text>(text: &'text str, label_end: &[u8]) -> Option<&'text str> {
    let mut pieces =
        text.split(['\n', '\r', ',', ';', '{', '}', '&', '|']).map(str::trim).filter(|p| !p.is_empty());
    while let Some(piece) = pieces.next() {
        if let Some(value) = value_after_label(piece, label_end) {
            let has_no_label = |next: &&str| {
                value_after_label(next, ID_LABEL).or_else(|| value_after_label(next, SECRET_LABEL)).is_none()
            };
            let value =
                if value.is_empty() { bare_value(pieces.next().filter(has_no_label)?) } else { value };
            return Some(value).filter(|value| !value.is_empty());
        }
    }
    None
}

/// The value in `piece` after a label that ends in `label_end`. Empty where `piece` is only the label.
fn value_after_label<'text>(piece: &'text str, label_end: &[u8]) -> Option<&'text str> {
    let mut rest = piece;
    while let Some((label, value)) = rest.split_once([':', '=']) {
        if letters(label).ends_with(label_end) {
            return Some(bare_value(value));
        }
        rest = value;
    }
    letters(rest).ends_with(label_end).then_some("")
}

/// The first word of letters, digits and dashes that has the shape.
fn word_with_shape(text: &str, has_shape: fn(&str) -> bool) -> Option<&str> {
    text.split(|character: char| !(character.is_ascii_alphanumeric() || character == '-'))
        .find(|word| has_shape(word))
}

/// A value without its quotes, and without what follows it on the line.
fn bare_value(value: &str) -> &str {
    let value = value.trim();
    let quoted = ['"', '\'', '`']
        .into_iter()
        .find_map(|quote| Some(value.strip_prefix(quote)?.split(quote).next()?.trim()));
    quoted.or_else(|| value.split_whitespace().next()).unwrap_or_default()
}
