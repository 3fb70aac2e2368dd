//! Tests that the reader recognises authorization codes, install links and other URLs in many formats.

use super::{CODE, assert_kinds, filled};
use leg3_core::reader::item::{Item, Kind};
use leg3_core::reader::scan;

#[test]
fn a_code_is_found_in_every_format() {
    for text in [
        "CODE",
        "  CODE \n",
        "\"CODE\"",
        "'CODE'",
        "\u{201c}CODE\u{201d}",
        "`CODE`",
        "<CODE>",
        "**CODE**",
        "CODE,",
        "CODE;",
        "CODE.",
        "\u{feff}CODE",
        "\u{200b}CODE\u{200b}",
        "\u{a0}CODE\u{a0}",
        "CODE\\r\\n",
        "CODE\\n",
        "code: CODE",
        "code=CODE",
        "code = CODE",
        "Code\nCODE",
        "{\"code\":\"CODE\"}",
        "{\"data\":{\"code\":\"CODE\"}}",
        "[{\"code\":\"CODE\"}]",
        "authorization_code=CODE",
        "Authorization code: CODE",
        "GHL_CODE=CODE",
        "my code is CODE",
        "export CODE=\"CODE\"",
        "const code = 'CODE';",
        "\"code\": \"CODE\",",
        "{'code': 'CODE'}",
        "{code: \"CODE\"}",
        "{\\\"code\\\":\\\"CODE\\\"}",
        "\"{\\\"code\\\":\\\"CODE\\\"}\"",
    ] {
        assert_kinds(text, &[Kind::Code]);
    }
}

#[test]
fn a_redirected_address_with_a_code_is_recognised() {
    for text in [
        "https://app.example.com/#/cb?code=CODE&state=x",
        "https://app.example.com/cb?code=CODE",
        "https://app.example.com/cb?state=x&code=CODE#_=_",
        "http://localhost:3000/callback?code=CODE&locationId=abc",
        "https://app.example.com/#code=CODE&state=x",
        "I landed on https://app.example.com/cb?code=CODE.",
        "[link](https://app.example.com/cb?code=CODE)",
        "<https://app.example.com/cb?code=CODE>",
        "\"https://app.example.com/cb?code=CODE\",",
        "GET /cb?code=CODE&state=1 HTTP/1.1",
        "{\"code\":\"CODE\",\"state\":\"x\"}",
        "x.example/cb?code=CODE",
        "https://x.example/cb?code=CODE code: CODE",
        "\u{201e}https://x.example/cb?code=CODE\u{201c}",
        "https://x.example/cb?code=CODE<br>Thanks",
        "2026,https://x.example/cb?code=CODE,ok",
        "https://www.google.com/url?q=https%3A%2F%2Fx.example%2Fcb%3Fcode%3DCODE",
        "https%3A%2F%2Fx.example%2Fcb%3Fcode%3DCODE",
        "> https://x.example/cb?code=CODE",
        "?code=CODE",
        "?code=CODE&state=x",
        "code=CODE&state=x",
        "state=x&code=CODE",
        "#code=CODE",
        "https://app.example.com/cb?code=some-other-shape",
        "https://app.example.com/cb?code=CODE&amp;state=x",
    ] {
        assert_kinds(text, &[Kind::RedirectedWithCode]);
    }
}

#[test]
fn a_full_stop_after_an_address_is_not_part_of_its_code() {
    for text in
        ["I landed on https://x.example/cb?code=CODE.", "https://x.example/cb?code=CODE. Then it failed."]
    {
        let found = scan::read(&filled(text));
        let codes: Vec<&str> = found
            .items
            .iter()
            .map(|item| match item {
                Item::RedirectedWithCode(code) => code.code.expose(),
                _ => "another item",
            })
            .collect();
        assert_eq!(codes, [CODE], "{text}");
    }
}

#[test]
fn a_redirected_address_with_an_error_is_recognised() {
    for text in [
        "https://x.example/cb?error=invalid_scope&error_description=Invalid+scope",
        "https://x.example/cb?error=access_denied&state=x",
        "https://x.example/#error=access_denied",
        "?error=access_denied&error_description=The+user+denied",
        "It sends me to https://x.example/cb?error=unauthorized_client",
    ] {
        assert_kinds(text, &[Kind::RedirectedWithError]);
    }
}

