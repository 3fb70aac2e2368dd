//! Tests of the resend window: the 30 seconds after the first request with a refresh token. Within this window, the
//! user may send the same request again if no complete response arrived, or if the response does not show whether
//! HighLevel made a new pair.

use super::steps::{UNREACHABLE, failure_view, sends, sent, submit};
use crate::support::{NOW, body, canned, credentials, cut_inside, fields, reply};
use leg3_core::exchange::events::Press;
use leg3_core::exchange::failure::Failure;
use leg3_core::highlevel::{EXCHANGE_TIMEOUT, REFRESH_SILENCE, RESEND_WINDOW};
use leg3_core::oauth::credentials::{ClientId, ClientSecret, Credentials};
use leg3_core::oauth::error_response::ErrorResponse;
use leg3_core::refresh::effects::Effect;
use leg3_core::refresh::events::Event;
use leg3_core::refresh::failure::{RefreshFailure, RefreshTokenStatus};
use leg3_core::refresh::reducer::{Refresh, advance};
use leg3_core::refresh::screen::RefreshScreen;

/// The time that is this many seconds after the first request with the refresh token.
fn at(seconds: f64) -> f64 {
    NOW + seconds * 1000.0
}

/// The end of the resend window of the first request.
fn end() -> Option<f64> {
    Some(at(30.0))
}

fn silent() -> Refresh {
    advance(sent().0, Event::TimedOut(2)).0
}

/// A refresh whose connection broke. Its second probe is request 3.
fn broken() -> Refresh {
    advance(sent().0, Event::Unanswered(2, UNREACHABLE)).0
}

fn lost() -> Refresh {
    advance(broken(), Event::Unanswered(3, UNREACHABLE)).0
}

/// A refresh that has sent its token a second time, as request `attempt`.
fn sent_again(refresh: Refresh, attempt: u32, seconds: f64) -> Refresh {
    let (refresh, effects) = advance(refresh, Event::SentAgain(at(seconds)));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Refresh(number, _) if *number == attempt)));
    refresh
}

#[test]
fn a_resend_is_offered_after_twelve_seconds_without_a_response_until_the_window_closes() {
    let (refresh, effects) = sent();
    assert_eq!(RefreshScreen::of(&refresh), RefreshScreen::Sending { resend_until: None });
    assert!(matches!(
        effects[..],
        [Effect::Refresh(2, _), Effect::Wait(2, REFRESH_SILENCE), Effect::WaitForWindow(2, RESEND_WINDOW)]
    ));
    let (refresh, effects) = advance(refresh, Event::TimedOut(2));
    assert_eq!(RefreshScreen::of(&refresh), RefreshScreen::Sending { resend_until: end() });
    assert!(matches!(effects[..], [Effect::Wait(2, rest)] if rest == EXCHANGE_TIMEOUT - REFRESH_SILENCE));
    let (refresh, _) = advance(refresh, Event::WindowClosed(2));
    assert_eq!(RefreshScreen::of(&refresh), RefreshScreen::Sending { resend_until: None });
    let (refresh, _) = advance(refresh, Event::TimedOut(2));
    assert_eq!(RefreshScreen::of(&refresh), RefreshScreen::Overdue);
    let (_, effects) = advance(refresh, Event::Answered(2, canned("success-company"), at(50.0)));
    assert!(matches!(effects[..], [Effect::Renewed(_)]), "the late response was not accepted");
}

#[test]
fn a_resend_is_offered_at_once_after_a_broken_connection_and_in_the_failure() {
    assert_eq!(RefreshScreen::of(&broken()), RefreshScreen::Rechecking { resend_until: end() });
    let hidden = advance(broken(), Event::Answered(3, canned("code-not-found"), at(2.0))).0;
    for (refresh, failure) in [(lost(), Failure::Lost), (hidden, Failure::AnswerHidden)] {
        let view = failure_view(&refresh);
        assert_eq!((view.failure, view.resend_until), (RefreshFailure::Of(failure), end()));
        assert!(!view.may_try_again, "a button with a risk is offered in the window");
    }
}

