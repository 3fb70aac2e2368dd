//! Tests that the reader recognises scopes, IDs and secrets in many formats.

use super::assert_kinds;
use leg3_core::reader::item::Kind;

#[test]
fn scopes_are_found_in_lists_json_and_sentences() {
    for text in [
        "contacts.readonly",
        "contacts.readonly contacts.write",
        "contacts.readonly,contacts.write",
        "contacts.readonly, users.readonly",
        "- contacts.readonly\n- contacts.write",
        "\"contacts.readonly\",\n\"users.readonly\"",
        "[\"contacts.readonly\",\"users.readonly\"]",
        "{\"scopes\":[\"contacts.readonly\",\"users.readonly\"]}",
        "{\"scope\":\"contacts.readonly users.readonly\"}",
        "scope=contacts.readonly%20users.readonly",
        "scope: contacts.readonly users.readonly",
        "conversations/message.readonly conversations/message.write",
        "contacts_readonly, contacts_write",
        "contacts.read calendars.read",
        "View contacts (contacts.readonly)",
        "SCOPES=\"contacts.readonly contacts.write\"",
    ] {
        assert_kinds(text, &[Kind::Scopes]);
    }
}

#[test]
fn a_client_id_is_found_in_every_format() {
    for text in [
        "ID",
        "ID,",
        "\"ID\"",
        "\u{feff}ID",
        "GHL_CLIENT_ID=ID",
        "ID\\r\\n",
        "client_id: ID",
        "Client ID ID",
        "Client ID\nID",
        "\"client_id\": \"ID\",",
        "export GHL_CLIENT_ID=\"ID\"",
        "const clientId = 'ID';",
        "'ID';",
        "ID\u{200b}",
        "{\"clientId\":\"ID\"}",
        "client id = ID",
        "Client ID | ID",
        "client_key: ID",
    ] {
        assert_kinds(text, &[Kind::ClientId]);
    }
}

#[test]
fn the_client_id_and_the_client_secret_are_found_in_one_text() {
    for text in [
        "ID SECRET",
        "ID\nSECRET",
        "SECRET\tID",
        "Client ID\nID\nClient Secret\nSECRET",
        "client_id=ID&client_secret=SECRET",
        "client_id=ID\nclient_secret=SECRET",
        "{\"client_id\":\"ID\",\"client_secret\":\"SECRET\"}",
        "id: ID, secret: SECRET",
        "Hi, here is what you need for the new app: the id is ID and the other thing is SECRET, all right?",
        "GHL_CLIENT_ID=ID\nGHL_CLIENT_SECRET=SECRET\nGHL_PORT=3000",
        "curl -u x https://services.leadconnectorhq.com/oauth/token -d 'client_id=ID' -d 'client_secret=SECRET'",
    ] {
        let (mut kinds, _) = super::read(text);
        kinds.sort();
        assert_eq!(kinds, [Kind::ClientId, Kind::ClientSecret], "{text}");
    }
}

#[test]
fn a_client_secret_is_found_and_other_uuids_are_ignored() {
    for text in [
        "SECRET",
        "\"SECRET\"",
        "client_secret=SECRET",
        "Secret: SECRET",
        "SECRET,",
        "client secret SECRET",
        "{\"clientSecret\":\"SECRET\"}",
        "CLIENT_SECRET: 'SECRET'",
        "client_secret=aB3dE5fG7hI9",
    ] {
        assert_kinds(text, &[Kind::ClientSecret]);
    }
    for text in ["traceId: SECRET", "{\"traceId\":\"SECRET\"}", "trace id SECRET", "request id SECRET"] {
        assert_kinds(text, &[]);
    }
}

#[test]
fn a_client_id_without_its_suffix_is_read_as_an_app_id_or_version_id() {
    for text in [
        "65f1c0ffee65f1c0ffee65f1",
        "65f1c0ffee65f1c0ffee65f1-",
        "client_id=65f1c0ffee65f1c0ffee65f1",
        "version_id: 65f1c0ffee65f1c0ffee65f1",
        "{\"appId\":\"65f1c0ffee65f1c0ffee65f1\"}",
    ] {
        assert_kinds(text, &[Kind::AppOrVersionId]);
    }
    assert_kinds("6578278e879ad2646715ba9c", &[Kind::AppOrVersionId, Kind::Sample]);
}
