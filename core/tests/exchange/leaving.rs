//! Tests that the exchange warns the user if leaving the page would lose data, and that it aborts requests and keeps or
//! deletes data when the user leaves the page or presses *Forget everything*.

use super::test_exchange::TestExchange;
use crate::support::{CODE, canned};
use leg3_core::exchange::events::{Event, Press};

#[test]
fn leaving_warns_only_while_something_would_be_lost() {
    let mut test = TestExchange::with_code(CODE);
    assert!(!test.exchange.must_warn(), "the page warns, although the code is stored in its tab");
    test.press(Press::Ordinary);
    assert!(!test.exchange.must_warn(), "the page warns during a probe");
    test.answer(canned("code-not-found"));
    assert!(test.exchange.must_warn(), "the page does not warn, although a response is expected");
    test.answer(canned("success-location"));
    assert!(test.exchange.must_warn(), "the page does not warn, although the tokens are not saved");
    test.event(Event::TokensSaved);
    assert!(!test.exchange.must_warn());
}

#[test]
fn an_unreadable_success_causes_a_warning_but_a_missing_refresh_token_does_not() {
    let mut test = TestExchange::sent(CODE);
    test.answer(canned("no-tokens"));
    assert!(test.exchange.must_warn());
    let mut test = TestExchange::sent(CODE);
    test.answer(canned("success-bare"));
    assert!(!test.exchange.must_warn());
}

#[test]
fn forgetting_and_leaving_abort_the_request_and_wipe_the_form() {
    for event in [Event::Forget, Event::Leave] {
        let mut test = TestExchange::sent(CODE);
        test.event(event);
        assert!(test.effects().contains(&"abort") && test.effects().contains(&"wipe form"));
        assert!(test.exchange.state.code().is_none());
    }
}

#[test]
fn leaving_keeps_an_unused_code_in_its_tab_and_forgetting_deletes_it() {
    let mut test = TestExchange::with_code(CODE);
    test.event(Event::Leave);
    assert!(!test.effects().contains(&"drop code"));
    let mut test = TestExchange::with_code(CODE);
    test.event(Event::Forget);
    assert!(test.effects().contains(&"drop code"));
}
