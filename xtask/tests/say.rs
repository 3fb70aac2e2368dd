//! Tests of the printed numbers and durations.

use std::time::Duration;
use xtask::say::{duration, number};

#[test]
fn numbers_are_grouped_in_threes() {
    assert_eq!([0, 999, 1000, 65_536, 1_234_567].map(number), ["0", "999", "1,000", "65,536", "1,234,567"]);
}

#[test]
fn long_durations_are_printed_in_minutes() {
    assert_eq!(duration(Duration::from_millis(3_240)), "3.2 s");
    assert_eq!(duration(Duration::from_secs(125)), "2 min 5 s");
}