#[test]
fn an_install_link_is_found_with_any_host_and_path() {
    for text in [
        "LINK",
        "Your link: LINK",
        "<LINK>",
        "\"LINK\"",
        "[Install](LINK)",
        "Open LINK, please.",
        "install_url=LINK",
        "https://marketplace.gohighlevel.com/oauth/chooselocation?client_id=ID&redirect_uri=https%3A%2F%2Fx.example%2Fcb&scope=contacts.readonly+contacts.write&response_type=code",
        "https://marketplace.leadconnectorhq.com/v2/oauth/chooselocation?response_type=code&client_id=ID&redirect_uri=https%3A%2F%2Fx.example%2Fcb&scope=contacts.readonly",
        "https://marketplace.gohighlevel.com/oauth/authorize?response_type=code&client_id=ID&redirect_uri=https%3A%2F%2Fx.example%2Fcb&scope=contacts.readonly",
        "https://app.agency.example/v2/oauth/chooselocation?response_type=code&client_id=ID",
        "marketplace.gohighlevel.com/v2/oauth/chooselocation?response_type=code&client_id=ID&scope=contacts.readonly",
        "https://services.leadconnectorhq.com/oauth/authorize?client_id=ID&redirect_uri=https%3A%2F%2Fx.example&response_type=code",
        "<a href=\"https://marketplace.gohighlevel.com/v2/oauth/chooselocation?response_type=code&amp;client_id=ID&amp;scope=contacts.readonly\">",
        "https://marketplace.gohighlevel.com/v2/oauth/chooselocation?response_type=code\n  &client_id=ID\n  &scope=contacts.readonly%20contacts.write",
    ] {
        assert_kinds(text, &[Kind::InstallLink]);
    }
}

#[test]
fn other_addresses_are_classified_by_kind() {
    for (text, kind) in [
        (
            "https://marketplace.gohighlevel.com/integration/69d2aa10b3c4d5e6f7a8b9c0/versions/69d2aa10b3c4d5e6f7a8b9c0",
            Kind::MarketplacePage,
        ),
        ("https://marketplace.gohighlevel.com/apps/69d2aa10b3c4d5e6f7a8b9c0", Kind::MarketplacePage),
        ("https://app.gohighlevel.com/integration/69d2aa10b3c4d5e6f7a8b9c0", Kind::MarketplacePage),
        ("https://marketplace.gohighlevel.com/", Kind::MarketplacePage),
        ("https://my-high-level.app/cb", Kind::RedirectUrl),
        ("https://x.app/cb?from=highlevel", Kind::RedirectUrl),
        ("https://ghlapiv2.com/", Kind::RedirectUrl),
        ("https://www.make.com/oauth/cb/highlevel3", Kind::RedirectUrl),
        ("https://oauth.pstmn.io/v1/callback", Kind::RedirectUrl),
        ("https://n8n.example.com/rest/oauth2-credential/callback", Kind::RedirectUrl),
        (
            "https://services.leadconnectorhq.com/oauth/clients/680a83176b6acd6942d2a621/authentication/oauth2/callback",
            Kind::RedirectUrl,
        ),
        ("http://localhost:8000/cb", Kind::RedirectUrl),
        ("Redirect URL: https://x.example/cb", Kind::RedirectUrl),
        ("redirect_uri=https%3A%2F%2Fx.example%2Fcb", Kind::RedirectUrl),
        ("{\"redirect_uri\":\"https://x.example/cb\"}", Kind::RedirectUrl),
        ("https://services.leadconnectorhq.com/mcp/anthropic/v2", Kind::McpAddress),
        ("https://services.leadconnectorhq.com/mcp/", Kind::McpAddress),
        ("Use https://services.leadconnectorhq.com/mcp/openai/v2/ in ChatGPT", Kind::McpAddress),
        ("https://app.gohighlevel.com/v2/location/a1B2c3D4e5F6g7H8i9J0/dashboard", Kind::LocationId),
        ("https://app.agency.example/location/a1B2c3D4e5F6g7H8i9J0/contacts/", Kind::LocationId),
    ] {
        assert_kinds(text, &[kind]);
    }
}
