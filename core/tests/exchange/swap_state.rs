//! What the screen of a code is about.

use leg3_core::exchange::code_age::CodeAge;
use leg3_core::exchange::screen::{ExchangeScreen, Sending};
use leg3_core::exchange::swap_state::SwapState;

fn code_screen(arrived: Option<f64>, sending: Sending) -> ExchangeScreen {
    ExchangeScreen::Code {
        arrived,
        denial: None,
        answered_late: false,
        unread: false,
        answer_was_hidden: false,
        sending,
    }
}

#[test]
fn a_code_that_is_too_old_is_said_so_until_the_user_tries_it_anyway() {
    let screen = code_screen(Some(1.0), Sending::Nothing);
    let old = Some(CodeAge::ProbablyTooOld);
    assert!(SwapState::of(&screen, Some(CodeAge::Good(3)), None) == SwapState::Arrived);
    assert!(SwapState::of(&screen, old, None) == SwapState::TooOld);
    assert!(SwapState::of(&screen, old, Some(1.0)) == SwapState::Arrived);
    assert!(SwapState::of(&screen, old, Some(2.0)) == SwapState::TooOld, "another code was tried");
}

#[test]
fn a_request_under_way_is_not_interrupted_by_the_age_of_the_code() {
    let screen = code_screen(None, Sending::Code);
    let state = SwapState::of(&screen, Some(CodeAge::ProbablyTooOld), None);
    assert!(state == SwapState::Working(Sending::Code));
    assert!(!state.asks_for_credentials());
}
