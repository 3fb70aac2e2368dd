//! What can go wrong, and the way on from it.

use super::help::{CODE, NOW, arrival, body, canned};
use super::{Play, name};
use leg3::grant::failure::{CodeFate, Failure};
use leg3::grant::flow::{Event, Press};
use leg3::grant::refusal::Refusal;
use leg3::grant::reply::Unreadable;
use leg3::screen::Screen;

#[test]
fn a_failed_probe_keeps_the_code_and_sends_nothing() {
    let cases = [
        (true, true, Failure::Hidden),
        (false, true, Failure::Hidden),
        (true, false, Failure::NotReached),
        (false, false, Failure::Offline),
    ];
    for (online, reached, failure) in cases {
        let mut play = Play::with_code(CODE);
        play.press(Press::Ordinary);
        play.silence(online, reached);
        assert!(play.effects.is_empty());
        assert_eq!((play.setback().failure, play.setback().fate()), (failure, CodeFate::StillGood));
        assert_eq!(play.code(), Some(CODE));
    }
}

#[test]
fn a_probe_that_is_not_refused_by_highlevel_itself_sends_nothing() {
    for (answer, failure) in [
        ("firewall", Failure::NotNow(Refusal::Firewall)),
        ("too-many", Failure::NotNow(Refusal::TooMany)),
        ("broken", Failure::NotNow(Refusal::Broken)),
        ("success-location", Failure::Impostor),
        ("captive-portal", Failure::Impostor),
        ("field-missing", Failure::ProbeBroken),
        ("parameter-missing", Failure::ProbeBroken),
    ] {
        let mut play = Play::with_code(CODE);
        play.press(Press::Ordinary);
        play.answer(canned(answer));
        assert!(!play.sends(), "{answer}");
        assert_eq!(play.setback().failure, failure);
        assert_eq!(play.setback().fate(), CodeFate::StillGood);
    }
}

#[test]
fn after_a_failed_probe_the_person_may_try_again_or_send_it_anyway() {
    let mut play = Play::with_code(CODE);
    play.press(Press::Ordinary);
    play.silence(true, true);
    play.press(Press::Again);
    assert!(play.effects.is_empty());
    play.press(Press::Ordinary);
    assert_eq!(play.effects(), ["probe", "wait", "abort"]);
    play.silence(true, true);
    play.press(Press::Anyway);
    assert_eq!(play.effects().first_chunk(), Some(&["drop code", "exchange", "wait"]));
}

#[test]
fn the_wrong_secret_can_be_corrected_and_is_then_sent_again() {
    let mut play = Play::sent(CODE);
    play.answer(canned("invalid-client"));
    assert_eq!(play.setback().failure, Failure::Refused(Refusal::InvalidClient));
    assert!(Screen::of(&play.flow).form_is_primary());
    play.press(Press::Ordinary);
    play.answer(canned("code-not-found"));
    assert!(play.sends());
    play.answer(canned("success-location"));
    assert!(play.holds_tokens());
}

#[test]
fn a_code_highlevel_does_not_know_is_never_sent_again() {
    let mut play = Play::sent(CODE);
    play.answer(canned("code-not-found"));
    for press in [Press::Ordinary, Press::Anyway, Press::Again] {
        play.press(press);
        assert!(play.effects.is_empty(), "{press:?}");
    }
    assert!(!Screen::of(&play.flow).shows_form());
}

#[test]
fn the_same_code_again_is_named_as_such() {
    let mut play = Play::sent(CODE);
    play.answer(canned("code-not-found"));
    play.event(Event::Arrived(arrival(CODE), NOW));
    assert!(play.setback().same_code && play.effects.is_empty());
}

#[test]
fn a_fresh_code_keeps_going() {
    let mut play = Play::sent(CODE);
    play.answer(canned("code-not-found"));
    play.event(Event::Arrived(arrival("fresh"), NOW));
    assert!(play.is_ready());
    play.press(Press::Ordinary);
    play.answer(canned("code-not-found"));
    assert!(play.sends());
}

#[test]
fn a_used_up_code_stays_used_up_when_another_came_between() {
    for (answer, same) in [("code-not-found", true), ("no-tokens", true), ("invalid-client", false)] {
        let mut play = Play::sent(CODE);
        play.answer(canned(answer));
        play.event(Event::Arrived(arrival("fresh"), NOW));
        play.press(Press::Ordinary);
        play.silence(true, true);
        play.event(Event::Arrived(arrival(CODE), NOW));
        play.press(Press::Ordinary);
        assert_eq!(
            play.effects.iter().map(name).any(|name| name == "probe") && play.code() == Some(CODE),
            !same,
            "{answer}"
        );
    }
}

#[test]
fn a_code_that_was_sent_never_becomes_better_again() {
    let mut play = Play::sent(CODE);
    play.answer(canned("invalid-client"));
    play.event(Event::Arrived(arrival(CODE), NOW));
    play.press(Press::Ordinary);
    play.silence(false, false);
    assert_eq!(play.setback().fate(), CodeFate::MayBeSpent);
}

#[test]
fn a_lost_answer_is_sent_again_only_by_choice_and_behind_a_new_probe() {
    let mut play = Play::sent(CODE);
    play.silence(true, false);
    assert_eq!(play.effects(), ["probe", "wait"]);
    play.silence(true, false);
    assert_eq!((play.setback().failure, play.setback().fate()), (Failure::Lost, CodeFate::MayBeSpent));
    for press in [Press::Ordinary, Press::Anyway] {
        play.press(press);
        assert!(play.effects.is_empty(), "{press:?}");
    }
    play.press(Press::Again);
    assert_eq!(play.effects().first(), Some(&"probe"));
    play.answer(canned("code-not-found"));
    assert!(play.sends());
}

#[test]
fn an_unreadable_success_is_kept_as_it_came() {
    for (answer, why) in [("empty", Unreadable::Empty), ("no-tokens", Unreadable::NoTokens)] {
        let mut play = Play::sent(CODE);
        play.answer(canned(answer));
        assert_eq!(play.setback().failure, Failure::Unreadable(why));
        assert_eq!(play.flow.step.reply().unwrap().body.expose(), body(answer));
        play.event(Event::Arrived(arrival("fresh"), NOW));
        assert_eq!(play.flow.received.len(), 1, "also when the person goes on");
    }
}
