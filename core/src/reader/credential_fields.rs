//! Reads the fields for client id and client secret.

use crate::oauth::credentials::{
    ClientId, ClientSecret, CredentialWarning, doubt_about_id, doubt_about_secret,
};
use crate::oauth::secret::Secret;
use crate::reader::item::Kind;
use crate::reader::{clean, samples, scan};

/// What the reader knows about a value in one of the fields.
pub struct EnteredValue {
    /// The value without quotes, a comma or a name around it. `None` if there was nothing to remove.
    pub cleaned: Option<Secret>,
    /// The reason why the value may not work. `None` if there is no doubt.
    pub doubt: Option<Doubt>,
    /// True if the text is known to be something else, such as a code or a token.
    pub is_something_else: bool,
}

/// A reason why a value may not work. The user may send the value all the same.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Doubt {
    /// Its shape is that of something else.
    Shape(CredentialWarning),
    /// It is an example value of HighLevel's documents.
    Sample,
    /// It is a placeholder, to be replaced by the real value.
    Placeholder,
}

/// Reads what was entered as client id.
#[must_use]
pub fn client_id(text: &str) -> EnteredValue {
    entered(text, doubt_about_id, |kind| matches!(kind, Kind::ClientId | Kind::AppOrVersionId))
}

/// Reads what was entered as client secret.
#[must_use]
pub fn client_secret(text: &str) -> EnteredValue {
    entered(text, doubt_about_secret, |kind| kind == Kind::ClientSecret)
}

/// The client id and the client secret in a text: a note, a line of settings, a request.
#[derive(Default)]
pub struct FoundCredentials {
    /// The only client id in it.
    pub id: Option<ClientId>,
    /// The only client secret in it.
    pub secret: Option<ClientSecret>,
}

/// Finds client id and client secret in a text.
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
    // A missing ending is more useful to know than that the value is an example.
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
