//! Reads the input of a field that asks for a value that is not secret, such as a redirect URL or a client ID.

use crate::install::address::Address;
use crate::install::redirect_check;
use crate::reader::findings::{Finding, findings, holds_secret};
use crate::reader::item::{Item, Kind};
use crate::reader::{clean, scan, shapes};
use alloc::string::String;
use alloc::vec::Vec;

/// The kind of value that a field asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Asked {
    /// A redirect URL. If the input is an install link, the reader takes the redirect URI from the link.
    RedirectUrl,
    /// A client ID, or its part before the dash.
    ClientId,
    /// The ID of an app's version.
    VersionId,
    /// A list of scopes. The field also accepts an install link, because a link contains such a list.
    Scopes,
    /// The ID of a sub-account.
    LocationId,
}

/// The result of reading the field.
pub enum FieldReading {
    /// The field is empty.
    Empty,
    /// The value that the field asks for, or a text that may be that value because the reader found no item in it.
    Value {
        /// The value. It contains no secret.
        text: String,
        /// The part of the input that was removed.
        removed: Removed,
    },
    /// Any other text. It may contain a secret.
    SomethingElse(Vec<Finding>),
}

/// The part of the input that was removed around the value.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Removed {
    /// Nothing was removed.
    #[default]
    Nothing,
    /// Characters around the value, such as quotes, a comma or a name.
    Around,
    /// The rest of an install link.
    InstallLink,
}

/// Reads the text that was entered in a field.
#[must_use]
pub fn read(asked: Asked, text: &str) -> FieldReading {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return FieldReading::Empty;
    }
    let reading = scan::read(text);
    let is_unknown = reading.items.is_empty();
    let value = if is_unknown { Some(clean::value(text)) } else { asked.value_in(trimmed, &reading.items) };
    match value {
        Some(text) if !holds_secret(&reading) && !asked.holds_secret(&text) => {
            let removed = if text == trimmed {
                Removed::Nothing
            } else if asked == Asked::RedirectUrl && reading.has(Kind::InstallLink) {
                Removed::InstallLink
            } else {
                Removed::Around
            };
            FieldReading::Value { text, removed }
        }
        _ => FieldReading::SomethingElse(findings(text, &reading)),
    }
}

impl Asked {
    /// True if `value` contains the shape of a secret where a value of this kind contains none. The host and the path
    /// of a redirect URL often contain such a shape, for example the UUID of a webhook.
    fn holds_secret(self, value: &str) -> bool {
        match Address::parse(value) {
            Some(Address { path, query, fragment, .. }) if self == Self::RedirectUrl => {
                path.split('/').any(shapes::is_jwt)
                    || shapes::holds_secret(&query)
                    || shapes::holds_secret(&fragment)
            }
            _ => shapes::holds_secret(value),
        }
    }

    /// The first value of the requested kind among `items`. `text` is the whole input, without white space at its ends.
    /// For scopes, and for an input that consists of a redirect URL, returns the whole input.
    fn value_in(self, text: &str, items: &[Item]) -> Option<String> {
        let is_alone = text.starts_with("http") && items.len() == 1 && !text.contains(['\n', '\r']);
        items.iter().find_map(|item| match (self, item) {
            // Every byte of a redirect URL matters, so the text stays unchanged.
            (Self::RedirectUrl, Item::RedirectUrl(_)) if is_alone => Some(text.into()),
            (Self::RedirectUrl, Item::RedirectUrl(address)) => Some(address.clone()),
            (Self::RedirectUrl, Item::InstallLink(link)) => {
                Some(redirect_check::check(link).url).filter(|url| !url.is_empty())
            }
            (Self::ClientId, Item::ClientId(id)) => Some(id.as_str().into()),
            (Self::ClientId | Self::VersionId, Item::AppOrVersionId(id)) => Some(id.clone()),
            (Self::Scopes, Item::Scopes(_) | Item::InstallLink(_)) => Some(text.into()),
            (Self::LocationId, Item::LocationId(id)) => Some(id.clone()),
            _ => None,
        })
    }
}
