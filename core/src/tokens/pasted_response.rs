//! Compares a pasted token response, got outside the page, with the tokens the page already holds.

use crate::oauth::request::UserType;
use crate::tokens::token_info::{TokenInfo, differs};
use crate::tokens::token_response::Tokens;
use alloc::string::String;

/// How a pasted response relates to the tokens held.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PastedAnswer {
    /// The next token pair of the same account and app: it replaces the pair held.
    NextPair,
    /// The token of the sub-account with this id, made with the agency token held.
    SubAccount(String),
    /// The access token is the one already held.
    Here,
    /// The tokens of another account or another app: unrelated to the tokens held.
    Foreign,
}

/// Compares `pasted` with `held`.
///
/// A fact that only one of the two gives counts as equal: the user pastes the response for a reason, and the tokens
/// held before are kept beside it.
#[must_use]
pub fn compare(held: &Tokens, pasted: &Tokens) -> PastedAnswer {
    if held.access.expose() == pasted.access.expose() {
        return PastedAnswer::Here;
    }
    let (held, pasted) = (TokenInfo::of(held, None, 0.0), TokenInfo::of(pasted, None, 0.0));
    let (held, pasted) = (&held.subject, &pasted.subject);
    let other_app = match (&held.client_id, &pasted.client_id) {
        (Some(held), Some(pasted)) => differs(held, pasted) && differs(pasted, held),
        _ => false,
    };
    if other_app || conflict(&held.company_id, &pasted.company_id) {
        return PastedAnswer::Foreign;
    }
    match (held.user_type, pasted.user_type, &pasted.location_id) {
        (Some(UserType::Company), Some(UserType::Location), Some(id)) => PastedAnswer::SubAccount(id.clone()),
        (held, pasted, _) if conflict(&held, &pasted) => PastedAnswer::Foreign,
        _ if conflict(&held.location_id, &pasted.location_id) => PastedAnswer::Foreign,
        _ => PastedAnswer::NextPair,
    }
}

/// True where both are known and they differ.
fn conflict<T: PartialEq>(one: &Option<T>, other: &Option<T>) -> bool {
    one.as_ref().zip(other.as_ref()).is_some_and(|(one, other)| one != other)
}
