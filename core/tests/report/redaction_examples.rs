//! Tests of secret detection with examples: texts with and without a secret, and the secrets in a response.

use super::encodings::Encoding;
use super::redaction::{known_secrets, no_secrets};
use crate::support::{CODE, ID, SECRET, all_canned, canned, member};
use leg3_core::oauth::response::TokenResponse;
use leg3_core::report::redaction::decodings::MIN_SECRET_LEN;
use leg3_core::report::redaction::extract::possible_secrets;

#[test]
fn a_client_secret_is_found_only_if_it_is_known() {
    let text = ["trace id: ", SECRET].concat();
    assert!(!no_secrets().found_in(&text));
    assert!(known_secrets(SECRET).found_in(&text));
}

#[test]
fn a_client_id_entered_in_the_wrong_field_is_not_taken_for_a_secret() {
    assert!(!known_secrets(ID).found_in(&["client_id=", ID].concat()));
}

#[test]
fn a_very_short_secret_is_ignored() {
    for short in ["", " ", "x", "secret", "1234567"] {
        assert!(short.trim().len() < MIN_SECRET_LEN && !known_secrets(short).found_in("x secret 1234567"));
    }
}

#[test]
fn highlevels_error_responses_are_not_taken_for_secrets() {
    let known = {
        let mut known = no_secrets();
        for secret in [SECRET, CODE] {
            known.learn(secret);
        }
        let (mut secrets, names) = (Vec::new(), all_canned());
        names
            .iter()
            .filter(|name| name.starts_with("success"))
            .for_each(|name| secrets.push(crate::support::body(name)));
        secrets.iter().for_each(|body| known.learn_all(body));
        known
    };
    let refusals: Vec<String> =
        all_canned().into_iter().filter(|name| !name.starts_with("success")).collect();
    assert!(refusals.len() > 15);
    for name in refusals {
        assert!(!known.found_in(&crate::support::body(&name)), "{name}");
    }
}

#[test]
fn browser_names_addresses_and_headers_are_not_taken_for_secrets() {
    for text in [
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1 [FBAN/FBIOS;FBAV/489.0.0.47.76;FBBV/661254789;FBDV/iPhone14,5;FBMD/iPhone;FBSN/iOS;FBSV/18.1;FBSS/3;FBID/phone;FBLC/de_DE;FBOP/5]",
        "Mozilla/5.0 (Linux; Android 14; SM-S911B Build/UP1A.231005.007; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/131.0.6778.81 Mobile Safari/537.36 Instagram 358.0.0.51.97 Android (34/14; 480dpi; 1080x2115; samsung; SM-S911B; dm1q; qcom; de_DE; 661823499)",
        "https://services.leadconnectorhq.com/opportunities/pipelines?locationId=ve9EPM428h8vShlRW1KT",
        "https://someone.github.io/tools/oauth/leg3-1f2e3d4c5b6a7988_bg.wasm",
        "authorization: Bearer ••••••••\nwww-authenticate: Bearer realm=\"api\", error=\"invalid_token\"",
        "Bearer authentication is required. Basic authentication is not. The bearer token is missing.",
        "surveyJobDescriptionForEverybody keyJoinedByUnderscores_and_more eyJustAName",
        "etag: W/\"a5-pq7Jx0uWkCzHhRkzqVv3s1bGx5Y\"\ncf-ray: 8f3b6f5c8d5e4b0a-FRA\nx-request-id: 1-5759e988-bd862e3fe1be46a994272793",
        "1234567890123456789012345678901234567890123456789012345678901234567890",
    ] {
        assert!(!known_secrets(SECRET).found_in(text), "{text}");
    }
}

#[test]
fn only_the_tokens_of_a_response_count_as_possible_secrets() {
    for name in all_canned().iter().filter(|name| name.starts_with("success")) {
        let reply = canned(name);
        let TokenResponse::Tokens { tokens, .. } = reply.read() else { panic!("{name}") };
        let found = possible_secrets(reply.body.expose());
        let tokens = [Some(tokens.access.expose()), tokens.refresh.as_ref().map(|token| token.expose())];
        assert_eq!(found, tokens.into_iter().flatten().collect::<Vec<_>>(), "{name}");
    }
}

#[test]
fn the_tokens_of_a_truncated_response_are_learned() {
    let body = crate::support::body("success-location");
    let token = member(&body, "refresh_token");
    let cut = crate::support::cut_inside(&body, "refresh_token");
    let mut known = no_secrets();
    known.learn_all(cut);
    assert!(known.found_in(&token[..token.len() / 2]) && known.found_in(&member(&body, "access_token")));
}

#[test]
fn secrets_in_unexpected_places_of_a_response_are_extracted() {
    let known = |text: &str| possible_secrets(text).into_iter().map(String::from).collect::<Vec<_>>();
    assert_eq!(
        known(r#"{"data":{"apiKey":"k1-0123456789abcdef"},"locationId":"ve9EPM428h8vShlRW1KT"}"#),
        ["k1-0123456789abcdef"]
    );
    assert_eq!(known(r#"$ curl -s … {"odd": ["a1\"b2\"c3d4e5f6g7h8"]}"#), [r#"a1\"b2\"c3d4e5f6g7h8"#]);
    assert_eq!(
        known("pasted: pit-0c5e7f52-93d1-4a6b-8f6e-2f1d7b9a3c44\n$"),
        ["pit-0c5e7f52-93d1-4a6b-8f6e-2f1d7b9a3c44"]
    );
    assert_eq!(
        known(r#"{"code":"RESOURCE_NOT_FOUND","message":"Nothing is here 0123456789abcdef"}"#),
        Vec::<String>::new()
    );
}

#[test]
fn a_token_is_found_if_its_spaces_are_encoded_as_escaped_plus_signs() {
    let token =
        "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIGFhIDBBYSMgIn0.c2ln_AaaA--a-Aa--AaA0a_A0aaaaAAA-0aaAa00_a0aaAAA";
    let layers =
        [Encoding::Grouped { every: 1, between: " " }, Encoding::Form, Encoding::Units { upper: false }];
    let encoded = layers.iter().fold(token.to_owned(), |text, encoding| encoding.apply(&text));
    assert!(no_secrets().found_in(&encoded), "{encoded}");
}
