//! What HighLevel's redirect brought: the query and fragment of this page's address, read once.

use super::credentials::{Code, LONGEST_CODE};
use super::form;
use alloc::string::String;
use alloc::vec::Vec;

/// What stood in the address.
pub enum Arrival {
    /// Neither a code nor a refusal: somebody opened the page.
    Nothing,
    /// A code, and perhaps a refusal beside it: worth trying, because a code alone decides nothing.
    Code(Code, Option<Denial>),
    /// HighLevel, or the person, refused (RFC 6749 §4.1.2.1).
    Denied(Denial),
    /// A code was meant to be there, and none can be used.
    Unusable(Unusable),
}

/// Why no code could be taken from the address.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unusable {
    /// `code=` with nothing behind it.
    Empty,
    /// Two or more codes that differ; taking one would be a guess.
    Several,
    /// Longer than [`LONGEST_CODE`].
    TooLong,
    /// What was typed or pasted holds no code: an address without one, or a sentence.
    NotThere,
}

/// The refusal that came with the redirect, as it was written there. It is a stranger's text: show it, never obey it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Denial {
    /// `error`, for example `access_denied`.
    pub error: String,
    /// `error_description`; may be empty.
    pub description: String,
}

/// Reads the two halves of an address. `query` and `fragment` may start with `?` and `#`.
///
/// The fragment counts too, because a page that embeds this one hands the code over there, where no server logs it.
#[must_use]
pub fn parse(query: &str, fragment: &str) -> Arrival {
    let mut pairs = form::pairs(query.trim_start_matches('?'));
    pairs.extend(form::pairs(fragment.trim_start_matches('#')));
    let all = |name: &str| {
        pairs
            .iter()
            .filter(|(key, _)| key == name)
            .map(|(_, value)| value.as_str().trim())
            .collect::<Vec<_>>()
    };
    let first = |name: &str| all(name).into_iter().find(|value| !value.is_empty()).unwrap_or_default();
    let denial = [first("error"), first("error_description")];
    let denial = denial
        .iter()
        .any(|text| !text.is_empty())
        .then(|| Denial { error: denial[0].into(), description: denial[1].into() });
    match (one_code(&all("code")), denial) {
        (Ok(Some(code)), denial) => Arrival::Code(code, denial),
        (_, Some(denial)) => Arrival::Denied(denial),
        (Err(why), None) => Arrival::Unusable(why),
        (Ok(None), None) => Arrival::Nothing,
    }
}

/// Reads what a person typed or pasted: a bare code, a whole address, or the part of one that matters.
#[must_use]
pub fn parse_typed(text: &str) -> Arrival {
    let text = text.trim();
    let (address, fragment) = text.split_once('#').unwrap_or((text, ""));
    let query = match address.split_once('?') {
        Some((_, query)) => query,
        None if address.split('&').any(|part| part.starts_with("code=")) => address,
        None if text.is_empty() || text.contains(['/', '&', '=', ' ', '\n']) && fragment.is_empty() => {
            return Arrival::Unusable(Unusable::NotThere);
        }
        None if fragment.is_empty() => return bare_code(text),
        None => "",
    };
    match parse(query, fragment) {
        Arrival::Nothing => Arrival::Unusable(Unusable::NotThere),
        arrival => arrival,
    }
}

/// The `state` in what stood in the address, or was typed or pasted. Empty where there is none.
#[must_use]
pub fn state_in(text: &str) -> String {
    let (address, fragment) = text.split_once('#').unwrap_or((text, ""));
    let query = address.split_once('?').map_or(address, |(_, query)| query);
    let found = [query, fragment].into_iter().flat_map(form::pairs).find(|(name, _)| name == "state");
    found.map(|(_, state)| state.trim().into()).unwrap_or_default()
}

fn bare_code(text: &str) -> Arrival {
    match one_code(&[text]) {
        Ok(Some(code)) => Arrival::Code(code, None),
        Ok(None) => Arrival::Unusable(Unusable::NotThere),
        Err(why) => Arrival::Unusable(why),
    }
}

/// The one code among `values`. The same code twice is one code.
fn one_code(values: &[&str]) -> Result<Option<Code>, Unusable> {
    let Some(first) = values.iter().find(|value| !value.is_empty()) else {
        return if values.is_empty() { Ok(None) } else { Err(Unusable::Empty) };
    };
    if values.iter().any(|value| !value.is_empty() && value != first) {
        return Err(Unusable::Several);
    }
    if first.len() > LONGEST_CODE { Err(Unusable::TooLong) } else { Ok(Code::parse(first)) }
}
