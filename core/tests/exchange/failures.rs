//! Tests of failures of the probe and of the exchange, and of the next step after each failure.

use super::test_exchange::{TestExchange, effect_name};
use crate::support::{CODE, NOW, arrival, body, canned};
use leg3_core::exchange::events::{Event, Press};
use leg3_core::exchange::failure::{CodeStatus, Failure};
use leg3_core::exchange::screen::ExchangeScreen;
use leg3_core::oauth::error_response::ErrorResponse;
use leg3_core::oauth::response::Unreadable;

#[test]
fn a_failed_probe_keeps_the_code_and_sends_nothing() {
    let cases = [
        (true, true, Failure::ProbeHidden),
        (false, true, Failure::ProbeHidden),
        (true, false, Failure::Unreachable),
        (false, false, Failure::Offline),
    ];
    for (online, reached, failure) in cases {
        let mut test = TestExchange::with_code(CODE);
        test.press(Press::Ordinary);
        test.no_response(online, reached);
        assert!(test.effects.is_empty());
        assert_eq!((test.failed().failure, test.failed().code_status()), (failure, CodeStatus::StillGood));
        assert_eq!(test.code(), Some(CODE));
    }
}

#[test]
fn the_code_is_not_sent_after_an_unexpected_response_to_the_probe() {
    for (answer, failure) in [
        ("firewall", Failure::ProbeRefused(ErrorResponse::Firewall)),
        ("too-many", Failure::ProbeRefused(ErrorResponse::TooMany)),
        ("broken", Failure::ProbeRefused(ErrorResponse::Broken)),
        ("success-location", Failure::NotHighLevel),
        ("captive-portal", Failure::NotHighLevel),
        ("field-missing", Failure::ProbeBroken),
        ("parameter-missing", Failure::ProbeBroken),
    ] {
        let mut test = TestExchange::with_code(CODE);
        test.press(Press::Ordinary);
        test.answer(canned(answer));
        assert!(!test.sends(), "{answer}");
        assert_eq!(test.failed().failure, failure);
        assert_eq!(test.failed().code_status(), CodeStatus::StillGood);
    }
}

#[test]
fn a_failed_probe_can_be_repeated_or_skipped_by_the_user() {
    let mut test = TestExchange::with_code(CODE);
    test.press(Press::Ordinary);
    test.no_response(true, true);
    test.press(Press::Resend);
    assert!(test.effects.is_empty());
    test.press(Press::Ordinary);
    assert_eq!(test.effects(), ["probe", "wait", "abort"]);
    test.no_response(true, true);
    test.press(Press::WithoutProbe);
    assert_eq!(test.effects().first_chunk(), Some(&["drop code", "exchange", "wait"]));
}

#[test]
fn a_code_is_sent_again_after_the_client_secret_is_corrected() {
    let mut test = TestExchange::sent(CODE);
    test.answer(canned("invalid-client"));
    assert_eq!(test.failed().failure, Failure::Refused(ErrorResponse::InvalidClient));
    assert!(ExchangeScreen::of(&test.exchange).form_is_primary());
    test.press(Press::Ordinary);
    test.answer(canned("code-not-found"));
    assert!(test.sends());
    test.answer(canned("success-location"));
    assert!(test.has_tokens());
}

#[test]
fn a_code_that_highlevel_did_not_find_is_never_sent_again() {
    let mut test = TestExchange::sent(CODE);
    test.answer(canned("code-not-found"));
    for press in [Press::Ordinary, Press::WithoutProbe, Press::Resend] {
        test.press(press);
        assert!(test.effects.is_empty(), "{press:?}");
    }
    assert!(!ExchangeScreen::of(&test.exchange).shows_form());
}

#[test]
fn the_same_code_is_recognised_when_it_arrives_again() {
    let mut test = TestExchange::sent(CODE);
    test.answer(canned("code-not-found"));
    test.event(Event::Arrived(arrival(CODE), NOW));
    assert!(test.failed().same_code && test.effects.is_empty());
}

#[test]
fn a_fresh_code_can_be_exchanged_after_a_failure() {
    let mut test = TestExchange::sent(CODE);
    test.answer(canned("code-not-found"));
    test.event(Event::Arrived(arrival("fresh"), NOW));
    assert!(test.is_ready());
    test.press(Press::Ordinary);
    test.answer(canned("code-not-found"));
    assert!(test.sends());
}

#[test]
fn a_used_up_code_stays_used_up_after_another_code_arrives() {
    for (answer, same) in [("code-not-found", true), ("no-tokens", true), ("invalid-client", false)] {
        let mut test = TestExchange::sent(CODE);
        test.answer(canned(answer));
        test.event(Event::Arrived(arrival("fresh"), NOW));
        test.press(Press::Ordinary);
        test.no_response(true, true);
        test.event(Event::Arrived(arrival(CODE), NOW));
        test.press(Press::Ordinary);
        assert_eq!(
            test.effects.iter().map(effect_name).any(|effect| effect == "probe") && test.code() == Some(CODE),
            !same,
            "{answer}"
        );
    }
}

#[test]
fn the_status_of_a_sent_code_never_improves() {
    let mut test = TestExchange::sent(CODE);
    test.answer(canned("invalid-client"));
    test.event(Event::Arrived(arrival(CODE), NOW));
    test.press(Press::Ordinary);
    test.no_response(false, false);
    assert_eq!(test.failed().code_status(), CodeStatus::MayBeUsedUp);
}

#[test]
fn a_code_with_a_lost_response_is_resent_only_by_choice_and_after_a_new_probe() {
    let mut test = TestExchange::sent(CODE);
    test.no_response(true, false);
    assert_eq!(test.effects(), ["probe", "wait"]);
    test.no_response(true, false);
    assert_eq!(
        (test.failed().failure, test.failed().code_status()),
        (Failure::Lost, CodeStatus::MayBeUsedUp)
    );
    for press in [Press::Ordinary, Press::WithoutProbe] {
        test.press(press);
        assert!(test.effects.is_empty(), "{press:?}");
    }
    test.press(Press::Resend);
    assert_eq!(test.effects().first(), Some(&"probe"));
    test.answer(canned("code-not-found"));
    assert!(test.sends());
}

#[test]
fn an_unreadable_success_response_is_kept_unchanged() {
    for (answer, why) in [("empty", Unreadable::Empty), ("no-tokens", Unreadable::NoTokens)] {
        let mut test = TestExchange::sent(CODE);
        test.answer(canned(answer));
        assert_eq!(test.failed().failure, Failure::Unreadable(why));
        assert_eq!(test.exchange.state.response().unwrap().body.expose(), body(answer));
        test.event(Event::Arrived(arrival("fresh"), NOW));
        assert_eq!(test.exchange.received.len(), 1, "the response was dropped when the person continued");
    }
}