#[test]
fn send_again_aborts_the_pending_request_and_sends_identical_fields() {
    let (_, effects) = sent();
    let Some(Effect::Refresh(_, first)) = effects.first() else { panic!("no refresh request was sent") };
    for (refresh, given_up) in [(silent(), Some(2)), (broken(), Some(3)), (lost(), None)] {
        let (refresh, effects) = advance(refresh, Event::SentAgain(at(29.9)));
        let aborted = effects.iter().find_map(|effect| match effect {
            Effect::Abort(attempt) => Some(*attempt),
            _ => None,
        });
        assert_eq!(aborted, given_up);
        let Some(Effect::Refresh(_, second)) =
            effects.iter().find(|effect| sends(core::slice::from_ref(effect)))
        else {
            panic!("not exactly one refresh request without a probe was sent")
        };
        assert_eq!(fields(first), fields(second));
        assert_eq!(RefreshScreen::of(&refresh), RefreshScreen::Sending { resend_until: None });
        assert!(
            !sends(&advance(refresh, Event::SentAgain(at(29.95))).1),
            "a double click sent the token twice"
        );
    }
}

#[test]
fn a_resend_does_not_extend_the_window() {
    let again = sent_again(silent(), 3, 13.0);
    let (silent_again, _) = advance(again, Event::TimedOut(3));
    assert_eq!(RefreshScreen::of(&silent_again), RefreshScreen::Sending { resend_until: end() });
    assert!(!sends(&advance(silent_again, Event::SentAgain(at(30.0))).1));
}

#[test]
fn only_the_risky_second_try_is_offered_after_the_window_closes() {
    let (refresh, _) = advance(lost(), Event::WindowClosed(2));
    let view = failure_view(&refresh);
    assert_eq!((view.resend_until, view.may_try_again, view.may_press), (None, true, false));
    assert!(!sends(&advance(refresh, Event::SentAgain(at(31.0))).1));
}

#[test]
fn a_press_outside_the_window_after_sleep_or_a_clock_change_sends_nothing() {
    for seconds in [30.0, 4000.0, -0.1] {
        let (refresh, effects) = advance(lost(), Event::SentAgain(at(seconds)));
        assert!(!sends(&effects), "{seconds}");
        let view = failure_view(&refresh);
        assert_eq!((view.resend_until, view.may_try_again), (None, true), "{seconds}");
    }
}

#[test]
fn a_late_response_to_the_first_request_is_kept_and_aborts_the_second_request() {
    let again = sent_again(silent(), 3, 13.0);
    let (refresh, effects) = advance(again, Event::Answered(2, canned("success-company"), at(13.1)));
    assert!(matches!(effects[..], [Effect::Renewed(_), Effect::Abort(3)]));
    let (refresh, effects) = advance(refresh, Event::Answered(3, canned("success-company"), at(13.2)));
    assert!(matches!(effects[..], [Effect::Renewed(_)]), "the second pair was lost");
    assert!(matches!(RefreshScreen::of(&refresh), RefreshScreen::Renewed { without_refresh: false, .. }));
}

#[test]
fn a_truncated_response_may_be_requested_again_but_a_complete_one_may_not() {
    let cut_off = |name| reply(200, cut_inside(&body("success-company"), name));
    for (name, answer) in [
        ("the access token only", cut_off("refresh_token")),
        ("not even that", cut_off("access_token")),
        ("nothing", canned("empty")),
    ] {
        let (refresh, _) = advance(sent().0, Event::Answered(2, answer, at(1.0)));
        assert_eq!(refresh.resend_until(), end(), "{name}");
        let again = sent_again(refresh, 3, 2.0);
        let (refresh, effects) = advance(again, Event::Answered(3, canned("success-company"), at(3.0)));
        assert!(matches!(effects[..], [Effect::Renewed(_)]), "{name}");
        assert_eq!(refresh.resend_until(), None);
        assert!(!sends(&advance(refresh, Event::SentAgain(at(4.0))).1), "{name}");
    }
    let again = sent_again(advance(sent().0, Event::Answered(2, canned("empty"), at(1.0))).0, 3, 2.0);
    let (refresh, _) = advance(again, Event::Answered(3, canned("refresh-spent"), at(3.0)));
    assert_eq!(refresh.resend_until(), None, "refused");
    let (refresh, _) = advance(sent().0, Event::Answered(2, canned("success-bare"), at(1.0)));
    assert_eq!(refresh.resend_until(), None, "a complete response without a refresh token is offered again");
}

