//! A pasted note that holds both the client id and the secret: a portal's copy, an `.env`, JSON, a chat message.

use super::credentials::{ClientId, ClientSecret, Credentials, is_client_id};
use super::text::{is_uuid, letters};

const ID: &[u8] = b"clientid";
const SECRET: &[u8] = b"secret";

/// Finds both in `note`, by label first (`CLIENT_SECRET=…`, `"clientId": "…"`), then by shape.
///
/// `None` unless both are found: half a find would fill one field and puzzle about the other.
#[must_use]
pub fn find_credentials(note: &str) -> Option<Credentials> {
    let id = labelled(note, ID).filter(|id| !is_uuid(id)).or_else(|| shaped(note, is_client_id))?;
    let secret =
        labelled(note, SECRET).filter(|secret| !is_client_id(secret)).or_else(|| shaped(note, is_uuid))?;
    Some(Credentials { id: ClientId::parse(id)?, secret: ClientSecret::parse(secret)? })
}

/// The value behind a label that ends in `name`, on the same line or on the next.
fn labelled<'note>(note: &'note str, name: &[u8]) -> Option<&'note str> {
    let mut pieces =
        note.split(['\n', '\r', ',', ';', '{', '}', '&', '|']).map(str::trim).filter(|p| !p.is_empty());
    while let Some(piece) = pieces.next() {
        if let Some(value) = behind(piece, name) {
            let next = |next: &&str| behind(next, ID).or_else(|| behind(next, SECRET)).is_none();
            let value = if value.is_empty() { bare(pieces.next().filter(next)?) } else { value };
            return Some(value).filter(|value| !value.is_empty());
        }
    }
    None
}

/// What stands in `piece` behind a label that ends in `name`; empty where the label is all there is.
fn behind<'note>(piece: &'note str, name: &[u8]) -> Option<&'note str> {
    let mut rest = piece;
    while let Some((label, value)) = rest.split_once([':', '=']) {
        if letters(label).ends_with(name) {
            return Some(bare(value));
        }
        rest = value;
    }
    letters(rest).ends_with(name).then_some("")
}

fn shaped(note: &str, fits: fn(&str) -> bool) -> Option<&str> {
    note.split(|sign: char| !(sign.is_ascii_alphanumeric() || sign == '-')).find(|word| fits(word))
}

/// A value without its quotes, and without what follows it on the line.
fn bare(value: &str) -> &str {
    let value = value.trim();
    let quoted = ['"', '\'', '`']
        .into_iter()
        .find_map(|quote| Some(value.strip_prefix(quote)?.split(quote).next()?.trim()));
    quoted.or_else(|| value.split_whitespace().next()).unwrap_or_default()
}
