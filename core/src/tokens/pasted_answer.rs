//! An answer that was got elsewhere, where tokens are here already: what it is beside them.

use super::known::{Known, differs};
use crate::grant::request::UserType;
use crate::grant::tokens::Tokens;
use alloc::string::String;

/// What a pasted answer is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Meant {
    /// The next pair of the same account and app: it takes the place of the one that is here.
    NextPair,
    /// The token of this sub-account, made with the agency's token that is here.
    SubAccount(String),
    /// What is here already.
    Here,
    /// Another account's, or another app's: it says nothing about what is here.
    Foreign,
}

/// What `pasted` is beside `held`. Where one of them does not say whose it is, it is taken for the same: who pastes it
/// means something by it, and what was here is kept beside it.
#[must_use]
pub fn meant(held: &Tokens, pasted: &Tokens) -> Meant {
    if held.access.expose() == pasted.access.expose() {
        return Meant::Here;
    }
    let (here, there) = (Known::of(held, None, 0.0), Known::of(pasted, None, 0.0));
    let (here, there) = (&here.bearer, &there.bearer);
    let other_app = match (&here.client_id, &there.client_id) {
        (Some(ours), Some(theirs)) => differs(ours, theirs) && differs(theirs, ours),
        _ => false,
    };
    if other_app || unlike(&here.company_id, &there.company_id) {
        return Meant::Foreign;
    }
    match (here.user_type, there.user_type, &there.location_id) {
        (Some(UserType::Company), Some(UserType::Location), Some(id)) => Meant::SubAccount(id.clone()),
        (ours, theirs, _) if unlike(&ours, &theirs) => Meant::Foreign,
        _ if unlike(&here.location_id, &there.location_id) => Meant::Foreign,
        _ => Meant::NextPair,
    }
}

/// Both are known, and not the same.
fn unlike<T: PartialEq>(one: &Option<T>, other: &Option<T>) -> bool {
    one.as_ref().zip(other.as_ref()).is_some_and(|(one, other)| one != other)
}
