//! Tests of how a field that asks for one kind of value reads its input.

use super::{AT, CODE, ID, LINK, SECRET, filled};
use crate::support::token;
use leg3_core::reader::asked_field::{Asked, FieldReading, Removed, read};

/// Returns the value that the field accepts, and the kind of text that was removed around this value. `None` if the
/// field accepts no value.
fn value(asked: Asked, text: &str) -> Option<(String, Removed)> {
    match read(asked, &filled(text)) {
        FieldReading::Value { text, removed } => Some((text, removed)),
        _ => None,
    }
}

fn taken(asked: Asked, text: &str) -> Option<String> {
    value(asked, text).map(|(text, _)| text)
}

#[test]
fn a_field_extracts_the_value_that_it_asks_for() {
    assert_eq!(value(Asked::ClientId, "ID"), Some((ID.into(), Removed::Nothing)));
    assert_eq!(value(Asked::ClientId, "\"ID\","), Some((ID.into(), Removed::Around)));
    assert_eq!(taken(Asked::ClientId, "GHL_CLIENT_ID=ID").as_deref(), Some(ID));
    assert_eq!(taken(Asked::VersionId, "version_id: 65f1c0ffee65f1c0ffee65f1").as_deref(), Some(&ID[..24]));
    assert_eq!(
        taken(Asked::Scopes, "contacts.readonly, users.readonly").as_deref(),
        Some("contacts.readonly, users.readonly")
    );
    assert_eq!(
        taken(Asked::LocationId, "https://app.gohighlevel.com/v2/location/ve9EPM428h8vShlRW1KX/dashboard")
            .as_deref(),
        Some("ve9EPM428h8vShlRW1KX")
    );
}

#[test]
fn a_redirect_url_is_kept_unchanged() {
    for address in ["https://x.example/cb?a=%20b", "https://X.example/cb/", "http://localhost:8000/cb"] {
        assert_eq!(value(Asked::RedirectUrl, address), Some((address.into(), Removed::Nothing)), "{address}");
    }
}

#[test]
fn the_text_on_other_lines_is_removed_from_a_redirect_url() {
    for text in [
        "https://x.example/cb\nClient ID: ID",
        "https://x.example/cb\r\nThis is the address.",
        "https://x.example/cb\nhttps://y.example/cb",
    ] {
        let address = Some(("https://x.example/cb".into(), Removed::Around));
        assert_eq!(value(Asked::RedirectUrl, text), address, "{text}");
    }
}

#[test]
fn the_host_and_the_path_of_a_redirect_url_may_contain_the_shape_of_a_secret() {
    for address in [
        "https://n8n.example.com/webhook/0c8f1a2b-1111-4222-8333-00c0ffee0000",
        "https://0c8f1a2b-1111-4222-8333-00c0ffee0000.lovableproject.com/cb",
        "https://app.heyjobs.co/cb",
        "https://cockpit-crm.example/cb?a=b",
    ] {
        assert_eq!(value(Asked::RedirectUrl, address), Some((address.into(), Removed::Nothing)), "{address}");
        let link = LINK.replace("https%3A%2F%2Fx.example%2Fcb", &address.replace('?', "%3F"));
        assert_eq!(value(Asked::RedirectUrl, &link), Some((address.into(), Removed::InstallLink)), "{link}");
    }
}

#[test]
fn the_redirect_url_field_extracts_the_redirect_uri_from_an_install_link() {
    assert_eq!(
        value(Asked::RedirectUrl, "LINK"),
        Some(("https://x.example/cb".into(), Removed::InstallLink))
    );
    let without = "https://marketplace.gohighlevel.com/v2/oauth/chooselocation?client_id=ID";
    assert_eq!(taken(Asked::RedirectUrl, without), None);
}

#[test]
fn a_text_of_unknown_format_is_accepted_as_the_value() {
    assert_eq!(
        value(Asked::ClientId, "a shape of tomorrow"),
        Some(("a shape of tomorrow".into(), Removed::Nothing))
    );
    assert_eq!(taken(Asked::LocationId, "loc1,").as_deref(), Some("loc1"));
    assert!(matches!(read(Asked::ClientId, "  "), FieldReading::Empty));
}

#[test]
fn a_value_of_another_known_kind_is_rejected() {
    for (asked, text) in [
        (Asked::ClientId, "SECRET"),
        (Asked::ClientId, "CODE"),
        (Asked::ClientId, "LINK"),
        (Asked::VersionId, "ID"),
        (Asked::RedirectUrl, "CODE"),
        (Asked::RedirectUrl, "SECRET"),
        (Asked::Scopes, "The token is not authorized for this scope."),
        (Asked::LocationId, "AT"),
    ] {
        let FieldReading::SomethingElse(found) = read(asked, &filled(text)) else {
            panic!("{asked:?} accepts {text}");
        };
        assert!(!found.is_empty());
    }
}

#[test]
fn no_accepted_value_contains_a_secret() {
    let every = [Asked::RedirectUrl, Asked::ClientId, Asked::VersionId, Asked::Scopes, Asked::LocationId];
    let in_path = ["https://x.example/cb/", &token(AT)].concat();
    for text in [
        "SECRET",
        "LINK&client_secret=SECRET",
        "contacts.readonly SECRET",
        "https://x.example/cb?token=AT",
        "https://x.example/cb#token=AT",
        &in_path,
        "ID SECRET",
        "pit-1a2b3c4d-1111-4222-8333-00c0ffee5ec7",
    ] {
        for asked in every {
            let value = taken(asked, text).unwrap_or_default();
            assert!(
                !value.contains(SECRET) && !value.contains("eyJ") && !value.contains("pit-"),
                "{asked:?}: {text}"
            );
        }
    }
    assert!(!taken(Asked::ClientId, "CODE").unwrap_or_default().contains(CODE));
}
