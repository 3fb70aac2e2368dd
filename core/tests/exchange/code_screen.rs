//! Tests of the screen that the page shows for an authorization code.

use leg3_core::exchange::code_age::CodeAge;
use leg3_core::exchange::code_screen::CodeScreenState;
use leg3_core::exchange::screen::{ExchangeScreen, Sending};

fn code_screen(arrived: Option<f64>, sending: Sending) -> ExchangeScreen {
    ExchangeScreen::Code {
        arrived,
        denial: None,
        answered_late: false,
        unread: false,
        answer_was_hidden: false,
        kept_answers: 0,
        sending,
    }
}

#[test]
fn the_too_old_warning_is_shown_until_the_user_tries_that_code_anyway() {
    let screen = code_screen(Some(1.0), Sending::Nothing);
    let old = Some(CodeAge::ProbablyTooOld);
    assert!(CodeScreenState::of(&screen, Some(CodeAge::Good(3)), None) == CodeScreenState::Arrived);
    assert!(CodeScreenState::of(&screen, old, None) == CodeScreenState::TooOld);
    assert!(CodeScreenState::of(&screen, old, Some(1.0)) == CodeScreenState::Arrived);
    assert!(
        CodeScreenState::of(&screen, old, Some(2.0)) == CodeScreenState::TooOld,
        "trying another code anyway has an effect"
    );
}

#[test]
fn an_old_code_does_not_interrupt_a_running_request() {
    let screen = code_screen(None, Sending::Code);
    let state = CodeScreenState::of(&screen, Some(CodeAge::ProbablyTooOld), None);
    assert!(state == CodeScreenState::Working(Sending::Code));
    assert!(!state.asks_for_credentials());
}
