//! Tests of late responses, repeated responses, and responses to unknown requests.

use super::test_exchange::TestExchange;
use crate::support::{CODE, NOW, arrival, body, canned};
use leg3_core::exchange::events::{Event, Press};
use leg3_core::exchange::failure::Failure;
use leg3_core::exchange::no_response::NoResponse;
use leg3_core::exchange::screen::ExchangeScreen;
use leg3_core::exchange::state::ExchangeState;

fn timed_out_probe() -> TestExchange {
    let mut test = TestExchange::with_code(CODE);
    test.press(Press::Ordinary);
    test.time_is_up();
    test
}

#[test]
fn a_late_probe_response_does_not_send_the_code() {
    let mut test = timed_out_probe();
    assert_eq!(test.failed().failure, Failure::ProbeTimedOut);
    test.answer(canned("code-not-found"));
    assert!(!test.sends() && test.is_ready());
    assert!(matches!(&test.exchange.state, ExchangeState::Ready(ready) if ready.answered_late));
}

#[test]
fn a_late_hidden_probe_response_replaces_the_timeout_failure() {
    let mut test = timed_out_probe();
    test.no_response(true, true);
    assert_eq!(test.failed().failure, Failure::ProbeHidden);
}

#[test]
fn a_late_unexpected_probe_response_is_kept() {
    for (answer, failure) in [("no-tokens", Failure::NotHighLevel), ("firewall", firewall_failure())] {
        let mut test = timed_out_probe();
        test.answer(canned(answer));
        assert_eq!(test.failed().failure, failure);
        assert_eq!(
            test.exchange.state.response().map(|reply| reply.body.expose().into()),
            Some(body(answer))
        );
    }
}

fn firewall_failure() -> Failure {
    Failure::ProbeRefused(leg3_core::oauth::error_response::ErrorResponse::Firewall)
}

#[test]
fn a_late_probe_response_is_never_read_as_tokens() {
    let mut test = timed_out_probe();
    let probe = test.attempt();
    test.event(Event::Arrived(arrival("fresh"), NOW));
    test.event(Event::Answered(probe, canned("success-location"), NOW));
    assert!(test.is_ready());
}

#[test]
fn an_overdue_response_is_still_accepted() {
    let mut test = TestExchange::overdue(CODE);
    assert!(
        matches!(ExchangeScreen::of(&test.exchange), ExchangeScreen::Failed(view) if view.failure == Failure::Overdue)
    );
    assert!(test.exchange.must_warn());
    test.answer(canned("success-location"));
    assert!(test.has_tokens());
}

#[test]
fn nothing_is_sent_while_an_overdue_response_is_expected() {
    let mut test = TestExchange::overdue(CODE);
    for press in [Press::Ordinary, Press::WithoutProbe, Press::Resend] {
        test.press(press);
        assert!(test.effects.is_empty(), "{press:?}");
    }
    test.event(Event::Arrived(arrival(CODE), NOW));
    assert!(
        matches!(test.exchange.state, ExchangeState::Exchanging(_)),
        "the same code again changed the state"
    );
}

#[test]
fn the_user_can_stop_waiting_only_for_an_overdue_response() {
    let mut test = TestExchange::sent(CODE);
    test.event(Event::StopWaiting);
    assert!(test.effects.is_empty());
    test.time_is_up();
    test.event(Event::StopWaiting);
    assert_eq!(test.effects(), ["abort"]);
    assert_eq!(test.failed().failure, Failure::Stopped);
}

#[test]
fn a_fresh_code_and_an_overdue_response_are_both_accepted() {
    let mut test = TestExchange::overdue(CODE);
    test.event(Event::Arrived(arrival("fresh"), NOW));
    assert_eq!(test.code(), Some("fresh"));
    test.answer(canned("success-location"));
    assert!(test.has_tokens());
}

#[test]
fn a_late_error_response_does_not_affect_a_fresh_code() {
    let mut test = TestExchange::overdue(CODE);
    test.event(Event::Arrived(arrival("fresh"), NOW));
    test.answer(canned("code-not-found"));
    assert!(test.is_ready());
}

