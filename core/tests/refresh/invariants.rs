//! The invariants of the refresh over random sequences of events. The checks are in `simulation`.

use super::simulation::{Action, Simulation, TOKENS};
use crate::support::with_cases;
use leg3_core::exchange::events::Press;
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use proptest::test_runner::TestRunner;
use std::cell::Cell;

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

/// A random action. Most use the same token, because problems come from using it again.
fn action() -> impl Strategy<Value = Action> {
    let token = || prop_oneof![4 => Just(0), 1 => 0..TOKENS.len()];
    prop_oneof![
        6 => token().prop_map(|token| Action::Press(Press::Ordinary, token)),
        2 => token().prop_map(|token| Action::Press(Press::WithoutProbe, token)),
        3 => token().prop_map(|token| Action::Press(Press::Resend, token)),
        9 => (0..4_usize, select(&ANSWERS)).prop_map(|(which, name)| Action::Answer(which, name)),
        2 => (0..4_usize, any::<bool>(), any::<bool>()).prop_map(|(which, on, hit)| Action::Unanswered(which, on, hit)),
        4 => (0..3_usize).prop_map(Action::TimeIsUp),
        2 => Just(Action::Stop),
        1 => Just(Action::Forget),
    ]
}

#[test]
fn never_two_at_once_never_again_unasked_and_never_a_pair_dropped() {
    let (sent, renewed) = (Cell::new(0), Cell::new(0));
    let run = TestRunner::new(with_cases(3000)).run(&vec(action(), 1..40), |actions| {
        let mut simulation = Simulation::default();
        actions.into_iter().for_each(|action| simulation.apply(action));
        sent.set(sent.get() + simulation.sent);
        renewed.set(renewed.get() + simulation.renewed);
        Ok(())
    });
    if let Err(why) = run {
        panic!("{why}");
    }
    assert!(sent.get() > 1000 && renewed.get() > 300, "too quiet: {sent:?} sent, {renewed:?} renewed");
}
