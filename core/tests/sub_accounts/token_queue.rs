//! Sub-account tokens, one after the other: by example, and by every sequence of events chance brings.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "../support/mod.rs"]
mod help;

use help::{reply, tries};
use leg3::bearer::minting::{Effect, Event, Halt, Minting, advance};
use leg3::bearer::refusal::{ApiRefusal, NoAnswer, Trouble};
use leg3::bearer::told::Told;
use leg3::grant::step::Attempt;
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, prop_oneof};
use proptest::test_runner::TestRunner;
use std::cell::Cell;
use std::collections::BTreeSet;

const GOOD: (u16, &str) = (201, r#"{"access_token":"ey.a.b"}"#);
const BUSY: (u16, &str) = (429, r#"{"message":"Too many requests"}"#);
const PAUSED: (u16, &str) = (400, r#"{"message":"Location is not active"}"#);
const ENDED: (u16, &str) = (401, r#"{"message":"Invalid JWT"}"#);
const ODD: (u16, &str) = (201, "{}");

fn asked(count: usize) -> Event {
    Event::Asked((0..count).map(|number| format!("loc{number}")).collect())
}

fn answer(attempt: Attempt, (status, body): (u16, &str)) -> Event {
    Event::Answered(attempt, reply(status, body))
}

fn mints(effects: &[Effect]) -> Vec<&str> {
    let mut ids = Vec::new();
    for effect in effects {
        if let Effect::Mint(_, id) = effect {
            ids.push(id.as_str());
        }
    }
    ids
}

#[test]
fn one_goes_out_at_a_time() {
    let (minting, effects) = advance(Minting::default(), asked(3), None);
    assert_eq!(mints(&effects), ["loc0"]);
    let (minting, effects) = advance(minting, answer(1, GOOD), None);
    assert_eq!((mints(&effects), minting.minted.len()), (vec!["loc1"], 1));
}

#[test]
fn a_failure_is_kept_apart_and_tried_again_when_asked() {
    let (minting, _) = advance(Minting::default(), asked(2), None);
    let (minting, effects) = advance(minting, answer(1, PAUSED), None);
    assert_eq!(mints(&effects), ["loc1"], "the others go on");
    let (minting, _) = advance(minting, answer(2, GOOD), None);
    let failed: Vec<(&str, Trouble)> =
        minting.failed.iter().map(|(id, told)| (id.as_str(), told.trouble)).collect();
    assert_eq!(failed, [("loc0", Trouble::Refused(ApiRefusal::Inactive))]);
    assert_eq!(minting.failed[0].1.wording.messages, ["Location is not active"], "in HighLevel's words");
    let (minting, effects) = advance(minting, Event::Retry, None);
    assert_eq!((mints(&effects), minting.failed.len()), (vec!["loc0"], 0));
}

#[test]
fn after_a_429_it_waits_as_long_as_it_was_told_and_asks_for_the_same_one() {
    let (minting, _) = advance(Minting::default(), asked(2), None);
    let mut busy = reply(BUSY.0, BUSY.1);
    busy.headers.push(("Retry-After".into(), "7".into()));
    let (minting, effects) = advance(minting, Event::Answered(1, busy), None);
    assert_eq!((effects, minting.cooling), (vec![Effect::Wait(1, 7000)], true));
    let (minting, _) = advance(minting, Event::Stop, None);
    let (minting, effects) = advance(minting, Event::Resume, None);
    assert!(effects.is_empty(), "nobody can press it short");
    let (_, effects) = advance(minting, Event::Waited(1), None);
    assert_eq!(mints(&effects), ["loc0"]);
}

#[test]
fn who_is_told_too_often_to_wait_stops_by_itself_and_loses_no_place() {
    let (mut minting, _) = advance(Minting::default(), asked(2), None);
    for attempt in 1..=6 {
        let (next, effects) = advance(minting, answer(attempt, BUSY), None);
        assert_eq!((effects.len(), next.cooling), (1, true), "each is waited for");
        minting = advance(next, Event::Waited(attempt), None).0;
    }
    assert_eq!((minting.halted, minting.failed.len()), (Some(Halt::TooMany), 0));
    let (_, effects) = advance(minting, Event::Resume, None);
    assert_eq!(mints(&effects), ["loc0"]);
}

#[test]
fn without_a_network_nothing_more_goes_out_and_none_loses_its_place() {
    for (why, failed, next) in
        [(NoAnswer::Offline, 0, "loc0"), (NoAnswer::NotReached, 0, "loc0"), (NoAnswer::Hidden, 1, "loc1")]
    {
        let (minting, _) = advance(Minting::default(), asked(3), None);
        let (minting, effects) = advance(minting, Event::Unanswered(1, why), None);
        assert_eq!((effects.len(), minting.halted), (0, Some(Halt::NoAnswer(why))));
        assert_eq!(minting.failed.len(), failed);
        let (_, effects) = advance(minting, Event::Resume, None);
        assert_eq!(mints(&effects), [next]);
    }
    let (minting, _) = advance(Minting::default(), asked(3), None);
    let (minting, effects) = advance(minting, Event::Unanswered(1, NoAnswer::TooLate), None);
    assert_eq!(
        (mints(&effects), minting.failed),
        (vec!["loc1"], vec![("loc0".into(), Told::unheard(NoAnswer::TooLate))])
    );
}

#[test]
fn what_is_asked_for_after_a_stop_goes_out_alone() {
    let (minting, _) = advance(Minting::default(), asked(3), None);
    let (minting, _) = advance(minting, Event::Stop, None);
    let (minting, _) = advance(minting, answer(1, GOOD), None);
    let (minting, effects) = advance(minting, Event::Asked(vec!["other".into()]), None);
    assert_eq!(mints(&effects), ["other"]);
    let (minting, effects) = advance(minting, answer(2, GOOD), None);
    assert_eq!((mints(&effects).len(), minting.set_aside.len()), (0, 2));
    let (_, effects) = advance(minting, Event::Resume, None);
    assert_eq!(mints(&effects), ["loc1"]);
}

#[test]
fn one_that_ended_is_made_anew_and_the_old_stays_until_then() {
    let (minting, _) = advance(Minting::default(), asked(1), None);
    let (minting, _) = advance(minting, answer(1, GOOD), None);
    let (minting, effects) = advance(minting, asked(1), None);
    assert_eq!((mints(&effects).len(), minting.minted.len()), (0, 1), "it is here");
    let (minting, effects) = advance(minting, Event::AskedAnew(vec!["loc0".into()]), None);
    assert_eq!((mints(&effects), minting.minted.len()), (vec!["loc0"], 1));
    let (minting, _) = advance(minting, answer(2, PAUSED), None);
    assert_eq!(minting.minted.len(), 1, "a refusal takes nothing away");
    let (minting, _) = advance(minting, Event::Retry, None);
    let (minting, _) = advance(minting, answer(3, (201, r#"{"access_token":"ey.n.w"}"#)), None);
    assert_eq!(minting.minted.len(), 1);
    assert!(minting.minted[0].1.body.expose().contains("ey.n.w"));
}

#[test]
fn one_that_was_made_elsewhere_is_not_asked_for_any_more() {
    let (minting, _) = advance(Minting::default(), asked(3), None);
    let (minting, _) = advance(minting, answer(1, PAUSED), None);
    let bring = |minting, id: &str| advance(minting, Event::Brought(id.into(), reply(0, GOOD.1)), None).0;
    let minting = bring(bring(minting, "loc0"), "loc2");
    assert_eq!((minting.failed.len(), minting.waiting.len(), minting.minted.len()), (0, 0, 2));
    let (minting, effects) = advance(minting, answer(2, GOOD), None);
    assert_eq!((mints(&effects).len(), minting.minted.len()), (0, 3));
}

#[test]
fn stop_takes_what_is_under_way_and_sends_nothing_more_until_it_goes_on() {
    let (minting, _) = advance(Minting::default(), asked(3), None);
    let (minting, _) = advance(minting, Event::Stop, None);
    let (minting, effects) = advance(minting, answer(1, GOOD), None);
    assert_eq!((mints(&effects).len(), minting.minted.len()), (0, 1));
    let (_, effects) = advance(minting, Event::Resume, None);
    assert_eq!(mints(&effects), ["loc1"]);
}

#[test]
fn an_agency_token_about_to_end_is_not_started_with() {
    let (minting, effects) = advance(Minting::default(), asked(3), Some(59_000.0));
    assert_eq!((mints(&effects).len(), minting.halted), (0, Some(Halt::AgencyEnds)));
    let (_, effects) = advance(minting, Event::Resume, Some(86_000_000.0));
    assert_eq!(mints(&effects), ["loc0"], "with a refreshed one it goes on");
}

#[test]
fn a_refused_agency_token_stops_the_rest() {
    let (minting, _) = advance(Minting::default(), asked(3), None);
    let (minting, effects) = advance(minting, answer(1, ENDED), None);
    assert_eq!(minting.halted, Some(Halt::AgencyRefused(ApiRefusal::TokenInvalid)));
    assert_eq!((mints(&effects).len(), minting.waiting.len()), (0, 2));
}

/// What chance brings. The number says how far back the request is.
#[derive(Clone, Debug)]
enum Act {
    Ask(usize),
    Answer(u32, (u16, &'static str)),
    Silence(u32),
    Waited(u32),
    Press(usize),
}

fn act() -> impl Strategy<Value = Act> {
    let back = || prop_oneof![6 => Just(0), 1 => 1..3_u32];
    prop_oneof![
        2 => (1..8_usize).prop_map(Act::Ask),
        9 => (back(), proptest::sample::select(vec![GOOD, GOOD, GOOD, BUSY, PAUSED, ENDED, ODD]))
            .prop_map(|(back, what)| Act::Answer(back, what)),
        1 => back().prop_map(Act::Silence),
        3 => back().prop_map(Act::Waited),
        3 => (0..8_usize).prop_map(Act::Press),
    ]
}

#[test]
fn one_at_a_time_none_forgotten_and_none_twice_over_every_sequence_of_events() {
    let minted = Cell::new(0);
    let run = TestRunner::new(tries(2000)).run(&vec(act(), 1..60), |acts| {
        let (mut minting, mut last, mut wanted) = (Minting::default(), 0_u32, BTreeSet::new());
        let mut flying: Option<Attempt> = None;
        for act in acts {
            let event = match act {
                Act::Ask(count) => {
                    wanted.extend((0..count).map(|number| format!("loc{number}")));
                    asked(count)
                }
                Act::Answer(back, what) => answer(last - back.min(last), what),
                Act::Silence(back) => Event::Unanswered(last - back.min(last), NoAnswer::NotReached),
                Act::Waited(back) => Event::Waited(last - back.min(last)),
                Act::Press(0) => {
                    wanted.clear();
                    Event::Forget
                }
                Act::Press(1) => {
                    let stay = |id: &String| {
                        minting.minted.iter().any(|(known, _)| known == id)
                            || minting.under_way.as_ref().is_some_and(|(_, known)| known == id)
                    };
                    wanted.retain(stay);
                    Event::OtherAgency
                }
                Act::Press(2) => Event::Stop,
                Act::Press(3) => Event::AskedAnew(wanted.iter().take(2).cloned().collect()),
                Act::Press(4) => Event::Resume,
                Act::Press(5) => {
                    wanted.insert("loc0".into());
                    Event::Brought("loc0".into(), reply(GOOD.0, GOOD.1))
                }
                Act::Press(_) => Event::Retry,
            };
            let landed = match &event {
                Event::Answered(attempt, _) | Event::Unanswered(attempt, NoAnswer::NotReached) => {
                    Some(*attempt)
                }
                Event::Forget => flying,
                _ => None,
            };
            flying = flying.filter(|attempt| Some(*attempt) != landed);
            let (next, effects) = advance(minting, event, None);
            minting = next;
            for effect in effects {
                if let Effect::Mint(attempt, _) = effect {
                    assert!(flying.is_none() && attempt > last, "two at once");
                    (flying, last) = (Some(attempt), attempt);
                }
            }
            let odd = minting.failed.iter().filter(|(_, told)| told.trouble == Trouble::Unreadable).count();
            assert!(minting.received.len() >= odd, "a success was dropped");
            let under_way = minting.under_way.iter().map(|(_, id)| id);
            let minted = minting.minted.iter().map(|(id, _)| id);
            let failed = minting.failed.iter().map(|(id, _)| id);
            let all: Vec<&String> =
                minting.waiting.iter().chain(&minting.set_aside).chain(under_way).chain(failed).collect();
            let once: BTreeSet<&String> = all.iter().copied().collect();
            assert_eq!(all.len(), once.len(), "twice");
            // Those that are made anew stay among the minted until then.
            let known: BTreeSet<String> = once.into_iter().chain(minted).cloned().collect();
            assert_eq!(known, wanted, "forgotten");
        }
        minted.set(minted.get() + minting.minted.len());
        Ok(())
    });
    if let Err(why) = run {
        panic!("{why}");
    }
    assert!(minted.get() > 1000, "too quiet: {minted:?}");
}
