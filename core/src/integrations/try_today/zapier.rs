//! Zapier: a Zap with one *Custom Request*, entered field by field, because Zapier cannot import anything.
//!
//! In Zapier's fields, `{{` begins a reference to another step. The values of the request contain no brace; see
//! `read_request`.

use super::read_request::ReadRequest;
use crate::api::reading::Reading;
use crate::api::token_test::TokenSubject;
use crate::integrations::manual_steps::{ManualStep, ValueSource};
use crate::integrations::zapier::request;
use crate::messages::try_today::TryTodayText;
use alloc::vec::Vec;

/// The steps in Zapier that request the data of `reading`. The steps contain the access token, as the value of a
/// header.
///
/// `None` in the three cases that the module [`try_today`](super) lists.
#[must_use]
pub fn steps(reading: Reading, subject: &TokenSubject, token: &str) -> Option<Vec<ManualStep<TryTodayText>>> {
    let ReadRequest { url, version, authorization } = ReadRequest::of(reading, subject, token)?;
    let bearer = (Vec::from([ValueSource::Secret(authorization)]), version);
    let fields = request("GET", [ValueSource::Text(url)], Vec::new(), Some(bearer));
    Some(Vec::from([
        ManualStep::to_do(TryTodayText::ZapierTrigger),
        ManualStep::with(TryTodayText::ZapierRequest, fields),
        ManualStep::to_do(TryTodayText::ZapierTest),
    ]))
}
