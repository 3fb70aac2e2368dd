//! Tests of the values that the reader extracts from a text.

use super::{AT, CODE, ID, LINK, RT, SECRET, filled};
use crate::support::reading::{install_links_in, refusal_of, token_answer_in};
use crate::support::{token, tokens};
use leg3_core::dictionary::entry::Place;
use leg3_core::oauth::redirect::AuthorizationError;
use leg3_core::reader::item::{Item, Kind};
use leg3_core::reader::reading::Reading;
use leg3_core::reader::scan;

fn read(text: &str) -> Reading {
    scan::read(&filled(text))
}

#[test]
fn a_token_request_yields_the_code_the_client_id_and_the_client_secret() {
    for text in [
        "curl -X POST https://services.leadconnectorhq.com/oauth/token --data client_id=ID --data client_secret=SECRET --data code=CODE",
        "client_id=ID&client_secret=SECRET&grant_type=authorization_code&code=CODE",
        "{\"client_id\":\"ID\",\"client_secret\":\"SECRET\",\"code\":\"CODE\",\"user_type\":\"Location\"}",
        "Client ID: ID\nClient Secret: SECRET\nCode: CODE",
    ] {
        let text = text.replace(": ID", ":\u{20}\u{200b}ID");
        let reading = read(&text);
        assert_eq!(reading.client_id().map(|id| id.as_str()), Some(ID), "{text}");
        assert_eq!(reading.client_secret().map(|secret| secret.expose()), Some(SECRET), "{text}");
        assert_eq!(reading.code().map(|code| code.expose()), Some(CODE), "{text}");
    }
}

#[test]
fn two_codes_are_both_found_and_neither_is_chosen() {
    let other = CODE.replace('3', "4");
    let reading = read(&["CODE or ", &other].concat());
    assert_eq!((reading.kinds(), reading.code().is_none()), (vec![Kind::Code, Kind::Code], true));
    assert!(read("CODE CODE").code().is_some(), "the same code twice is not read as one code");
}

#[test]
fn the_state_is_read_together_with_the_code() {
    for (text, expected) in [
        ("https://x.example/cb?code=CODE&state=make-1", "make-1"),
        ("https://x.example/#/cb?code=CODE&state=a%20b", "a b"),
        ("https://x.example/cb?code=CODE", ""),
    ] {
        let reading = read(text);
        let Some(Item::RedirectedWithCode(redirected)) = reading.items.first() else { panic!("{text}") };
        assert_eq!((redirected.code.expose(), redirected.state.as_str()), (CODE, expected));
    }
}

#[test]
fn an_error_in_an_address_keeps_its_code_and_description() {
    let reading = read("https://x.example/cb?error=invalid_scope&error_description=Invalid+scope");
    let Some(Item::RedirectedWithError(error)) = reading.items.first() else {
        panic!("not read as a refusal")
    };
    let expected = AuthorizationError { error: "invalid_scope".into(), description: "Invalid scope".into() };
    assert_eq!(*error, expected);
}

#[test]
fn complete_tokens_are_read_from_every_format() {
    let expected = Some((token(AT), Some(token(RT)), false));
    for text in [
        "{\"access_token\":\"AT\",\"refresh_token\":\"RT\"}",
        "[{\"statusCode\":200,\"data\":{\"access_token\":\"AT\",\"refresh_token\":\"RT\",\"expires_in\":86399,\"userType\":\"Location\"}}]",
        "{\"body\":\"{\\\"access_token\\\":\\\"AT\\\",\\\"refresh_token\\\":\\\"RT\\\"}\"}",
        "ACCESS_TOKEN=AT\nREFRESH_TOKEN=RT",
        "{'access_token': 'AT', 'refresh_token': 'RT'}",
    ] {
        let answer = token_answer_in(&filled(text)).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(tokens(&answer), expected, "{text}");
        assert_eq!(answer.status, 0);
    }
}

#[test]
fn a_truncated_response_yields_the_complete_token() {
    let cut = token_answer_in(&filled("{\"access_token\":\"AT\",\"refresh_token\":\"eyJhbG")).unwrap();
    assert_eq!(tokens(&cut), Some((token(AT), None, true)));
}

