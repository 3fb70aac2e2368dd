//! Tests of the failure codes of the refresh, and of the advice for each failure in both voices.

use leg3_core::exchange::failure::Failure;
use leg3_core::messages::Voice;
use leg3_core::messages::refresh_advice::refresh_advice;
use leg3_core::oauth::error_response::ErrorResponse;
use leg3_core::oauth::response::Unreadable;
use leg3_core::refresh::failure::{RefreshFailure, RefreshNextStep, RefreshTokenStatus};
use std::collections::BTreeSet;

const OTHERS: [Failure; 13] = [
    Failure::Offline,
    Failure::Unreachable,
    Failure::ProbeHidden,
    Failure::ProbeTimedOut,
    Failure::NotHighLevel,
    Failure::ProbeBroken,
    Failure::Lost,
    Failure::AnswerHidden,
    Failure::Overdue,
    Failure::Stopped,
    Failure::Unreadable(Unreadable::Empty),
    Failure::Unreadable(Unreadable::Broken),
    Failure::Unreadable(Unreadable::NoTokens),
];

fn all() -> Vec<RefreshFailure> {
    let refused = ErrorResponse::ALL.map(Failure::Refused).into_iter();
    let all =
        refused.chain(ErrorResponse::ALL.map(Failure::ProbeRefused)).chain(OTHERS).map(RefreshFailure::Of);
    all.chain([RefreshFailure::AlreadyUsed]).collect()
}

#[test]
fn each_failure_after_sending_has_a_unique_failure_code() {
    let after: Vec<_> = all().into_iter().filter(|failure| !failure.before_sending()).collect();
    let codes: BTreeSet<_> = after.iter().map(|failure| failure.code()).collect();
    assert_eq!(codes.len(), after.len());
    assert!(all().iter().all(|failure| failure.code().starts_with("L3-R")));
}

#[test]
fn each_failure_says_what_happened_why_and_what_to_do_in_both_voices() {
    for failure in all() {
        for voice in [Voice::HighLevel, Voice::Neutral] {
            let words = refresh_advice(failure, voice);
            for text in [words.title, words.what, words.why, words.todo] {
                assert!(!text.is_empty(), "{failure:?} {voice:?}");
                assert!(voice == Voice::HighLevel || !text.contains("HighLevel"), "{text}");
                assert!(!text.contains("your code") && !text.contains("Your code"), "{failure:?}: {text}");
            }
        }
    }
}

#[test]
fn only_a_used_up_refresh_token_requires_a_new_install() {
    for failure in all() {
        assert_eq!(
            failure.token_status() == RefreshTokenStatus::UsedUp,
            failure.next_step() == RefreshNextStep::InstallAgain,
            "{failure:?}"
        );
    }
}
