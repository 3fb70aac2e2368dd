//! What must hold over every sequence of events; the checks themselves are in `world`.

use super::help::tries;
use super::world::{Act, World};
use leg3::grant::flow::Press;
use leg3::grant::step::Step;
use leg3::screen::Screen;
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

/// What happens most in a life with trouble, and everything else now and then.
fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        5 => (0..3_usize).prop_map(Act::Bring),
        1 => (0..3_usize).prop_map(Act::BringNone),
        6 => Just(Act::Press(Press::Ordinary)),
        2 => Just(Act::Press(Press::Anyway)),
        2 => Just(Act::Press(Press::Again)),
        9 => (0..4_usize, select(&ANSWERS)).prop_map(|(which, name)| Act::Answer(which, name)),
        2 => (0..4_usize, any::<bool>(), any::<bool>()).prop_map(|(which, on, hit)| Act::Silence(which, on, hit)),
        3 => (0..3_usize).prop_map(Act::TimeIsUp),
        1 => select(&PASTED).prop_map(Act::Paste),
        1 => select(&["success-location", "success-bare"]).prop_map(Act::Renew),
        1 => Just(Act::Stop),
        1 => select(&[Act::Check, Act::Taken, Act::Idle, Act::Forget, Act::Leave]),
    ]
}

#[test]
fn the_three_invariants_hold_over_every_sequence_of_events() {
    let (exchanges, tokens) = (Cell::new(0), Cell::new(0));
    let run = TestRunner::new(tries(2000)).run(&vec(act(), 1..40), |acts| {
        let mut world = World::default();
        for act in acts {
            world.act(act);
            let _ = Screen::of(&world.flow);
        }
        exchanges.set(exchanges.get() + world.exchanges);
        tokens.set(tokens.get() + usize::from(matches!(world.flow.step, Step::Holding(_))));
        Ok(())
    });
    if let Err(why) = run {
        panic!("{why}");
    }
    assert!(
        exchanges.get() > 500 && tokens.get() > 100,
        "too quiet: {exchanges:?} exchanges, {tokens:?} tokens"
    );
}
