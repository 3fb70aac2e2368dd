//! Tests of the invariants of the refresh with random sequences of events. The checks are in `simulation` and
//! `history`.

use super::simulation::{Action, Simulation, TOKENS};
use crate::support::with_cases;
use leg3_core::exchange::events::Press;
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use proptest::test_runner::TestRunner;
use std::cell::Cell;

const ANSWERS: [&str; 17] = [
    "success-location",
    "success-company",
    "success-bare",
    "cut-off",
    "cut-off",
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

/// A random action. Most presses of a button send the same refresh token, the first one in [`TOKENS`]. So a token is
/// often sent more than once, which causes most problems.
fn action() -> impl Strategy<Value = Action> {
    let press = |press| {
        let token = prop_oneof![4 => Just(0), 1 => 0..TOKENS.len()];
        (token, proptest::bool::weighted(0.8))
            .prop_map(move |(token, first)| Action::Press(press, token, first))
    };
    prop_oneof![
        6 => press(Press::Ordinary),
        2 => press(Press::WithoutProbe),
        3 => press(Press::Resend),
        4 => Just(Action::SendAgain),
        9 => (0..4_usize, select(&ANSWERS)).prop_map(|(which, name)| Action::Answer(which, name)),
        2 => (0..4_usize, any::<bool>(), any::<bool>()).prop_map(|(which, on, hit)| Action::Unanswered(which, on, hit)),
        4 => (0..4_usize).prop_map(|which| Action::Pass([100, 4000, 12_000, 18_000][which])),
        1 => (0..2_usize).prop_map(|which| Action::Sleep([5000, 40_000][which])),
        2 => Just(Action::Stop),
        1 => Just(Action::Forget),
    ]
}

#[test]
fn random_events_never_cause_parallel_requests_an_unsafe_resend_or_a_lost_token_pair() {
    let (sent, again, renewed) = (Cell::new(0), Cell::new(0), Cell::new(0));
    let run = TestRunner::new(with_cases(3000)).run(&vec(action(), 1..40), |actions| {
        let mut simulation = Simulation::default();
        actions.into_iter().for_each(|action| simulation.apply(action));
        sent.set(sent.get() + simulation.sent);
        again.set(again.get() + simulation.sent_again);
        renewed.set(renewed.get() + simulation.renewed);
        Ok(())
    });
    if let Err(why) = run {
        panic!("{why}");
    }
    assert!(
        sent.get() > 1000 && again.get() > 100 && renewed.get() > 300,
        "too few events: {sent:?} sent, {again:?} of them within a window, {renewed:?} renewed"
    );
}
