//! The one table: failure → what became of the code → next step; and that each failure has its code and its words.

use leg3::copy::Voice;
use leg3::copy::advice::advice;
use leg3::grant::failure::{
    CodeFate::{self, MayBeSpent, ProbablyGood, Spent, StillGood},
    Failure,
    NextStep::{self, CorrectAndPressAgain, DoItOutside, FreshCode, PressAgain, Report},
};
use leg3::grant::refusal::Refusal;
use leg3::grant::reply::Unreadable;
use std::collections::{BTreeMap, BTreeSet};

/// Each refusal of the exchange. May the ordinary button be pressed again?
const REFUSED: [(Refusal, CodeFate, NextStep, bool); 20] = [
    (Refusal::CodeNotFound, Spent, FreshCode, false),
    (Refusal::InvalidClient, MayBeSpent, CorrectAndPressAgain, true),
    (Refusal::RefreshTokenUnknown, MayBeSpent, FreshCode, true),
    (Refusal::RefreshTokenSpent, MayBeSpent, FreshCode, true),
    (Refusal::LocationInactive, MayBeSpent, FreshCode, true),
    (Refusal::FieldMissing, ProbablyGood, Report, true),
    (Refusal::ParameterRefused, ProbablyGood, Report, true),
    (Refusal::RedirectUri, MayBeSpent, CorrectAndPressAgain, true),
    (Refusal::InvalidGrant, MayBeSpent, FreshCode, true),
    (Refusal::UnauthorizedClient, MayBeSpent, CorrectAndPressAgain, true),
    (Refusal::UnsupportedGrantType, ProbablyGood, Report, true),
    (Refusal::InvalidScope, MayBeSpent, FreshCode, true),
    (Refusal::AccessTokenInvalid, MayBeSpent, FreshCode, true),
    (Refusal::NotFound, MayBeSpent, FreshCode, true),
    (Refusal::Firewall, ProbablyGood, PressAgain, true),
    (Refusal::TooMany, ProbablyGood, PressAgain, true),
    (Refusal::Broken, MayBeSpent, FreshCode, true),
    (Refusal::GaveUp, MayBeSpent, FreshCode, true),
    (Refusal::Unavailable, ProbablyGood, PressAgain, true),
    (Refusal::Unknown, MayBeSpent, FreshCode, true),
];

/// Everything else that can go wrong.
const OTHERS: [(Failure, CodeFate, NextStep, bool); 13] = [
    (Failure::Offline, StillGood, PressAgain, true),
    (Failure::NotReached, StillGood, DoItOutside, true),
    (Failure::Hidden, StillGood, DoItOutside, true),
    (Failure::ProbeSilent, StillGood, PressAgain, true),
    (Failure::Impostor, StillGood, DoItOutside, true),
    (Failure::ProbeBroken, StillGood, Report, true),
    (Failure::Lost, MayBeSpent, FreshCode, false),
    (Failure::AnswerHidden, MayBeSpent, DoItOutside, false),
    (Failure::Overdue, MayBeSpent, FreshCode, false),
    (Failure::Stopped, MayBeSpent, FreshCode, false),
    (Failure::Unreadable(Unreadable::Empty), Spent, FreshCode, false),
    (Failure::Unreadable(Unreadable::Broken), Spent, FreshCode, false),
    (Failure::Unreadable(Unreadable::NoTokens), Spent, FreshCode, false),
];

/// The whole table. A refused probe never touched the code, whatever the refusal says.
fn table() -> Vec<(Failure, CodeFate, NextStep, bool)> {
    let refused = REFUSED.map(|(refusal, fate, step, again)| (Failure::Refused(refusal), fate, step, again));
    let not_now = REFUSED.map(|(refusal, ..)| (Failure::NotNow(refusal), StillGood, PressAgain, true));
    refused.into_iter().chain(not_now).chain(OTHERS).collect()
}

