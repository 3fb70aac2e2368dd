//! Compares a pasted token response, got outside the page, with the tokens the page already holds.

use crate::oauth::request::UserType;
use crate::reader::shapes::is_private_token;
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
    /// It is not certain that it is the next pair: one of the two does not say its account or app, or `pasted` is
    /// older or has no refresh token.
    Unsure,
    /// A private integration token. It is not of this app, and replaces nothing.
    PrivateToken,
}

/// Compares `pasted` with `held`. They are a next pair only where both say that they are of the same account and app,
/// and where `pasted` is not older and brings a refresh token if `held` has one.
#[must_use]
pub fn compare(held: &Tokens, pasted: &Tokens) -> PastedAnswer {
    if held.access.expose() == pasted.access.expose() {
        return PastedAnswer::Here;
    }
    if is_private_token(pasted.access.expose()) {
        return PastedAnswer::PrivateToken;
    }
    let loses_refresh = held.refresh.is_some() && pasted.refresh.is_none();
    let (held, pasted) = (TokenInfo::of(held, None), TokenInfo::of(pasted, None));
    let is_older = was_issued_before(&pasted, &held);
    let (held, pasted) = (&held.subject, &pasted.subject);
    let apps = held.client_id.as_ref().zip(pasted.client_id.as_ref());
    let other_app = apps.is_some_and(|(held, pasted)| differs(held, pasted) && differs(pasted, held));
    if other_app || conflict(&held.company_id, &pasted.company_id) {
        return PastedAnswer::Foreign;
    }
    let same_account = match (held.user_type, pasted.user_type) {
        (Some(UserType::Company), Some(UserType::Location)) => {
            return pasted.location_id.clone().map_or(PastedAnswer::Foreign, PastedAnswer::SubAccount);
        }
        (held, pasted) if conflict(&held, &pasted) => return PastedAnswer::Foreign,
        (Some(UserType::Company), _) => equal(&held.company_id, &pasted.company_id),
        _ if conflict(&held.location_id, &pasted.location_id) => return PastedAnswer::Foreign,
        _ => equal(&held.location_id, &pasted.location_id),
    };
    let is_next = same_account && apps.is_some() && !loses_refresh && !is_older;
    if is_next { PastedAnswer::NextPair } else { PastedAnswer::Unsure }
}

/// How a pasted token of a sub-account relates to the one held of the same sub-account.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PastedSubAccount {
    /// None is held, or `pasted` is not older: it is taken.
    Taken,
    /// The access token is the one already held.
    Here,
    /// `pasted` is older. The one held stays.
    Older,
}

/// Compares `pasted`, a token of a sub-account, with the one held of the same sub-account.
#[must_use]
pub fn compare_sub_account(held: Option<&Tokens>, pasted: &Tokens) -> PastedSubAccount {
    match held {
        Some(held) if held.access.expose() == pasted.access.expose() => PastedSubAccount::Here,
        Some(held) if is_older(held, pasted) => PastedSubAccount::Older,
        _ => PastedSubAccount::Taken,
    }
}

/// True if both say when they were issued, and `pasted` was issued before `held`.
pub(super) fn is_older(held: &Tokens, pasted: &Tokens) -> bool {
    was_issued_before(&TokenInfo::of(pasted, None), &TokenInfo::of(held, None))
}

fn was_issued_before(one: &TokenInfo, other: &TokenInfo) -> bool {
    one.issued.zip(other.issued).is_some_and(|(one, other)| one < other)
}

/// True if both are known and they are equal.
fn equal(one: &Option<String>, other: &Option<String>) -> bool {
    one.is_some() && one == other
}

/// True if both are known and they differ.
fn conflict<T: PartialEq>(one: &Option<T>, other: &Option<T>) -> bool {
    one.as_ref().zip(other.as_ref()).is_some_and(|(one, other)| one != other)
}
