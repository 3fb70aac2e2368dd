//! Answers that came by other means.

use super::Play;
use super::help::{CODE, NOW, arrival, body, canned};
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
    for mut play in [Play::default(), Play::with_code(CODE), failed] {
        play.event(pasted());
        assert!(play.holds_tokens());
        assert_eq!(play.effects(), ["drop code", "wipe form"]);
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
