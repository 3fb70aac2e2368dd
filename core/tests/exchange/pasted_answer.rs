//! Answers that came by other means.

use super::Play;
use super::help::{CODE, NOW, arrival, body, canned, member};
use leg3::grant::failure::CodeFate;
use leg3::grant::flow::{Event, Press};
use leg3::grant::reply::Reply;
use leg3::grant::step::Step;
use leg3::screen::Screen;

#[test]
fn a_pasted_answer_gives_tokens_wherever_one_is_missing() {
    let pasted = || Event::Pasted(Reply::pasted(&body("success-location")).unwrap(), NOW);
    let mut failed = Play::sent(CODE);
    failed.silence(true, false);
    failed.silence(true, false);
    for mut play in [Play::default(), Play::with_code(CODE), failed] {
        play.event(pasted());
        assert!(play.holds_tokens());
        assert_eq!(play.effects(), ["drop code", "mask"]);
    }
    let mut sending = Play::sent(CODE);
    sending.event(pasted());
    assert!(matches!(sending.flow.step, Step::Exchanging(_)), "the answer under way comes first");
}

#[test]
fn a_pasted_refusal_does_not_bring_a_spent_code_back() {
    let mut play = Play::sent(CODE);
    play.answer(canned("no-tokens"));
    play.event(Event::Pasted(Reply::pasted("{\"error\":\"?\"}").unwrap(), NOW));
    assert_eq!(play.setback().fate(), CodeFate::Spent);
    play.press(Press::Ordinary);
    assert!(play.effects.is_empty());
    assert!(!Screen::of(&play.flow).shows_form(), "a form that sends nothing is not shown");
}

#[test]
fn pasting_an_answer_ends_the_wait_for_the_one_under_way() {
    let paste = || Event::Pasted(Reply::pasted(&body("invalid-client")).unwrap(), NOW);
    let mut play = Play::overdue(CODE);
    play.event(paste());
    assert_eq!(play.effects(), ["abort"]);
    let mut play = Play::overdue(CODE);
    play.event(Event::Arrived(arrival("fresh"), NOW));
    play.event(paste());
    assert_eq!(play.effects(), ["abort"]);
}

#[test]
fn a_renewed_pair_takes_the_place_of_the_old_one_and_is_to_be_saved_anew() {
    let mut play = Play::sent(CODE);
    play.answer(canned("success-location"));
    play.event(Event::Taken);
    assert!(!play.flow.must_warn());
    play.event(Event::Renewed(canned("success-company"), NOW));
    let Step::Holding(holding) = &play.flow.step else { panic!("no tokens") };
    assert_eq!(holding.tokens.access.expose(), member(&body("success-company"), "access_token"));
    assert!(play.flow.must_warn(), "the new refresh token was not taken away");
    assert_eq!(play.flow.received.len(), 2, "the old pair stays at hand");
}

#[test]
fn a_renewed_pair_does_not_push_a_code_aside() {
    let mut play = Play::with_code(CODE);
    play.event(Event::Renewed(canned("success-location"), NOW));
    assert!(play.is_ready() && play.flow.received.len() == 1);
}
