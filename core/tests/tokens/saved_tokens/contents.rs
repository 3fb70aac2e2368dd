//! Tests of the first line of a saved text, which contains sentences for the user, and of the data that the text
//! preserves.

use super::{Account, agency_text, dental, pair_in, saved, saved_in};
use crate::support::{HOSTILE_TEXTS, body, cut_inside};
use leg3_core::messages::Voice;
use leg3_core::messages::saved_tokens::what_is_held;
use leg3_core::oauth::json::Json;
use leg3_core::oauth::request::UserType;

#[test]
fn the_first_line_describes_the_tokens_their_expiry_and_who_can_use_them() {
    let text = agency_text();
    assert_eq!(
        text.lines().next(),
        Some(
            "{\"saved_tokens\": \"Tokens for HighLevel: your agency's tokens and 2 sub-accounts'. The access token ends \
             at 2025-11-24 12:13 UTC. Whoever has this text can use them: keep it like a password. To use them again in \
             the page that saved them, paste the whole text there.\","
        )
    );
    let neutral = saved_in(Voice::Neutral, &body("success-company"), &[dental(1)]);
    assert!(
        neutral.starts_with(
            "{\"saved_tokens\": \"Tokens for your CRM: your agency's tokens and 1 sub-account's."
        )
    );
    assert!(!neutral.to_lowercase().contains("highlevel"));
}

#[test]
fn the_saved_text_of_one_account_is_the_unchanged_response() {
    for name in ["success-location", "success-company", "success-bare", "success-unknown-fields"] {
        assert_eq!(saved(&body(name), &[]), body(name));
    }
}

#[test]
fn a_camel_case_or_truncated_response_is_rewritten_as_standard_json() {
    let camel = body("success-camel");
    let whole = body("success-company");
    for answer in [&*camel, cut_inside(&whole, "companyId")] {
        let text = saved(answer, &[]);
        assert!(Json::parse(&text).is_some() && text.starts_with("{\"access_token\": \"eyJ"), "{text}");
        assert_eq!(pair_in(&text), pair_in(answer));
    }
}

#[test]
fn an_unreadable_response_is_kept_as_text() {
    for answer in ["", "no JSON", "{\"a\":1}"] {
        assert_eq!(saved(answer, &[]), answer);
        let account = Account { answer: answer.into(), ..dental(1) };
        let text = saved(&body("success-company"), &[account]);
        let json: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(json["sub_accounts"][0]["answer"], answer);
    }
}

#[test]
fn unknown_fields_of_every_response_are_kept() {
    let account = Account { answer: body("success-unknown-fields"), ..dental(1) };
    let text = saved(&body("success-unknown-fields"), &[account]);
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    for answer in [&json, &json["sub_accounts"][0]["answer"]] {
        assert_eq!(answer["newField"]["deep"][1], 2.5);
        assert_eq!(answer["hashedCompanyId"], serde_json::Value::Null);
        assert_eq!(answer["companyId"], 7.0);
    }
}

#[test]
fn a_sub_account_is_saved_with_its_name_id_and_expiry() {
    let json: serde_json::Value = serde_json::from_str(&agency_text()).unwrap();
    let account = &json["sub_accounts"][1];
    assert_eq!(account["name"], "Blue Door Dental");
    assert_eq!(account["locationId"], "ve9EPM428h8vShlRW1K2");
    assert_eq!(account["access_token_ends"], "2025-11-24T12:13:20Z");
    assert_eq!(json["access_token_ends"], "2025-11-24T12:13:20Z");
    let beyond = Account { ends: Some(1e300), ..dental(1) };
    let without = Account { ends: None, ..dental(2) };
    let text = saved(&body("success-company"), &[beyond, without]);
    assert_eq!(text.matches("access_token_ends").count(), 1);
}

#[test]
fn no_sub_account_name_can_add_or_hide_a_member_or_a_line() {
    for name in HOSTILE_TEXTS {
        let account = Account {
            name: [name, "\",\n\"refresh_token\": \"x\"}]}"].concat(),
            id: name.into(),
            ..dental(1)
        };
        let text = saved(&body("success-company"), &[account]);
        assert_eq!(
            text.lines().count(),
            saved(&body("success-company"), &[dental(1)]).lines().count(),
            "{name}"
        );
        let odd = ['\u{200f}', '\u{202e}', '\u{feff}', '\u{2028}', '\u{201c}', '\u{a0}'];
        assert!(!text.contains(odd), "{text}");
        assert_eq!(text.matches("\"refresh_token\": \"eyJ").count(), 1);
    }
}

#[test]
fn a_short_phrase_describes_the_held_tokens() {
    for (user_type, has_refresh, count, words) in [
        (Some(UserType::Company), true, 3, "your agency's tokens and 3 sub-accounts'"),
        (Some(UserType::Company), false, 1, "your agency's token and 1 sub-account's"),
        (Some(UserType::Location), true, 0, "your sub-account's tokens"),
        (Some(UserType::Location), false, 0, "your sub-account's token"),
        (None, true, 0, "your account's tokens"),
        (None, false, 0, "your account's token"),
    ] {
        assert_eq!(what_is_held(user_type, has_refresh, count, Voice::HighLevel), words);
    }
}
