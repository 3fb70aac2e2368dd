//! Postman: a collection with one request to import, in Postman's collection format 2.1 (JSON).
//!
//! Postman replaces `{{…}}` in every part of a request. The URL and the header values contain no brace; see
//! `read_request`. The name of the account is only in the name of the collection, which Postman shows unchanged.

use super::read_request::{ReadRequest, purpose};
use crate::api::reading::Reading;
use crate::api::token_test::TokenSubject;
use crate::integrations::manual_steps::ManualStep;
use crate::integrations::postman::json_parts::{code, filled, own, text};
use crate::messages::text_of;
use crate::messages::try_today::{TryTodayText, label};
use crate::oauth::secret::Secret;
use alloc::vec::Vec;

/// The file name of the collection.
pub const FILE: &str = "read.postman_collection.json";

/// The collection with the request for the data of `reading`. The collection contains the access token.
///
/// `account` is the name of the account, which is untrusted text. It becomes part of the collection's name.
///
/// `None` in the three cases that the module [`try_today`](super) lists.
#[must_use]
pub fn collection(reading: Reading, subject: &TokenSubject, account: &str, token: &str) -> Option<Secret> {
    let request = ReadRequest::of(reading, subject, token)?;
    let separator = if account.is_empty() { "" } else { ": " };
    let values = [
        ("name", text(&[&purpose(reading), separator, account].concat())),
        ("about", own(text_of(TryTodayText::FileHoldsToken))),
        ("request", own(text_of(label(reading)))),
        ("called", code(include_str!("../../../templates/postman-called.js"))),
        ("authorization", own(request.authorization.expose())),
        ("version", own(request.version)),
        ("url", own(&request.url)),
    ];
    Some(Secret::new(filled(include_str!("../../../templates/postman-read.json"), &[], &values)))
}

/// The steps in Postman to import the file and to send the request.
#[must_use]
pub fn import_steps() -> Vec<ManualStep<TryTodayText>> {
    Vec::from([TryTodayText::PostmanImport, TryTodayText::PostmanSend].map(ManualStep::to_do))
}
