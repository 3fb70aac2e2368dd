//! Each outcome, and what it means for the old refresh token.

use super::help::{canned, credentials, field};
use leg3::grant::credentials::RefreshToken;
use leg3::grant::failure::Failure;
use leg3::grant::flow::Press;
use leg3::grant::probe::Silence;
use leg3::grant::refresh::failure::{RefreshFailure, RefreshFate, RefreshNext};
use leg3::grant::refresh::screen::{Screen, Trouble};
use leg3::grant::refresh::{Effect, Event, Refreshing, advance};
use leg3::grant::refusal::Refusal;
use leg3::grant::request::UserType;

const LOST: Silence = Silence { online: true, reached: false };

fn press(refreshing: Refreshing, press: Press) -> (Refreshing, Vec<Effect>) {
    let token = RefreshToken::parse("refresh-a").unwrap();
    advance(refreshing, Event::Submitted(press, token, credentials(), Some(UserType::Company)))
}

/// The probe went well: the refresh token is on its way, in request 2.
fn sent() -> (Refreshing, Vec<Effect>) {
    let (refreshing, _) = press(Refreshing::default(), Press::Ordinary);
    advance(refreshing, Event::Answered(1, canned("code-not-found")))
}

/// No answer to the refresh token could be read: a second probe is under way, in request 3.
fn unanswered() -> Refreshing {
    let (refreshing, effects) = advance(sent().0, Event::Unanswered(2, LOST));
    assert!(matches!(effects[..], [Effect::Probe(3, _), Effect::Wait(3, _)]));
    assert_eq!(Screen::of(&refreshing), Screen::Rechecking);
    refreshing
}

fn after(name: &str) -> Refreshing {
    advance(sent().0, Event::Answered(2, canned(name))).0
}

fn trouble(refreshing: &Refreshing) -> Trouble {
    match Screen::of(refreshing) {
        Screen::Failed(trouble) => trouble,
        other => panic!("no failure, but {other:?}"),
    }
}

fn sends(effects: &[Effect]) -> bool {
    effects.iter().any(|effect| matches!(effect, Effect::Probe(..) | Effect::Refresh(..)))
}

#[test]
fn the_class_that_came_with_the_token_goes_along() {
    let (_, effects) = sent();
    let Some(Effect::Refresh(2, request)) = effects.first() else { panic!("nothing was sent") };
    assert_eq!(field(request, "grant_type").as_deref(), Some("refresh_token"));
    assert_eq!(field(request, "refresh_token").as_deref(), Some("refresh-a"));
    assert_eq!(field(request, "user_type").as_deref(), Some("Company"));
    assert_eq!(field(request, "code"), None);
}

#[test]
fn a_second_press_sends_nothing() {
    for kind in [Press::Ordinary, Press::Anyway, Press::Again] {
        let (probing, effects) = press(Refreshing::default(), Press::Ordinary);
        assert!(sends(&effects), "the first press");
        assert!(!sends(&press(probing, kind).1), "{kind:?} during the probe");
        assert!(!sends(&press(sent().0, kind).1), "{kind:?} during the refresh");
    }
}

#[test]
fn an_inactive_location_keeps_the_old_refresh_token() {
    let trouble = trouble(&after("location-inactive"));
    assert_eq!(trouble.failure, RefreshFailure::Of(Failure::Refused(Refusal::LocationInactive)));
    assert_eq!((trouble.fate, trouble.may_press), (RefreshFate::StillGood, true));
}

#[test]
fn an_answer_that_is_lost_leaves_the_old_token_in_doubt_and_only_a_choice_sends_it_again() {
    let lost = || advance(unanswered(), Event::Unanswered(3, LOST)).0;
    let said = trouble(&lost());
    assert_eq!((said.fate, said.may_press, said.may_try_again), (RefreshFate::MayBeSpent, false, true));
    assert_eq!(said.failure.next_step(), RefreshNext::TryOnceMore);
    let (refreshing, effects) = press(lost(), Press::Ordinary);
    assert!(!sends(&effects));
    assert_eq!(trouble(&refreshing).failure, said.failure, "it says again why");
    assert!(sends(&press(lost(), Press::Again).1));
}

#[test]
fn an_answer_is_hidden_where_the_second_probe_reaches_highlevel() {
    let reached = Silence { online: true, reached: true };
    for event in [Event::Answered(3, canned("code-not-found")), Event::Unanswered(3, reached)] {
        let (refreshing, effects) = advance(unanswered(), event);
        assert!(!sends(&effects));
        let said = trouble(&refreshing);
        assert_eq!(said.failure, RefreshFailure::Of(Failure::AnswerHidden));
        assert_eq!(
            (said.fate, said.failure.next_step()),
            (RefreshFate::MayBeSpent, RefreshNext::DoItOutside)
        );
        assert!(!sends(&press(refreshing, Press::Ordinary).1), "only a choice sends it again");
    }
}

#[test]
fn a_token_whose_answer_was_not_read_stays_in_doubt_while_the_second_probe_is_under_way() {
    for kind in [Press::Ordinary, Press::Anyway, Press::Again] {
        assert!(!sends(&press(unanswered(), kind).1), "{kind:?}");
    }
    let (refreshing, _) = advance(unanswered(), Event::TimeIsUp(3));
    assert_eq!(trouble(&refreshing).failure, RefreshFailure::Of(Failure::Lost));
}

#[test]
fn a_request_that_arrives_broken_is_sent_no_further() {
    let (probing, _) = press(Refreshing::default(), Press::Ordinary);
    let (refreshing, effects) = advance(probing, Event::Answered(1, canned("field-missing")));
    assert!(!sends(&effects));
    let said = trouble(&refreshing);
    assert_eq!(said.failure, RefreshFailure::Of(Failure::ProbeBroken));
    assert!(!said.may_try_anyway && !sends(&press(refreshing, Press::Anyway).1));
}

#[test]
fn a_pair_that_comes_after_the_person_stopped_waiting_is_taken() {
    let (overdue, _) = advance(sent().0, Event::TimeIsUp(2));
    assert_eq!(Screen::of(&overdue), Screen::Overdue);
    let (stopped, _) = advance(overdue, Event::StopWaiting);
    let (refreshing, effects) = advance(stopped, Event::Answered(2, canned("success-location")));
    assert!(matches!(effects.first(), Some(Effect::Renewed(_))));
    assert_eq!(Screen::of(&refreshing), Screen::Renewed { without_refresh: false });
}

#[test]
fn a_token_that_was_traded_is_never_sent_again() {
    for kind in [Press::Ordinary, Press::Anyway, Press::Again] {
        let (refreshing, effects) = press(after("success-location"), kind);
        assert!(!sends(&effects), "{kind:?}");
        assert_eq!(trouble(&refreshing).failure, RefreshFailure::AlreadyUsed);
    }
}

#[test]
fn a_success_that_cannot_be_read_is_kept() {
    let refreshing = after("no-tokens");
    assert_eq!(refreshing.memory.received.len(), 1);
    assert!(refreshing.must_warn());
    assert_eq!(trouble(&refreshing).fate, RefreshFate::Spent);
}

#[test]
fn a_wrong_secret_is_corrected_and_pressed_again() {
    let refreshing = after("invalid-client");
    assert_eq!(trouble(&refreshing).failure.next_step(), RefreshNext::CorrectAndPressAgain);
    assert!(sends(&press(refreshing, Press::Ordinary).1));
}
