//! Tests of the age of an authorization code, and of the time for which this code probably still works.

use leg3_core::exchange::code_age::{CodeAge, LIFETIME};
use proptest::prelude::*;

const MINUTE: f64 = 60_000.0;

#[test]
fn the_remaining_time_counts_down_in_whole_minutes_from_nine() {
    for (age, expected) in [
        (0.0, CodeAge::Good(9)),
        (1.0, CodeAge::Good(9)),
        (MINUTE - 1.0, CodeAge::Good(9)),
        (MINUTE, CodeAge::Good(8)),
        (8.5 * MINUTE, CodeAge::Good(1)),
        (9.5 * MINUTE, CodeAge::Good(0)),
        (10.0 * MINUTE, CodeAge::ProbablyTooOld),
        (11.0 * MINUTE, CodeAge::ProbablyTooOld),
    ] {
        assert_eq!(CodeAge::at(1_000.0, 1_000.0 + age), expected, "{age}");
    }
}

#[test]
fn the_code_age_is_stated_in_words() {
    assert_eq!(CodeAge::Good(9).statement(), "Code good for about 9 min");
    assert_eq!(CodeAge::Good(0).statement(), "Code good for less than a minute");
    assert_eq!(CodeAge::ProbablyTooOld.statement(), "Probably too old");
}

proptest! {
    #[test]
    fn a_clock_jump_never_gives_a_code_more_than_nine_minutes(arrived in 0.0..4e12, now in 0.0..4e12) {
        match CodeAge::at(arrived, now) {
            CodeAge::Good(minutes) => prop_assert!(minutes <= 9 && now < arrived + LIFETIME),
            CodeAge::ProbablyTooOld => prop_assert!(now >= arrived + LIFETIME),
        }
    }
}
