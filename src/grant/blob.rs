//! A pasted note that holds both the client id and the secret: a portal's copy, an `.env`, JSON, a chat message.

use super::credentials::{ClientId, ClientSecret, Credentials, is_client_id};
use super::text::{is_uuid, letters};

/// Finds both in `note`, by label first (`CLIENT_SECRET=…`, `"clientId": "…"`), then by shape.
///
/// `None` unless both are found: half a find would fill one field and puzzle about the other.
#[must_use]
pub fn find_credentials(note: &str) -> Option<Credentials> {
    let id = labelled(note, b"clientid").or_else(|| shaped(note, is_client_id))?;
    let secret = labelled(note, b"secret").or_else(|| shaped(note, is_uuid))?;
    Some(Credentials { id: ClientId::parse(id)?, secret: ClientSecret::parse(secret)? })
}

/// The value behind a label that ends in `name`, on the same line or on the next.
fn labelled<'note>(note: &'note str, name: &[u8]) -> Option<&'note str> {
    let mut pieces = note.split(['\n', '\r', ',', ';', '{', '}', '&', '|']).map(str::trim).filter(|p| !p.is_empty());
    while let Some(piece) = pieces.next() {
        let (label, value) = piece.split_once([':', '=']).unwrap_or((piece, ""));
        if letters(label).ends_with(name) {
            let value = if bare(value).is_empty() { pieces.next()? } else { value };
            return Some(bare(value)).filter(|value| !value.is_empty());
        }
    }
    None
}

fn shaped(note: &str, fits: fn(&str) -> bool) -> Option<&str> {
    note.split(|sign: char| !(sign.is_ascii_alphanumeric() || sign == '-')).find(|word| fits(word))
}

fn bare(value: &str) -> &str {
    value.trim().trim_matches(['"', '\'', '`', ' ', '\t'])
}
