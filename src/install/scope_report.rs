//! The report on a list of scopes. It contains a remark on each scope, and the findings about the whole list.

use crate::install::link_context::CATALOGUE;
use crate::install::remark_text::remark_lines;
use leg3_core::install::scope_check::{CheckedScopes, ScopeFinding, check};
use leg3_core::messages::VOICE;
use leg3_core::messages::install_remarks::{of_scopes, of_verdict};
use leptos::prelude::*;

/// A line for each scope, and a line for each finding about the whole list.
#[component]
pub fn ScopeReport(
    /// The scopes in the list.
    scopes: Vec<String>,
) -> impl IntoView {
    let CheckedScopes { verdicts, findings } = check(Some(&CATALOGUE), &scopes);
    let entries = scopes.iter().zip(&verdicts).map(|(scope, verdict)| of_verdict(scope, verdict, VOICE));
    let whole = findings.iter().filter(|finding| !matches!(finding, ScopeFinding::Entry(..)));
    remark_lines(entries.chain(whole.map(|finding| of_scopes(finding, VOICE))).collect())
}
