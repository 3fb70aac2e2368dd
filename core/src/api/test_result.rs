//! What the response to a token test says: the name of the account, or how many entries there are.

use crate::oauth::json::Json;
use alloc::string::String;

/// The largest total that is believed.
const MOST: f64 = 1e9;

/// What the response to a test call holds, and under which name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ExpectedResult {
    /// The account itself, in the member with this name, or as the whole response.
    Account(&'static str),
    /// A list of these entries, in the member with this name. It shows that the token works, but not to whom it
    /// belongs.
    List(&'static str, Counted),
}

/// What the response to a test says about the account. Both may be missing: then the token works, and no more is known.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Found {
    /// The account's name. Untrusted text. `None` if the response holds a list: the account is known only by its id.
    pub name: Option<String>,
    /// How many entries HighLevel says there are, and of what. `None` if it gives no total: how many entries came says
    /// nothing, because the call asks for one.
    pub total: Option<(usize, Counted)>,
}

/// What a total counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Counted {
    /// The contacts of a sub-account.
    Contacts,
    /// The users of a sub-account.
    Users,
    /// The sales pipelines of a sub-account.
    Pipelines,
    /// The calendars of a sub-account.
    Calendars,
    /// The sub-accounts of an agency.
    SubAccounts,
}

impl ExpectedResult {
    /// Reads the result from the body of a successful response. `None` if the response holds neither the account's name
    /// nor the list.
    #[must_use]
    pub fn in_answer(self, body: &Json) -> Option<Found> {
        match self {
            Self::Account(name) => {
                let account = body.get(name).unwrap_or(body);
                let name = account.text_of("name")?;
                Some(Found { name: Some(name.into()), total: None })
            }
            Self::List(name, counted) => {
                let Some(Json::List(items)) = body.get(name) else { return None };
                let total = total(body, items.len());
                Some(Found { name: None, total: total.map(|total| (total, counted)) })
            }
        }
    }
}

/// The total that a list response gives: `meta.total`, or `total`. A `count` may as well be the number of entries
/// that came, so it counts only where it is another number. Source: `docs/highlevel.md`.
fn total(body: &Json, came: usize) -> Option<usize> {
    let whole = |number: f64| {
        ((came as f64)..=MOST).contains(&number).then_some(number as usize).filter(|n| *n as f64 == number)
    };
    let named = |object: &Json, name: &str| object.get(name).and_then(Json::number).and_then(whole);
    body.get("meta")
        .and_then(|meta| named(meta, "total"))
        .or_else(|| named(body, "total"))
        .or_else(|| named(body, "count").filter(|count| *count != came))
}
