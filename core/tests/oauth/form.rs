//! `application/x-www-form-urlencoded`, encoded and decoded, and the token request that uses it.

use crate::support::{CODE, ID, SECRET, credentials, field, fields, with_cases};
use leg3_core::highlevel::{PROBE, token_endpoint};
use leg3_core::oauth::credentials::{Code, RefreshToken};
use leg3_core::oauth::form_encoding::{pairs, push};
use leg3_core::oauth::request::{HEADERS, METHOD, Options, TokenRequest, UserType, refresh_fields};
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

proptest! {
    #![proptest_config(with_cases(256))]

    #[test]
    fn what_is_pushed_comes_back(written in proptest::collection::vec(any::<(String, String)>(), 0..6)) {
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
fn an_exchange_sends_four_fields_and_no_more() {
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
fn what_was_asked_for_is_sent_along() {
    let redirect_uri = "https://app.example/back?a=1&b=ü";
    let options = Options { user_type: Some(UserType::Company), redirect_uri: Some(redirect_uri.into()) };
    assert_eq!(field(&request(&options), "user_type").as_deref(), Some("Company"));
    assert_eq!(field(&request(&options), "redirect_uri").as_deref(), Some(redirect_uri));
}

#[test]
fn the_probe_is_all_made_up_and_goes_to_the_same_address() {
    let probe = TokenRequest::probe();
    assert_eq!(probe.url, request(&Options::default()).url);
    assert_eq!(probe.url, token_endpoint());
    for name in ["client_id", "client_secret", "code"] {
        assert_eq!(field(&probe, name).as_deref(), Some(PROBE));
    }
    assert_eq!(fields(&probe).len(), 4);
}

#[test]
fn a_request_is_one_a_browser_asks_no_permission_for() {
    assert_eq!(METHOD, "POST");
    let expected = [("Content-Type", "application/x-www-form-urlencoded"), ("Accept", "application/json")];
    assert_eq!(HEADERS, expected);
}

fn refresh(user_type: Option<UserType>) -> TokenRequest {
    TokenRequest::refresh(&RefreshToken::parse("old.token.sig").unwrap(), &credentials(), user_type)
}

#[test]
fn a_refresh_sends_four_fields_and_no_more() {
    let expected = [
        ("grant_type", "refresh_token"),
        ("client_id", ID),
        ("client_secret", SECRET),
        ("refresh_token", "old.token.sig"),
    ];
    assert_eq!(fields(&refresh(None)), expected.map(|(name, value)| (name.into(), value.into())));
}

#[test]
fn the_class_that_came_with_a_refresh_token_goes_along() {
    for class in [UserType::Location, UserType::Company] {
        assert_eq!(field(&refresh(Some(class)), "user_type").as_deref(), Some(class.as_str()));
    }
}

#[test]
fn a_field_of_a_refresh_without_a_value_is_left_out() {
    let names = |fields: Vec<(&'static str, &str)>| fields.iter().map(|(name, _)| *name).collect::<Vec<_>>();
    assert_eq!(names(refresh_fields("token", "", "", None)), ["grant_type", "refresh_token"]);
}
