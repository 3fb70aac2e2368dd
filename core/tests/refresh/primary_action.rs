//! Tests of the primary action that the page offers after each failure of a refresh.

use super::steps::{UNREACHABLE, failure_view, sent, submit};
use crate::support::{NOW, canned, credentials};
use leg3_core::exchange::events::Press;
use leg3_core::exchange::failure::Failure;
use leg3_core::exchange::no_response::NoResponse;
use leg3_core::highlevel::{EXCHANGE_TIMEOUT, RESEND_WINDOW};
use leg3_core::refresh::events::Event;
use leg3_core::refresh::failure::RefreshFailure;
use leg3_core::refresh::primary_action::RefreshAction;
use leg3_core::refresh::reducer::{Refresh, advance};
use leg3_core::refresh::screen::{RefreshFailureView, RefreshScreen};

/// Returns the failure after this canned response to the refresh request.
fn refused(name: &str) -> RefreshFailureView {
    failure_view(&advance(sent().0, Event::Answered(2, canned(name), NOW)).0)
}

/// Returns a refresh whose response the page could not read, although HighLevel answered the second probe.
fn lost() -> Refresh {
    let (refresh, _) = advance(sent().0, Event::Unanswered(2, UNREACHABLE));
    advance(refresh, Event::Answered(3, canned("code-not-found"), NOW)).0
}

#[test]
fn an_error_response_leads_to_the_form_while_the_token_may_still_work() {
    assert_eq!(refused("invalid-client").primary_action(), RefreshAction::PressForm);
    assert_eq!(refused("location-inactive").primary_action(), RefreshAction::PressForm);
    assert!(refused("invalid-client").may_send());
}

#[test]
fn a_hidden_probe_response_leads_outside_the_browser() {
    let (probing, _) = submit(Refresh::default(), Press::Ordinary, credentials(), NOW);
    let hidden = NoResponse { online: true, reached: true };
    let view = failure_view(&advance(probing, Event::Unanswered(1, hidden)).0);
    assert_eq!(view.failure, RefreshFailure::Of(Failure::ProbeHidden));
    assert_eq!(view.primary_action(), RefreshAction::OutsideBrowser);
    assert!(view.may_be_sent_outside() && view.may_try_anyway);
}

#[test]
fn send_again_is_the_primary_action_after_a_lost_response_while_the_window_is_open() {
    let refresh = lost();
    let view = failure_view(&refresh);
    assert_eq!(view.primary_action(), RefreshAction::SendAgain);
    assert_eq!(RefreshScreen::of(&refresh).resend_until(), Some(NOW + f64::from(RESEND_WINDOW)));
    let (later, _) = advance(refresh, Event::WindowClosed(2));
    assert_eq!(failure_view(&later).primary_action(), RefreshAction::OutsideBrowser);
}

#[test]
fn stop_waiting_is_the_only_action_for_an_overdue_response() {
    let (silent, _) = advance(sent().0, Event::TimedOut(2));
    let (overdue, _) = advance(silent, Event::TimedOut(2));
    let view = RefreshScreen::of(&overdue).failure().unwrap();
    assert_eq!(view.primary_action(), RefreshAction::StopWaiting);
    assert!(!view.may_send() && !view.may_be_sent_outside());
    const {
        assert!(EXCHANGE_TIMEOUT >= RESEND_WINDOW, "an overdue request could be sent again within the window")
    };
    let (stopped, _) = advance(overdue, Event::StopWaiting);
    let (stopped, _) = advance(stopped, Event::WindowClosed(2));
    assert_eq!(failure_view(&stopped).primary_action(), RefreshAction::TryOnceMore);
}

#[test]
fn a_used_refresh_token_leads_to_a_new_install() {
    let (renewed, _) = advance(sent().0, Event::Answered(2, canned("success-location"), NOW));
    assert!(RefreshScreen::of(&renewed).is_result());
    let (again, _) = submit(renewed, Press::Ordinary, credentials(), NOW);
    let view = failure_view(&again);
    assert_eq!(view.failure, RefreshFailure::AlreadyUsed);
    assert_eq!(view.primary_action(), RefreshAction::InstallAgain);
    assert!(!view.may_send() && !view.may_be_sent_outside());
}

#[test]
fn forget_clears_all_secrets_and_a_late_response_is_ignored() {
    let (refresh, _) = sent();
    assert!(refresh.holds_secrets());
    let forgotten = refresh.forgotten();
    assert!(!forgotten.holds_secrets() && !forgotten.must_warn());
    let (probing, _) = submit(forgotten, Press::Ordinary, credentials(), NOW);
    let (probing, effects) = advance(probing, Event::Answered(2, canned("success-location"), NOW));
    assert!(effects.is_empty());
    assert_eq!(RefreshScreen::of(&probing), RefreshScreen::Probing);
}
