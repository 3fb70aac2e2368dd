//! The sentences of the screen that shows the tokens.

use crate::messages::agency::AgencyText;
use crate::messages::sentence_table::messages;
use crate::messages::text_of;
use crate::oauth::request::UserType;
use crate::tokens::summary::TokenSummary;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

messages! {
    /// The sentences of the screen that shows the tokens.
    ReceivedText {
        Title = ["You have your tokens"];
        Lead = ["Save them first. Nothing is stored here: close this tab and they are gone."];
        ConnectedLocation = ["Connected to a sub-account"];
        ConnectedAgency = ["Connected to your agency"];
        Connected = ["Connected"];
        Ended = ["ended"];
        EndsToday = ["ends today, "];
        EndsTomorrow = ["ends tomorrow, "];
        EndsOn = ["ends on "];
        Details = ["Details"];
        TokenDetails = ["Token details"];
        ScopeCountOne = [" scope"];
        ScopeCount = [" scopes"];
        SubAccount = ["sub-account"];
        Agency = ["agency"];
        RefreshOnce = ["works once, then gives a new pair"];
        AgencyMakesNext = ["No refresh token: your agency's tokens make the next one."];
        YourTokens = ["Your tokens"];
        Saved = ["Saved"];
        Copy = ["Copy"];
        Save = ["Save my tokens"];
        MadeAgainLead = ["Nothing is stored here. The agency's tokens, which you saved, make this one again."];
        SavedLead = ["You have copied or saved them. If it is a file, check that it is in your downloads."];
    }
}

/// A time in the future, written for the user's locale and time zone.
pub struct LocalMoment {
    /// The number of midnights between now and that time. NaN if the browser cannot compute this number.
    pub days_ahead: f64,
    /// The time of day: `8:03`.
    pub time: String,
    /// The date and the time.
    pub date_and_time: String,
}

/// Describes the expiry of a token: `ends tomorrow, 8:03`. `left` is the time until the expiry, in milliseconds. Empty
/// if the token has not expired and the browser cannot compute [`LocalMoment::days_ahead`].
#[must_use]
pub fn end_phrase(left: f64, end: &LocalMoment) -> String {
    let (words, when) = if left <= 0.0 {
        return text_of(ReceivedText::Ended).into();
    } else if end.days_ahead == 0.0 {
        (ReceivedText::EndsToday, end.time.clone())
    } else if end.days_ahead == 1.0 {
        (ReceivedText::EndsTomorrow, end.time.clone())
    } else if end.days_ahead.is_nan() {
        // The browser has no calendar date for this time.
        return String::new();
    } else {
        (ReceivedText::EndsOn, end.date_and_time.clone())
    };
    [text_of(words), &when].concat()
}

/// Names the account to which the tokens belong: `Connected to Blue Door Dental`. `name` is the name of the account,
/// which is untrusted text. It is empty if the name is unknown.
#[must_use]
pub fn connected_to(summary: &TokenSummary, name: &str) -> String {
    if !name.is_empty() {
        return [text_of(AgencyText::ConnectedTo), name].concat();
    }
    text_of(match summary.user_type {
        Some(UserType::Location) => ReceivedText::ConnectedLocation,
        Some(UserType::Company) => ReceivedText::ConnectedAgency,
        None => ReceivedText::Connected,
    })
    .into()
}

/// The kind of account and the number of granted scopes, as a short text: `sub-account · 8 scopes`.
#[must_use]
pub fn few_words(summary: &TokenSummary) -> String {
    let whom = summary.user_type.map(|user_type| match user_type {
        UserType::Location => text_of(ReceivedText::SubAccount).into(),
        UserType::Company => text_of(ReceivedText::Agency).into(),
    });
    let scopes = summary.scopes.map(|count| {
        let noun = if count == 1 { ReceivedText::ScopeCountOne } else { ReceivedText::ScopeCount };
        [&*count.to_string(), text_of(noun)].concat()
    });
    whom.into_iter().chain(scopes).collect::<Vec<String>>().join(" · ")
}
