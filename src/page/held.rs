//! The tokens and their passport: whose they are, what they may do, until when.

use super::vault;
use crate::browser::{clock, dom};
use crate::copy::{Sentence, copy, spoken};
use crate::grant::passport::Passport;
use crate::grant::request::UserType;
use crate::grant::text::number;
use crate::screen::{Held, Screen};

/// Fills in the sections of the tokens.
pub(super) fn draw(held: &Held) {
    let passport = &held.passport;
    dom::show("salvaged", held.salvaged);
    dom::show("untaken", !held.taken);
    dom::show("taken", held.taken);
    // One next step: an agency's tokens are traded for a sub-account's; others are saved, then tried.
    let agency = passport.user_type == Some(UserType::Company);
    dom::show("agency", agency);
    for button in ["save", "go-test"] {
        dom::set_attribute(button, "class", (!agency).then_some("primary"));
    }
    dom::show("has-refresh", passport.has_refresh);
    dom::show("no-refresh", !passport.has_refresh);
    let class = match passport.user_type {
        Some(UserType::Location) => Sentence::ClassLocation,
        Some(UserType::Company) => Sentence::ClassCompany,
        None => Sentence::Unsaid,
    };
    dom::set_text("p-class", copy(class));
    let scopes = passport.scopes.map(number);
    dom::set_text("p-scopes", scopes.as_deref().unwrap_or(copy(Sentence::Unsaid)));
    for (row, id) in [
        ("p-location", &passport.location_id),
        ("p-company", &passport.company_id),
        ("p-user", &passport.user_id),
        ("p-app", &passport.app),
    ] {
        dom::set_row(row, id.as_deref());
    }
    expiries(passport);
}

/// Moves the countdowns on.
pub(super) fn tick() {
    if let Screen::Tokens(held) = vault::screen() {
        expiries(&held.passport);
    }
}

fn expiries(passport: &Passport) {
    dom::set_text("p-access", &passport.access_ends.map_or_else(|| copy(Sentence::Unsaid).into(), when));
    let refresh = match passport.refresh_ends {
        Some(ends) => [&when(ends), ", ", copy(Sentence::RefreshOnce)].concat(),
        None => copy(Sentence::RefreshEndsUnsaid).into(),
    };
    dom::set_row("p-refresh", passport.has_refresh.then_some(&*refresh));
}

/// `in 23 h 59 min (24.11.2026, 22:51)`: countdown and local time.
fn when(ends: f64) -> String {
    [&spoken::remaining(ends - clock::now()), " (", &clock::local(ends), ")"].concat()
}
