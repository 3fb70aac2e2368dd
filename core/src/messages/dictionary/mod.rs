//! The explanation of each error text in the [`dictionary`](crate::dictionary), for a user who has seen the text
//! anywhere: in another tool, on HighLevel's own pages, or in a pasted response.
//!
//! The user may have seen the error text in another tool. So the next step never names a button of this page. The
//! advice for this page's own requests is in `exchange_advice`, `refresh_advice` and `api_advice`. The explanations in
//! [`token`] and [`call`] have the same titles and causes as this advice.
//!
//! - [`token`]: errors from the token endpoint
//! - [`call`]: errors from API calls
//! - [`page`]: errors on HighLevel's own pages and in the URL to which HighLevel redirects the browser

pub mod call;
pub mod page;
pub mod token;

use crate::dictionary::entry::{Confidence, Meaning, Place};
use crate::messages::Voice;

/// The explanation of an error text. All parts are plain text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Explanation {
    /// The heading. It names the error.
    pub title: &'static str,
    /// The possible causes, most likely first.
    pub why: &'static str,
    /// The next step for the user.
    pub todo: &'static str,
    /// A common misunderstanding: a meaning that the error text does not have.
    pub not_meant: &'static str,
}

/// Explains an error text with this meaning. `place` says where the user saw the error text.
#[must_use]
pub fn explain(meaning: Meaning, place: Place, voice: Voice) -> Explanation {
    match meaning {
        Meaning::Token(error) if place == Place::Refresh => token::refresh(error, voice),
        Meaning::Token(error) => token::exchange(error, voice),
        Meaning::Call(error) => call::call(error, voice),
        Meaning::Page(error) => page::page(error, voice),
        Meaning::Redirect(error) => page::redirect(error, voice),
    }
}

/// Names the place of an error text, in words that can follow "HighLevel writes this …" or "or".
#[must_use]
pub fn place_phrase(place: Place) -> &'static str {
    match place {
        Place::Exchange => "when a code is swapped for tokens",
        Place::Refresh => "when a token is refreshed",
        Place::List => "when sub-accounts are listed",
        Place::Mint => "when a sub-account's token is made",
        Place::Call => "when a token is used",
        Place::InstallPage => "on the install page",
        Place::Portal => "in the developer portal",
        Place::Redirect => "in the address it sends you back to",
        Place::Firewall => "when the firewall in front of it refuses a request",
    }
}

/// Says in words for the user how certain the meaning of an error text is.
#[must_use]
pub fn confidence_phrase(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Official => "documented",
        Confidence::Measured => "seen by others on the live service",
        Confidence::Claimed => "reported by users",
        Confidence::Standard => "defined by the OAuth standard",
    }
}
