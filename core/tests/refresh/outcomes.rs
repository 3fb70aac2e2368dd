//! Tests of each outcome of a refresh, and of its meaning for the old refresh token.

use super::steps::{UNREACHABLE, failure_view, sends, sent, submit};
use crate::support::{NOW, canned, credentials, field};
use leg3_core::exchange::events::Press;
use leg3_core::exchange::failure::Failure;
use leg3_core::exchange::no_response::NoResponse;
use leg3_core::oauth::error_response::ErrorResponse;
use leg3_core::refresh::effects::Effect;
use leg3_core::refresh::events::Event;
use leg3_core::refresh::failure::{RefreshFailure, RefreshNextStep, RefreshTokenStatus};
use leg3_core::refresh::reducer::{Refresh, advance};
use leg3_core::refresh::screen::RefreshScreen;

fn press(refresh: Refresh, press: Press) -> (Refresh, Vec<Effect>) {
    submit(refresh, press, credentials(), NOW)
}

/// Returns a refresh after the page could not read the response. The refresh has sent a second probe as request 3.
fn unanswered() -> Refresh {
    let (refresh, effects) = advance(sent().0, Event::Unanswered(2, UNREACHABLE));
    assert!(matches!(effects[..], [Effect::Probe(3, _), Effect::Wait(3, _)]));
    assert!(matches!(RefreshScreen::of(&refresh), RefreshScreen::Rechecking { .. }));
    refresh
}

/// Returns a refresh after it has received this canned response.
fn after(name: &str) -> Refresh {
    advance(sent().0, Event::Answered(2, canned(name), NOW)).0
}

#[test]
fn the_refresh_request_contains_the_user_type_of_the_token() {
    let (_, effects) = sent();
    let Some(Effect::Refresh(2, request)) = effects.first() else { panic!("no refresh request was sent") };
    assert_eq!(field(request, "grant_type").as_deref(), Some("refresh_token"));
    assert_eq!(field(request, "refresh_token").as_deref(), Some("refresh-a"));
    assert_eq!(field(request, "user_type").as_deref(), Some("Company"));
    assert_eq!(field(request, "code"), None);
}

#[test]
fn a_second_press_sends_nothing() {
    for kind in [Press::Ordinary, Press::WithoutProbe, Press::Resend] {
        let (probing, effects) = press(Refresh::default(), Press::Ordinary);
        assert!(sends(&effects), "the first press sent nothing");
        assert!(!sends(&press(probing, kind).1), "{kind:?} during the probe");
        assert!(!sends(&press(sent().0, kind).1), "{kind:?} during the refresh");
    }
}

#[test]
fn an_inactive_location_leaves_the_old_refresh_token_valid() {
    let view = failure_view(&after("location-inactive"));
    assert_eq!(view.failure, RefreshFailure::Of(Failure::Refused(ErrorResponse::LocationInactive)));
    assert_eq!((view.token_status, view.may_press), (RefreshTokenStatus::StillGood, true));
}

#[test]
fn a_refresh_token_with_a_lost_response_is_resent_only_by_an_explicit_choice() {
    let lost = || advance(unanswered(), Event::Unanswered(3, UNREACHABLE)).0;
    let view = failure_view(&lost());
    assert_eq!(
        (view.token_status, view.may_press, view.may_try_again),
        (RefreshTokenStatus::MayBeUsedUp, false, false)
    );
    let (over, _) = advance(lost(), Event::WindowClosed(2));
    assert!(failure_view(&over).may_try_again);
    assert_eq!(view.failure.next_step(), RefreshNextStep::TryOnceMore);
    let (refresh, effects) = press(lost(), Press::Ordinary);
    assert!(!sends(&effects));
    assert_eq!(failure_view(&refresh).failure, view.failure, "the second failure differs");
    assert!(sends(&press(lost(), Press::Resend).1));
}

#[test]
fn the_response_counts_as_hidden_if_the_second_probe_reaches_highlevel() {
    let reached = NoResponse { online: true, reached: true };
    for event in [Event::Answered(3, canned("code-not-found"), NOW), Event::Unanswered(3, reached)] {
        let (refresh, effects) = advance(unanswered(), event);
        assert!(!sends(&effects));
        let view = failure_view(&refresh);
        assert_eq!(view.failure, RefreshFailure::Of(Failure::AnswerHidden));
        assert_eq!(
            (view.token_status, view.failure.next_step()),
            (RefreshTokenStatus::MayBeUsedUp, RefreshNextStep::DoItOutside)
        );
        assert!(
            !sends(&press(refresh, Press::Ordinary).1),
            "the token was sent again without the person's choice"
        );
    }
}

