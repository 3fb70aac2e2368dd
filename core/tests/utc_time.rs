//! Tests of UTC times that are written as text and read back.

use crate::support::with_cases;
use leg3_core::utc_time::UtcTime;
use proptest::prelude::{Strategy, any};
use proptest::test_runner::TestRunner;

fn written(milliseconds: f64) -> Option<String> {
    UtcTime::of(milliseconds).map(UtcTime::rfc_3339)
}

#[test]
fn known_times_have_the_correct_date() {
    for (milliseconds, text) in [
        (0.0, "1970-01-01T00:00:00Z"),
        (951_782_399_999.0, "2000-02-28T23:59:59Z"),
        (951_782_400_000.0, "2000-02-29T00:00:00Z"),
        (951_868_800_000.0, "2000-03-01T00:00:00Z"),
        (1_709_164_800_000.0, "2024-02-29T00:00:00Z"),
        (1_735_689_599_000.0, "2024-12-31T23:59:59Z"),
        (1_763_900_000_500.0, "2025-11-23T12:13:20Z"),
        (4_107_542_400_000.0, "2100-03-01T00:00:00Z"),
        (253_402_300_799_999.0, "9999-12-31T23:59:59Z"),
    ] {
        assert_eq!(written(milliseconds).as_deref(), Some(text));
    }
}

#[test]
fn a_time_is_formatted_for_calendars_and_for_people() {
    let time = UtcTime::of(1_763_900_000_500.0).unwrap();
    assert_eq!(time.icalendar(), "20251123T121320Z");
    assert_eq!(time.readable(), "2025-11-23 12:13 UTC");
}

#[test]
fn times_outside_the_supported_range_have_no_date() {
    for milliseconds in [-1.0, 253_402_300_800_000.0, 1e300, f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert_eq!(written(milliseconds), None, "{milliseconds}");
    }
}

#[test]
fn any_second_reads_back_unchanged() {
    let seconds = 0_u64..253_402_300_800;
    let run = TestRunner::new(with_cases(2000)).run(&seconds, |seconds| {
        let time = UtcTime::of(seconds as f64 * 1000.0).unwrap();
        let text = time.rfc_3339();
        assert_eq!(text.len(), 20, "{text}");
        assert_eq!(UtcTime::parse(&text), Some(time), "{text}");
        assert_eq!(time.milliseconds(), seconds as f64 * 1000.0);
        Ok(())
    });
    if let Err(why) = run {
        panic!("{why}");
    }
}

#[test]
fn a_text_that_is_not_a_valid_time_is_rejected() {
    for text in [
        "",
        "2025-11-23",
        "2025-11-23T12:13:20",
        "2025-11-23 12:13:20Z",
        "2025-02-29T00:00:00Z",
        "2025-13-01T00:00:00Z",
        "2025-00-01T00:00:00Z",
        "2025-01-00T00:00:00Z",
        "2025-01-01T24:00:00Z",
        "1969-12-31T23:59:59Z",
        "2025-01-01T00:00:00Z ",
        "２０２５-01-01T00:00:00Z",
        "+025-01-01T00:00:00Z",
    ] {
        assert_eq!(UtcTime::parse(text), None, "{text}");
    }
    let any_text = any::<String>().prop_map(|text| [&text, "Z"].concat());
    let run = TestRunner::new(with_cases(500)).run(&any_text, |text| {
        let _ = UtcTime::parse(&text);
        Ok(())
    });
    assert!(run.is_ok());
}
