//! After an answer that could not be read, a second probe tells a broken connection from a hidden answer.

use super::Play;
use super::help::{CODE, NOW, arrival, canned};
use leg3::grant::failure::{CodeFate, Failure, NextStep};
use leg3::grant::flow::{Event, Press};
use leg3::grant::step::Step;
use leg3::screen::{Screen, Sending};

/// The code was sent, and no answer could be read.
fn unanswered() -> Play {
    let mut play = Play::sent(CODE);
    play.silence(true, false);
    play
}

fn failure(play: &Play) -> (Failure, CodeFate) {
    (play.setback().failure, play.setback().fate())
}

#[test]
fn an_unread_answer_is_followed_by_one_probe_and_no_second_exchange() {
    let play = unanswered();
    assert_eq!(play.effects(), ["probe", "wait"]);
    assert!(matches!(Screen::of(&play.flow), Screen::Code { sending: Sending::Recheck, .. }));
}

#[test]
fn an_answer_is_hidden_where_the_second_probe_is_answered_by_highlevel() {
    let mut play = unanswered();
    play.answer(canned("code-not-found"));
    assert_eq!(failure(&play), (Failure::AnswerHidden, CodeFate::MayBeSpent));
    assert_eq!(play.setback().failure.next_step(), NextStep::DoItOutside);
    assert!(!play.sends());
}

#[test]
fn an_answer_is_hidden_where_the_browser_hides_the_second_probes_answer_too() {
    let mut play = unanswered();
    play.silence(true, true);
    assert_eq!(failure(&play), (Failure::AnswerHidden, CodeFate::MayBeSpent));
}

#[test]
fn an_answer_is_lost_where_the_second_probe_fails() {
    let lost = (Failure::Lost, CodeFate::MayBeSpent);
    let mut play = unanswered();
    play.silence(true, false);
    assert_eq!(failure(&play), lost);
    let mut play = unanswered();
    play.time_is_up();
    assert_eq!(failure(&play), lost);
    for answer in ["unavailable", "firewall", "too-many", "captive-portal", "success-location"] {
        let mut play = unanswered();
        play.answer(canned(answer));
        assert_eq!(failure(&play), lost, "{answer}");
        assert!(play.flow.step.reply().is_none(), "{answer}: that was no answer to the code");
    }
}

#[test]
fn the_same_holds_after_send_it_anyway() {
    let mut play = Play::with_code(CODE);
    play.press(Press::Ordinary);
    play.silence(true, true);
    play.press(Press::Anyway);
    play.silence(true, false);
    play.silence(true, true);
    assert_eq!(failure(&play), (Failure::AnswerHidden, CodeFate::MayBeSpent));
}

#[test]
fn a_hidden_answer_is_sent_again_only_by_a_person_who_was_told_the_risk() {
    let mut play = unanswered();
    play.answer(canned("code-not-found"));
    for press in [Press::Ordinary, Press::Anyway] {
        play.press(press);
        assert!(play.effects.is_empty(), "{press:?}");
    }
    play.press(Press::Again);
    assert_eq!(play.effects().first(), Some(&"probe"));
}

#[test]
fn a_fresh_code_after_a_hidden_answer_is_best_exchanged_elsewhere() {
    let mut play = unanswered();
    play.answer(canned("code-not-found"));
    play.event(Event::Arrived(arrival("fresh"), NOW));
    let screen = Screen::of(&play.flow);
    assert!(matches!(screen, Screen::Code { answer_was_hidden: true, .. }) && screen.offers_outside());
    play.event(Event::Arrived(arrival("another"), NOW));
    assert!(matches!(Screen::of(&play.flow), Screen::Code { answer_was_hidden: true, .. }));
}

#[test]
fn a_fresh_code_is_taken_while_the_second_probe_is_under_way() {
    let mut play = unanswered();
    play.event(Event::Arrived(arrival("fresh"), NOW));
    assert!(play.is_ready() && play.code() == Some("fresh"));
    play.event(Event::Arrived(arrival(CODE), NOW));
    play.press(Press::Ordinary);
    assert!(!matches!(play.flow.step, Step::Probing(_)) || play.code() != Some(CODE));
}

#[test]
fn a_request_that_arrives_broken_is_sent_no_further() {
    let mut play = Play::with_code(CODE);
    play.press(Press::Ordinary);
    play.answer(canned("field-missing"));
    assert_eq!(failure(&play), (Failure::ProbeBroken, CodeFate::StillGood));
    play.press(Press::Anyway);
    assert!(play.effects.is_empty());
    play.press(Press::Ordinary);
    assert!(!play.sends(), "the probe goes first");
}
