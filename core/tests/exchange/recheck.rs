//! Tests of the second probe. If the page cannot read a response to the exchange request, the second probe
//! distinguishes a broken connection from a hidden response.

use super::test_exchange::TestExchange;
use crate::support::{CODE, NOW, arrival, canned};
use leg3_core::exchange::events::{Event, Press};
use leg3_core::exchange::failure::{CodeStatus, Failure, NextStep};
use leg3_core::exchange::screen::{ExchangeScreen, Sending};
use leg3_core::exchange::state::ExchangeState;

/// Returns an exchange that has sent its authorization code. The page could not read the response.
fn unanswered() -> TestExchange {
    let mut test = TestExchange::sent(CODE);
    test.no_response(true, false);
    test
}

fn failure(test: &TestExchange) -> (Failure, CodeStatus) {
    (test.failed().failure, test.failed().code_status())
}

#[test]
fn a_missing_response_triggers_one_probe_and_no_second_exchange() {
    let test = unanswered();
    assert_eq!(test.effects(), ["probe", "wait"]);
    assert!(matches!(
        ExchangeScreen::of(&test.exchange),
        ExchangeScreen::Code { sending: Sending::Recheck, .. }
    ));
}

#[test]
fn a_response_counts_as_hidden_if_highlevel_answers_the_second_probe() {
    let mut test = unanswered();
    test.answer(canned("code-not-found"));
    assert_eq!(failure(&test), (Failure::AnswerHidden, CodeStatus::MayBeUsedUp));
    assert_eq!(test.failed().failure.next_step(), NextStep::DoItOutside);
    assert!(!test.sends());
}

#[test]
fn a_response_counts_as_hidden_if_the_second_probe_response_is_hidden_too() {
    let mut test = unanswered();
    test.no_response(true, true);
    assert_eq!(failure(&test), (Failure::AnswerHidden, CodeStatus::MayBeUsedUp));
}

#[test]
fn a_response_counts_as_lost_if_the_second_probe_fails() {
    let lost = (Failure::Lost, CodeStatus::MayBeUsedUp);
    let mut test = unanswered();
    test.no_response(true, false);
    assert_eq!(failure(&test), lost);
    let mut test = unanswered();
    test.time_is_up();
    assert_eq!(failure(&test), lost);
    for answer in ["unavailable", "firewall", "too-many", "captive-portal", "success-location"] {
        let mut test = unanswered();
        test.answer(canned(answer));
        assert_eq!(failure(&test), lost, "{answer}");
        assert!(
            test.exchange.state.response().is_none(),
            "{answer}: the probe's response is kept as the code's"
        );
    }
}

#[test]
fn the_second_probe_also_follows_an_exchange_that_skipped_the_first() {
    let mut test = TestExchange::with_code(CODE);
    test.press(Press::Ordinary);
    test.no_response(true, true);
    test.press(Press::WithoutProbe);
    test.no_response(true, false);
    test.no_response(true, true);
    assert_eq!(failure(&test), (Failure::AnswerHidden, CodeStatus::MayBeUsedUp));
}

#[test]
fn a_code_with_a_hidden_response_is_sent_again_only_by_resend() {
    let mut test = unanswered();
    test.answer(canned("code-not-found"));
    for press in [Press::Ordinary, Press::WithoutProbe] {
        test.press(press);
        assert!(test.effects.is_empty(), "{press:?}");
    }
    test.press(Press::Resend);
    assert_eq!(test.effects().first(), Some(&"probe"));
}

#[test]
fn a_fresh_code_after_a_hidden_response_offers_the_exchange_outside_the_browser() {
    let mut test = unanswered();
    test.answer(canned("code-not-found"));
    test.event(Event::Arrived(arrival("fresh"), NOW));
    let screen = ExchangeScreen::of(&test.exchange);
    assert!(
        matches!(screen, ExchangeScreen::Code { answer_was_hidden: true, .. }) && screen.offers_outside()
    );
    test.event(Event::Arrived(arrival("another"), NOW));
    assert!(matches!(
        ExchangeScreen::of(&test.exchange),
        ExchangeScreen::Code { answer_was_hidden: true, .. }
    ));
}

#[test]
fn a_fresh_code_is_accepted_during_the_second_probe() {
    let mut test = unanswered();
    test.event(Event::Arrived(arrival("fresh"), NOW));
    assert!(test.is_ready() && test.code() == Some("fresh"));
    test.event(Event::Arrived(arrival(CODE), NOW));
    test.press(Press::Ordinary);
    assert!(!matches!(test.exchange.state, ExchangeState::Probing(_)) || test.code() != Some(CODE));
}

#[test]
fn the_code_is_not_sent_after_a_broken_probe() {
    let mut test = TestExchange::with_code(CODE);
    test.press(Press::Ordinary);
    test.answer(canned("field-missing"));
    assert_eq!(failure(&test), (Failure::ProbeBroken, CodeStatus::StillGood));
    test.press(Press::WithoutProbe);
    assert!(test.effects.is_empty());
    test.press(Press::Ordinary);
    assert!(!test.sends(), "the code was sent without a probe");
}
