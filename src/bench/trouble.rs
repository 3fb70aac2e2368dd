//! A call that brought nothing, explained.

use crate::controls::button;
use crate::terminals::terminals;
use crate::{answers, host_links, report};
use leg3_core::api::call::Call;
use leg3_core::api::failed_call::CallError;
use leg3_core::api::failure::{ApiError, CallFailure};
use leg3_core::messages::VOICE;
use leg3_core::messages::api::ApiText;
use leg3_core::messages::api_advice::api_advice;
use leg3_core::messages::privacy::PrivacyText;
use leg3_core::messages::report::ReportText;
use leg3_core::messages::text_of;
use leptos::prelude::*;

/// The call that was made, written anew: with its form where it is a POST.
pub(crate) type Made = fn() -> Option<(Call, Option<String>)>;

/// What happened, why, and what to do. `why` is what the call was for, `scope` what it needs.
pub(crate) fn card(
    told: &CallError,
    why: PrivacyText,
    scope: Option<&'static str>,
    made: Option<Made>,
) -> AnyView {
    let words = api_advice(told.failure, VOICE);
    let lacking = told.failure == CallFailure::Refused(ApiError::ScopeMissing);
    let scope = scope.filter(|_| lacking).map(|scope| row(ApiText::ScopeNeeded, scope.to_owned()));
    let wrote = told.details.messages.join("\n");
    let wrote = (!wrote.is_empty()).then(|| row(ApiText::Wrote, wrote));
    let reported = told.clone();
    let status = told.status.map(|status| row(ApiText::HttpStatus, status.to_string()));
    let trace = told.details.trace_id.clone().map(|trace| row(ApiText::TraceId, trace));
    view! {
        <div class="card warned">
            <h3>{words.title}</h3>
            <p>{words.what}</p>
            <p>{words.why}</p>
            <p><strong>{words.todo}</strong></p>
            <dl>{scope}{wrote}{status}{trace}{code_row(told.failure.code().to_owned())}</dl>
            {button(ReportText::CopySafeReport, move || report::of_call(&reported, answers::latest(why)))}
            {made.map(terminals)}
        </div>
    }
    .into_any()
}

/// A line of a list of facts.
pub(crate) fn row(name: ApiText, value: String) -> AnyView {
    view! { <dt>{text_of(name)}</dt><dd class="lines">{value}</dd> }.into_any()
}

/// The failure code, and where the host explains it.
pub(crate) fn code_row(code: String) -> AnyView {
    let help = host_links::help(code.clone());
    view! { <dt>{text_of(ApiText::FailureCode)}</dt><dd>{code}{help}</dd> }.into_any()
}
