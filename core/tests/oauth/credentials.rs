//! Client ID and secret as a person types or pastes them: found, trimmed, and questioned, but never refused for their shape.

use crate::support::{ID, SECRET, with_cases};
use leg3_core::oauth::credentials::{
    ClientId, ClientSecret, Code, CredentialWarning, doubt_about_id, doubt_about_secret,
};
use leg3_core::oauth::pasted_credentials::find_credentials;
use leg3_core::text::masked;
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

/// Puts `ID` and `SECRET` into a note, and returns what is found in it.
fn found(note: &str) -> Option<(String, String)> {
    let note = note.replace("$ID", ID).replace("$SECRET", SECRET);
    find_credentials(&note).map(|found| (found.id.as_str().into(), found.secret.expose().into()))
}

#[test]
fn both_are_found_in_whatever_people_keep_them_in() {
    for note in [
        r#"{"client_id": "$ID", "client_secret": "$SECRET"}"#,
        "{\n  \"clientId\": \"$ID\",\n  \"clientSecret\": \"$SECRET\",\n  \"scope\": \"contacts.readonly\"\n}",
        "CLIENT_ID=$ID\nCLIENT_SECRET=$SECRET\n",
        "# HighLevel\r\nGHL_CLIENT_ID='$ID'\r\nGHL_CLIENT_SECRET='$SECRET'\r\n",
        "export CLIENT_ID=\"$ID\"\nexport CLIENT_SECRET=\"$SECRET\" # do not share",
        "Client ID\n$ID\nClient Secret\n$SECRET\n",
        "Client ID:\n\n  $ID  \n\nClient Secret:\n\n  $SECRET  \n",
        "Client Id: $ID\nClient Secret: $SECRET",
        "Client ID: $ID Client Secret: $SECRET",
        "Client ID: $ID\tClient Secret: $SECRET",
        "Client ID\tClient Secret\n$ID\t$SECRET",
        "client-id = $ID; client-secret = $SECRET",
        "client_id=$ID&client_secret=$SECRET",
        "| Client ID | $ID |\n| Client Secret | $SECRET |",
        "Hi! Use $ID with $SECRET please.",
        "$SECRET\n$ID",
        "Client ID:\nClient Secret:\n$ID\n$SECRET",
        "const clientId = `$ID`;\nconst clientSecret = `$SECRET`;",
    ] {
        assert_eq!(found(note), Some((ID.into(), SECRET.into())), "{note}");
    }
}

#[test]
fn a_labelled_secret_needs_no_known_shape() {
    for note in ["CLIENT_ID=$ID\nCLIENT_SECRET=p$a:s=s!", "Client ID: $ID Client Secret: p$a:s=s!"] {
        assert_eq!(found(note), Some((ID.into(), "p$a:s=s!".into())), "{note}");
    }
    let quoted = r#"{"client_id": "$ID", "client_secret": "with two spaces"}"#;
    assert_eq!(found(quoted), Some((ID.into(), "with two spaces".into())));
}

#[test]
fn half_a_find_is_none() {
    for note in [
        "",
        "$ID",
        "$SECRET",
        "CLIENT_ID=$ID",
        "CLIENT_SECRET=$SECRET\nCLIENT_ID=",
        "a sentence: nothing",
        "CLIENT_ID=\nCLIENT_SECRET=$SECRET",
    ] {
        assert_eq!(found(note), None, "{note}");
    }
}

#[test]
fn a_single_value_is_not_torn_apart() {
    for value in [ID, SECRET, "eyJhbGciOi.eyJhdXRo.c2ln", "abc=def"] {
        assert!(find_credentials(value).is_none(), "{value}");
    }
}

#[test]
fn surrounding_white_space_is_never_part_of_a_value() {
    assert_eq!(ClientId::parse(" \u{a0}id\t\r\n").unwrap().as_str(), "id");
    assert_eq!(ClientSecret::parse("\n s e c \n").unwrap().expose(), "s e c");
    assert_eq!(Code::parse("\u{2003}code ").unwrap().expose(), "code");
}

#[test]
fn nothing_at_all_is_the_only_thing_refused() {
    for nothing in ["", " ", "\r\n\t", "\u{a0}"] {
        assert!(ClientId::parse(nothing).is_none() && ClientSecret::parse(nothing).is_none());
    }
    for odd in ["x", "ü", "'; drop", "\u{0}"] {
        assert!(ClientId::parse(odd).is_some() && ClientSecret::parse(odd).is_some());
    }
}

#[test]
fn an_id_that_looks_wrong_is_doubted() {
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
fn a_secret_that_looks_wrong_is_doubted() {
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
fn short_texts_are_masked_whole_and_long_ones_show_four_at_either_end() {
    assert_eq!(masked(""), "••••••••");
    assert_eq!(masked("1234567"), "••••••••");
    assert_eq!(masked("12345678"), "1••••••••8");
    assert_eq!(masked("9b2e4d6f8a0c1e3b5d7f9a1c3e5b7d9f0a2c4e6b"), "9b2e••••••••4e6b");
}

proptest! {
    #![proptest_config(with_cases(256))]

    #[test]
    fn a_mask_shows_a_quarter_at_most_and_never_more_than_eight(text in any::<String>()) {
        let count = text.chars().count();
        let shown = masked(&text).chars().count() - 8;
        prop_assert!(shown * 4 <= count && shown <= 8);
    }

    #[test]
    fn any_note_is_read_without_a_panic(note in any::<String>()) {
        if let Some(found) = find_credentials(&note) {
            prop_assert!(note.contains(found.id.as_str()) && note.contains(found.secret.expose()));
        }
        prop_assert_eq!(ClientId::parse(&note).is_none(), note.trim().is_empty());
    }
}