/// Fails to compile when a refusal is added, so that the table above is never short of one.
fn place(refusal: Refusal) -> usize {
    match refusal {
        Refusal::CodeNotFound => 0,
        Refusal::InvalidClient => 1,
        Refusal::RefreshTokenUnknown => 2,
        Refusal::RefreshTokenSpent => 3,
        Refusal::LocationInactive => 4,
        Refusal::FieldMissing => 5,
        Refusal::ParameterRefused => 6,
        Refusal::RedirectUri => 7,
        Refusal::InvalidGrant => 8,
        Refusal::UnauthorizedClient => 9,
        Refusal::UnsupportedGrantType => 10,
        Refusal::InvalidScope => 11,
        Refusal::AccessTokenInvalid => 12,
        Refusal::NotFound => 13,
        Refusal::Firewall => 14,
        Refusal::TooMany => 15,
        Refusal::Broken => 16,
        Refusal::GaveUp => 17,
        Refusal::Unavailable => 18,
        Refusal::Unknown => 19,
    }
}

#[test]
fn every_refusal_stands_in_the_table() {
    for (at, (refusal, ..)) in REFUSED.into_iter().enumerate() {
        assert_eq!(place(refusal), at);
    }
}

#[test]
fn every_failure_has_the_fate_and_the_next_step_of_the_table() {
    for (failure, fate, step, again) in table() {
        assert_eq!((failure.fate(), failure.next_step()), (fate, step), "{failure:?}");
        assert_eq!(failure.may_press_again(), again, "{failure:?}");
    }
}

#[test]
fn only_a_lost_answer_is_a_risk_the_person_may_take() {
    for (failure, ..) in table() {
        let lost =
            matches!(failure, Failure::Lost | Failure::AnswerHidden | Failure::Overdue | Failure::Stopped);
        assert_eq!(failure.is_lost(), lost, "{failure:?}");
        assert_eq!(failure.before_sending(), failure.fate() == StillGood, "{failure:?}");
    }
}

#[test]
fn fates_are_ordered_from_best_to_worst() {
    assert!(StillGood < ProbablyGood && ProbablyGood < MayBeSpent && MayBeSpent < Spent);
}

#[test]
fn no_two_failures_after_sending_share_a_code() {
    let mut codes: BTreeMap<&str, Vec<Failure>> = BTreeMap::new();
    for (failure, ..) in table() {
        codes.entry(failure.code()).or_default().push(failure);
    }
    for (code, failures) in codes {
        let digits = code.strip_prefix("L3-").unwrap();
        assert!(digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit()), "{code}");
        let kin = failures.iter().all(|failure| matches!(failure, Failure::NotNow(_)));
        assert!(failures.len() == 1 || kin, "{code}: {failures:?}");
        assert!(!["L3-01", "L3-02"].contains(&code), "boot.js has these");
    }
}

#[test]
fn refusals_of_the_probe_that_share_a_code_share_their_words() {
    let mut words: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (refusal, ..) in REFUSED {
        let failure = Failure::NotNow(refusal);
        words.entry(failure.code()).or_default().insert(advice(failure, Voice::HighLevel).todo);
    }
    assert!(words.values().all(|todos| todos.len() == 1), "{words:?}");
}

#[test]
fn every_failure_has_advice_in_both_voices() {
    for (failure, ..) in table() {
        for voice in [Voice::HighLevel, Voice::Neutral] {
            let words = advice(failure, voice);
            for text in [words.title, words.what, words.why, words.todo] {
                assert!(text.trim() == text && text.len() > 10, "{failure:?}: {text}");
            }
            assert!(!words.title.ends_with('.'), "{}", words.title);
            assert!(
                [words.what, words.why, words.todo].iter().all(|text| text.ends_with('.')),
                "{failure:?}"
            );
        }
    }
}

#[test]
fn neutral_advice_never_says_highlevel() {
    let neutral = |failure| advice(failure, Voice::Neutral);
    let advice = table().into_iter().map(|(failure, ..)| neutral(failure));
    for text in advice.flat_map(|words| [words.title, words.what, words.why, words.todo]) {
        assert!(!text.to_lowercase().contains("highlevel"), "{text}");
    }
}