#[test]
fn a_late_success_without_tokens_and_the_fresh_code_are_both_kept() {
    let mut test = TestExchange::overdue(CODE);
    test.event(Event::Arrived(arrival("fresh"), NOW));
    test.answer(canned("no-tokens"));
    assert_eq!(test.code(), Some("fresh"));
    assert!(matches!(
        ExchangeScreen::of(&test.exchange),
        ExchangeScreen::Code { unread: true, kept_answers: 1, .. }
    ));
    assert_eq!(
        test.exchange.state.response().map(|reply| reply.body.expose().into()),
        Some(body("no-tokens"))
    );
    test.press(Press::Ordinary);
    assert_eq!(test.effects(), ["probe", "wait"]);
    assert_eq!(test.exchange.received.len(), 1, "the response was dropped when the person continued");
}

#[test]
fn an_overdue_success_is_kept_during_the_probe_for_a_fresh_code() {
    let mut test = TestExchange::overdue(CODE);
    let first = test.attempt();
    test.event(Event::Arrived(arrival("fresh"), NOW));
    test.press(Press::Ordinary);
    assert_eq!(test.effects(), ["probe", "wait", "abort"]);
    test.event(Event::Answered(first, canned("success-location"), NOW));
    assert!(matches!(test.exchange.state, ExchangeState::Probing(_)));
    assert_eq!(test.exchange.received.len(), 1);
    test.event(Event::Forget);
    test.event(Event::Answered(first, canned("success-location"), NOW));
    assert!(test.exchange.received.is_empty(), "a response is kept after forgetting");
}

#[test]
fn a_success_response_is_accepted_after_the_user_stops_waiting() {
    let stopped = || {
        let mut test = TestExchange::overdue(CODE);
        test.event(Event::StopWaiting);
        test
    };
    let mut test = stopped();
    test.answer(canned("success-location"));
    assert!(test.has_tokens());
    let mut test = stopped();
    test.answer(canned("no-tokens"));
    assert_eq!(test.exchange.received.len(), 1);
    assert_eq!(test.failed().failure, Failure::Stopped, "the failure is not the person's stop");
    let mut test = stopped();
    test.answer(canned("empty"));
    assert!(!test.exchange.must_warn(), "the page warns, although nothing would be lost");
    let mut test = stopped();
    test.answer(canned("code-not-found"));
    assert_eq!(
        test.failed().failure,
        Failure::Stopped,
        "a refusal, which may be truncated, replaced the failure"
    );
}

#[test]
fn a_code_does_not_count_as_just_arrived_after_a_late_probe_response() {
    let mut test = timed_out_probe();
    let probe = test.attempt();
    test.event(Event::Answered(probe, canned("code-not-found"), NOW + 60_000.0));
    assert!(matches!(ExchangeScreen::of(&test.exchange), ExchangeScreen::Code { arrived: None, .. }));
}

#[test]
fn an_overdue_code_is_not_sent_again_after_a_fresh_code_arrives() {
    let mut test = TestExchange::overdue(CODE);
    test.event(Event::Arrived(arrival("fresh"), NOW));
    test.event(Event::Arrived(arrival(CODE), NOW));
    test.press(Press::Ordinary);
    test.answer(canned("code-not-found"));
    assert_ne!(test.code(), Some(CODE));
}

#[test]
fn a_response_to_an_unknown_request_changes_nothing() {
    let mut test = TestExchange::sent(CODE);
    let known = test.attempt();
    for unknown in [0, known - 1, known + 1, u32::MAX] {
        test.event(Event::Answered(unknown, canned("success-location"), NOW));
        assert_eq!(test.effects(), ["reply taken"]);
        test.event(Event::Unanswered(unknown, NoResponse { online: true, reached: false }));
        test.event(Event::TimedOut(unknown));
        assert!(
            matches!(&test.exchange.state, ExchangeState::Exchanging(sent) if sent.attempt == known && !sent.overdue)
        );
    }
}