#[test]
fn a_press_during_the_second_probe_sends_nothing_and_its_timeout_counts_as_lost() {
    for kind in [Press::Ordinary, Press::WithoutProbe, Press::Resend] {
        assert!(!sends(&press(unanswered(), kind).1), "{kind:?}");
    }
    let (refresh, _) = advance(unanswered(), Event::TimedOut(3));
    assert_eq!(failure_view(&refresh).failure, RefreshFailure::Of(Failure::Lost));
}

#[test]
fn the_refresh_is_not_sent_if_the_probe_arrives_damaged() {
    let (probing, _) = press(Refresh::default(), Press::Ordinary);
    let (refresh, effects) = advance(probing, Event::Answered(1, canned("field-missing"), NOW));
    assert!(!sends(&effects));
    let view = failure_view(&refresh);
    assert_eq!(view.failure, RefreshFailure::Of(Failure::ProbeBroken));
    assert!(!view.may_try_anyway && !sends(&press(refresh, Press::WithoutProbe).1));
}

#[test]
fn tokens_that_arrive_after_the_user_stopped_waiting_are_accepted() {
    let (silent, _) = advance(sent().0, Event::TimedOut(2));
    let (overdue, _) = advance(silent, Event::TimedOut(2));
    assert_eq!(RefreshScreen::of(&overdue), RefreshScreen::Overdue);
    let (stopped, _) = advance(overdue, Event::StopWaiting);
    let (refresh, effects) = advance(stopped, Event::Answered(2, canned("success-location"), NOW));
    assert!(matches!(effects.first(), Some(Effect::Renewed(_))));
    assert_eq!(
        RefreshScreen::of(&refresh),
        RefreshScreen::Renewed { without_refresh: false, resend_until: None }
    );
}

#[test]
fn a_used_refresh_token_is_never_sent_again() {
    for kind in [Press::Ordinary, Press::WithoutProbe, Press::Resend] {
        let (refresh, effects) = press(after("success-location"), kind);
        assert!(!sends(&effects), "{kind:?}");
        assert_eq!(failure_view(&refresh).failure, RefreshFailure::AlreadyUsed);
    }
}

#[test]
fn an_unreadable_successful_response_is_kept() {
    let refresh = after("no-tokens");
    assert_eq!(refresh.sent_tokens.received.len(), 1);
    assert!(refresh.must_warn());
    assert_eq!(failure_view(&refresh).token_status, RefreshTokenStatus::UsedUp);
}

#[test]
fn the_history_and_the_responses_stay_when_a_result_is_dropped() {
    let idle = RefreshScreen::Idle { answered_late: false };
    for (name, failure) in [
        ("no-tokens", RefreshFailure::AlreadyUsed),
        ("success-location", RefreshFailure::AlreadyUsed),
        ("broken", RefreshFailure::Of(Failure::Refused(ErrorResponse::Broken))),
    ] {
        let mut refresh = after(name);
        refresh.drop_result();
        assert_eq!(RefreshScreen::of(&refresh), idle, "{name}");
        assert_eq!(refresh.sent_tokens.received.len(), usize::from(name == "no-tokens"));
        let (refresh, effects) = press(refresh, Press::Ordinary);
        assert!(!sends(&effects), "{name}");
        assert_eq!(failure_view(&refresh).failure, failure, "{name}");
    }
}

#[test]
fn a_request_in_progress_stays_when_a_result_is_dropped() {
    let (mut refresh, _) = sent();
    refresh.drop_result();
    assert_eq!(RefreshScreen::of(&refresh), RefreshScreen::Sending { resend_until: None });
    let (_, effects) = advance(refresh, Event::Answered(2, canned("success-location"), NOW));
    assert!(matches!(effects.first(), Some(Effect::Renewed(_))));
}

#[test]
fn the_refresh_can_be_sent_again_after_a_wrong_client_secret() {
    let refresh = after("invalid-client");
    assert_eq!(failure_view(&refresh).failure.next_step(), RefreshNextStep::CorrectAndPressAgain);
    assert!(sends(&press(refresh, Press::Ordinary).1));
}
