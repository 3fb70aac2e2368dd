//! Tests of pasted responses, and of new token pairs that replace the current tokens.

use super::test_exchange::TestExchange;
use crate::support::{CODE, NOW, arrival, body, canned, member, pasted};
use leg3_core::exchange::events::{Event, Press};
use leg3_core::exchange::failure::CodeStatus;
use leg3_core::exchange::screen::ExchangeScreen;
use leg3_core::exchange::state::ExchangeState;

#[test]
fn a_pasted_response_gives_tokens_except_during_a_request() {
    let pasted = || Event::ResponsePasted(pasted(&body("success-location")).unwrap(), NOW);
    let mut failed = TestExchange::sent(CODE);
    failed.no_response(true, false);
    failed.no_response(true, false);
    for mut test in [TestExchange::default(), TestExchange::with_code(CODE), failed] {
        test.event(pasted());
        assert!(test.has_tokens());
        assert_eq!(test.effects(), ["drop code", "mask"]);
    }
    let mut sending = TestExchange::sent(CODE);
    sending.event(pasted());
    assert!(
        matches!(sending.exchange.state, ExchangeState::Exchanging(_)),
        "the pasted response was not ignored during a request"
    );
}

#[test]
fn a_pasted_error_response_does_not_make_a_used_up_code_usable() {
    let mut test = TestExchange::sent(CODE);
    test.answer(canned("no-tokens"));
    test.event(Event::ResponsePasted(pasted("{\"error\":\"?\"}").unwrap(), NOW));
    assert_eq!(test.failed().code_status(), CodeStatus::UsedUp);
    test.press(Press::Ordinary);
    assert!(test.effects.is_empty());
    assert!(
        !ExchangeScreen::of(&test.exchange).shows_form(),
        "the form is shown, although it can send nothing"
    );
}

#[test]
fn pasting_a_response_aborts_an_overdue_request() {
    let paste = || Event::ResponsePasted(pasted(&body("invalid-client")).unwrap(), NOW);
    let mut test = TestExchange::overdue(CODE);
    test.event(paste());
    assert_eq!(test.effects(), ["abort"]);
    let mut test = TestExchange::overdue(CODE);
    test.event(Event::Arrived(arrival("fresh"), NOW));
    test.event(paste());
    assert_eq!(test.effects(), ["abort"]);
}

#[test]
fn a_refreshed_token_pair_replaces_the_old_one_and_must_be_saved_again() {
    let mut test = TestExchange::sent(CODE);
    test.answer(canned("success-location"));
    test.event(Event::TokensSaved);
    assert!(!test.exchange.must_warn());
    test.event(Event::Renewed(canned("success-company"), NOW));
    let ExchangeState::Succeeded(succeeded) = &test.exchange.state else { panic!("no tokens") };
    assert_eq!(succeeded.tokens.access.expose(), member(&body("success-company"), "access_token"));
    assert!(test.exchange.must_warn(), "the page does not warn, although the new refresh token is not saved");
    assert_eq!(test.exchange.received.len(), 2, "the old pair was dropped");
}

#[test]
fn a_refreshed_token_pair_does_not_replace_a_code_and_is_kept_beside_it() {
    let mut test = TestExchange::with_code(CODE);
    test.event(Event::Renewed(canned("success-location"), NOW));
    assert!(test.is_ready() && test.exchange.received.len() == 1);
    assert!(matches!(
        ExchangeScreen::of(&test.exchange),
        ExchangeScreen::Code { unread: false, kept_answers: 1, .. }
    ));
}
