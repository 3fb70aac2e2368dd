//! The tokens and their passport: whose they are, what they may do, until when.

use super::vault;
use crate::browser::{clock, dom};
use leg3_core::exchange::screen::{ExchangeScreen, TokensView};
use leg3_core::messages::number_phrases;
use leg3_core::messages::text_of;
use leg3_core::messages::tokens::TokensText;
use leg3_core::oauth::request::UserType;
use leg3_core::tokens::summary::TokenSummary;

/// Fills in the sections of the tokens.
pub(super) fn draw(held: &TokensView) {
    let passport = &held.summary;
    dom::show("salvaged", held.salvaged);
    dom::show("untaken", !held.saved);
    dom::show("taken", held.saved);
    // One next step: an agency's tokens are traded for a sub-account's; others are saved, then tried.
    let agency = passport.user_type == Some(UserType::Company);
    dom::show("agency", agency);
    for button in ["save", "go-test"] {
        dom::set_attribute(button, "class", (!agency).then_some("primary"));
    }
    dom::show("has-refresh", passport.has_refresh);
    dom::show("no-refresh", !passport.has_refresh);
    let class = match passport.user_type {
        Some(UserType::Location) => TokensText::ClassLocation,
        Some(UserType::Company) => TokensText::ClassCompany,
        None => TokensText::Unsaid,
    };
    dom::set_text("p-class", text_of(class));
    let scopes = passport.scopes.map(|scopes| scopes.to_string());
    dom::set_text("p-scopes", scopes.as_deref().unwrap_or(text_of(TokensText::Unsaid)));
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
    if let ExchangeScreen::Tokens(held) = vault::screen() {
        expiries(&held.summary);
    }
}

fn expiries(passport: &TokenSummary) {
    dom::set_text("p-access", &passport.access_ends.map_or_else(|| text_of(TokensText::Unsaid).into(), when));
    let refresh = match passport.refresh_ends {
        Some(ends) => [&when(ends), ", ", text_of(TokensText::RefreshOnce)].concat(),
        None => text_of(TokensText::RefreshEndsUnsaid).into(),
    };
    dom::set_row("p-refresh", passport.has_refresh.then_some(&*refresh));
}

/// `in 23 h 59 min (24.11.2026, 22:51)`: countdown and local time.
fn when(ends: f64) -> String {
    [&number_phrases::remaining(ends - clock::now()), " (", &clock::local(ends), ")"].concat()
}
