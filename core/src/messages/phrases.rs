//! Words that depend on a number or an id: how long, how much, whose.

use super::{Sentence, copy};
use crate::grant::passport::Passport;
use crate::grant::request::UserType;
use crate::grant::text::number;
use alloc::string::String;

/// How long from now, in the two largest units: `in 23 h 59 min`, `in 364 days`. Takes milliseconds.
#[must_use]
pub fn remaining(milliseconds: f64) -> String {
    if milliseconds <= 0.0 {
        return "ended".into();
    }
    let minutes = (milliseconds / 60_000.0) as usize;
    let (days, hours, minutes) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
    match (days, hours) {
        (2.., _) => ["in ", &number(days), " days"].concat(),
        (0, 0) => ["in ", &number(minutes), " min"].concat(),
        _ => ["in ", &number(days * 24 + hours), " h ", &number(minutes), " min"].concat(),
    }
}

/// How long ago the code arrived. Takes milliseconds.
#[must_use]
pub fn arrived(milliseconds: f64) -> String {
    match (milliseconds / 60_000.0) as usize {
        0 => copy(Sentence::JustArrived).into(),
        minutes => [copy(Sentence::Arrived), &number(minutes), copy(Sentence::MinutesAgo)].concat(),
    }
}

/// Whose tokens these are, in one sentence.
#[must_use]
pub fn whose(passport: &Passport) -> String {
    let (what, id) = match passport.user_type {
        Some(UserType::Location) => (Sentence::TokensOfLocation, passport.location_id.as_deref()),
        Some(UserType::Company) => (Sentence::TokensOfCompany, passport.company_id.as_deref()),
        None => (Sentence::TokensOfNobody, None),
    };
    let id = id.map(|id| [" (", id, ")"].concat()).unwrap_or_default();
    [copy(Sentence::TokensOf), copy(what), &id, "."].concat()
}

/// `1 request`, `2 requests`.
#[must_use]
pub fn requests(count: usize) -> String {
    let noun = if count == 1 { Sentence::Request } else { Sentence::Requests };
    [&number(count), copy(noun)].concat()
}
