//! Tests of how the fields for the client ID and the client secret read their input.

use super::{ID, SECRET, filled};
use leg3_core::messages::Voice;
use leg3_core::messages::credential_doubts::doubt_explained;
use leg3_core::oauth::credentials::CredentialWarning;
use leg3_core::reader::credential_fields::{self, Doubt, EnteredValue};

fn cleaned(value: &EnteredValue) -> Option<&str> {
    value.cleaned.as_ref().map(|value| value.expose())
}

#[test]
fn text_around_a_value_is_removed() {
    for text in ["ID,", "\"ID\"", "client_id: ID", "  `ID`;", "ID\u{200b}", "CLIENT_ID=\"ID\","] {
        let value = credential_fields::client_id(&filled(text));
        assert_eq!((cleaned(&value), value.doubt), (Some(ID), None), "{text}");
    }
    for text in ["\"SECRET\",", "client_secret=SECRET", "'SECRET'"] {
        let value = credential_fields::client_secret(&filled(text));
        assert_eq!((cleaned(&value), value.doubt), (Some(SECRET), None), "{text}");
    }
}

#[test]
fn a_bare_value_is_kept_unchanged() {
    for text in [ID, " 65f1c0ffee65f1c0ffee65f1-lu8x2abc\n", "", "a shape that is not known"] {
        let value = credential_fields::client_id(text);
        assert_eq!((cleaned(&value), value.doubt), (None, None), "{text}");
    }
    assert!(credential_fields::client_secret(SECRET).cleaned.is_none());
}

#[test]
fn a_value_that_looks_wrong_raises_a_doubt() {
    let of_id = |text: &str| credential_fields::client_id(text).doubt;
    let of_secret = |text: &str| credential_fields::client_secret(text).doubt;
    let app = &ID[..24];
    assert_eq!(of_id(app), Some(Doubt::Shape(CredentialWarning::IdWithoutSuffix)));
    assert_eq!(of_id(SECRET), Some(Doubt::Shape(CredentialWarning::IdLooksLikeSecret)));
    assert_eq!(of_secret(ID), Some(Doubt::Shape(CredentialWarning::SecretLooksLikeId)));
    assert_eq!(of_secret("\"eyJhbGciOi\","), Some(Doubt::Shape(CredentialWarning::SecretLooksLikeToken)));
    assert_eq!(of_id("665c6bb13d4e5364bdece2f-mawqjyjd"), Some(Doubt::Sample));
    assert_eq!(of_id("client_id=YOUR_CLIENT_ID"), Some(Doubt::Placeholder));
    assert_eq!(of_secret("<client secret>"), Some(Doubt::Placeholder));
}

#[test]
fn each_doubt_about_a_credential_has_an_explanation() {
    for (doubt, words) in [
        (Doubt::Sample, "example from HighLevel's documentation"),
        (Doubt::Placeholder, "Put your own value in its place."),
        (Doubt::Shape(CredentialWarning::IdWithoutSuffix), "cut off"),
        (Doubt::Shape(CredentialWarning::SecretLooksLikeToken), "looks like a token"),
    ] {
        let told = doubt_explained(doubt, Voice::HighLevel);
        assert!(told.contains(words), "{doubt:?}: {told}");
    }
}

#[test]
fn the_client_id_and_the_client_secret_are_found_in_one_note() {
    let found = credential_fields::find(&filled("Client ID: ID\r\nClient Secret: SECRET\r\n"));
    assert_eq!(found.id.as_ref().map(|id| id.as_str()), Some(ID));
    assert_eq!(found.secret.as_ref().map(|secret| secret.expose()), Some(SECRET));
    let found = credential_fields::find(&filled("ID"));
    assert!(found.id.is_some() && found.secret.is_none());
    let two = credential_fields::find(&filled("ID and 65f1c0ffee65f1c0ffee65f2-lu8x2abc"));
    assert!(two.id.is_none(), "one of two client IDs was chosen");
}
