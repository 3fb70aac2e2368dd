//! Tests of the three invariants of the exchange with random sequences of events. The module `checks` contains the
//! checks.

use super::simulation::{Action, Simulation};
use crate::support::with_cases;
use leg3_core::exchange::events::Press;
use leg3_core::exchange::screen::ExchangeScreen;
use leg3_core::exchange::state::ExchangeState;
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use proptest::test_runner::TestRunner;
use std::cell::Cell;

const ANSWERS: [&str; 12] = [
    "success-location",
    "success-bare",
    "no-tokens",
    "empty",
    "code-not-found",
    "code-not-found",
    "code-not-found",
    "invalid-client",
    "field-missing",
    "firewall",
    "broken",
    "gateway-timeout",
];

const PASTED: [&str; 5] =
    ["success-company", "code-not-found", "invalid-client", "no-tokens", "field-missing"];

/// A random action. Actions that often cause problems are frequent; all other actions are rare.
fn action() -> impl Strategy<Value = Action> {
    prop_oneof![
        5 => (0..3_usize).prop_map(Action::CodeArrives),
        1 => (0..3_usize).prop_map(Action::NoCodeArrives),
        6 => Just(Action::Press(Press::Ordinary)),
        2 => Just(Action::Press(Press::WithoutProbe)),
        2 => Just(Action::Press(Press::Resend)),
        9 => (0..4_usize, select(&ANSWERS)).prop_map(|(which, name)| Action::Answer(which, name)),
        2 => (0..4_usize, any::<bool>(), any::<bool>()).prop_map(|(which, on, hit)| Action::Unanswered(which, on, hit)),
        3 => (0..3_usize).prop_map(Action::TimedOut),
        1 => select(&PASTED).prop_map(Action::Paste),
        1 => select(&["success-location", "success-bare"]).prop_map(Action::Renew),
        1 => Just(Action::Stop),
        1 => select(&[Action::Check, Action::Taken, Action::Idle, Action::Forget, Action::Leave]),
    ]
}

#[test]
fn the_three_invariants_hold_for_random_sequences_of_events() {
    let (exchanges, tokens) = (Cell::new(0), Cell::new(0));
    let run = TestRunner::new(with_cases(2000)).run(&vec(action(), 1..40), |actions| {
        let mut simulation = Simulation::default();
        for action in actions {
            simulation.apply(action);
            let _ = ExchangeScreen::of(&simulation.exchange);
        }
        exchanges.set(exchanges.get() + simulation.exchanges);
        tokens.set(
            tokens.get() + usize::from(matches!(simulation.exchange.state, ExchangeState::Succeeded(_))),
        );
        Ok(())
    });
    if let Err(why) = run {
        panic!("{why}");
    }
    assert!(
        exchanges.get() > 500 && tokens.get() > 100,
        "too few events: {exchanges:?} exchanges, {tokens:?} tokens"
    );
}
