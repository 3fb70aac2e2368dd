//! Tests of the invariants of the token queue with random events. The queue sends one request at a time, loses no
//! sub-account, lists every sub-account only once, and offers *Stop* only while there is something to stop.

use super::token_queue::{BUSY, ENDED, GOOD, PAUSED, UNREADABLE, answer, asked};
use crate::support::{reply, with_cases};
use leg3_core::api::failure::{CallFailure, NoAnswer};
use leg3_core::oauth::request::Attempt;
use leg3_core::sub_accounts::queue_events::{Effect, Event};
use leg3_core::sub_accounts::queue_view::QueueView;
use leg3_core::sub_accounts::token_queue::{TokenQueue, advance};
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, prop_oneof};
use proptest::test_runner::TestRunner;
use std::cell::Cell;
use std::collections::BTreeSet;

/// A random action. The `u32` selects the request that the event belongs to. The number counts back from the last
/// request: 0 is the last request. The number in `Ask` is the number of sub-accounts. The number in `Press` selects the
/// user's action, for example a press on *Stop*.
#[derive(Clone, Debug)]
enum Action {
    Ask(usize),
    Answer(u32, (u16, &'static str)),
    Unanswered(u32),
    Waited(u32),
    Press(usize),
}

fn action() -> impl Strategy<Value = Action> {
    let back = || prop_oneof![6 => Just(0), 1 => 1..3_u32];
    prop_oneof![
        2 => (1..8_usize).prop_map(Action::Ask),
        9 => (back(), proptest::sample::select(vec![GOOD, GOOD, GOOD, BUSY, PAUSED, ENDED, UNREADABLE]))
            .prop_map(|(back, response)| Action::Answer(back, response)),
        1 => back().prop_map(Action::Unanswered),
        3 => back().prop_map(Action::Waited),
        3 => (0..8_usize).prop_map(Action::Press),
    ]
}

#[test]
fn random_events_never_cause_parallel_requests_or_a_lost_or_duplicate_sub_account() {
    let minted = Cell::new(0);
    let run = TestRunner::new(with_cases(2000)).run(&vec(action(), 1..60), |actions| {
        let (mut queue, mut last, mut wanted) = (TokenQueue::default(), 0_u32, BTreeSet::new());
        let mut in_flight: Option<Attempt> = None;
        for action in actions {
            let event = match action {
                Action::Ask(count) => {
                    wanted.extend((0..count).map(|number| format!("loc{number}")));
                    asked(count)
                }
                Action::Answer(back, response) => answer(last - back.min(last), response),
                Action::Unanswered(back) => Event::Unanswered(last - back.min(last), NoAnswer::NotReached),
                Action::Waited(back) => Event::Waited(last - back.min(last)),
                Action::Press(0) => {
                    wanted.clear();
                    Event::Forget
                }
                Action::Press(1) => {
                    let stay = |id: &String| {
                        queue.minted.iter().any(|(known, _)| known == id)
                            || queue.under_way.as_ref().is_some_and(|(_, known)| known == id)
                    };
                    wanted.retain(stay);
                    Event::OtherAgency
                }
                Action::Press(2) => Event::Stop,
                Action::Press(3) => Event::AskedAnew(wanted.iter().take(2).cloned().collect()),
                Action::Press(4) => Event::Resume,
                Action::Press(5) => {
                    wanted.insert("loc0".into());
                    Event::TokenPasted("loc0".into(), reply(GOOD.0, GOOD.1))
                }
                Action::Press(_) => Event::Retry,
            };
            let finished = match &event {
                Event::Answered(attempt, _) | Event::Unanswered(attempt, NoAnswer::NotReached) => {
                    Some(*attempt)
                }
                Event::Forget => in_flight,
                _ => None,
            };
            in_flight = in_flight.filter(|attempt| Some(*attempt) != finished);
            let (next, effects) = advance(queue, event, None);
            queue = next;
            for effect in effects {
                if let Effect::Mint(attempt, _) = effect {
                    assert!(in_flight.is_none() && attempt > last, "two requests at the same time");
                    (in_flight, last) = (Some(attempt), attempt);
                }
            }
            let odd =
                queue.failed.iter().filter(|(_, error)| error.failure == CallFailure::Unreadable).count();
            assert!(queue.unreadable_successes.len() >= odd, "a successful response was dropped");
            let under_way = queue.under_way.iter().map(|(_, id)| id);
            let minted = queue.minted.iter().map(|(id, _)| id);
            let failed = queue.failed.iter().map(|(id, _)| id);
            let all: Vec<&String> =
                queue.waiting.iter().chain(&queue.set_aside).chain(under_way).chain(failed).collect();
            let once: BTreeSet<&String> = all.iter().copied().collect();
            assert_eq!(all.len(), once.len(), "a sub-account is listed twice");
            // While a token is being replaced, it stays in `queue.minted` until the new token arrives.
            let known: BTreeSet<String> = once.into_iter().chain(minted).cloned().collect();
            assert_eq!(known, wanted, "a sub-account was forgotten");
            assert!(
                !QueueView::of(&queue).runs() || queue.is_busy(),
                "the button *Stop* has nothing to stop"
            );
        }
        minted.set(minted.get() + queue.minted.len());
        Ok(())
    });
    if let Err(why) = run {
        panic!("{why}");
    }
    assert!(minted.get() > 1000, "too few tokens: {minted:?}");
}
