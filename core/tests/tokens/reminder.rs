//! Tests of the calendar file: the file is valid by RFC 5545 for any account name and for any expiry in the supported
//! range, and contains no authorization code.

use crate::support::{HOSTILE_TEXTS, NOW, with_cases};
use leg3_core::messages::reminder::no_reminder;
use leg3_core::messages::{Message, Voice};
use leg3_core::tokens::next_token::{NextToken, NoReminder};
use leg3_core::tokens::reminder::{Reminder, calendar_file};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

const HOUR: f64 = 3_600_000.0;

/// The reminder for this account, whose token expires in a day.
fn of(account: &str) -> Reminder<'_> {
    let ends = Some(NOW + 24.0 * HOUR);
    Reminder { account, ends, next: NextToken::Refresh, page: "https://leg3.example/", now: NOW }
}

fn written(reminder: &Reminder<'_>) -> String {
    calendar_file(reminder, Voice::HighLevel).unwrap()
}

/// The unfolded lines of the calendar file (RFC 5545, section 3.1).
fn lines(file: &str) -> Vec<String> {
    let unfolded = file.replace("\r\n ", "");
    unfolded.strip_suffix("\r\n").expect("a line end").split("\r\n").map(String::from).collect()
}

/// The value of the first property with this name.
fn value(file: &str, name: &str) -> String {
    let lines = lines(file);
    let found = lines.iter().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    found.unwrap_or_else(|| panic!("no {name} in {file}")).into()
}

/// The text without its escapes (RFC 5545, section 3.3.11).
fn unescaped(value: &str) -> String {
    let mut characters = value.chars();
    let mut out = String::new();
    while let Some(character) = characters.next() {
        out.extend(match character {
            '\\' => match characters.next() {
                Some('n') => Some('\n'),
                Some(escaped @ ('\\' | ';' | ',')) => Some(escaped),
                other => panic!("\\{other:?} in {value}"),
            },
            ';' | ',' => panic!("{value} is a list"),
            other => Some(other),
        });
    }
    out
}

#[test]
fn the_file_has_one_event_at_the_expiry_with_an_alarm_one_hour_before() {
    let file = written(&of("Blue Door Dental"));
    assert_eq!(
        lines(&file),
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Leg 3//Reminder//EN",
            "BEGIN:VEVENT",
            &["UID:", &value(&file, "UID")].concat(),
            "DTSTAMP:20251123T121320Z",
            "DTSTART:20251124T121320Z",
            "DTEND:20251124T122820Z",
            "SUMMARY:HighLevel token of Blue Door Dental ends",
            &["DESCRIPTION:", &value(&file, "DESCRIPTION")].concat(),
            "TRANSP:TRANSPARENT",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "DESCRIPTION:HighLevel token of Blue Door Dental ends",
            "TRIGGER:-PT60M",
            "END:VALARM",
            "END:VEVENT",
            "END:VCALENDAR",
        ]
    );
}

#[test]
fn the_alarm_is_one_day_before_a_distant_expiry_and_at_most_one_hour_before_a_near_one() {
    for (left, trigger) in [
        (365.0 * 24.0 * HOUR, "-PT1440M"),
        (24.0 * HOUR, "-PT60M"),
        (2.0 * HOUR, "-PT60M"),
        (HOUR, "-PT30M"),
        (HOUR / 60.0, "-PT0M"),
    ] {
        let reminder = Reminder { ends: Some(NOW + left), ..of("A") };
        assert_eq!(value(&written(&reminder), "TRIGGER"), trigger);
    }
}

#[test]
fn the_description_says_how_to_get_the_next_token() {
    for (next, words) in [
        (NextToken::Refresh, ["paste what you saved", "If a tool refreshes your tokens"]),
        (NextToken::FromAgency, ["Your agency's tokens make the next one", "If a tool makes"]),
        (NextToken::Install, ["no refresh token came", "install link"]),
    ] {
        let text = unescaped(&value(&written(&Reminder { next, ..of("A") }), "DESCRIPTION"));
        assert!(words.iter().all(|words| text.contains(words)), "{text}");
        assert_eq!(text.lines().last(), Some("https://leg3.example/"));
    }
    let text = value(&written(&Reminder { page: "", ..of("A") }), "DESCRIPTION");
    assert!(text.ends_with("delete this reminder."), "{text}");
}

