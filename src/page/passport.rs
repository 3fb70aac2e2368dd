//! The passport: whose tokens these are, what they may do, until when.

use super::parts::{View, card as boxed, code, fact, facts, live_text, maybe, nothing, text};
use super::vault;
use crate::browser::clock;
use crate::copy::{Sentence, copy, spoken};
use crate::grant::passport::Passport;
use crate::grant::request::UserType;

/// What can be said of the tokens without showing them.
pub(super) fn card(passport: &Passport) -> View {
    let class = match passport.user_type {
        Some(UserType::Location) => Sentence::ClassLocation,
        Some(UserType::Company) => Sentence::ClassCompany,
        None => Sentence::Unsaid,
    };
    let id = |name, id: &Option<String>| id.clone().map_or_else(nothing, |id| fact(name, code(id)));
    let scopes = passport.scopes.map_or_else(|| copy(Sentence::Unsaid).into(), |count| count.to_string());
    let (access, refresh) = (passport.access_ends, passport.refresh_ends);
    let access = live_text(move || access.map_or_else(|| copy(Sentence::Unsaid).into(), when));
    let refresh = live_text(move || match refresh {
        Some(ends) => [&when(ends), ", ", copy(Sentence::RefreshOnce)].concat(),
        None => copy(Sentence::RefreshEndsUnsaid).into(),
    });
    let lines = [
        fact(Sentence::PassportClass, text(copy(class))),
        id(Sentence::LocationId, &passport.location_id),
        id(Sentence::CompanyId, &passport.company_id),
        id(Sentence::InstalledBy, &passport.user_id),
        id(Sentence::App, &passport.app),
        fact(Sentence::Scopes, text(scopes)),
        fact(Sentence::AccessEnds, access),
        maybe(passport.has_refresh, || fact(Sentence::RefreshEnds, refresh)),
    ];
    boxed("passport", Sentence::Passport, facts(lines))
}

/// `in 23 h 59 min (24.11.2026, 22:51)`: countdown and local time.
fn when(ends: f64) -> String {
    vault::pulses().time.follow();
    [&spoken::remaining(ends - clock::now()), " (", &clock::local(ends), ")"].concat()
}
