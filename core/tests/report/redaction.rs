//! Tests of secret detection: random secrets in random encodings are found, and other text is not taken for a secret.

use super::encodings::{base64, encodings};
use crate::support::{SECRET, body, with_cases};
use crate::tokens::saved_tokens::{agency_text, minted, pair_in};
use leg3_core::report::redaction::known_secrets::{KnownSecrets, WINDOW};
use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_assert, prop_oneof, proptest};

const KEY: [u8; 16] = [7; 16];
const UUID: &str = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

/// An empty set of known secrets.
pub(super) fn no_secrets() -> KnownSecrets {
    KnownSecrets::new(&KEY)
}

/// A set of known secrets with this secret.
pub(super) fn known_secrets(secret: &str) -> KnownSecrets {
    let mut known = no_secrets();
    known.learn(secret);
    known
}

/// A random JWT with an invalid signature.
fn jwt() -> impl Strategy<Value = String> {
    ("[ -!#-\\[\\]-~]{10,60}", "[A-Za-z0-9_-]{86,342}").prop_map(|(claim, signature)| {
        crate::support::token(&format!("{{\"sub\":\"{claim}\"}}")) + &signature
    })
}

/// Generates random secrets, some in HighLevel's formats and some in unusual formats.
fn secret() -> impl Strategy<Value = String> {
    prop_oneof![
        UUID,
        "[0-9a-f]{40}",
        "[0-9A-F]{40}",
        jwt(),
        UUID.prop_map(|uuid| ["pit-", &uuid].concat()),
        "[A-Za-z0-9_-]{24,300}",
        "[A-Za-z0-9+/]{24,90}={0,2}",
        // Any text that a user can type.
        "[ -~]{0,10}[a-z0-9]{24}[ -~]{0,30}",
        "([a-z][ -/]){24,40}",
        "[!-/:-@^-`{-~]{30,60}",
        // Text that looks encoded but is not.
        "([a-z0-9]{16,20}(%[2-7][0-9a-f]|%|\\\\u00[2-7][0-9a-f]|\\\\[\\\\nx/\"]|&amp;|&#3[0-9];)){2,4}",
        vec(prop_oneof![any::<char>(), proptest::char::range('a', 'z')], 40..80).prop_map(String::from_iter),
    ]
    .prop_map(|text| text.trim().to_owned())
}

/// Random text around a secret: printable characters, words, hexadecimal digits, base64 characters, the start of JSON,
/// or no text.
fn surrounding_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "",
        "[ -~]{0,40}",
        "[a-z]{1,9}( [a-z]{1,9}){0,8}",
        "[0-9a-f]{0,30}",
        "[A-Za-z0-9_/+-]{0,30}",
        "\\{\"error\":\"[a-z ]{0,20}\",\"value\":\"",
    ]
}

proptest! {
    #![proptest_config(with_cases(600))]

    #[test]
    fn a_known_secret_is_found_in_every_encoding(
        secret in secret(), layers in encodings(), before in surrounding_text(), after in surrounding_text(),
    ) {
        let known = known_secrets(&secret);
        let encoded = layers.iter().fold(secret.clone(), |text, encoding| encoding.apply(&text));
        let text = [&*before, &encoded, &after].concat();
        prop_assert!(known.found_in(&text), "{:?}: {}", layers, text);
    }
}

