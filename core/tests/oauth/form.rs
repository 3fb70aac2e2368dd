//! Tests of encoding and decoding `application/x-www-form-urlencoded`, and of the token request that uses this form.

use crate::support::{CODE, ID, SECRET, credentials, field, fields, with_cases};
use leg3_core::highlevel::{PROBE, token_endpoint};
use leg3_core::oauth::credentials::{Code, RefreshToken};
use leg3_core::oauth::form_encoding::{pairs, push};
use leg3_core::oauth::request::{HEADERS, METHOD, Options, TokenRequest, UserType, refresh_fields};
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

proptest! {
    #![proptest_config(with_cases(256))]

    #[test]
    fn decoding_returns_the_encoded_pairs(written in proptest::collection::vec(any::<(String, String)>(), 0..6)) {
        let mut text = String::new();
        written.iter().for_each(|(name, value)| push(&mut text, name, value));
        prop_assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"*._+%=&-".contains(&byte)));
        prop_assert_eq!(pairs(&text), written);
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in any::<String>(), bytes in any::<Vec<u8>>()) {
        prop_assert!(pairs(&text).len() <= text.len());
        let bytes = String::from_utf8_lossy(&bytes).replace('?', "%");
        prop_assert!(pairs(&bytes).len() <= bytes.len());
    }
}

fn request(options: &Options) -> TokenRequest {
    TokenRequest::exchange(&Code::parse(CODE).unwrap(), &credentials(), options)
}

#[test]
fn an_exchange_request_sends_exactly_four_fields() {
    let expected =
        [("grant_type", "authorization_code"), ("client_id", ID), ("client_secret", SECRET), ("code", CODE)];
    assert_eq!(
        fields(&request(&Options::default())),
        expected.map(|(name, value)| (name.into(), value.into()))
    );
}

#[test]
fn an_empty_redirect_uri_is_never_sent() {
    let options = Options { redirect_uri: Some(String::new()), ..Options::default() };
    assert_eq!(field(&request(&options), "redirect_uri"), None);
}

#[test]
fn an_exchange_request_sends_the_user_type_and_the_redirect_uri_from_its_options() {
    let redirect_uri = "https://app.example/back?a=1&b=ü";
    let options = Options { user_type: Some(UserType::Company), redirect_uri: Some(redirect_uri.into()) };
    assert_eq!(field(&request(&options), "user_type").as_deref(), Some("Company"));
    assert_eq!(field(&request(&options), "redirect_uri").as_deref(), Some(redirect_uri));
}

#[test]
fn the_probe_sends_dummy_credentials_to_the_token_endpoint() {
    let probe = TokenRequest::probe();
    assert_eq!(probe.url, request(&Options::default()).url);
    assert_eq!(probe.url, token_endpoint());
    for name in ["client_id", "client_secret", "code"] {
        assert_eq!(field(&probe, name).as_deref(), Some(PROBE));
    }
    assert_eq!(fields(&probe).len(), 4);
}

#[test]
fn a_token_request_triggers_no_cors_preflight() {
    assert_eq!(METHOD, "POST");
    let expected = [("Content-Type", "application/x-www-form-urlencoded"), ("Accept", "application/json")];
    assert_eq!(HEADERS, expected);
}

fn refresh(user_type: Option<UserType>) -> TokenRequest {
    TokenRequest::refresh(&RefreshToken::parse("old.token.sig").unwrap(), &credentials(), user_type)
}

#[test]
fn a_refresh_request_sends_exactly_four_fields() {
    let expected = [
        ("grant_type", "refresh_token"),
        ("client_id", ID),
        ("client_secret", SECRET),
        ("refresh_token", "old.token.sig"),
    ];
    assert_eq!(fields(&refresh(None)), expected.map(|(name, value)| (name.into(), value.into())));
}

#[test]
fn a_refresh_request_sends_the_user_type_of_the_token() {
    for class in [UserType::Location, UserType::Company] {
        assert_eq!(field(&refresh(Some(class)), "user_type").as_deref(), Some(class.as_str()));
    }
}

#[test]
fn a_refresh_request_omits_fields_without_a_value() {
    let names = |fields: Vec<(&'static str, &str)>| fields.iter().map(|(name, _)| *name).collect::<Vec<_>>();
    assert_eq!(names(refresh_fields("token", "", "", None)), ["grant_type", "refresh_token"]);
}