#[test]
fn tokens_in_an_env_file_keep_their_user_type_and_company_id() {
    let text = "CLIENT_ID=ID\nCLIENT_SECRET=SECRET\nACCESS_TOKEN=AT\nREFRESH_TOKEN=RT\nUSER_TYPE=Company\nCOMPANY_ID=com1\n";
    let answer = token_answer_in(&filled(text)).unwrap();
    let body = answer.body.expose();
    assert!(body.contains("\"userType\":\"Company\",\"companyId\":\"com1\""), "{body}");
    let reading = read(text);
    assert!(reading.client_id().is_some() && reading.client_secret().is_some());
}

#[test]
fn a_list_of_scopes_is_split_into_single_scopes() {
    let scopes = |text: &str| read(text).scopes().map(|scopes| scopes.join(" "));
    for (text, expected) in [
        ("{\"scopes\":[\"contacts.readonly\",\"users.readonly\"]}", "contacts.readonly users.readonly"),
        (
            "contacts.readonly,contacts.write;users.readonly",
            "contacts.readonly contacts.write users.readonly",
        ),
        (
            "scope=contacts.readonly%20conversations%2Fmessage.write",
            "contacts.readonly conversations/message.write",
        ),
        (
            "View contacts (contacts.readonly), edit contacts (contacts.write).",
            "contacts.readonly contacts.write",
        ),
        ("contacts.readonly contacts.readonly", "contacts.readonly contacts.readonly"),
    ] {
        assert_eq!(scopes(text).as_deref(), Some(expected), "{text}");
    }
    for sentence in
        ["The token is not authorized for this scope.", "Invalid scope", "Which scopes do I need?"]
    {
        assert_eq!(scopes(sentence), None, "{sentence}");
    }
}

#[test]
fn an_install_link_is_extracted_from_surrounding_text() {
    for text in ["Your link: LINK", "[Install](LINK)", "<LINK>", "(see LINK)", "\"LINK\",", "Open LINK."] {
        assert_eq!(install_links_in(&filled(text)), [LINK], "{text}");
    }
}

#[test]
fn the_app_id_and_version_id_are_read_from_a_marketplace_address() {
    let app = "69d2aa10b3c4d5e6f7a8b9c0";
    for (text, version) in [
        ("https://marketplace.gohighlevel.com/integration/APP/versions/APP", Some(app)),
        ("https://marketplace.gohighlevel.com/apps/APP", None),
        ("https://app.gohighlevel.com/integration/APP?tab=1", None),
    ] {
        let reading = scan::read(&text.replace("APP", app));
        let Some(Item::MarketplacePage(page)) = reading.items.first() else { panic!("{text}") };
        assert_eq!((page.app_id.as_deref(), page.version_id.as_deref()), (Some(app), version), "{text}");
    }
}

#[test]
fn an_error_response_keeps_its_messages_status_and_trace_id() {
    let text = r#"{"statusCode":422,"message":["property clientId should not exist","client_id should not be empty"],"error":"Unprocessable Entity","traceId":"t-1"}"#;
    let reading = read(text);
    let refusal = refusal_of(&reading).unwrap();
    assert_eq!(refusal.status, Some(422));
    assert_eq!(refusal.details.messages.len(), 3);
    assert_eq!(refusal.details.trace_id.as_deref(), Some("t-1"));
    assert_eq!(refusal.known.len(), 2);
}

#[test]
fn a_bare_error_message_is_recognised_for_the_place_where_it_occurs() {
    for (text, place) in [
        ("Invalid JWT", Place::Call),
        ("Authorization code not found", Place::Exchange),
        ("This token's user type is not yet supported!", Place::Mint),
        ("error.noAppVersionIdFound", Place::InstallPage),
    ] {
        let reading = read(text);
        let known = &refusal_of(&reading).unwrap().known;
        assert!(known.iter().any(|entry| entry.meaning_at(place).is_some()), "{text}");
    }
}

#[test]
fn the_reading_records_whether_text_was_removed() {
    for text in ["ID,", "\"ID\"", "\u{feff}ID", "GHL_CLIENT_ID=ID", "ID\\r\\n", "Bearer AT", "<CODE>"] {
        assert!(read(text).was_cleaned, "{text}");
    }
    for text in ["ID", " ID\n", "AT", "LINK", "contacts.readonly users.readonly"] {
        assert!(!read(text).was_cleaned, "{text}");
    }
}
