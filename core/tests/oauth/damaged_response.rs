//! Tests of responses that were cut off or damaged, and of the responses to a probe that count as HighLevel's own error
//! responses.

use crate::support::{body, canned, cut_inside, member, pasted, reply, tokens, with_cases};
use leg3_core::oauth::response::{TokenResponse, Unreadable};
use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};

#[test]
fn a_response_cut_off_inside_the_refresh_token_gives_the_access_token() {
    for (name, access, refresh) in [
        ("success-location", "access_token", "refresh_token"),
        ("success-camel", "accessToken", "refreshToken"),
    ] {
        let whole = body(name);
        let cut = reply(200, cut_inside(&whole, refresh));
        assert_eq!(tokens(&cut), Some((member(&whole, access), None, true)));
    }
}

#[test]
fn a_response_cut_off_inside_the_access_token_gives_no_token() {
    let whole = body("success-location");
    let cut = reply(200, cut_inside(&whole, "access_token"));
    assert!(matches!(cut.read(), TokenResponse::Unreadable(Unreadable::Broken)));
}

#[test]
fn a_response_cut_off_after_both_tokens_gives_both() {
    let whole = body("success-location");
    let cut = reply(200, cut_inside(&whole, "traceId"));
    let expected = (member(&whole, "access_token"), Some(member(&whole, "refresh_token")), true);
    assert_eq!(tokens(&cut), Some(expected));
}

#[test]
fn a_response_with_an_error_status_gives_no_tokens() {
    let whole = body("success-location");
    assert!(tokens(&reply(400, cut_inside(&whole, "traceId"))).is_none());
    assert!(tokens(&reply(400, &whole)).is_none(), "tokens were read from a refusal");
}

#[test]
fn a_number_at_the_cut_off_end_is_ignored() {
    let cut = reply(200, r#"{"access_token":"a","expires_in":863"#);
    let TokenResponse::Tokens { tokens, salvaged: true } = cut.read() else {
        panic!("no token was salvaged")
    };
    assert_eq!(tokens.fields.expires_in, None);
}

#[test]
fn commas_and_quotes_inside_a_string_are_not_syntax() {
    let cut = reply(200, r#"{"access_token":"a","note":"say \"x, {y","refresh_token":"ha"#);
    assert_eq!(tokens(&cut), Some(("a".into(), None, true)));
}

#[test]
fn a_token_cut_off_after_an_escaped_quote_counts_as_incomplete() {
    let cut = reply(200, r#"{"userId":"u","access_token":"half\""#);
    assert!(matches!(cut.read(), TokenResponse::Unreadable(_)));
}

#[test]
fn only_highlevels_own_error_response_is_accepted_as_the_probe_response() {
    for name in ["code-not-found", "invalid-client", "field-missing", "forbidden-json", "unknown"] {
        assert!(canned(name).is_highlevel_error(), "{name}");
    }
    for name in
        ["firewall", "too-many", "broken", "bad-gateway", "success-location", "empty", "not-found-html"]
    {
        assert!(!canned(name).is_highlevel_error(), "{name}");
    }
}

fn success() -> impl Strategy<Value = &'static str> {
    prop_oneof![
        Just("success-location"),
        Just("success-company"),
        Just("success-camel"),
        Just("success-bare"),
        Just("success-unknown-fields"),
    ]
}

/// True if every token that is read from `text` equals the token of the canned response `name`. `text` contains a part
/// of this response.
fn no_partial_token(name: &str, text: &str) -> bool {
    let whole = tokens(&canned(name)).unwrap_or_else(|| panic!("{name}"));
    tokens(&reply(200, text)).is_none_or(|(access, refresh, _)| {
        access == whole.0 && refresh.is_none_or(|token| Some(token) == whole.1)
    })
}

#[test]
fn a_cut_at_any_byte_yields_no_partial_token() {
    for name in
        ["success-location", "success-company", "success-camel", "success-bare", "success-unknown-fields"]
    {
        let whole = body(name);
        for at in 0..whole.len() {
            assert!(no_partial_token(name, &whole[..at]), "{name} cut at {at}");
        }
    }
}

proptest! {
    #![proptest_config(with_cases(128))]

    #[test]
    fn a_cut_off_response_with_garbage_after_it_gives_no_partial_token(name in success(), at in any::<proptest::sample::Index>()) {
        let whole = body(name);
        let cut = &whole[..at.index(whole.len())];
        for garbage in ["\0", "\u{fffd}", "<html>", "\n\n", "\\", "]}"] {
            prop_assert!(no_partial_token(name, &[cut, garbage].concat()));
        }
    }

    #[test]
    fn any_response_is_read_without_a_panic(status in any::<u16>(), text in any::<String>()) {
        let answer = reply(status, &text);
        let _ = answer.read();
        prop_assert_eq!(answer.body.expose(), &text);
        let _ = pasted(&text);
    }
}
