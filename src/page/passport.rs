//! The passport: whose tokens these are, what they may do, until when.

use super::parts::{View, card as boxed, fact};
use super::vault;
use crate::browser::clock;
use crate::copy::{Sentence, copy, spoken};
use crate::grant::passport::Passport;
use crate::grant::request::UserType;
use leptos::prelude::*;

/// What can be said of the tokens without showing them.
pub(super) fn card(passport: &Passport) -> View {
    let class = match passport.user_type {
        Some(UserType::Location) => Sentence::ClassLocation,
        Some(UserType::Company) => Sentence::ClassCompany,
        None => Sentence::Unsaid,
    };
    let id = |name: Sentence, id: &Option<String>| {
        id.clone().map(|id| fact(name, view! { <code>{id}</code> }))
    };
    let scopes = passport.scopes.map_or_else(|| copy(Sentence::Unsaid).into(), |count| count.to_string());
    let refresh = match passport.refresh_ends {
        Some(ends) => (move || [&when(ends), ", ", copy(Sentence::RefreshOnce)].concat()).into_any(),
        None => copy(Sentence::RefreshEndsUnsaid).into_any(),
    };
    let access = passport.access_ends;
    let facts = (
        fact(Sentence::PassportClass, copy(class)),
        id(Sentence::LocationId, &passport.location_id),
        id(Sentence::CompanyId, &passport.company_id),
        id(Sentence::InstalledBy, &passport.user_id),
        id(Sentence::App, &passport.app),
        fact(Sentence::Scopes, scopes),
        fact(Sentence::AccessEnds, move || access.map_or_else(|| copy(Sentence::Unsaid).into(), when)),
        passport.has_refresh.then(|| fact(Sentence::RefreshEnds, refresh)),
    );
    boxed("passport", Sentence::Passport, view! { <dl>{facts.into_any()}</dl> })
}

/// `in 23 h 59 min (24.11.2026, 22:51)`: countdown and local time.
fn when(ends: f64) -> String {
    let now = vault::signals().now.get();
    [&spoken::remaining(ends - now), " (", &clock::local(ends), ")"].concat()
}
