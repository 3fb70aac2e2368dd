//! Tests of the reader with random texts.

use super::{AT, CODE, ID, LINK, RT, SECRET};
use crate::support::reading::install_links_in;
use crate::support::{HOSTILE_TEXTS, token, with_cases};
use leg3_core::reader::scan;
use leg3_core::reader::{clean, shapes};
use proptest::prelude::*;

/// A hexadecimal text of this length.
fn hex(length: usize) -> impl Strategy<Value = String> {
    proptest::collection::vec(
        proptest::sample::select("0123456789abcdef".chars().collect::<Vec<_>>()),
        length,
    )
    .prop_map(|digits| digits.into_iter().collect())
}

/// A valid value: an authorization code, a client ID, a client secret, a private integration token, an access token, a
/// refresh token or an install link.
fn valid() -> impl Strategy<Value = String> {
    let uuid =
        || hex(32).prop_map(|hex| [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-"));
    prop_oneof![
        hex(40),
        hex(24).prop_map(|app| [&app, "-lu8x2abc"].concat()),
        uuid(),
        uuid().prop_map(|uuid| ["pit-", &uuid].concat()),
        hex(12)
            .prop_map(|id| token(&format!(r#"{{"authClass":"Location","authClassId":"{id}","exp":1.5}}"#))),
        hex(12).prop_map(|id| token(&format!(r#"{{"uniqueId":"{id}","exp":1.5}}"#))),
        hex(8).prop_map(|state| LINK.replace("make-1", &state)),
    ]
}

/// Texts before and after a value that users copy together with the value.
fn wrapping() -> impl Strategy<Value = (&'static str, &'static str)> {
    proptest::sample::select(vec![
        ("", ""),
        (" ", " "),
        ("\"", "\""),
        ("'", "'"),
        ("`", "`"),
        ("\u{201c}", "\u{201d}"),
        ("<", ">"),
        ("", ","),
        ("", ";"),
        ("\"", "\","),
        ("\u{feff}", ""),
        ("", "\u{200b}"),
        ("\u{a0}", "\u{a0}"),
        ("", "\\r\\n"),
        ("", "\\n"),
        ("\n", "\r\n"),
        ("NAME=", ""),
        ("GHL_VALUE = ", ""),
        ("export X=\"", "\""),
        ("\"value\": \"", "\","),
        ("Bearer ", ""),
        ("**", "**"),
        ("```\n", "\n```"),
        ("> ", "\n> "),
        ("\u{201e}", "\u{201c}"),
    ])
}

/// Longer texts before and after a value, such as a sentence, an `.env` file, a request, the output of Make or n8n, or
/// JSON inside JSON.
fn carrier() -> impl Strategy<Value = (&'static str, &'static str)> {
    proptest::sample::select(vec![
        ("Here it is: ", "\nThanks!"),
        ("Hi,\n\n", "\n\nBest regards"),
        ("PORT=3000\nGHL_VALUE=", "\nDEBUG=1\n"),
        ("{\"value\":\"", "\"}"),
        ("[{\"json\":{\"value\":\"", "\"}}]"),
        ("[{\"statusCode\":200,\"data\":{\"value\":\"", "\"}}]"),
        ("{\"body\":\"{\\\"value\\\":\\\"", "\\\"}\"}"),
        (
            "curl -X POST https://services.leadconnectorhq.com/oauth/token --data-urlencode 'value=",
            "' -H 'Accept: application/json'",
        ),
        ("- value: ", "\n- done"),
        ("| value | ", " |"),
    ])
}

/// A random text. Most of its pieces have a meaning for the reader.
fn odd_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        proptest::sample::select(HOSTILE_TEXTS.to_vec()).prop_map(String::from),
        proptest::sample::select(vec![
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            ":",
            "=",
            "&",
            "?",
            "#",
            "://",
            "https://",
            "code=",
            "client_id",
            "access_token",
            "eyJ",
            "pit-",
            "{\"",
            "\\\"",
            "\\n",
            "\u{feff}",
            "\u{200b}",
            "Bearer ",
            " ",
            "\n",
            ",",
            "error",
            "message",
            "%",
            "%4",
            "…",
            "\u{1f98a}",
        ])
        .prop_map(String::from),
        valid(),
        ".{0,12}",
    ];
    proptest::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// Returns the kinds of the values in a text, and the values themselves.
fn found(text: &str) -> (Vec<leg3_core::reader::item::Kind>, Vec<String>) {
    let reading = scan::read(text);
    let values = [
        reading.code().map(|code| code.expose().to_owned()),
        reading.client_id().map(|id| id.as_str().to_owned()),
        reading.client_secret().map(|secret| secret.expose().to_owned()),
        reading.access_token().map(|token| token.expose().to_owned()),
        reading.refresh_token().map(|token| token.expose().to_owned()),
    ];
    (reading.kinds(), values.into_iter().flatten().chain(install_links_in(text)).collect())
}

proptest! {
    #![proptest_config(with_cases(200))]

    #[test]
    fn cleaning_twice_gives_the_same_as_cleaning_once(text in prop_oneof![odd_text(), "\\PC{0,40}"]) {
        let once = clean::value(&text);
        prop_assert_eq!(clean::value(&once), once);
    }

    #[test]
    fn cleaning_never_changes_a_valid_value(value in valid()) {
        prop_assert_eq!(clean::value(&value), value.as_str());
        prop_assert!(!clean::changes(&value));
    }

    #[test]
    fn quotes_labels_and_other_wrapping_around_a_value_are_removed(value in valid(), inner in wrapping(), outer in wrapping()) {
        let bare = found(&value);
        prop_assert_eq!(bare.0.len(), 1, "{}", value);
        let once = [inner.0, &value, inner.1].concat();
        prop_assert_eq!(&found(&once), &bare, "{}", once);
        let twice = [outer.0, &once, outer.1].concat();
        prop_assert_eq!(&found(&twice), &bare, "{}", twice);
    }

    #[test]
    fn a_value_is_found_in_a_sentence_an_env_file_a_request_and_json(value in valid(), around in carrier()) {
        let bare = found(&value);
        let carried = [around.0, &value, around.1].concat();
        // The test leaves out install links in JSON and in a request. The reader does not read the value of an unknown
        // JSON member as an install link, and a link in a request is part of the request's body.
        prop_assume!(!value.starts_with("http") || !around.0.contains(['{', '\'']));
        prop_assert_eq!(&found(&carried), &bare, "{}", carried);
    }

    #[test]
    fn an_install_link_is_extracted_from_markdown_and_html(state in hex(8)) {
        let link = LINK.replace("make-1", &state);
        for carried in [["[Install](", &link, ")"].concat(), ["<a href=\"", &link, "\">Install</a>"].concat(), ["<", &link, "|Install>"].concat()] {
            prop_assert_eq!(found(&carried), found(&link), "{}", carried);
        }
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in odd_text()) {
        let _ = scan::read(&text);
    }

    #[test]
    fn a_secret_is_detected_by_its_format_inside_any_other_text(value in valid(), around in wrapping(), before in "[ -~]{0,9}") {
        let wrapped = [&before, around.0, &value, around.1].concat();
        prop_assert!(!shapes::holds_secret(&value) || shapes::holds_secret(&wrapped), "{}", wrapped);
    }
}

#[test]
fn only_client_secrets_and_tokens_have_the_format_of_a_secret() {
    let secrets = [
        SECRET.into(),
        SECRET.to_uppercase(),
        token(AT),
        token(RT),
        ["pit-", SECRET].concat(),
        "PIT-0123456789abcdef".into(),
        "eyJhbGciOiJSUzI1NiJ9.eyJ".into(),
        ["client_secret%3D", SECRET, "%26x"].concat(),
    ];
    for secret in secrets {
        assert!(shapes::holds_secret(&secret), "{secret}");
    }
    for other in [CODE, ID, LINK, "hello", "", "pit", "ey", "482913", "\u{1f98a}\u{1f98a}", &SECRET[1..]] {
        assert!(!shapes::holds_secret(other), "{other}");
    }
}
