//! The button that copies a report about a failed request. If no report can be made, the reason is shown.

use crate::browser::page_address::{commit, own_address};
use crate::components::copy_button::CopyButton;
use crate::components::dynamic::dynamic_text;
use crate::exchange::credential_fields::CredentialFields;
use crate::report::held_secrets::with_held_secrets;
use crate::store::Store;
use leg3_core::messages::report::ReportText;
use leg3_core::messages::text_of;
use leg3_core::report::failure_facts::FailureFacts;
use leg3_core::report::writer::{Report, ReportPart, ReportedAnswer, ReportedBrowser};
use leg3_core::request_log;
use leptos::prelude::*;

/// The parts of the failed request that may be shared.
pub struct FailedRequest {
    /// Failure code, status and trace ID.
    pub facts: FailureFacts,
    /// The failure in one sentence.
    pub title: &'static str,
    /// The request with its secrets masked. Empty for an exchange if the page no longer has the authorization code.
    pub request: String,
    /// The headers of the response, one per line. `None` if there was no response.
    pub head: Option<String>,
    /// The body of an error response. `None` for any other response.
    pub body: Option<String>,
}

/// The button *Copy a report*.
#[component]
pub fn ReportButton(
    /// The fields for client ID and client secret, for the check of the report. `None` if the page does not ask for
    /// these values.
    #[prop(optional)]
    fields: Option<CredentialFields>,
    /// True if the button is the next step of the screen.
    is_primary: bool,
    /// Returns the failed request when the user presses the button. `None` if the screen no longer shows a failure.
    #[prop(into)]
    request: Callback<(), Option<FailedRequest>>,
) -> impl IntoView {
    let store = Store::here();
    let refused = RwSignal::new("");
    let write = move |()| match report(&request.run(())?, store, fields) {
        Ok(text) => {
            refused.set("");
            Some(text)
        }
        Err(part) => {
            refused.set(text_of(reason(part)));
            None
        }
    };
    view! {
        <p class="hint">{text_of(ReportText::ReportText)}</p>
        <div><CopyButton name=text_of(ReportText::CopyReport) is_primary text=write/></div>
        <p class="remark bad" role="alert">{dynamic_text(move || refused.get())}</p>
    }
}

fn report(
    failed: &FailedRequest,
    store: Store,
    fields: Option<CredentialFields>,
) -> Result<String, ReportPart> {
    let window = window();
    let browser_requests = store.seen_with_times();
    let report = Report {
        commit: &commit(),
        facts: &failed.facts,
        title: failed.title,
        request: &failed.request,
        answer: failed.head.as_deref().map(|head| ReportedAnswer { head, body: failed.body.as_deref() }),
        page_log: &store.log().with_untracked(|log| request_log::lines(log)),
        browser_requests: &browser_requests,
        now: store.now(),
        browser: &ReportedBrowser {
            name: window.navigator().user_agent().unwrap_or_default(),
            address: own_address(),
            online: window.navigator().on_line(),
            framed: store.boot().is_some_and(|boot| boot.is_framed()),
            secure: window.is_secure_context(),
        },
    };
    with_held_secrets(store, fields, |known| report.write(known))
}

fn reason(part: ReportPart) -> ReportText {
    match part {
        ReportPart::Request => ReportText::ReportRequest,
        ReportPart::Requests => ReportText::ReportLedger,
        ReportPart::Browser => ReportText::ReportBrowser,
        ReportPart::Failure | ReportPart::Whole => ReportText::ReportWhole,
    }
}
