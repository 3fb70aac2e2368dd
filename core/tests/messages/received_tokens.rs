//! Tests of the sentences on the screen that shows the received tokens.

use leg3_core::messages::received_tokens::{LocalMoment, end_phrase, few_words};
use leg3_core::oauth::request::UserType;
use leg3_core::tokens::summary::TokenSummary;

const HOUR: f64 = 3_600_000.0;

fn at(days_ahead: f64) -> LocalMoment {
    LocalMoment { days_ahead, time: "8:03".into(), date_and_time: "1 May 2027, 8:03".into() }
}

#[test]
fn the_end_of_a_token_is_shown_as_a_day_and_a_time() {
    assert_eq!(end_phrase(HOUR, &at(0.0)), "ends today, 8:03");
    assert_eq!(end_phrase(HOUR, &at(1.0)), "ends tomorrow, 8:03");
    assert_eq!(end_phrase(50.0 * HOUR, &at(2.0)), "ends on 1 May 2027, 8:03");
    assert_eq!(end_phrase(0.0, &at(0.0)), "ended");
    assert_eq!(end_phrase(-HOUR, &at(-1.0)), "ended");
}

#[test]
fn a_token_end_outside_the_calendar_is_not_shown() {
    assert_eq!(end_phrase(1e300, &at(f64::NAN)), "");
}

#[test]
fn the_summary_states_the_user_type_and_the_number_of_scopes() {
    let of = |user_type, scopes| few_words(&TokenSummary { user_type, scopes, ..TokenSummary::default() });
    assert_eq!(of(Some(UserType::Location), Some(8)), "sub-account · 8 scopes");
    assert_eq!(of(Some(UserType::Company), Some(1)), "agency · 1 scope");
    assert_eq!(of(None, None), "");
}
