//! Tests of the main path from an authorization code to tokens, and of the user's actions on this path.

use super::test_exchange::TestExchange;
use crate::support::{CODE, ID, SECRET, arrival, body, canned, credentials, field, member, pasted};
use leg3_core::exchange::effects::Effect;
use leg3_core::exchange::events::{Event, Press};
use leg3_core::exchange::failure::Failure;
use leg3_core::exchange::screen::{ExchangeScreen, ProgressStep};
use leg3_core::exchange::state::{Connection, ExchangeState};
use leg3_core::highlevel::PROBE;
use leg3_core::oauth::credentials::Code;
use leg3_core::oauth::redirect::{Arrival, AuthorizationError, Unusable};
use leg3_core::oauth::request::{Options, UserType};

#[test]
fn from_code_to_tokens_in_five_events() {
    let mut test = TestExchange::with_code(CODE);
    assert_eq!(test.effects(), ["keep code"]);
    test.press(Press::Ordinary);
    assert_eq!(test.effects(), ["probe", "wait"]);
    test.answer(canned("code-not-found"));
    assert_eq!(test.effects(), ["drop code", "exchange", "wait", "reply taken"]);
    test.answer(canned("success-location"));
    assert_eq!(test.effects(), ["drop code", "mask", "reply taken"]);
    let ExchangeState::Succeeded(succeeded) = &test.exchange.state else { panic!("no tokens") };
    assert_eq!(succeeded.tokens.access.expose(), member(&body("success-location"), "access_token"));
    assert!(!succeeded.salvaged && !succeeded.saved);
    test.event(Event::TokensSaved);
    assert!(ExchangeScreen::of(&test.exchange).progress_step() == ProgressStep::Use);
}

#[test]
fn the_probe_contains_no_user_data_and_the_exchange_contains_all_of_it() {
    let mut test = TestExchange::with_code(CODE);
    let options = Options { user_type: Some(UserType::Company), redirect_uri: None };
    test.event(Event::Submitted(Press::Ordinary, credentials(), options));
    let Some(Effect::Probe(_, request)) = test.effects.first() else { panic!("no probe was sent") };
    assert_eq!(field(request, "code").as_deref(), Some(PROBE));
    let text = core::str::from_utf8(&request.body).unwrap();
    assert!(!text.contains(CODE) && !text.contains(SECRET) && !text.contains(ID));
    test.answer(canned("code-not-found"));
    let Some(Effect::Exchange(_, request)) = test.effects.get(1) else { panic!("no code was sent") };
    for (name, value) in
        [("code", CODE), ("client_id", ID), ("client_secret", SECRET), ("user_type", "Company")]
    {
        assert_eq!(field(request, name).as_deref(), Some(value));
    }
}

#[test]
fn a_second_press_sends_nothing() {
    let mut test = TestExchange::with_code(CODE);
    test.press(Press::Ordinary);
    for press in [Press::Ordinary, Press::WithoutProbe, Press::Resend] {
        test.press(press);
        assert!(test.effects.is_empty(), "{press:?} had an effect during the probe");
    }
    test.answer(canned("code-not-found"));
    for press in [Press::Ordinary, Press::WithoutProbe, Press::Resend] {
        test.press(press);
        assert!(test.effects.is_empty(), "{press:?} had an effect during the exchange");
    }
}

#[test]
fn resend_and_send_without_probe_do_nothing_before_a_failure() {
    for press in [Press::WithoutProbe, Press::Resend] {
        let mut test = TestExchange::with_code(CODE);
        test.press(press);
        assert!(test.effects.is_empty() && test.is_ready(), "{press:?}");
    }
}

#[test]
fn a_code_counts_as_unsent_until_its_own_request_is_sent() {
    let is_unsent = |test: &TestExchange, code| test.exchange.holds_unsent(&Code::parse(code).unwrap());
    let mut test = TestExchange::with_code(CODE);
    assert!(is_unsent(&test, CODE) && !is_unsent(&test, "another"));
    test.press(Press::Ordinary);
    assert!(is_unsent(&test, CODE), "the probe counts as a request with the code");
    test.answer(canned("code-not-found"));
    assert!(!is_unsent(&test, CODE));
    test.no_response(true, false);
    test.no_response(true, false);
    test.press(Press::Resend);
    assert_eq!(test.effects(), ["probe", "wait", "abort"]);
    assert!(!is_unsent(&test, CODE), "a code that was sent before counts as unsent");
}

#[test]
fn nothing_is_sent_without_a_code() {
    for arrival in [
        Arrival::Nothing,
        Arrival::Unusable(Unusable::Empty),
        Arrival::Denied(AuthorizationError { error: "access_denied".into(), description: String::new() }),
    ] {
        let mut test = TestExchange::default();
        test.event(Event::Arrived(arrival, 0.0));
        for press in [Press::Ordinary, Press::WithoutProbe, Press::Resend] {
            test.press(press);
            assert!(test.effects.is_empty());
        }
    }
}

#[test]
fn an_arrival_without_a_usable_code_does_not_replace_the_current_code() {
    let mut test = TestExchange::with_code(CODE);
    for vain in [Arrival::Nothing, Arrival::Unusable(Unusable::NotThere)] {
        test.event(Event::Arrived(vain, 0.0));
        assert_eq!(test.code(), Some(CODE));
    }
    test.event(Event::Arrived(arrival("another"), 0.0));
    assert_eq!(test.code(), Some("another"));
}

#[test]
fn a_new_code_or_a_pasted_response_does_not_replace_the_tokens() {
    let mut test = TestExchange::sent(CODE);
    test.answer(canned("success-company"));
    test.event(Event::Arrived(arrival("another"), 0.0));
    test.event(Event::ResponsePasted(pasted(&body("success-location")).unwrap(), 0.0));
    test.press(Press::Ordinary);
    let ExchangeState::Succeeded(succeeded) = &test.exchange.state else { panic!("no tokens") };
    assert_eq!(succeeded.response.body.expose(), body("success-company"));
}

#[test]
fn the_connection_can_be_checked_without_a_code() {
    let mut test = TestExchange::default();
    test.event(Event::CheckConnection);
    assert_eq!(test.effects(), ["probe", "wait"]);
    test.event(Event::CheckConnection);
    assert!(test.effects.is_empty(), "a second check was started");
    test.event(Event::Answered(1, canned("firewall"), 0.0));
    let ExchangeState::Waiting(waiting) = &test.exchange.state else { panic!("the state is not `Waiting`") };
    assert!(matches!(waiting.connection, Connection::Fails(Failure::ProbeRefused(_))));
    test.event(Event::CheckConnection);
    test.event(Event::Answered(2, canned("code-not-found"), 0.0));
    assert!(
        matches!(&test.exchange.state, ExchangeState::Waiting(waiting) if waiting.connection == Connection::Works)
    );
}
