//! The refresh: what must hold over every sequence of events, and what each outcome means for the old refresh token.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "../support/mod.rs"]
mod help;
#[path = "outcomes.rs"]
mod outcomes;
#[path = "advice.rs"]
mod words;
#[path = "simulation.rs"]
mod world;

use help::tries;
use leg3::grant::flow::Press;
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use proptest::test_runner::TestRunner;
use std::cell::Cell;
use world::{Act, TOKENS, World};

const ANSWERS: [&str; 15] = [
    "success-location",
    "success-company",
    "success-bare",
    "no-tokens",
    "empty",
    "code-not-found",
    "code-not-found",
    "code-not-found",
    "invalid-client",
    "location-inactive",
    "field-missing",
    "refresh-spent",
    "firewall",
    "broken",
    "gateway-timeout",
];

/// Mostly one token, because trouble comes of using it again; and everything else now and then.
fn act() -> impl Strategy<Value = Act> {
    let token = || prop_oneof![4 => Just(0), 1 => 0..TOKENS.len()];
    prop_oneof![
        6 => token().prop_map(|token| Act::Press(Press::Ordinary, token)),
        2 => token().prop_map(|token| Act::Press(Press::Anyway, token)),
        3 => token().prop_map(|token| Act::Press(Press::Again, token)),
        9 => (0..4_usize, select(&ANSWERS)).prop_map(|(which, name)| Act::Answer(which, name)),
        2 => (0..4_usize, any::<bool>(), any::<bool>()).prop_map(|(which, on, hit)| Act::Silence(which, on, hit)),
        4 => (0..3_usize).prop_map(Act::TimeIsUp),
        2 => Just(Act::Stop),
        1 => Just(Act::Forget),
    ]
}

#[test]
fn never_two_at_once_never_again_unasked_and_never_a_pair_dropped() {
    let (sent, renewed) = (Cell::new(0), Cell::new(0));
    let run = TestRunner::new(tries(3000)).run(&vec(act(), 1..40), |acts| {
        let mut world = World::default();
        acts.into_iter().for_each(|act| world.act(act));
        sent.set(sent.get() + world.sent);
        renewed.set(renewed.get() + world.renewed);
        Ok(())
    });
    if let Err(why) = run {
        panic!("{why}");
    }
    assert!(sent.get() > 1000 && renewed.get() > 300, "too quiet: {sent:?} sent, {renewed:?} renewed");
}
