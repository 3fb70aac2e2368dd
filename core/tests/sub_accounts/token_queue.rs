//! Tests of the queue of sub-account tokens with examples.

use crate::support::reply;
use leg3_core::api::failed_call::CallError;
use leg3_core::api::failure::{ApiError, CallFailure, NoAnswer};
use leg3_core::oauth::request::Attempt;
use leg3_core::sub_accounts::queue_events::{Effect, Event, Halt};
use leg3_core::sub_accounts::queue_view::{QueueStep, QueueView};
use leg3_core::sub_accounts::token_queue::{TokenQueue, advance};

pub(super) const GOOD: (u16, &str) = (201, r#"{"access_token":"ey.a.b"}"#);
pub(super) const BUSY: (u16, &str) = (429, r#"{"message":"Too many requests"}"#);
pub(super) const PAUSED: (u16, &str) = (400, r#"{"message":"Location is not active"}"#);
pub(super) const ENDED: (u16, &str) = (401, r#"{"message":"Invalid JWT"}"#);
pub(super) const UNREADABLE: (u16, &str) = (201, "{}");

pub(super) fn asked(count: usize) -> Event {
    Event::Asked((0..count).map(|number| format!("loc{number}")).collect())
}

pub(super) fn answer(attempt: Attempt, (status, body): (u16, &str)) -> Event {
    Event::Answered(attempt, reply(status, body))
}

/// The IDs of the sub-accounts for which the effects request a token.
fn requested_ids(effects: &[Effect]) -> Vec<&str> {
    let mut ids = Vec::new();
    for effect in effects {
        if let Effect::Mint(_, id) = effect {
            ids.push(id.as_str());
        }
    }
    ids
}

#[test]
fn the_queue_sends_one_request_at_a_time() {
    let (queue, effects) = advance(TokenQueue::default(), asked(3), None);
    assert_eq!(requested_ids(&effects), ["loc0"]);
    let (queue, effects) = advance(queue, answer(1, GOOD), None);
    assert_eq!((requested_ids(&effects), queue.minted.len()), (vec!["loc1"], 1));
}

#[test]
fn a_failed_sub_account_is_listed_as_failed_and_retried_when_asked() {
    let (queue, _) = advance(TokenQueue::default(), asked(2), None);
    let (queue, effects) = advance(queue, answer(1, PAUSED), None);
    assert_eq!(requested_ids(&effects), ["loc1"], "the queue did not continue");
    let (queue, _) = advance(queue, answer(2, GOOD), None);
    let failed: Vec<(&str, CallFailure)> =
        queue.failed.iter().map(|(id, error)| (id.as_str(), error.failure)).collect();
    assert_eq!(failed, [("loc0", CallFailure::Refused(ApiError::Inactive))]);
    assert_eq!(
        queue.failed[0].1.details.messages,
        ["Location is not active"],
        "HighLevel's own words are missing"
    );
    let (queue, effects) = advance(queue, Event::Retry, None);
    assert_eq!((requested_ids(&effects), queue.failed.len()), (vec!["loc0"], 0));
}

#[test]
fn the_queue_obeys_retry_after_and_requests_the_same_sub_account_again() {
    let (queue, _) = advance(TokenQueue::default(), asked(2), None);
    let mut busy = reply(BUSY.0, BUSY.1);
    busy.headers.push(("Retry-After".into(), "7".into()));
    let (queue, effects) = advance(queue, Event::Answered(1, busy), None);
    assert_eq!((effects, queue.cooling), (vec![Effect::Wait(1, 7000)], true));
    let (queue, _) = advance(queue, Event::Stop, None);
    let (queue, effects) = advance(queue, Event::Resume, None);
    assert!(effects.is_empty(), "a press shortened the wait");
    let (_, effects) = advance(queue, Event::Waited(1), None);
    assert_eq!(requested_ids(&effects), ["loc0"]);
}

#[test]
fn the_queue_stops_after_too_many_429_responses_and_keeps_its_order() {
    let (mut queue, _) = advance(TokenQueue::default(), asked(2), None);
    for attempt in 1..=6 {
        let (next, effects) = advance(queue, answer(attempt, BUSY), None);
        assert_eq!((effects.len(), next.cooling), (1, true), "the queue does not wait after a 429");
        queue = advance(next, Event::Waited(attempt), None).0;
    }
    assert_eq!((queue.halted, queue.failed.len()), (Some(Halt::TooMany), 0));
    let (_, effects) = advance(queue, Event::Resume, None);
    assert_eq!(requested_ids(&effects), ["loc0"]);
}

#[test]
fn the_queue_stops_without_a_network_and_keeps_its_order() {
    for (why, failed, next) in [
        (NoAnswer::Offline, 0, "loc0"),
        (NoAnswer::NotReached, 0, "loc0"),
        (NoAnswer::Hidden, 1, "loc1"),
        (NoAnswer::NotSent, 1, "loc1"),
    ] {
        let (queue, _) = advance(TokenQueue::default(), asked(3), None);
        let (queue, effects) = advance(queue, Event::Unanswered(1, why), None);
        assert_eq!((effects.len(), queue.halted), (0, Some(Halt::NoAnswer(why))));
        assert_eq!(queue.failed.len(), failed);
        let (_, effects) = advance(queue, Event::Resume, None);
        assert_eq!(requested_ids(&effects), [next]);
    }
    let (queue, _) = advance(TokenQueue::default(), asked(3), None);
    let (queue, effects) = advance(queue, Event::Unanswered(1, NoAnswer::TooLate), None);
    assert_eq!(
        (requested_ids(&effects), queue.failed),
        (vec!["loc1"], vec![("loc0".into(), CallError::no_answer(NoAnswer::TooLate))])
    );
}

#[test]
fn a_sub_account_requested_after_a_stop_does_not_resume_the_queue() {
    let (queue, _) = advance(TokenQueue::default(), asked(3), None);
    let (queue, _) = advance(queue, Event::Stop, None);
    let (queue, _) = advance(queue, answer(1, GOOD), None);
    let (queue, effects) = advance(queue, Event::Asked(vec!["other".into()]), None);
    assert_eq!(requested_ids(&effects), ["other"]);
    let (queue, effects) = advance(queue, answer(2, GOOD), None);
    assert_eq!((requested_ids(&effects).len(), queue.set_aside.len()), (0, 2));
    assert!(QueueView::of(&queue).may_go_on(), "the button *Go on* is missing");
    let (_, effects) = advance(queue, Event::Resume, None);
    assert_eq!(requested_ids(&effects), ["loc1"]);
}

#[test]
fn a_sub_account_whose_token_is_here_does_not_end_a_halt() {
    let halts: [fn() -> Event; 3] =
        [|| Event::Unanswered(2, NoAnswer::Offline), || answer(2, ENDED), || Event::Stop];
    for halt in halts {
        let (queue, _) = advance(TokenQueue::default(), asked(4), None);
        let (queue, _) = advance(queue, answer(1, GOOD), None);
        let (before, _) = advance(queue, halt(), None);
        let (halted, waiting) = (before.halted, before.waiting.len());
        let (queue, effects) = advance(before, asked(1), None);
        assert_eq!((requested_ids(&effects).len(), queue.halted), (0, halted));
        assert_eq!(queue.waiting.len(), waiting);
    }
    let (queue, _) = advance(TokenQueue::default(), asked(2), None);
    let (queue, _) = advance(queue, Event::Unanswered(1, NoAnswer::Offline), None);
    let (_, effects) = advance(queue, Event::Asked(vec!["loc1".into()]), None);
    assert_eq!(requested_ids(&effects), ["loc0"], "a request for a waiting sub-account did not end the halt");
}

#[test]
fn the_old_token_stays_until_its_replacement_arrives() {
    let (queue, _) = advance(TokenQueue::default(), asked(1), None);
    let (queue, _) = advance(queue, answer(1, GOOD), None);
    let (queue, effects) = advance(queue, asked(1), None);
    assert_eq!(
        (requested_ids(&effects).len(), queue.minted.len()),
        (0, 1),
        "an available token was requested again"
    );
    let (queue, effects) = advance(queue, Event::AskedAnew(vec!["loc0".into()]), None);
    assert_eq!((requested_ids(&effects), queue.minted.len()), (vec!["loc0"], 1));
    let (queue, _) = advance(queue, answer(2, PAUSED), None);
    assert_eq!(queue.minted.len(), 1, "a refusal removed the old token");
    let (queue, _) = advance(queue, Event::Retry, None);
    let (queue, _) = advance(queue, answer(3, (201, r#"{"access_token":"ey.n.w"}"#)), None);
    assert_eq!(queue.minted.len(), 1);
    assert!(queue.minted[0].1.body.expose().contains("ey.n.w"));
}

#[test]
fn only_a_response_with_a_token_makes_the_token_count_as_not_saved() {
    let is_received = |effects: &[Effect]| {
        effects.iter().any(|effect| matches!(effect, Effect::Received(id) if id == "loc0"))
    };
    let (mut queue, _) = advance(TokenQueue::default(), asked(1), None);
    for (attempt, response) in (1..).zip([GOOD, PAUSED, ENDED, UNREADABLE, BUSY]) {
        let (next, effects) = advance(queue, answer(attempt, response), None);
        assert_eq!(is_received(&effects), response == GOOD, "{response:?}");
        assert!(next.has("loc0"), "{response:?} removed the token");
        queue = advance(next, Event::AskedAnew(vec!["loc0".into()]), None).0;
    }
    let (queue, _) = advance(queue, Event::Waited(5), None);
    let (queue, effects) = advance(queue, Event::Unanswered(6, NoAnswer::TooLate), None);
    assert!(!is_received(&effects));
    let (queue, _) = advance(queue, Event::Retry, None);
    let (_, effects) = advance(queue, answer(7, GOOD), None);
    assert!(is_received(&effects), "the next token counts as saved");
}

#[test]
fn a_sub_account_with_a_pasted_token_is_no_longer_requested() {
    let (queue, _) = advance(TokenQueue::default(), asked(3), None);
    let (queue, _) = advance(queue, answer(1, PAUSED), None);
    let bring = |queue, id: &str| advance(queue, Event::TokenPasted(id.into(), reply(0, GOOD.1)), None).0;
    let queue = bring(bring(queue, "loc0"), "loc2");
    assert_eq!((queue.failed.len(), queue.waiting.len(), queue.minted.len()), (0, 0, 2));
    let (queue, effects) = advance(queue, answer(2, GOOD), None);
    assert_eq!((requested_ids(&effects).len(), queue.minted.len()), (0, 3));
}

#[test]
fn stop_accepts_the_pending_response_and_sends_nothing_until_resume() {
    let (queue, _) = advance(TokenQueue::default(), asked(3), None);
    let (queue, _) = advance(queue, Event::Stop, None);
    let (queue, effects) = advance(queue, answer(1, GOOD), None);
    assert_eq!((requested_ids(&effects).len(), queue.minted.len()), (0, 1));
    let (_, effects) = advance(queue, Event::Resume, None);
    assert_eq!(requested_ids(&effects), ["loc1"]);
}

#[test]
fn the_queue_does_not_start_if_the_agency_token_expires_soon() {
    let (queue, effects) = advance(TokenQueue::default(), asked(3), Some(59_000.0));
    assert_eq!((requested_ids(&effects).len(), queue.halted), (0, Some(Halt::AgencyEnds)));
    let (_, effects) = advance(queue, Event::Resume, Some(86_000_000.0));
    assert_eq!(requested_ids(&effects), ["loc0"], "the queue did not continue with a refreshed token");
}

#[test]
fn a_rejected_agency_token_stops_the_queue() {
    let (queue, _) = advance(TokenQueue::default(), asked(3), None);
    let (queue, effects) = advance(queue, answer(1, ENDED), None);
    assert_eq!(queue.halted, Some(Halt::AgencyRefused(ApiError::TokenInvalid)));
    assert_eq!((requested_ids(&effects).len(), queue.waiting.len()), (0, 2));
}

#[test]
fn the_next_steps_are_go_on_save_retry_and_keep_agency_running_in_this_order() {
    let step = |queue: &TokenQueue, is_saved| QueueView::of(queue).next_step(is_saved);
    assert_eq!(step(&TokenQueue::default(), false), None);
    let (queue, _) = advance(TokenQueue::default(), asked(2), None);
    assert_eq!(step(&queue, false), None, "a step is offered while the queue works");
    let (queue, _) = advance(queue, Event::Stop, None);
    let (queue, _) = advance(queue, answer(1, GOOD), None);
    assert_eq!(step(&queue, false), Some(QueueStep::GoOn));
    let (queue, _) = advance(queue, Event::Resume, None);
    let (queue, _) = advance(queue, answer(2, PAUSED), None);
    assert_eq!(step(&queue, false), Some(QueueStep::Save));
    assert_eq!(step(&queue, true), Some(QueueStep::Retry));
    let (queue, _) = advance(queue, Event::Retry, None);
    let (queue, _) = advance(queue, answer(3, GOOD), None);
    assert_eq!(step(&queue, true), Some(QueueStep::KeepAgencyRunning));
    let (queue, _) = advance(queue, Event::Asked(vec!["another".into()]), None);
    let (queue, _) = advance(queue, answer(4, ENDED), None);
    assert_eq!(
        step(&queue, true),
        Some(QueueStep::KeepAgencyRunning),
        "the step after a refused agency token is wrong"
    );
}
