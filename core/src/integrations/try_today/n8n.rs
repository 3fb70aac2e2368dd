//! n8n: a workflow to import (JSON) with a manual trigger and one HTTP Request node.
//!
//! n8n evaluates a parameter that begins with `=`. The URL and the header values do not begin with `=` and contain no
//! brace; see `read_request`. n8n does not evaluate the name of a workflow.

use super::read_request::{ReadRequest, purpose};
use crate::api::reading::Reading;
use crate::api::token_test::TokenSubject;
use crate::integrations::manual_steps::ManualStep;
use crate::integrations::n8n::workflow_name;
use crate::integrations::{string_literals, template};
use crate::messages::try_today::TryTodayText;
use crate::oauth::secret::Secret;
use alloc::vec::Vec;

/// The file name of the workflow.
pub const FILE: &str = "read.n8n.json";

/// The workflow that requests the data of `reading`. The workflow contains the access token.
///
/// `account` is the name of the account, which is untrusted text. It becomes part of the workflow's name.
///
/// `None` in the three cases that the module [`try_today`](super) lists.
#[must_use]
pub fn workflow(reading: Reading, subject: &TokenSubject, account: &str, token: &str) -> Option<Secret> {
    let request = ReadRequest::of(reading, subject, token)?;
    let values = [
        ("name", &*workflow_name(&purpose(reading), account)),
        ("url", &request.url),
        ("authorization", request.authorization.expose()),
        ("version", request.version),
    ];
    let template = include_str!("../../../templates/n8n/read.json");
    Some(Secret::new(template::fill(template, &[], &values, string_literals::javascript)))
}

/// The steps in n8n to import the file and to see the response.
#[must_use]
pub fn import_steps() -> Vec<ManualStep<TryTodayText>> {
    Vec::from([TryTodayText::N8nImport, TryTodayText::N8nRun].map(ManualStep::to_do))
}
