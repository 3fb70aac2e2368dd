//! Tests of how a field that asks for an authorization code reads its input.

use super::{CODE, filled};
use leg3_core::messages::Voice;
use leg3_core::messages::reader::where_it_belongs;
use leg3_core::oauth::redirect::{Arrival, Unusable};
use leg3_core::reader::code_field::{self, Entered};
use leg3_core::reader::item::Kind;

/// Returns the authorization code and the `state` that the field reads from a text. `None` if no code is read.
fn taken(text: &str) -> Option<(String, String)> {
    match code_field::read(&filled(text)) {
        Entered::Arrival { arrival: Arrival::Code(code, _), state } => Some((code.expose().into(), state)),
        _ => None,
    }
}

/// Returns the reason why a text contains no usable code. `None` if the field gives no reason.
fn unusable(text: &str) -> Option<Unusable> {
    match code_field::read(&filled(text)) {
        Entered::Arrival { arrival: Arrival::Unusable(reason), .. } => Some(reason),
        _ => None,
    }
}

/// Returns the kinds of values in a text that contains no authorization code.
fn instead(text: &str) -> Vec<Kind> {
    match code_field::read(&filled(text)) {
        Entered::SomethingElse(kinds) => kinds,
        Entered::Arrival { .. } => panic!("read as a code: {text}"),
    }
}

#[test]
fn a_code_is_read_from_every_format() {
    for (text, state) in [
        ("CODE", ""),
        ("\"CODE\"", ""),
        ("code: CODE", ""),
        ("{\"code\":\"CODE\"}", ""),
        ("https://app.example.com/#/cb?code=CODE&state=x", "x"),
        ("code=CODE&state=x", "x"),
        (
            "curl -X POST https://services.leadconnectorhq.com/oauth/token --data client_id=ID --data client_secret=SECRET --data code=CODE",
            "",
        ),
        ("https://x.example/cb?code=CODE&error=access_denied", ""),
    ] {
        assert_eq!(taken(text), Some((CODE.into(), state.into())), "{text}");
    }
}

#[test]
fn the_value_of_a_code_parameter_is_accepted_in_any_format() {
    for text in ["https://x.example/cb?code=abc123", "?code=abc123", "code=abc123&state=1", "#code=abc123"] {
        assert_eq!(taken(text).map(|(code, _)| code).as_deref(), Some("abc123"), "{text}");
    }
}

#[test]
fn another_kind_of_value_is_recognised_and_the_advice_says_where_it_belongs() {
    for (text, kind, belongs) in [
        ("ID", Kind::ClientId, "“Client ID”"),
        ("SECRET", Kind::ClientSecret, "“Client secret”"),
        ("AT", Kind::AccessToken, "“Paste the answer”"),
        ("RT", Kind::RefreshToken, "“My token stopped working”"),
        ("pit-1a2b3c4d-1111-4222-8333-00c0ffee5ec7", Kind::PrivateToken, "needs no code"),
        ("482913", Kind::LoginCode, "log in"),
        ("363fe3f086e2", Kind::CutCode, "Copy all of it"),
        ("LINK", Kind::InstallLink, "Open it to get a code"),
        ("YOUR_CODE", Kind::Placeholder, "your own value"),
    ] {
        assert_eq!(instead(text), [kind], "{text}");
        let (_, todo) = where_it_belongs(kind, Voice::HighLevel);
        assert!(todo.contains(belongs), "{text}: {todo}");
        assert!(code_field::as_code(&filled(text)).is_some(), "the person cannot use it as a code: {text}");
    }
}

#[test]
fn an_unknown_word_needs_confirmation_and_a_sentence_is_rejected() {
    for word in ["hello", "ABC-def_123.~", "a+b"] {
        assert_eq!(instead(word), [], "{word}");
        assert!(code_field::as_code(word).is_some());
    }
    for (text, why) in [
        ("", Unusable::NotThere),
        ("I clicked the link and nothing happened", Unusable::NotThere),
        ("https://example.com/done?code=", Unusable::Empty),
        ("?code=one&code=two", Unusable::Several),
        ("CODE 263fe3f086e2db02bb9c34722902d21f76c9b218", Unusable::Several),
    ] {
        assert_eq!(unusable(text), Some(why), "{text}");
    }
    assert_eq!(unusable(&"a".repeat(9000)), Some(Unusable::TooLong));
    assert!(code_field::as_code(&"a".repeat(9000)).is_none() && code_field::as_code("a b").is_none());
}

#[test]
fn an_address_with_an_error_is_read_as_an_authorization_error() {
    for text in [
        "https://x.example/?error=access_denied",
        "?error=access_denied&state=1",
        "https://x.example/#error=invalid_scope",
    ] {
        let denied = code_field::read(text);
        assert!(matches!(denied, Entered::Arrival { arrival: Arrival::Denied(_), .. }), "{text}");
    }
}

#[test]
fn each_recognised_kind_has_a_description_and_advice() {
    for text in [
        "contacts.readonly",
        "a1B2c3D4e5F6g7H8i9J0",
        "https://x.example/cb",
        "error.noAppVersionIdFound",
        "Invalid JWT",
        "{\"contacts\":[]}",
    ] {
        let kinds = instead(text);
        assert_eq!(kinds.len(), 1, "{text}: {kinds:?}");
        let (is, todo) = where_it_belongs(kinds[0], Voice::HighLevel);
        assert!(is.ends_with('.') && todo.ends_with('.') && todo.len() > 20, "{text}: {is} {todo}");
    }
}
