//! The failure table states the status of the authorization code and the next step for each failure. The tests in this
//! file compare the table with the program.

use leg3_core::exchange::failure::{
    CodeStatus::{self, MayBeUsedUp, ProbablyGood, StillGood, UsedUp},
    Failure,
    NextStep::{self, CorrectAndPressAgain, DoItOutside, FreshCode, PressAgain, Report},
};
use leg3_core::messages::Voice;
use leg3_core::messages::exchange_advice::exchange_advice;
use leg3_core::oauth::error_response::ErrorResponse;
use leg3_core::oauth::response::Unreadable;
use std::collections::{BTreeMap, BTreeSet};

/// The row for each error response states the status of the code, the next step, and whether the user may press *Get my
/// tokens* again.
const REFUSED: [(ErrorResponse, CodeStatus, NextStep, bool); 21] = [
    (ErrorResponse::CodeNotFound, UsedUp, FreshCode, false),
    (ErrorResponse::InvalidClient, MayBeUsedUp, CorrectAndPressAgain, true),
    (ErrorResponse::RefreshTokenUnknown, MayBeUsedUp, FreshCode, true),
    (ErrorResponse::RefreshTokenSpent, MayBeUsedUp, FreshCode, true),
    (ErrorResponse::LocationInactive, MayBeUsedUp, FreshCode, true),
    (ErrorResponse::FieldMissing, ProbablyGood, Report, true),
    (ErrorResponse::FieldUnknown, ProbablyGood, Report, true),
    (ErrorResponse::ParameterRefused, ProbablyGood, Report, true),
    (ErrorResponse::RedirectUri, MayBeUsedUp, CorrectAndPressAgain, true),
    (ErrorResponse::InvalidGrant, MayBeUsedUp, FreshCode, true),
    (ErrorResponse::UnauthorizedClient, MayBeUsedUp, CorrectAndPressAgain, true),
    (ErrorResponse::UnsupportedGrantType, ProbablyGood, Report, true),
    (ErrorResponse::InvalidScope, MayBeUsedUp, FreshCode, true),
    (ErrorResponse::AccessTokenInvalid, MayBeUsedUp, FreshCode, true),
    (ErrorResponse::NotFound, MayBeUsedUp, FreshCode, true),
    (ErrorResponse::Firewall, ProbablyGood, PressAgain, true),
    (ErrorResponse::TooMany, ProbablyGood, PressAgain, true),
    (ErrorResponse::Broken, MayBeUsedUp, FreshCode, true),
    (ErrorResponse::GaveUp, MayBeUsedUp, FreshCode, true),
    (ErrorResponse::Unavailable, ProbablyGood, PressAgain, true),
    (ErrorResponse::Unknown, MayBeUsedUp, FreshCode, true),
];

/// The rows for all failures that are not error responses.
const OTHERS: [(Failure, CodeStatus, NextStep, bool); 13] = [
    (Failure::Offline, StillGood, PressAgain, true),
    (Failure::Unreachable, StillGood, DoItOutside, true),
    (Failure::ProbeHidden, StillGood, DoItOutside, true),
    (Failure::ProbeTimedOut, StillGood, PressAgain, true),
    (Failure::NotHighLevel, StillGood, DoItOutside, true),
    (Failure::ProbeBroken, StillGood, Report, true),
    (Failure::Lost, MayBeUsedUp, FreshCode, false),
    (Failure::AnswerHidden, MayBeUsedUp, DoItOutside, false),
    (Failure::Overdue, MayBeUsedUp, FreshCode, false),
    (Failure::Stopped, MayBeUsedUp, FreshCode, false),
    (Failure::Unreadable(Unreadable::Empty), UsedUp, FreshCode, false),
    (Failure::Unreadable(Unreadable::Broken), UsedUp, FreshCode, false),
    (Failure::Unreadable(Unreadable::NoTokens), UsedUp, FreshCode, false),
];

/// Returns the whole table. An error response to the probe never changes the status of the code.
fn table() -> Vec<(Failure, CodeStatus, NextStep, bool)> {
    let refused =
        REFUSED.map(|(refusal, status, step, again)| (Failure::Refused(refusal), status, step, again));
    let not_now = REFUSED.map(|(refusal, ..)| (Failure::ProbeRefused(refusal), StillGood, PressAgain, true));
    refused.into_iter().chain(not_now).chain(OTHERS).collect()
}

