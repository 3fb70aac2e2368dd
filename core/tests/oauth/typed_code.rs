//! The code as a person types or pastes it.

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
fn a_whole_address_is_taken() {
    assert_eq!(code("https://app.example/back?code=abc123&state=1").as_deref(), Some("abc123"));
    assert_eq!(code("app.example/?state=1&code=abc123#top").as_deref(), Some("abc123"));
    assert_eq!(code("http://localhost:8080/?code=abc%2B123").as_deref(), Some("abc+123"));
}

#[test]
fn the_part_that_matters_is_enough() {
    for text in ["code=abc123", "?code=abc123", "state=1&code=abc123", "code=abc123&state=1", "&code=abc123"]
    {
        assert_eq!(code(text).as_deref(), Some("abc123"), "{text}");
    }
}

#[test]
fn an_address_with_the_code_in_its_fragment_is_taken() {
    for text in
        ["https://app.example/#code=abc123", "#code=abc123", "https://app.example/?x=1#state=2&code=abc123"]
    {
        assert_eq!(code(text).as_deref(), Some("abc123"), "{text}");
    }
}

#[test]
fn a_sentence_holds_no_code() {
    for text in
        ["I have no code yet", "code abc", "see https://app.example/", "a=b", "one\ntwo", "a/b", "", "  "]
    {
        assert_eq!(unusable(text), Some(Unusable::NotThere), "{text}");
    }
}

#[test]
fn an_address_without_a_code_holds_none() {
    for text in
        ["https://app.example/?state=1", "https://app.example/#top", "https://app.example/?zipcode=1#x=1"]
    {
        assert_eq!(unusable(text), Some(Unusable::NotThere), "{text}");
    }
}

#[test]
fn an_address_that_carries_a_refusal_is_a_denial() {
    let typed = parse_typed("https://app.example/?error=access_denied");
    assert!(matches!(typed, Arrival::Denied(denial) if denial.error == "access_denied"));
}

#[test]
fn what_is_wrong_with_a_code_is_named() {
    assert_eq!(unusable("https://app.example/?code="), Some(Unusable::Empty));
    assert_eq!(unusable("code=one&code=two"), Some(Unusable::Several));
    assert_eq!(unusable(&"x".repeat(9000)), Some(Unusable::TooLong));
}

#[test]
fn any_odd_looking_word_is_a_code_because_shapes_are_not_promised() {
    for text in ["ABC-def_123.~", "<script>", "ü", "50%", "a+b"] {
        assert_eq!(code(text).as_deref(), Some(text));
    }
}
