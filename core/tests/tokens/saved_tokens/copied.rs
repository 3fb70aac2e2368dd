//! Tests of a saved text that was sent by mail, stored in a note, or copied from a word processor.

use super::round_trip::assert_holds;
use super::{Account, agency_text, dental, pair, pair_in};
use crate::support::{body, with_cases};
use leg3_core::reader::pasted_answer::{self, Pasted};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

fn accounts() -> [Account; 2] {
    [dental(1), dental(2)]
}

/// Breaks every line after this many characters, also inside words, as some mail programs do.
fn wrapped(text: &str, width: usize, line_end: &str) -> String {
    let wrap = |line: &str| {
        let characters: Vec<char> = line.chars().collect();
        let lines = characters.chunks(width).map(|line| line.iter().collect::<String>());
        lines.collect::<Vec<_>>().join(line_end)
    };
    text.lines().map(wrap).collect::<Vec<_>>().join(line_end)
}

#[test]
fn other_text_around_a_saved_text_is_ignored() {
    let text = agency_text();
    for (before, after) in [
        ("", ""),
        ("  \r\n\t", "\n\n "),
        ("\u{feff}", "\u{200b}"),
        ("My tokens {do not share}, saved on \"Monday\":\n\n", "\n-- \nAnna \"Ann\" Example {CEO}"),
        ("```json\n", "```"),
        ("Betreff: „saved_tokens“\n", ""),
    ] {
        assert_holds(&[before, &text, after].concat(), &body("success-company"), &accounts());
    }
}

#[test]
fn lines_wrapped_at_any_width_are_joined() {
    let text = agency_text();
    let run = TestRunner::new(with_cases(60)).run(&(40_usize..1000, any::<bool>(), any::<bool>()), |case| {
        let (width, is_windows, is_quoted) = case;
        let line_end = if is_windows { "\r\n" } else { "\n" };
        let broken = wrapped(&text, width, line_end);
        let read = if is_quoted { ["> ", &broken.replace('\n', "\n> ")].concat() } else { broken };
        let read =
            pasted_answer::read_saved(&["Hi,\n"[..if is_quoted { 0 } else { 4 }].into(), read].concat());
        let read = read.expect("a saved text");
        assert_eq!(pair(&read.main), pair_in(&body("success-company")));
        assert_eq!(read.sub_accounts.len(), 2);
        for (account, original) in read.sub_accounts.iter().zip(accounts()) {
            assert_eq!(pair(&account.answer), pair_in(&original.answer));
        }
        Ok(())
    });
    if let Err(why) = run {
        panic!("{why}");
    }
}

#[test]
fn names_survive_line_breaks_between_words() {
    let text = agency_text();
    let broken = text.replace("Door Dental", "Door\r\n   Dental").replace("contact", "contact ");
    assert_holds(
        &broken.replace("oauth.readonly ", "oauth.readonly\n"),
        &body("success-company"),
        &accounts(),
    );
}

#[test]
fn a_wrapped_token_of_unknown_format_is_joined_without_a_space() {
    let opaque = "0123456789".repeat(9);
    let answer = ["{\"access_token\":\"", &opaque, "\",\"refresh_token\":\"", &opaque, "\"}"].concat();
    let account = Account { answer: answer.clone(), ..dental(1) };
    let text = super::saved(&answer, std::slice::from_ref(&account));
    assert_holds(&wrapped(&text, 76, "\n"), &answer, &[account]);
}

#[test]
fn a_saved_text_with_typographic_quotes_is_read() {
    let text = agency_text();
    let mut quotes = ["\u{201c}", "\u{201d}"].into_iter().cycle();
    let typographic: String = text
        .chars()
        .map(|character| match character {
            '"' => quotes.next().unwrap_or_default().into(),
            '\'' => "\u{2019}".into(),
            other => other.to_string(),
        })
        .collect();
    assert_holds(&typographic, &body("success-company"), &accounts());
    assert_holds(&wrapped(&typographic, 76, "\n"), &body("success-company"), &accounts());
}

#[test]
fn names_with_quotes_and_invisible_characters_survive_word_processors() {
    for name in [
        "“Smith” «and» ‘Sons’",
        "Family 👨\u{200d}👩\u{200d}👧",
        "soft\u{ad}hyphen",
        "no\u{a0}break",
        "a^\" b",
    ] {
        let account = Account { name: name.into(), ..dental(1) };
        let text = super::saved(&body("success-company"), std::slice::from_ref(&account));
        let changed = ["\u{feff}", &text.replacen('"', "“", 1)].concat();
        assert_holds(&changed, &body("success-company"), &[account]);
    }
}

#[test]
fn the_main_pair_is_read_from_a_truncated_saved_text() {
    let text = agency_text();
    let cut = &text[..text.find("\"sub_accounts\"").unwrap() + 500];
    let Pasted::Tokens(main) = pasted_answer::read(cut) else { panic!("no tokens") };
    assert_eq!(pair(&main), pair_in(&body("success-company")));
}

#[test]
fn a_saved_text_reformatted_and_sorted_by_a_json_formatter_is_read() {
    let json: serde_json::Value = serde_json::from_str(&agency_text()).unwrap();
    // `serde_json` writes the members in alphabetical order.
    let pretty = serde_json::to_string_pretty(&json).unwrap();
    assert!(!pretty.starts_with("{\n  \"saved_tokens\""));
    assert_holds(&pretty, &body("success-company"), &accounts());
}
