//! The way as it should be, and everything a person may do on it.

use super::Play;
use super::help::{CODE, ID, SECRET, arrival, body, canned, credentials, field, member};
use leg3::grant::failure::Failure;
use leg3::grant::flow::{Effect, Event, Press};
use leg3::grant::redirect::{Arrival, Denial, Unusable};
use leg3::grant::reply::Reply;
use leg3::grant::request::{Options, UserType};
use leg3::grant::step::{Connection, Step};
use leg3::highlevel::PROBE;
use leg3::screen::{Screen, Stage};

#[test]
fn from_code_to_tokens_in_five_events() {
    let mut play = Play::with_code(CODE);
    assert_eq!(play.effects(), ["keep code"]);
    play.press(Press::Ordinary);
    assert_eq!(play.effects(), ["probe", "wait"]);
    play.answer(canned("code-not-found"));
    assert_eq!(play.effects(), ["drop code", "exchange", "wait", "reply taken"]);
    play.answer(canned("success-location"));
    assert_eq!(play.effects(), ["drop code", "mask", "reply taken"]);
    let Step::Holding(holding) = &play.flow.step else { panic!("no tokens") };
    assert_eq!(holding.tokens.access.expose(), member(&body("success-location"), "access_token"));
    assert!(!holding.salvaged && !holding.taken);
    play.event(Event::Taken);
    assert!(Screen::of(&play.flow).stage() == Stage::Use);
}

#[test]
fn the_probe_carries_nothing_of_the_persons_and_the_exchange_carries_it_all() {
    let mut play = Play::with_code(CODE);
    let options = Options { user_type: Some(UserType::Company), redirect_uri: None };
    play.event(Event::Submitted(Press::Ordinary, credentials(), options));
    let Some(Effect::Probe(_, request)) = play.effects.first() else { panic!("no probe") };
    assert_eq!(field(request, "code").as_deref(), Some(PROBE));
    let text = core::str::from_utf8(&request.body).unwrap();
    assert!(!text.contains(CODE) && !text.contains(SECRET) && !text.contains(ID));
    play.answer(canned("code-not-found"));
    let Some(Effect::Exchange(_, request)) = play.effects.get(1) else { panic!("no exchange") };
    for (name, value) in
        [("code", CODE), ("client_id", ID), ("client_secret", SECRET), ("user_type", "Company")]
    {
        assert_eq!(field(request, name).as_deref(), Some(value));
    }
}

#[test]
fn a_second_press_sends_nothing_more() {
    let mut play = Play::with_code(CODE);
    play.press(Press::Ordinary);
    for press in [Press::Ordinary, Press::Anyway, Press::Again] {
        play.press(press);
        assert!(play.effects.is_empty(), "{press:?} while probing");
    }
    play.answer(canned("code-not-found"));
    for press in [Press::Ordinary, Press::Anyway, Press::Again] {
        play.press(press);
        assert!(play.effects.is_empty(), "{press:?} while sending");
    }
}

#[test]
fn the_buttons_with_a_risk_do_nothing_where_there_is_none() {
    for press in [Press::Anyway, Press::Again] {
        let mut play = Play::with_code(CODE);
        play.press(press);
        assert!(play.effects.is_empty() && play.is_ready(), "{press:?}");
    }
}

#[test]
fn nothing_is_sent_without_a_code() {
    for arrival in [
        Arrival::Nothing,
        Arrival::Unusable(Unusable::Empty),
        Arrival::Denied(Denial { error: "access_denied".into(), description: String::new() }),
    ] {
        let mut play = Play::default();
        play.event(Event::Arrived(arrival, 0.0));
        for press in [Press::Ordinary, Press::Anyway, Press::Again] {
            play.press(press);
            assert!(play.effects.is_empty());
        }
    }
}

#[test]
fn a_code_in_hand_is_not_lost_to_a_vain_attempt_at_another() {
    let mut play = Play::with_code(CODE);
    for vain in [Arrival::Nothing, Arrival::Unusable(Unusable::NotThere)] {
        play.event(Event::Arrived(vain, 0.0));
        assert_eq!(play.code(), Some(CODE));
    }
    play.event(Event::Arrived(arrival("another"), 0.0));
    assert_eq!(play.code(), Some("another"));
}

#[test]
fn tokens_in_hand_are_not_lost_to_a_code_or_a_pasted_answer() {
    let mut play = Play::sent(CODE);
    play.answer(canned("success-company"));
    play.event(Event::Arrived(arrival("another"), 0.0));
    play.event(Event::Pasted(Reply::pasted(&body("success-location")).unwrap(), 0.0));
    play.press(Press::Ordinary);
    let Step::Holding(holding) = &play.flow.step else { panic!("no tokens") };
    assert_eq!(holding.reply.body.expose(), body("success-company"));
}

#[test]
fn the_connection_can_be_checked_without_a_code() {
    let mut play = Play::default();
    play.event(Event::CheckConnection);
    assert_eq!(play.effects(), ["probe", "wait"]);
    play.event(Event::CheckConnection);
    assert!(play.effects.is_empty(), "one question is enough");
    play.event(Event::Answered(1, canned("firewall"), 0.0));
    let Step::Waiting(waiting) = &play.flow.step else { panic!("it moved on") };
    assert!(matches!(waiting.connection, Connection::Fails(Failure::NotNow(_))));
    play.event(Event::CheckConnection);
    play.event(Event::Answered(2, canned("code-not-found"), 0.0));
    assert!(matches!(&play.flow.step, Step::Waiting(waiting) if waiting.connection == Connection::Works));
}
