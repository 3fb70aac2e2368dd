//! Tests that saved texts are read back unchanged, with random names, IDs and numbers of sub-accounts, and with each
//! canned response that contains tokens.

use super::{Account, END, SUCCESSES, agency_text, dental, minted, pair, pair_in, saved};
use crate::support::reading::token_answer_in;
use crate::support::{HOSTILE_TEXTS, body, with_cases};
use leg3_core::reader::item::Kind;
use leg3_core::reader::pasted_answer::{self, Pasted, read_saved};
use leg3_core::reader::scan;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

/// A name or an ID: any text that a user may have typed.
fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        proptest::sample::select(HOSTILE_TEXTS.to_vec()).prop_map(String::from),
        proptest::sample::select(vec![
            "{\"saved_tokens\": \"",
            "\"access_token\": \"eyJ.a.b\"",
            "“Smith” – ‘Sons’ ^\" & Co\u{200d}",
            "eyJ eyJ.a.b",
            "\\u00",
        ])
        .prop_map(String::from),
    ]
}

fn accounts() -> impl Strategy<Value = Vec<Account>> {
    let account = (name(), name(), any::<bool>(), any::<Option<u32>>());
    proptest::collection::vec(account, 0..60).prop_map(|accounts| {
        let numbered = accounts.into_iter().enumerate();
        let account =
            |(number, (name, id, has_refresh, ends)): (usize, (String, String, bool, Option<u32>))| Account {
                name,
                id,
                answer: minted(number, has_refresh),
                ends: ends.map(|seconds| f64::from(seconds) * 1000.0),
            };
        numbered.map(account).collect()
    })
}

/// Checks that the saved text `text` contains the tokens in `answer`, and the tokens, names and IDs in `accounts`.
#[track_caller]
pub(super) fn assert_holds(text: &str, answer: &str, accounts: &[Account]) {
    let read = read_saved(text).unwrap_or_else(|| panic!("no saved text: {text}"));
    assert_eq!(pair(&read.main), pair_in(answer), "{text}");
    assert_eq!(read.sub_accounts.len(), accounts.len(), "{text}");
    for (read, account) in read.sub_accounts.iter().zip(accounts) {
        assert_eq!((&read.name, &read.location_id), (&account.name, &account.id), "{text}");
        assert_eq!(read.ends, account.ends, "{text}");
        assert_eq!(pair(&read.answer), pair_in(&account.answer), "{text}");
    }
    let Pasted::Tokens(main) = pasted_answer::read(text) else { panic!("no tokens: {text}") };
    assert_eq!(pair(&main), pair_in(answer), "{text}");
}

#[test]
fn any_saved_tokens_read_back_unchanged() {
    let cases = (proptest::sample::select(SUCCESSES.to_vec()), accounts());
    let run = TestRunner::new(with_cases(60)).run(&cases, |(name, accounts)| {
        let answer = body(name);
        assert_holds(&saved(&answer, &accounts), &answer, &accounts);
        Ok(())
    });
    if let Err(why) = run {
        panic!("{why}");
    }
}

#[test]
fn a_text_that_is_read_and_saved_again_is_identical() {
    let text = agency_text();
    let read = read_saved(&text).unwrap();
    assert_eq!(read.ends, Some(END));
    let accounts: Vec<Account> = read
        .sub_accounts
        .into_iter()
        .map(|account| Account {
            name: account.name,
            id: account.location_id,
            answer: account.answer.body.expose().into(),
            ends: account.ends,
        })
        .collect();
    assert_eq!(saved(read.main.body.expose(), &accounts), text);
}

#[test]
fn responses_read_back_with_standard_names_and_all_fields() {
    let read = read_saved(&agency_text()).unwrap();
    let json: serde_json::Value = serde_json::from_str(read.sub_accounts[0].answer.body.expose()).unwrap();
    let original: serde_json::Value = serde_json::from_str(&dental(1).answer).unwrap();
    assert_eq!(json, original);
    let main: serde_json::Value = serde_json::from_str(read.main.body.expose()).unwrap();
    assert_eq!(main, serde_json::from_str::<serde_json::Value>(&body("success-company")).unwrap());
}

#[test]
fn the_reader_finds_a_saved_text_and_the_values_around_it() {
    let text = agency_text();
    assert_eq!(scan::read(&text).kinds(), [Kind::SavedTokens]);
    let note = ["Client ID: 664ab0c1d2e3f4a5b6c7d8e9-lx4ab12c\n\n", &text, "\nSee you!"].concat();
    let kinds = scan::read(&note).kinds();
    assert!(kinds.contains(&Kind::SavedTokens) && kinds.contains(&Kind::ClientId), "{kinds:?}");
    let pair = token_answer_in(&text).and_then(|main| pair(&main));
    assert_eq!(pair, pair_in(&body("success-company")));
}

#[test]
fn two_different_saved_texts_are_rejected() {
    let other = saved(&body("success-location"), &[dental(3)]);
    let both = [agency_text(), other].concat();
    assert!(read_saved(&both).is_none());
    assert!(matches!(pasted_answer::read(&both), Pasted::SeveralTokens));
    let twice = agency_text().repeat(2);
    assert!(read_saved(&twice).is_some(), "the same text twice is one");
}

#[test]
fn an_unreadable_response_reads_back_unchanged() {
    for answer in ["", "no JSON", "{\"a\":1}", "{\"access_token\":\"eyJ"] {
        let account = Account { answer: answer.into(), ..dental(1) };
        let read = read_saved(&saved(&body("success-company"), &[account, dental(2)])).unwrap();
        assert_eq!(read.sub_accounts[0].answer.body.expose(), answer);
        let read = read_saved(&saved(answer, &[dental(2)])).unwrap();
        assert_eq!(read.main.body.expose(), answer);
    }
}
