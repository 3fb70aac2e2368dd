//! Compares a pasted token response with the tokens that the page already holds. The response was received outside the
//! page.

use crate::oauth::request::UserType;
use crate::reader::shapes::is_private_token;
use crate::tokens::token_info::{TokenInfo, differs};
use crate::tokens::token_response::Tokens;
use alloc::string::String;

/// The relation between a pasted response and the held tokens.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PastedAnswer {
    /// The next token pair of the same account and HighLevel app. It replaces the held pair.
    NextPair,
    /// The token of the sub-account with this ID. The held tokens belong to an agency, and no ID shows that the
    /// sub-account belongs to another agency.
    SubAccount(String),
    /// The page already holds this access token.
    Here,
    /// The tokens of another account or another HighLevel app, unrelated to the held tokens. Also a sub-account's token
    /// without a location ID, if the held tokens belong to an agency.
    Foreign,
    /// It is not certain that the response contains the next pair. Possible reasons: the held or the pasted response
    /// does not name its account or HighLevel app; the pasted response is older; only the held response has a refresh
    /// token.
    Unsure,
    /// A private integration token. It does not belong to the HighLevel app, and replaces nothing.
    PrivateToken,
}

/// Compares `pasted` with `held`. `pasted` is the next pair only if both name the same account and HighLevel app, and
/// `pasted` is not older. If `held` has a refresh token, `pasted` must have a refresh token, too.
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

/// The relation between the pasted token and the held token of a sub-account.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PastedSubAccount {
    /// The page holds no token of the sub-account, or the pasted token is not older than the held token. The page takes
    /// the pasted token.
    Taken,
    /// The page already holds this access token.
    Here,
    /// The pasted token is older than the held token. The page keeps the held token.
    Older,
}

/// Compares `pasted`, a token of a sub-account, with the held token of the same sub-account.
#[must_use]
pub fn compare_sub_account(held: Option<&Tokens>, pasted: &Tokens) -> PastedSubAccount {
    match held {
        Some(held) if held.access.expose() == pasted.access.expose() => PastedSubAccount::Here,
        Some(held) if is_older(held, pasted) => PastedSubAccount::Older,
        _ => PastedSubAccount::Taken,
    }
}

/// True if both access tokens contain the time when they were issued, and `pasted` was issued before `held`.
pub(super) fn is_older(held: &Tokens, pasted: &Tokens) -> bool {
    was_issued_before(&TokenInfo::of(pasted, None), &TokenInfo::of(held, None))
}

fn was_issued_before(one: &TokenInfo, other: &TokenInfo) -> bool {
    one.issued.zip(other.issued).is_some_and(|(one, other)| one < other)
}

/// True if both values are known and they are equal.
fn equal(one: &Option<String>, other: &Option<String>) -> bool {
    one.is_some() && one == other
}

/// True if both values are known and they differ.
fn conflict<T: PartialEq>(one: &Option<T>, other: &Option<T>) -> bool {
    one.as_ref().zip(other.as_ref()).is_some_and(|(one, other)| one != other)
}