proptest! {
    #![proptest_config(with_cases(200))]

    #[test]
    fn a_fragment_of_a_known_secret_is_found_if_it_is_one_window_long(
        secret in prop_oneof![UUID, "[0-9a-f]{40}", "[a-z0-9]{20,120}"], from in 0..100_usize, layers in encodings(),
    ) {
        let characters: Vec<char> = secret.chars().filter(char::is_ascii_alphanumeric).collect();
        let from = from.min(characters.len() - WINDOW);
        let piece: String = characters[from..from + WINDOW].iter().collect();
        let encoded = layers.iter().fold(piece, |text, encoding| encoding.apply(&text));
        prop_assert!(known_secrets(&secret).found_in(&[". ", &encoded, " ."].concat()), "{:?}: {}", layers, encoded);
    }

    #[test]
    fn a_fragment_of_a_long_known_secret_is_found_if_it_is_almost_two_windows_long(secret in "[a-z0-9]{129,600}", from in 0..600_usize) {
        let length = 2 * WINDOW - 1;
        let from = from.min(secret.len() - length);
        prop_assert!(known_secrets(&secret).found_in(&secret[from..from + length]));
    }

    #[test]
    fn a_short_known_secret_is_found_as_a_whole(secret in "[a-z0-9]{8,15}", layers in encodings()) {
        let encoded = layers.iter().fold(secret.clone(), |text, encoding| encoding.apply(&text));
        prop_assert!(known_secrets(&secret).found_in(&[". ", &encoded, " ."].concat()), "{:?}: {}", layers, encoded);
    }

    #[test]
    fn an_unknown_token_or_code_is_found_by_its_format(
        secret in prop_oneof![jwt(), "[0-9]{3}[a-f]{3}[0-9a-f]{34}", UUID.prop_map(|uuid| ["pit-", &uuid].concat())],
        layers in encodings(), before in "[ -~]{0,20}",
    ) {
        let encoded = layers.iter().fold(secret, |text, encoding| encoding.apply(&text));
        prop_assert!(no_secrets().found_in(&[&*before, ": ", &encoded, " ."].concat()), "{:?}: {}", layers, encoded);
    }

    #[test]
    fn each_part_of_an_unknown_token_is_found_on_its_own(token in jwt(), part in 0..3_usize) {
        let part = token.split('.').nth(part).unwrap();
        prop_assert!(no_secrets().found_in(&["message: ", part, "?"].concat()), "{}", part);
    }

    #[test]
    fn the_value_of_an_authorization_header_is_found(
        name in "(Bearer|bearer|BEARER|Basic)", gap in "( |  |\t|%20|\\+)", value in "[A-Za-z]{6}[0-9][A-Za-z0-9._~+/-]{3,40}",
    ) {
        prop_assert!(no_secrets().found_in(&["header ", &name, &gap, &value].concat()));
    }

    #[test]
    fn other_ids_are_not_taken_for_secrets(
        secret in secret(), uuid in UUID, id in "[A-Za-z0-9]{20}", app in "[0-9a-f]{24}", state in "[0-9a-f]{32}",
        moment in 1_000_000_000_u64..2_000_000_000, took in 0..60_000_u32,
    ) {
        let text = format!(
            "status: 422\ntrace id: {uuid}\n{took} ms: GET https://services.leadconnectorhq.com/locations/{id}?skip=100\n\
             client_id={app}-lx4ab12c\nstate={state}\n{{\"traceId\":\"{uuid}\",\"at\":{moment},\"locationId\":\"{id}\"}}",
        );
        prop_assert!(!known_secrets(&secret).found_in(&text), "{} with {}", text, secret);
    }

    #[test]
    fn ordinary_words_are_not_taken_for_secrets(text in "([A-Z]?[a-z]{1,14}[,.:;]? ?){1,120}", secret in prop_oneof![UUID, "[0-9a-f]{40}", jwt()]) {
        prop_assert!(!known_secrets(&secret).found_in(&text));
    }
}

proptest! {
    #![proptest_config(with_cases(300))]

    #[test]
    fn secret_detection_never_panics(text in any::<String>(), bytes in vec(any::<u8>(), 0..200)) {
        let mut known = known_secrets(SECRET);
        known.learn_all(&text);
        let _ = (known.found_in(&text), known.found_in(&String::from_utf8_lossy(&bytes)), known.found_in(&base64(&bytes, false)));
    }
}

#[test]
fn learning_a_saved_text_adds_its_tokens_but_not_its_expiry_times_and_ids() {
    let mut known = no_secrets();
    known.learn_all(&agency_text());
    let answers = [body("success-company"), minted(1, true), minted(2, true)];
    for token in answers.iter().filter_map(|answer| pair_in(answer)) {
        assert!(known.found_in(&token.0) && token.1.is_some_and(|token| known.found_in(&token)));
    }
    assert!(!known.found_in("2025-11-24T12:13:20Z") && !known.found_in("ve9EPM428h8vShlRW1K1"));
}