/// Returns the index of the row for this error response in `REFUSED`. If an error response is added to
/// [`ErrorResponse`], the `match` in this function does not compile. So the table `REFUSED` stays complete.
fn place(refusal: ErrorResponse) -> usize {
    match refusal {
        ErrorResponse::CodeNotFound => 0,
        ErrorResponse::InvalidClient => 1,
        ErrorResponse::RefreshTokenUnknown => 2,
        ErrorResponse::RefreshTokenSpent => 3,
        ErrorResponse::LocationInactive => 4,
        ErrorResponse::FieldMissing => 5,
        ErrorResponse::FieldUnknown => 6,
        ErrorResponse::ParameterRefused => 7,
        ErrorResponse::RedirectUri => 8,
        ErrorResponse::InvalidGrant => 9,
        ErrorResponse::UnauthorizedClient => 10,
        ErrorResponse::UnsupportedGrantType => 11,
        ErrorResponse::InvalidScope => 12,
        ErrorResponse::AccessTokenInvalid => 13,
        ErrorResponse::NotFound => 14,
        ErrorResponse::Firewall => 15,
        ErrorResponse::TooMany => 16,
        ErrorResponse::Broken => 17,
        ErrorResponse::GaveUp => 18,
        ErrorResponse::Unavailable => 19,
        ErrorResponse::Unknown => 20,
    }
}

#[test]
fn every_error_response_is_in_the_table() {
    for (at, (refusal, ..)) in REFUSED.into_iter().enumerate() {
        assert_eq!(place(refusal), at);
    }
}

#[test]
fn every_failure_has_the_code_status_and_the_next_step_of_the_table() {
    for (failure, status, step, again) in table() {
        assert_eq!((failure.code_status(), failure.next_step()), (status, step), "{failure:?}");
        assert_eq!(failure.may_press_again(), again, "{failure:?}");
    }
}

#[test]
fn a_code_may_be_resent_only_after_a_lost_response() {
    for (failure, ..) in table() {
        let lost =
            matches!(failure, Failure::Lost | Failure::AnswerHidden | Failure::Overdue | Failure::Stopped);
        assert_eq!(failure.is_lost(), lost, "{failure:?}");
        assert_eq!(failure.may_send_again(), lost && failure != Failure::Overdue, "{failure:?}");
        assert_eq!(failure.before_sending(), failure.code_status() == StillGood, "{failure:?}");
    }
}

#[test]
fn code_statuses_are_ordered_from_best_to_worst() {
    assert!(StillGood < ProbablyGood && ProbablyGood < MayBeUsedUp && MayBeUsedUp < UsedUp);
}

#[test]
fn only_error_responses_to_the_probe_share_a_failure_code() {
    let mut codes: BTreeMap<&str, Vec<Failure>> = BTreeMap::new();
    for (failure, ..) in table() {
        codes.entry(failure.code()).or_default().push(failure);
    }
    for (code, failures) in codes {
        let digits = code.strip_prefix("L3-").unwrap();
        assert!(digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit()), "{code}");
        let kin = failures.iter().all(|failure| matches!(failure, Failure::ProbeRefused(_)));
        assert!(failures.len() == 1 || kin, "{code}: {failures:?}");
        assert!(!["L3-01", "L3-02"].contains(&code), "{code} is also a code of boot/start.js");
    }
}

#[test]
fn probe_errors_with_the_same_failure_code_have_the_same_advice() {
    let mut words: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (refusal, ..) in REFUSED {
        let failure = Failure::ProbeRefused(refusal);
        words.entry(failure.code()).or_default().insert(exchange_advice(failure, Voice::HighLevel).todo);
    }
    assert!(words.values().all(|todos| todos.len() == 1), "{words:?}");
}

#[test]
fn every_failure_has_advice_in_both_voices() {
    for (failure, ..) in table() {
        for voice in [Voice::HighLevel, Voice::Neutral] {
            let words = exchange_advice(failure, voice);
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
    let neutral = |failure| exchange_advice(failure, Voice::Neutral);
    let advice = table().into_iter().map(|(failure, ..)| neutral(failure));
    for text in advice.flat_map(|words| [words.title, words.what, words.why, words.todo]) {
        assert!(!text.to_lowercase().contains("highlevel"), "{text}");
    }
}
