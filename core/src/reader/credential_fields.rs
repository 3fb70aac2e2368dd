//! Reads the input of the fields for client ID and client secret.

use crate::oauth::credentials::{
    ClientId, ClientSecret, CredentialWarning, doubt_about_id, doubt_about_secret,
};
use crate::oauth::secret::Secret;
use crate::reader::item::Kind;
use crate::reader::{clean, samples, scan};

/// The result of reading the client ID field or the client secret field.
pub struct EnteredValue {
    /// The value without quotes, a comma or a name around it. `None` if the text contains nothing to remove.
    pub cleaned: Option<Secret>,
    /// The reason why the value may not work. `None` if there is no doubt.
    pub doubt: Option<Doubt>,
    /// True if the reader recognizes the text as another kind of value than the requested kind, for example as an
    /// authorization code or a token.
    pub is_something_else: bool,
}

/// A reason why a value may not work. The user may still send the value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Doubt {
    /// The value has an unusual shape, for example the shape of a client ID in the client secret field.
    Shape(CredentialWarning),
    /// The value is an example from HighLevel's documents.
    Sample,
    /// The value is a placeholder that the user has to replace with the real value.
    Placeholder,
}

/// Reads the text that was entered as client ID.
#[must_use]
pub fn client_id(text: &str) -> EnteredValue {
    entered(text, doubt_about_id, |kind| matches!(kind, Kind::ClientId | Kind::AppOrVersionId))
}

/// Reads the text that was entered as client secret.
#[must_use]
pub fn client_secret(text: &str) -> EnteredValue {
    entered(text, doubt_about_secret, |kind| kind == Kind::ClientSecret)
}

/// The client ID and the client secret in a text, for example in a note, a line of settings, or a request.
#[derive(Default)]
pub struct FoundCredentials {
    /// The client ID, if the text contains exactly one.
    pub id: Option<ClientId>,
    /// The client secret, if the text contains exactly one.
    pub secret: Option<ClientSecret>,
}

/// Finds the client ID and the client secret in a text.
#[must_use]
pub fn find(text: &str) -> FoundCredentials {
    let reading = scan::read(text);
    FoundCredentials {
        id: reading.client_id().cloned(),
        secret: reading.client_secret().and_then(|secret| ClientSecret::parse(secret.expose())),
    }
}

fn entered(
    text: &str,
    doubt_about_shape: fn(&str) -> Option<CredentialWarning>,
    is_asked: fn(Kind) -> bool,
) -> EnteredValue {
    let value = clean::value(text);
    let shape = doubt_about_shape(&value);
    // A warning about the missing ending of a client ID helps the user more than a warning about an example value.
    let is_cut = shape == Some(CredentialWarning::IdWithoutSuffix);
    let doubt = if samples::is_sample(&value) && !is_cut {
        Some(Doubt::Sample)
    } else if samples::is_placeholder(text) || samples::is_placeholder(&value) {
        Some(Doubt::Placeholder)
    } else {
        shape.map(Doubt::Shape)
    };
    let cleaned = clean::changes(text).then(|| Secret::new(value));
    let kinds = scan::read(text).kinds();
    let is_example = |kind: Kind| matches!(kind, Kind::Sample | Kind::Placeholder);
    let is_something_else =
        !kinds.is_empty() && kinds.iter().all(|kind| !is_asked(*kind) && !is_example(*kind));
    EnteredValue { cleaned, doubt, is_something_else }
}