#[test]
fn the_neutral_voice_does_not_say_highlevel() {
    let file = calendar_file(&of("Blue Door Dental"), Voice::Neutral).unwrap();
    assert_eq!(value(&file, "SUMMARY"), "Your CRM token of Blue Door Dental ends");
    assert!(!file.to_lowercase().contains("highlevel"));
    let file = calendar_file(&of(" "), Voice::HighLevel).unwrap();
    assert_eq!(value(&file, "SUMMARY"), "HighLevel token ends");
}

#[test]
fn a_code_in_the_address_of_the_page_is_left_out() {
    for page in ["https://leg3.example/?code=9b2e4d6f", "https://leg3.example/#code=9b2e4d6f"] {
        let text = value(&written(&Reminder { page, ..of("A") }), "DESCRIPTION");
        assert!(!text.contains("code=") && text.ends_with("https://leg3.example/"), "{text}");
    }
}

#[test]
fn an_unknown_past_or_invalid_expiry_yields_a_reason_instead_of_a_file() {
    for (ends, now, why) in [
        (None, NOW, NoReminder::EndUnknown),
        (Some(NOW), NOW, NoReminder::Ended),
        (Some(NOW - HOUR), NOW, NoReminder::Ended),
        (Some(1e300), NOW, NoReminder::OutOfRange),
        (Some(253_402_300_799_000.0), NOW, NoReminder::OutOfRange),
        (Some(f64::NAN), NOW, NoReminder::OutOfRange),
        (Some(-1.0), NOW, NoReminder::OutOfRange),
        (Some(NOW), f64::NAN, NoReminder::OutOfRange),
    ] {
        assert_eq!(calendar_file(&Reminder { ends, now, ..of("A") }, Voice::HighLevel), Err(why));
        assert!(no_reminder(why).in_voice(Voice::HighLevel).ends_with('.'));
    }
}

#[test]
fn the_identifier_depends_only_on_the_account_and_the_expiry() {
    let uid = |reminder: &Reminder<'_>| value(&written(reminder), "UID");
    let first = uid(&of("Blue Door Dental"));
    assert_eq!(uid(&Reminder { now: NOW + HOUR, ..of("Blue Door Dental") }), first);
    assert_ne!(uid(&of("Red Door Dental")), first);
    assert_ne!(uid(&Reminder { ends: Some(NOW + 48.0 * HOUR), ..of("Blue Door Dental") }), first);
}

#[test]
fn any_name_and_any_expiry_produce_a_valid_calendar_file() {
    let name = prop_oneof![
        any::<String>(),
        proptest::sample::select(HOSTILE_TEXTS.to_vec()).prop_map(String::from),
        "[🦊,;\\\\\r\n:\"' Þ]{0,120}",
        "[a-z]{0,300}",
    ];
    let next = proptest::sample::select(vec![NextToken::Refresh, NextToken::FromAgency, NextToken::Install]);
    let cases = (name, 1.0..1e14, next, any::<bool>());
    let run = TestRunner::new(with_cases(500)).run(&cases, |(name, left, next, is_neutral)| {
        let voice = if is_neutral { Voice::Neutral } else { Voice::HighLevel };
        let reminder = Reminder { ends: Some(NOW + left), next, ..of(&name) };
        let file = calendar_file(&reminder, voice).expect("a file");
        let longest = file.split("\r\n").map(str::len).max();
        prop_assert!(longest <= Some(75), "{}", file);
        prop_assert!(!file.replace("\r\n", "").contains(['\r', '\n']));
        // No account name adds a line, so the number of lines is always the same.
        prop_assert_eq!(lines(&file).len(), 18, "{}", file);
        let shown: String = name.trim().chars().take(200).collect();
        let shown = shown.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
        let is_kept = |character: &char| !character.is_control() || matches!(character, '\n' | '\t');
        let shown: String = shown.chars().filter(is_kept).collect();
        let summary = unescaped(&value(&file, "SUMMARY"));
        prop_assert!(summary.contains(&shown) && summary.ends_with(" ends"), "{}", summary);
        prop_assert!(!unescaped(&value(&file, "DESCRIPTION")).is_empty());
        Ok(())
    });
    if let Err(why) = run {
        panic!("{why}");
    }
}
