//! The result of a token test: the name of the account, or the number of entries in a list.

use crate::oauth::json::Json;
use alloc::string::String;

/// The largest total number of entries that is accepted. A larger number is ignored.
const MOST: f64 = 1e9;

/// The expected content of the response to a test call, and the name of the JSON member that contains it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ExpectedResult {
    /// The account object, either in the member with this name or as the whole response.
    Account(&'static str),
    /// A list with entries of this kind, in the member with this name. Such a list shows that the token works, but not
    /// which account the token belongs to.
    List(&'static str, Counted),
}

/// The facts that the response to a test call contains about the account. If both fields are `None`, the response shows
/// only that the token works.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Found {
    /// The account's name, which is untrusted text. `None` if the response contains a list. In that case, only the
    /// account's ID is known.
    pub name: Option<String>,
    /// The total number of entries that HighLevel reports, and their kind. `None` if the response has no usable total.
    /// The number of received entries is not used as the total, because the call may request only one entry.
    pub total: Option<(usize, Counted)>,
}

/// The kind of entries that a total counts.
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
    /// Reads the result from the body of a successful response. `None` if the body lacks what this variant expects: the
    /// account's name, or the list.
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

/// Returns the total in a list response: the value of `meta.total`, `total` or `count`, tried in this order. `came` is
/// the number of received entries. `count` may also be the number of received entries, so a `count` that equals `came`
/// is not used. A total that is less than `came` is ignored. Source: `docs/highlevel.md`.
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
