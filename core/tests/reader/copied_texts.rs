//! Tests with texts from mail programs, terminals, files and other tools: the reader finds each complete value, without
//! the text around it.

use super::{CODE, ID, SECRET, assert_kinds, filled, read};
use leg3_core::reader::findings::holds_secret;
use leg3_core::reader::item::Kind::{
    self, AccessToken, ClientId, ClientSecret, Code, RedirectUrl, RedirectedWithCode, TokenAnswer,
};
use leg3_core::reader::scan;

/// Checks that the reader finds values of exactly these kinds, in any order. Also checks the value of an authorization
/// code, a client ID or a client secret.
pub(super) fn assert_values(text: &str, expected: &[Kind]) {
    let reading = scan::read(&filled(text));
    let (mut kinds, mut expected) = (reading.kinds(), expected.to_vec());
    kinds.sort();
    expected.sort();
    assert_eq!(kinds, expected, "{text}");
    if expected.contains(&ClientId) {
        assert_eq!(reading.client_id().map(|id| id.as_str()), Some(ID), "{text}");
    }
    if expected.contains(&ClientSecret) {
        assert_eq!(reading.client_secret().map(|secret| secret.expose()), Some(SECRET), "{text}");
    }
    if expected.contains(&Code) || expected.contains(&RedirectedWithCode) {
        assert_eq!(reading.code().map(|code| code.expose()), Some(CODE), "{text}");
    }
}

#[test]
fn the_line_after_an_address_is_not_joined_to_it() {
    for (text, expected) in [
        (
            "REDIRECT_URI=https://x.example/cb\nCLIENT_ID=ID \nCLIENT_SECRET=SECRET ",
            &[RedirectUrl, ClientId, ClientSecret][..],
        ),
        ("TOKEN_URL=https://services.leadconnectorhq.com/oauth/token\nGHL_CLIENT_ID=ID \n", &[ClientId]),
        (
            "POST https://services.leadconnectorhq.com/oauth/token\nclient_id=ID &client_secret=SECRET &code=CODE ",
            &[ClientId, ClientSecret, Code],
        ),
        ("https://x.example/cb\ncode=CODE ", &[RedirectUrl, Code]),
        (
            "https://x.example/cb?code=CODE\nclient_id=ID &client_secret=SECRET ",
            &[RedirectedWithCode, ClientId, ClientSecret],
        ),
        ("https://x.example/cb?code=CODE\n50% of the time it works", &[RedirectedWithCode]),
    ] {
        assert_values(&text.replace("ID ", ID).replace("SECRET ", SECRET).replace("CODE ", CODE), expected);
    }
}

#[test]
fn a_token_request_copied_from_another_tool_yields_the_credentials_and_the_code() {
    let (id, secret, code) = (ID, SECRET, CODE);
    for text in [
        format!("code={code}&client_id={id}&client_secret={secret}&grant_type=authorization_code"),
        format!(
            "https://services.leadconnectorhq.com/oauth/token?client_id={id}&client_secret={secret}&code={code}"
        ),
        format!(
            "fetch(\"https://services.leadconnectorhq.com/oauth/token\", {{\"method\":\"POST\",\"body\":\"client_id={id}&client_secret={secret}&code={code}\"}});"
        ),
        format!(
            "curl ^\"https://services.leadconnectorhq.com/oauth/token^\" ^\n  --data-raw ^\"client_id={id}^&client_secret={secret}^&code={code}^\""
        ),
        format!("{{\"postData\":{{\"text\":\"client_id={id}&client_secret={secret}&code={code}\"}}}}"),
    ] {
        assert_values(&text, &[ClientId, ClientSecret, Code]);
    }
}

