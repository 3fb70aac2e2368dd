//! Tests of the typed client ID and client secret: white space around a value is removed, and a suspicious value is
//! accepted with a warning. Also tests of the function that masks a secret.

use crate::support::{ID, SECRET, with_cases};
use leg3_core::oauth::credentials::{
    ClientId, ClientSecret, Code, CredentialWarning, doubt_about_id, doubt_about_secret,
};
use leg3_core::text::masked;
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

#[test]
fn surrounding_white_space_is_removed() {
    assert_eq!(ClientId::parse(" \u{a0}id\t\r\n").unwrap().as_str(), "id");
    assert_eq!(ClientSecret::parse("\n s e c \n").unwrap().expose(), "s e c");
    assert_eq!(Code::parse("\u{2003}code ").unwrap().expose(), "code");
}

#[test]
fn only_blank_credentials_are_refused() {
    for nothing in ["", " ", "\r\n\t", "\u{a0}"] {
        assert!(ClientId::parse(nothing).is_none() && ClientSecret::parse(nothing).is_none());
    }
    for odd in ["x", "ü", "'; drop", "\u{0}"] {
        assert!(ClientId::parse(odd).is_some() && ClientSecret::parse(odd).is_some());
    }
}

#[test]
fn a_client_id_that_looks_incomplete_or_like_a_secret_causes_a_warning() {
    let app = &ID[..24];
    assert_eq!(doubt_about_id(ID), None);
    assert_eq!(doubt_about_id(&[" ", ID, " "].concat()), None);
    assert_eq!(doubt_about_id(app), Some(CredentialWarning::IdWithoutSuffix));
    assert_eq!(doubt_about_id(&[app, "-"].concat()), Some(CredentialWarning::IdWithoutSuffix));
    assert_eq!(doubt_about_id(SECRET), Some(CredentialWarning::IdLooksLikeSecret));
    for unknown in ["", "something-new", "664ab0c1"] {
        assert_eq!(doubt_about_id(unknown), None, "{unknown}");
    }
}

#[test]
fn a_client_secret_that_looks_like_an_id_or_a_token_causes_a_warning() {
    assert_eq!(doubt_about_secret(SECRET), None);
    assert_eq!(doubt_about_secret(ID), Some(CredentialWarning::SecretLooksLikeId));
    assert_eq!(doubt_about_secret(&ID[..24]), Some(CredentialWarning::SecretLooksLikeId));
    assert_eq!(doubt_about_secret("eyJhbGciOi.e.s"), Some(CredentialWarning::SecretLooksLikeToken));
    assert_eq!(doubt_about_secret(&["pit-", SECRET].concat()), Some(CredentialWarning::SecretLooksLikeToken));
    for unknown in ["", "a new kind of secret"] {
        assert_eq!(doubt_about_secret(unknown), None, "{unknown}");
    }
}

#[test]
fn short_texts_are_masked_completely_and_long_ones_show_both_ends() {
    assert_eq!(masked(""), "••••••••");
    assert_eq!(masked("1234567"), "••••••••");
    assert_eq!(masked("12345678"), "1••••••••8");
    assert_eq!(masked("9b2e4d6f8a0c1e3b5d7f9a1c3e5b7d9f0a2c4e6b"), "9b2e••••••••4e6b");
}

proptest! {
    #![proptest_config(with_cases(256))]

    #[test]
    fn a_mask_shows_at_most_a_quarter_and_at_most_eight_characters(text in any::<String>()) {
        let count = text.chars().count();
        let shown = masked(&text).chars().count() - 8;
        prop_assert!(shown * 4 <= count && shown <= 8);
    }

    #[test]
    fn a_client_id_is_refused_only_if_it_is_blank(note in any::<String>()) {
        prop_assert_eq!(ClientId::parse(&note).is_none(), note.trim().is_empty());
    }
}
