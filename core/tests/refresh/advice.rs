//! Each failed refresh has a code of its own, and words in both voices.

use leg3::copy::Voice;
use leg3::copy::renewal::renewal_advice;
use leg3::grant::failure::Failure;
use leg3::grant::refresh::failure::{RefreshFailure, RefreshFate, RefreshNext};
use leg3::grant::refusal::Refusal;
use leg3::grant::reply::Unreadable;
use std::collections::BTreeSet;

const OTHERS: [Failure; 13] = [
    Failure::Offline,
    Failure::NotReached,
    Failure::Hidden,
    Failure::ProbeSilent,
    Failure::Impostor,
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
    let refused = Refusal::ALL.map(Failure::Refused).into_iter();
    let all = refused.chain(Refusal::ALL.map(Failure::NotNow)).chain(OTHERS).map(RefreshFailure::Of);
    all.chain([RefreshFailure::AlreadyUsed]).collect()
}

#[test]
fn each_failure_after_sending_has_a_code_of_its_own() {
    let after: Vec<_> = all().into_iter().filter(|failure| !failure.before_sending()).collect();
    let codes: BTreeSet<_> = after.iter().map(|failure| failure.code()).collect();
    assert_eq!(codes.len(), after.len());
    assert!(all().iter().all(|failure| failure.code().starts_with("L3-R")));
}

#[test]
fn each_failure_says_what_happened_why_and_what_to_do_in_both_voices() {
    for failure in all() {
        for voice in [Voice::HighLevel, Voice::Neutral] {
            let words = renewal_advice(failure, voice);
            for text in [words.title, words.what, words.why, words.todo] {
                assert!(!text.is_empty(), "{failure:?} {voice:?}");
                assert!(voice == Voice::HighLevel || !text.contains("HighLevel"), "{text}");
                assert!(!text.contains("your code") && !text.contains("Your code"), "{failure:?}: {text}");
            }
        }
    }
}

#[test]
fn only_a_token_that_is_gone_calls_for_a_new_install() {
    for failure in all() {
        assert_eq!(
            failure.fate() == RefreshFate::Spent,
            failure.next_step() == RefreshNext::InstallAgain,
            "{failure:?}"
        );
    }
}