#[test]
fn a_code_that_is_split_by_a_line_break_or_a_space_is_joined() {
    let (start, end) = CODE.split_at(20);
    assert_values(&[start, "\n", end].concat(), &[Code]);
    assert_values(&[start, " ", end].concat(), &[Code]);
    assert_values(&["https://x.example/cb?code=", start, "\n", end].concat(), &[RedirectedWithCode]);
    assert_values(&[&CODE[..10], "\r\n", &CODE[10..30], "\r\n", &CODE[30..]].concat(), &[Code]);
}

#[test]
fn typographic_quotes_are_removed_and_typographic_dashes_are_normalised() {
    for text in [
        "\u{201e}CODE\u{201c}",
        "\u{201a}CODE\u{2018}",
        "\u{ab}CODE\u{bb}",
        "CODE\u{2026}",
        "Der Code lautet \u{201e}CODE\u{201c}.",
    ] {
        assert_values(text, &[Code]);
    }
    assert_values(&ID.replace('-', "\u{2013}"), &[ClientId]);
    assert_values(&SECRET.replace('-', "\u{2011}"), &[ClientSecret]);
}

#[test]
fn punctuation_attached_to_a_value_is_removed() {
    for text in ["CODE/", "CODE-", "_CODE_", "~CODE~", "+CODE", "CODE%"] {
        assert_values(&text.replace("CODE", CODE), &[Code]);
    }
    assert_values(&[ID, "/", SECRET].concat(), &[ClientId, ClientSecret]);
    assert_values(&["__", ID, "__"].concat(), &[ClientId]);
}

#[test]
fn secrets_and_ids_of_other_services_are_ignored() {
    let (id, secret) = (ID, SECRET);
    let others = "0c8f1a2b-1111-4222-8333-00c0ffee0000";
    for text in [
        format!("SESSION_SECRET={others}\nGHL_CLIENT_ID={id}\nGHL_CLIENT_SECRET={secret}"),
        format!("STRIPE_SECRET=sk_live_51H8x\nGHL_CLIENT_ID={id}\nGHL_CLIENT_SECRET={secret}"),
        format!("Client ID: {id}\nClient Secret: {secret}\nSSO Key: {others}"),
        format!("SUPABASE_PROJECT={others}\nclient_id={id}\nclient_secret={secret}"),
    ] {
        assert_values(&text, &[ClientId, ClientSecret]);
    }
    for text in [
        format!("INFO request {others} completed in 120ms"),
        format!("session: {others}"),
        "Tracking code: 1Z999AA10123456784".into(),
        "Error code: 0x80070005ABCDEF12".into(),
        "Zip code: 560001".into(),
        "getAuthorizationUrls".into(),
    ] {
        assert_values(&text, &[]);
    }
    assert_kinds(
        "https://accounts.google.com/o/oauth2/v2/auth?client_id=123-abc.apps.googleusercontent.com&redirect_uri=https%3A%2F%2Fx&scope=email&response_type=code",
        &[],
    );
}

#[test]
fn several_client_secrets_are_found_but_uuids_in_a_log_are_ignored() {
    let (old, new) = (SECRET, "8e21f0b4-7c3d-4a55-9a10-5d2e8f7b6c01");
    let other = ID.replace("lu8x2abc", "m4x9kq2z");
    assert_kinds(&format!("old: {old}\nnew: {new}"), &[ClientSecret, ClientSecret]);
    assert_kinds(
        &format!(
            "Development: {ID} / {old}\nProduction of the agency: {other} / {new}\nBoth are in the vault."
        ),
        &[ClientId, ClientId, ClientSecret, ClientSecret],
    );
    assert_kinds(&format!("INFO started {old}\nINFO the request took 120 ms\nINFO ended {new} again"), &[]);
}

#[test]
fn an_address_continues_after_a_space_before_its_query() {
    assert_values("https://x.example/cb ?code=CODE&state=1", &[RedirectedWithCode]);
    assert_values("https://x.example/cb is it. CODE", &[RedirectUrl, Code]);
    assert_values("https://x.example/cb ? CODE", &[RedirectUrl, Code]);
}

