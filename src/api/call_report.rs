//! A lazy part: the *Copy a report* button for a failed API call.

use crate::api::same_call::MakeCall;
use crate::lazy::lazy_functions;
use crate::lazy::lazy_part::Place;
use crate::report::report_button::{FailedRequest, ReportButton};
use leg3_core::api::failed_call::CallError;
use leg3_core::integrations::request_preview;
use leg3_core::messages::VOICE;
use leg3_core::messages::api_advice::api_advice;
use leg3_core::report::failure_facts::FailureFacts;
use leptos::prelude::*;

/// The failed call. [`CallReport`] reads this value from the context.
#[derive(Clone)]
pub struct FailedCall {
    /// The error of the failed call.
    pub error: CallError,
    /// Returns the call that failed.
    pub call: Option<MakeCall>,
}

/// The button *Copy a report*. If the page cannot make a report, it shows the reason.
#[component]
pub fn CallReport() -> impl IntoView {
    let failed: FailedCall = expect_context();
    view! { <ReportButton is_primary=false request=move |()| Some(failed_request(&failed))/> }
}

fn failed_request(failed: &FailedCall) -> FailedRequest {
    let FailedCall { error, call } = failed;
    let call = call.and_then(|call| call.run(()));
    // The body in the report contains only the messages of HighLevel's error response.
    let wrote = Some(error.details.messages.join("\n")).filter(|text| !text.is_empty());
    FailedRequest {
        facts: FailureFacts::of(error.failure.code(), error.status, error.details.trace_id.as_deref()),
        title: api_advice(error.failure, VOICE).title,
        request: call
            .map(|(call, form)| request_preview::call(&call.url, call.version, form.as_deref()))
            .unwrap_or_default(),
        head: error.status.map(|_| String::new()),
        body: wrote,
    }
}

lazy_functions! { details:
    /// Loads [`CallReport`] and draws it.
    load_call_report(place: Place) -> AnyView => place.draw(|| view! { <CallReport/> });
}
