//! Answers that come late, or twice, or to a question nobody remembers.

use super::Play;
use super::help::{CODE, NOW, arrival, body, canned};
use leg3::grant::failure::Failure;
use leg3::grant::flow::{Event, Press, Silence};
use leg3::grant::step::Step;
use leg3::screen::Screen;

fn silent_probe() -> Play {
    let mut play = Play::with_code(CODE);
    play.press(Press::Ordinary);
    play.time_is_up();
    play
}

#[test]
fn a_late_answer_to_the_probe_does_not_send_the_code() {
    let mut play = silent_probe();
    assert_eq!(play.setback().failure, Failure::ProbeSilent);
    play.answer(canned("code-not-found"));
    assert!(!play.sends() && play.is_ready());
    assert!(matches!(&play.flow.step, Step::Ready(ready) if ready.answered_late));
}

#[test]
fn a_late_silence_of_the_probe_says_more_than_the_clock_did() {
    let mut play = silent_probe();
    play.silence(true, true);
    assert_eq!(play.setback().failure, Failure::Hidden);
}

#[test]
fn a_late_bad_answer_to_the_probe_is_kept_like_one_in_time() {
    for (answer, failure) in [("no-tokens", Failure::Impostor), ("firewall", silent_firewall())] {
        let mut play = silent_probe();
        play.answer(canned(answer));
        assert_eq!(play.setback().failure, failure);
        assert_eq!(play.flow.step.reply().map(|reply| reply.body.expose().into()), Some(body(answer)));
    }
}

fn silent_firewall() -> Failure {
    Failure::NotNow(leg3::grant::refusal::Refusal::Firewall)
}

#[test]
fn a_late_answer_to_a_probe_is_never_taken_for_tokens() {
    let mut play = silent_probe();
    let probe = play.attempt();
    play.event(Event::Arrived(arrival("fresh"), NOW));
    play.event(Event::Answered(probe, canned("success-location"), NOW));
    assert!(play.is_ready());
}

#[test]
fn an_overdue_answer_is_still_taken() {
    let mut play = Play::overdue(CODE);
    assert!(matches!(Screen::of(&play.flow), Screen::Failed(trouble) if trouble.failure == Failure::Overdue));
    assert!(play.flow.must_warn());
    play.answer(canned("success-location"));
    assert!(play.holds_tokens());
}

#[test]
fn nothing_is_sent_while_an_overdue_answer_is_awaited() {
    let mut play = Play::overdue(CODE);
    for press in [Press::Ordinary, Press::Anyway, Press::Again] {
        play.press(press);
        assert!(play.effects.is_empty(), "{press:?}");
    }
    play.event(Event::Arrived(arrival(CODE), NOW));
    assert!(matches!(play.flow.step, Step::Exchanging(_)), "the same code is no news");
}

#[test]
fn the_person_may_stop_waiting_but_only_when_it_takes_too_long() {
    let mut play = Play::sent(CODE);
    play.event(Event::StopWaiting);
    assert!(play.effects.is_empty());
    play.time_is_up();
    play.event(Event::StopWaiting);
    assert_eq!(play.effects(), ["abort"]);
    assert_eq!(play.setback().failure, Failure::Stopped);
}

#[test]
fn a_fresh_code_may_come_while_an_overdue_answer_is_still_welcome() {
    let mut play = Play::overdue(CODE);
    play.event(Event::Arrived(arrival("fresh"), NOW));
    assert_eq!(play.code(), Some("fresh"));
    play.answer(canned("success-location"));
    assert!(play.holds_tokens());
}

#[test]
fn a_late_refusal_says_nothing_about_the_fresh_code() {
    let mut play = Play::overdue(CODE);
    play.event(Event::Arrived(arrival("fresh"), NOW));
    play.answer(canned("code-not-found"));
    assert!(play.is_ready());
}

#[test]
fn a_late_success_without_tokens_is_kept_and_so_is_the_fresh_code() {
    let mut play = Play::overdue(CODE);
    play.event(Event::Arrived(arrival("fresh"), NOW));
    play.answer(canned("no-tokens"));
    assert_eq!(play.code(), Some("fresh"));
    assert!(matches!(Screen::of(&play.flow), Screen::Code { unread: true, .. }));
    assert_eq!(play.flow.step.reply().map(|reply| reply.body.expose().into()), Some(body("no-tokens")));
    play.press(Press::Ordinary);
    assert_eq!(play.effects(), ["probe", "wait"]);
    assert_eq!(play.flow.received.len(), 1, "also when the person goes on");
}

#[test]
fn an_overdue_success_is_kept_also_where_the_fresh_code_is_under_way() {
    let mut play = Play::overdue(CODE);
    let first = play.attempt();
    play.event(Event::Arrived(arrival("fresh"), NOW));
    play.press(Press::Ordinary);
    assert_eq!(play.effects(), ["probe", "wait", "abort"]);
    play.event(Event::Answered(first, canned("success-location"), NOW));
    assert!(matches!(play.flow.step, Step::Probing(_)));
    assert_eq!(play.flow.received.len(), 1);
    play.event(Event::Forget);
    play.event(Event::Answered(first, canned("success-location"), NOW));
    assert!(play.flow.received.is_empty(), "what was forgotten stays so");
}

#[test]
fn what_had_come_when_the_person_stopped_waiting_is_taken() {
    let stopped = || {
        let mut play = Play::overdue(CODE);
        play.event(Event::StopWaiting);
        play
    };
    let mut play = stopped();
    play.answer(canned("success-location"));
    assert!(play.holds_tokens());
    let mut play = stopped();
    play.answer(canned("no-tokens"));
    assert_eq!(play.flow.received.len(), 1);
    assert_eq!(play.setback().failure, Failure::Stopped, "it is not HighLevel's doing");
    let mut play = stopped();
    play.answer(canned("empty"));
    assert!(!play.flow.must_warn(), "there is nothing to lose");
    let mut play = stopped();
    play.answer(canned("code-not-found"));
    assert_eq!(play.setback().failure, Failure::Stopped, "a refusal may be of a part of it");
}

#[test]
fn a_code_that_waited_for_a_late_probe_has_not_arrived_just_now() {
    let mut play = silent_probe();
    let probe = play.attempt();
    play.event(Event::Answered(probe, canned("code-not-found"), NOW + 60_000.0));
    assert!(matches!(Screen::of(&play.flow), Screen::Code { arrived: None, .. }));
}

#[test]
fn an_overdue_code_is_not_sent_again_behind_the_back_of_a_fresh_one() {
    let mut play = Play::overdue(CODE);
    play.event(Event::Arrived(arrival("fresh"), NOW));
    play.event(Event::Arrived(arrival(CODE), NOW));
    play.press(Press::Ordinary);
    play.answer(canned("code-not-found"));
    assert_ne!(play.code(), Some(CODE));
}

#[test]
fn what_belongs_to_no_question_changes_nothing() {
    let mut play = Play::sent(CODE);
    let known = play.attempt();
    for stranger in [0, known - 1, known + 1, u32::MAX] {
        play.event(Event::Answered(stranger, canned("success-location"), NOW));
        assert_eq!(play.effects(), ["reply taken"]);
        play.event(Event::Unanswered(stranger, Silence { online: true, reached: false }));
        play.event(Event::TimeIsUp(stranger));
        assert!(matches!(&play.flow.step, Step::Exchanging(sent) if sent.attempt == known && !sent.overdue));
    }
}