#[test]
fn templates_and_shortened_tokens_are_not_read_as_values() {
    for text in [
        "client_id=$CLIENT_ID2",
        "client_id: process.env.GHL_ID2",
        "client_id=undefined",
        "client_id: required",
        "Client ID: <client_id>",
        "00000000-0000-0000-0000-000000000000",
        "client_secret=00000000-0000-0000-0000-000000000000",
    ] {
        assert_eq!(read(text).0, [Kind::Placeholder], "{text}");
    }
    for text in [
        "{\"access_token\":\"eyJhbGciOi...\",\"refresh_token\":\"eyJhbGciOi...\"}",
        "{\"access_token\":\"***\"}",
        "[{\"access_token\":\"eyJhbGciOi...\",\"refresh_token\":\"eyJhbGciOi...\"}]",
        "{\"data\":{\"access_token\":\"***\"}}",
        "{\"access_token\":\"eyJhbGciOi...\",\"refresh_token\":\"eyJhbG",
        "{\"access_token\":\"eyJhbGciOi••••••••c2ln\",\"locationId\":\"loc1\"}",
        "{\"access_token\":\"eyJhbGciOi…c2ln\"}",
        "{\"access_token\":\"eyJhbGciOi\\nc2ln\"}",
    ] {
        assert_eq!(read(text).0, [Kind::CutToken], "{text}");
    }
}

#[test]
fn the_tokens_of_other_providers_inside_an_object_are_ignored() {
    for text in [
        "{\"google\":{\"access_token\":\"ya29.a0AfB_by\"},\"ghl\":{\"access_token\":\"AT\"}}",
        "[{\"access_token\":\"AT\",\"refresh_token\":\"RT\"},{\"access_token\":\"xoxb-1234\"}]",
    ] {
        assert_eq!(read(text).0, [TokenAnswer], "{text}");
    }
    for text in
        ["{\"google\":{\"access_token\":\"ya29.a0AfB_by\"}}", "{\"access_token\":\"ya29.a0AfB_by\",\"x"]
    {
        assert_kinds(text, &[]);
    }
}

#[test]
fn the_secrets_in_an_address_without_a_scheme_are_found() {
    for (text, expected) in [
        (
            "services.leadconnectorhq.com/oauth/token?client_id=ID&client_secret=SECRET&code=CODE",
            &[ClientId, ClientSecret, Code][..],
        ),
        ("x.example/cb?code=CODE&client_secret=SECRET", &[ClientSecret, Code]),
        ("x.example/done#access_token=AT&refresh_token=RT", &[TokenAnswer]),
        ("x.example/#/done?access_token=AT", &[AccessToken]),
        ("?code=CODE&access_token=AT", &[Code, AccessToken]),
    ] {
        assert_values(text, expected);
        assert!(holds_secret(&scan::read(&filled(text))), "{text}");
        if !text.starts_with('?') {
            assert_values(&["https://", text].concat(), expected);
        }
    }
    assert_kinds("x.example/cb", &[RedirectUrl]);
    assert_kinds("services.leadconnectorhq.com/oauth/token", &[]);
}

#[test]
fn a_basic_authorization_header_yields_the_client_id_and_the_client_secret() {
    // The base64 below encodes `65f1c0ffee65f1c0ffee65f1-lu8x2abc:d5b3c1a0-1111-4222-8333-00c0ffee5ec7`.
    let basic =
        "NjVmMWMwZmZlZTY1ZjFjMGZmZWU2NWYxLWx1OHgyYWJjOmQ1YjNjMWEwLTExMTEtNDIyMi04MzMzLTAwYzBmZmVlNWVjNw==";
    assert_values(&["Authorization: Basic ", basic].concat(), &[ClientId, ClientSecret]);
}

#[test]
fn a_token_in_an_address_is_read_without_the_address() {
    let text = filled("https://x.example/done#access_token=AT");
    let text = text.replace("access_token=AT", &["access_token=", &filled("AT")].concat());
    assert_values(&text, &[AccessToken]);
}
