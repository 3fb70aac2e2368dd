//! Reads the authorization response (RFC 6749 §4.1.2): the authorization code or the error that HighLevel's redirect
//! puts into the page's address. The module also reads an authorization code or an error from a text that the user
//! typed or pasted.

use crate::oauth::credentials::{Code, LONGEST_CODE};
use crate::oauth::form_encoding;
use alloc::string::String;
use alloc::vec::Vec;

/// The result of reading the page's address, or a text that the user entered.
pub enum Arrival {
    /// There is no authorization code and no error, for example because the user opened the page directly.
    Nothing,
    /// An authorization code, and the error that came with it, if there is one. The page tries to exchange the code
    /// even if there is an error.
    Code(Code, Option<AuthorizationError>),
    /// An error without a usable code (RFC 6749 §4.1.2.1).
    Denied(AuthorizationError),
    /// A code was expected, but there is no usable code.
    Unusable(Unusable),
}

/// The reason why there is no usable authorization code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unusable {
    /// `code=` without a value.
    Empty,
    /// Two or more different codes. Choosing one would be a guess.
    Several,
    /// The code is longer than [`LONGEST_CODE`].
    TooLong,
    /// The text that the user entered contains no code. Examples: a URL without a code, or a sentence.
    NotThere,
}

/// The error that came with the redirect (RFC 6749 §4.1.2.1), decoded and trimmed. Untrusted text. The page shows the
/// error. If the page knows the error, it also shows an explanation and a next step for this error.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AuthorizationError {
    /// `error`, for example `access_denied`. Empty if there is none.
    pub error: String,
    /// `error_description`. Empty if there is none.
    pub description: String,
}

/// Reads the query and the fragment of the page's address. The query may start with `?`, and the fragment with `#`.
///
/// The fragment is read too: a page that embeds this page passes the code in the fragment, because browsers do not send
/// fragments to servers.
#[must_use]
pub fn parse(query: &str, fragment: &str) -> Arrival {
    let mut pairs = form_encoding::pairs(query.trim_start_matches('?'));
    pairs.extend(form_encoding::pairs(fragment.trim_start_matches('#')));
    let values_of = |name: &str| {
        pairs
            .iter()
            .filter(|(key, _)| key == name)
            .map(|(_, value)| value.as_str().trim())
            .collect::<Vec<_>>()
    };
    let first = |name: &str| values_of(name).into_iter().find(|value| !value.is_empty()).unwrap_or_default();
    let denial = [first("error"), first("error_description")];
    let denial = denial
        .iter()
        .any(|text| !text.is_empty())
        .then(|| AuthorizationError { error: denial[0].into(), description: denial[1].into() });
    match (one_code(&values_of("code")), denial) {
        (Ok(Some(code)), denial) => Arrival::Code(code, denial),
        (_, Some(denial)) => Arrival::Denied(denial),
        (Err(why), None) => Arrival::Unusable(why),
        (Ok(None), None) => Arrival::Nothing,
    }
}

/// Reads a text that the user typed or pasted: an authorization code alone, a complete URL, or the query or fragment of
/// a URL.
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

/// The `state` (RFC 6749 §4.1.2) in a URL, or in a text that the user typed or pasted. Empty if there is none.
#[must_use]
pub fn state_in(text: &str) -> String {
    let (address, fragment) = text.split_once('#').unwrap_or((text, ""));
    let query = address.split_once('?').map_or(address, |(_, query)| query);
    let found =
        [query, fragment].into_iter().flat_map(form_encoding::pairs).find(|(name, _)| name == "state");
    found.map(|(_, state)| state.trim().into()).unwrap_or_default()
}

/// Reads a text that consists only of an authorization code.
fn bare_code(text: &str) -> Arrival {
    match one_code(&[text]) {
        Ok(Some(code)) => Arrival::Code(code, None),
        Ok(None) => Arrival::Unusable(Unusable::NotThere),
        Err(why) => Arrival::Unusable(why),
    }
}

/// The only authorization code among `values`. A code that occurs twice counts as one code. `Ok(None)` if `values` is
/// empty, or if the code consists only of white space.
fn one_code(values: &[&str]) -> Result<Option<Code>, Unusable> {
    let Some(first) = values.iter().find(|value| !value.is_empty()) else {
        return if values.is_empty() { Ok(None) } else { Err(Unusable::Empty) };
    };
    if values.iter().any(|value| !value.is_empty() && value != first) {
        return Err(Unusable::Several);
    }
    if first.len() > LONGEST_CODE { Err(Unusable::TooLong) } else { Ok(Code::parse(first)) }
}
