//! Tests of texts that only look like a usable value, of location IDs, and of texts with several values or none.

use super::{CODE, assert_kinds};
use leg3_core::reader::item::Kind;

#[test]
fn login_codes_cut_codes_placeholders_and_samples_are_recognised() {
    for text in
        ["482913", " 482913 ", "482 913", "482-913", "Your login code is 482913", "Verification code: 482913"]
    {
        assert_kinds(text, &[Kind::LoginCode]);
    }
    for text in [
        "363fe3f086e2",
        "code=363fe3f086e2",
        "363fe3f086e2db02bb9c34722902d21f76c9b21",
        "\"363fe3f086e2db02bb\"",
    ] {
        assert_kinds(text, &[Kind::CutCode]);
    }
    for text in [
        "YOUR_CLIENT_ID",
        "<code>",
        "{{access_token}}",
        "your-client-secret",
        "xxxxxxxx",
        "${CODE}",
        "[client id]",
        "client_id=YOUR_CLIENT_ID",
        "CODE_HERE",
        "paste your code here",
        "••••••••••••",
        "****************",
        "{\"code\":\"<code>\"}",
    ] {
        assert_kinds(text, &[Kind::Placeholder]);
    }
    for text in [
        "665c6bb13d4e5364bdece2f-mawqjyjd",
        "client_id: 665c6bb13d4e5364bdece2f-mawqjyjd",
        "ab12dc0ae1234a7898f9ff06d4f69gh",
    ] {
        let (kinds, _) = super::read(text);
        assert!(kinds.contains(&Kind::Sample), "{text}: {kinds:?}");
    }
    for text in [
        "a1B2c3D4e5F6g7H8i9J0",
        "locationId=a1B2c3D4e5F6g7H8i9J0",
        "Location ID: a1B2c3D4e5F6g7H8i9J0",
        "{\"locationId\":\"a1B2c3D4e5F6g7H8i9J0\"}",
    ] {
        assert_kinds(text, &[Kind::LocationId]);
    }
    for text in [
        "",
        "  ",
        "hello",
        "123",
        "contacts",
        "code",
        "client_id=",
        "{",
        "{}",
        "[]",
        "null",
        "one\ntwo",
        "a=b",
        "Please help me!",
        "https://",
    ] {
        assert_kinds(text, &[]);
    }
}

#[test]
fn several_values_in_one_text_are_all_found() {
    assert_kinds(
        "curl -X POST https://services.leadconnectorhq.com/oauth/token --data client_id=ID --data client_secret=SECRET --data code=CODE",
        &[Kind::ClientId, Kind::ClientSecret, Kind::Code],
    );
    assert_kinds(
        "curl --request POST \\\n --url https://services.leadconnectorhq.com/oauth/token \\\n --data 'grant_type=authorization_code&client_id=ID&client_secret=SECRET&code=CODE&redirect_uri=https%3A%2F%2Fx.example%2Fcb'",
        &[Kind::ClientId, Kind::ClientSecret, Kind::Code, Kind::RedirectUrl],
    );
    assert_kinds(
        "curl -d '{\"client_id\": \"ID\", \"client_secret\": \"SECRET\", \"code\": \"CODE\"}' https://services.leadconnectorhq.com/oauth/token",
        &[Kind::ClientId, Kind::ClientSecret, Kind::Code],
    );
    assert_kinds("LINK\nhttps://x.example/cb?code=CODE", &[Kind::InstallLink, Kind::RedirectedWithCode]);
    assert_kinds(
        "{\"mcpServers\":{\"crm\":{\"url\":\"https://services.leadconnectorhq.com/mcp/\",\"headers\":{\"Authorization\":\"Bearer pit-1a2b3c4d-1111-4222-8333-00c0ffee5ec7\",\"locationId\":\"a1B2c3D4e5F6g7H8i9J0\"}}}}",
        &[Kind::McpAddress, Kind::PrivateToken, Kind::LocationId],
    );
    assert_kinds(&["CODE ", &CODE.replace('3', "4")].concat(), &[Kind::Code, Kind::Code]);
    assert_kinds("error.noAppVersionIdFound LINK", &[Kind::InstallLink, Kind::PageError]);
}
