//! Going away: what is warned of, broken off, kept and forgotten.

use super::Play;
use super::help::{CODE, canned};
use leg3::grant::flow::{Event, Press};

#[test]
fn leaving_warns_only_while_something_would_be_lost() {
    let mut play = Play::with_code(CODE);
    assert!(!play.flow.must_warn(), "a code is kept in its tab");
    play.press(Press::Ordinary);
    assert!(!play.flow.must_warn(), "a probe risks nothing");
    play.answer(canned("code-not-found"));
    assert!(play.flow.must_warn(), "the answer is on its way");
    play.answer(canned("success-location"));
    assert!(play.flow.must_warn(), "the tokens were not taken away");
    play.event(Event::Taken);
    assert!(!play.flow.must_warn());
}

#[test]
fn an_unreadable_success_is_worth_a_warning_and_a_missing_refresh_token_is_not() {
    let mut play = Play::sent(CODE);
    play.answer(canned("no-tokens"));
    assert!(play.flow.must_warn());
    let mut play = Play::sent(CODE);
    play.answer(canned("success-bare"));
    assert!(!play.flow.must_warn());
}

#[test]
fn forgetting_and_leaving_break_off_what_is_under_way() {
    for event in [Event::Forget, Event::Leave] {
        let mut play = Play::sent(CODE);
        play.event(event);
        assert!(play.effects().contains(&"abort") && play.effects().contains(&"wipe form"));
        assert!(play.flow.step.code().is_none());
    }
}

#[test]
fn leaving_keeps_the_unspent_code_in_its_tab_and_forgetting_does_not() {
    let mut play = Play::with_code(CODE);
    play.event(Event::Leave);
    assert!(!play.effects().contains(&"drop code"));
    let mut play = Play::with_code(CODE);
    play.event(Event::Forget);
    assert!(play.effects().contains(&"drop code"));
}