#[test]
fn a_press_on_get_new_tokens_changes_neither_the_offer_nor_the_failure() {
    for name in ["empty", "no-tokens", "broken", "gateway-timeout"] {
        let (failed, _) = advance(sent().0, Event::Answered(2, canned(name), at(1.0)));
        let view = failure_view(&failed);
        let (pressed, effects) = submit(failed, Press::Ordinary, credentials(), at(2.0));
        assert!(effects.is_empty(), "{name}");
        assert_eq!(failure_view(&pressed), view, "{name}");
        assert_eq!(pressed.resend_until(), end(), "{name}");
        assert!(pressed.state.response().is_some(), "the response is gone: {name}");
        sent_again(pressed, 3, 3.0);
    }
}

#[test]
fn an_incomplete_pair_is_offered_again_if_the_used_token_is_submitted_again() {
    let half = reply(200, cut_inside(&body("success-company"), "refresh_token"));
    let (renewed, _) = advance(sent().0, Event::Answered(2, half, at(1.0)));
    let (pressed, effects) = submit(renewed, Press::Ordinary, credentials(), at(2.0));
    assert!(effects.is_empty());
    assert_eq!(failure_view(&pressed).failure, RefreshFailure::AlreadyUsed);
    assert_eq!(pressed.resend_until(), end());
    sent_again(pressed, 3, 3.0);
}

#[test]
fn a_clear_error_response_offers_no_resend() {
    for name in ["invalid-client", "refresh-spent", "location-inactive"] {
        let (refresh, _) = advance(sent().0, Event::Answered(2, canned(name), at(1.0)));
        assert_eq!(failure_view(&refresh).resend_until, None, "{name}");
        assert!(!sends(&advance(refresh, Event::SentAgain(at(2.0))).1), "{name}");
    }
    let (refresh, _) = advance(sent().0, Event::Answered(2, canned("gateway-timeout"), at(1.0)));
    assert_eq!(
        failure_view(&refresh).resend_until,
        end(),
        "a response that does not say whether a pair was issued ends the offer"
    );
}

#[test]
fn a_token_rejected_on_the_second_attempt_may_be_used_up_and_is_not_offered_again() {
    let again = sent_again(lost(), 4, 5.0);
    let (refresh, _) = advance(again, Event::Answered(4, canned("refresh-spent"), at(6.0)));
    let view = failure_view(&refresh);
    assert_eq!(view.failure, RefreshFailure::Of(Failure::Refused(ErrorResponse::RefreshTokenSpent)));
    assert_eq!((view.token_status, view.resend_until), (RefreshTokenStatus::MayBeUsedUp, None));
}

#[test]
fn a_resend_with_other_credentials_opens_a_new_window() {
    let other = Credentials { id: ClientId::parse("id").unwrap(), secret: ClientSecret::parse("s").unwrap() };
    for (credentials, opens) in [(other, true), (credentials(), false)] {
        let (refresh, _) = submit(lost(), Press::Resend, credentials, at(3.0));
        let (_, effects) = advance(refresh, Event::Answered(4, canned("code-not-found"), at(4.0)));
        let opened = effects.iter().any(|effect| matches!(effect, Effect::WaitForWindow(5, _)));
        assert_eq!(opened, opens);
    }
}

#[test]
fn the_credentials_are_dropped_when_the_window_closes() {
    let windows =
        |refresh: &Refresh| refresh.sent_tokens.tokens.iter().filter(|token| token.window.is_some()).count();
    assert_eq!(windows(&lost()), 1);
    assert_eq!(windows(&advance(lost(), Event::WindowClosed(2)).0), 0);
    assert_eq!(windows(&advance(sent().0, Event::Answered(2, canned("success-company"), at(1.0))).0), 0);
}
