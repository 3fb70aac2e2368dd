//! Tests of the authorization code that a user types or pastes.

use leg3_core::oauth::redirect::{Arrival, Unusable, parse_typed};

fn code(text: &str) -> Option<String> {
    match parse_typed(text) {
        Arrival::Code(code, _) => Some(code.expose().into()),
        _ => None,
    }
}

fn unusable(text: &str) -> Option<Unusable> {
    match parse_typed(text) {
        Arrival::Unusable(why) => Some(why),
        _ => None,
    }
}

#[test]
fn a_bare_code_is_taken() {
    assert_eq!(code("abc123").as_deref(), Some("abc123"));
    assert_eq!(code("  abc123\r\n").as_deref(), Some("abc123"));
}

#[test]
fn a_code_is_read_from_a_whole_address() {
    assert_eq!(code("https://app.example/back?code=abc123&state=1").as_deref(), Some("abc123"));
    assert_eq!(code("app.example/?state=1&code=abc123#top").as_deref(), Some("abc123"));
    assert_eq!(code("http://localhost:8080/?code=abc%2B123").as_deref(), Some("abc+123"));
}

#[test]
fn a_code_is_read_from_part_of_an_address() {
    for text in ["code=abc123", "?code=abc123", "state=1&code=abc123", "code=abc123&state=1", "&code=abc123"]
    {
        assert_eq!(code(text).as_deref(), Some("abc123"), "{text}");
    }
}

#[test]
fn a_code_is_read_from_the_fragment_of_an_address() {
    for text in
        ["https://app.example/#code=abc123", "#code=abc123", "https://app.example/?x=1#state=2&code=abc123"]
    {
        assert_eq!(code(text).as_deref(), Some("abc123"), "{text}");
    }
}

#[test]
fn a_sentence_is_not_read_as_a_code() {
    for text in
        ["I have no code yet", "code abc", "see https://app.example/", "a=b", "one\ntwo", "a/b", "", "  "]
    {
        assert_eq!(unusable(text), Some(Unusable::NotThere), "{text}");
    }
}

#[test]
fn an_address_without_a_code_is_rejected() {
    for text in
        ["https://app.example/?state=1", "https://app.example/#top", "https://app.example/?zipcode=1#x=1"]
    {
        assert_eq!(unusable(text), Some(Unusable::NotThere), "{text}");
    }
}

#[test]
fn an_address_with_an_error_is_read_as_an_authorization_error() {
    let typed = parse_typed("https://app.example/?error=access_denied");
    assert!(matches!(typed, Arrival::Denied(denial) if denial.error == "access_denied"));
}

#[test]
fn an_unusable_code_is_reported_with_the_reason() {
    assert_eq!(unusable("https://app.example/?code="), Some(Unusable::Empty));
    assert_eq!(unusable("code=one&code=two"), Some(Unusable::Several));
    assert_eq!(unusable(&"x".repeat(9000)), Some(Unusable::TooLong));
}

#[test]
fn a_word_of_any_format_is_accepted_as_a_code() {
    for text in ["ABC-def_123.~", "<script>", "ü", "50%", "a+b"] {
        assert_eq!(code(text).as_deref(), Some(text));
    }
}
