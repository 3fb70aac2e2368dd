//! A call that brought nothing, with what HighLevel told about it. None of it is secret.

use super::refusal::{NoAnswer, Trouble, classify};
use crate::grant::json::Json;
use crate::grant::refusal::Wording;
use crate::grant::reply::Reply;

/// Why a call brought nothing, and how HighLevel put it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Told {
    /// Why it brought nothing.
    pub trouble: Trouble,
    /// The HTTP status of the answer, where one came.
    pub status: Option<u16>,
    /// HighLevel's own words, and its trace id.
    pub wording: Wording,
}

impl Told {
    /// Nothing could be read.
    #[must_use]
    pub fn unheard(why: NoAnswer) -> Self {
        Self { trouble: Trouble::NoAnswer(why), status: None, wording: Wording::default() }
    }

    /// A success that does not hold what was asked for.
    #[must_use]
    pub fn unreadable(reply: &Reply) -> Self {
        Self { trouble: Trouble::Unreadable, status: Some(reply.status), wording: reply.wording() }
    }

    /// A refusal.
    #[must_use]
    pub fn refused(reply: &Reply) -> Self {
        let body = Json::parse(reply.body.expose());
        let trouble = Trouble::Refused(classify(reply.status, body.as_ref()));
        Self { trouble, status: Some(reply.status), wording: reply.wording() }
    }
}
