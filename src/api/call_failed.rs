//! Explains a failed API call with the error, the reason and the advice.

use crate::api::call_report::FailedCall;
use crate::api::call_report::load_call_report;
use crate::api::same_call::{MakeCall, SameCall};
use crate::branding::help_row::HelpRow;
use crate::components::callout::{Callout, Tone};
use crate::components::fold::{Fold, Rows};
use crate::lazy::lazy_part::{LazyPart, Load};
use leg3_core::api::failed_call::CallError;
use leg3_core::api::failure::{ApiError, CallFailure};
use leg3_core::messages::api::ApiText;
use leg3_core::messages::api_advice::api_advice;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::{VOICE, text_of};
use leptos::prelude::*;

/// Shows the error message, the advice, and the buttons for the next step. The rows below contain the reason, the text
/// that HighLevel sent, the same call as a command, the ways outside the browser, the link to the host's help, and the
/// report.
#[component]
pub fn CallFailed(
    /// The id of the row with the reason. It must be unique on the page.
    id: &'static str,
    /// The id of the row with the report.
    report_id: &'static str,
    /// The error of the failed call.
    error: CallError,
    /// The scope that the call needs. It is shown only if the call failed because the scope is missing.
    #[prop(optional)]
    scope: Option<&'static str>,
    /// Returns the failed call, for the command and the report.
    #[prop(optional)]
    call: Option<MakeCall>,
    /// The function that loads the ways to make the same call outside the browser. `None` if there are no such ways.
    #[prop(optional)]
    outside: Option<Load>,
    /// The buttons for the user's next step.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    provide_context(FailedCall { error: error.clone(), call });
    let advice = api_advice(error.failure, VOICE);
    let is_scope_missing = error.failure == CallFailure::Refused(ApiError::ScopeMissing);
    let facts = [
        (ApiText::ScopeNeeded, scope.filter(|_| is_scope_missing).map(str::to_owned)),
        (ApiText::Wrote, Some(error.details.messages.join("\n")).filter(|text| !text.is_empty())),
        (ApiText::HttpStatus, error.status.map(|status| status.to_string())),
        (ApiText::TraceId, error.details.trace_id.clone()),
        (ApiText::FailureCode, Some(error.failure.code().to_owned())),
    ];
    let facts = move || {
        let rows = facts.iter().filter_map(|(name, value)| Some((*name, value.clone()?)));
        rows.map(|(name, value)| view! { <p>{text_of(name)} ": " <code class="lines" translate="no">{value}</code></p> })
            .collect_view()
    };
    view! {
        <div role="alert"><Callout tone=Tone::Bad title=advice.title><p>{advice.what}</p><p>{advice.todo}</p></Callout></div>
        {children.map(|children| view! { <div class="buttons">{children()}</div> })}
        <Rows>
            <Fold id=id title=text_of(CodeScreenText::WhyThisHappens) subtitle=error.failure.code()>
                <p>{advice.why}</p>
                {facts()}
                {call.map(|call| view! { <SameCall call/> })}
            </Fold>
            {outside.map(|load| view! {
                <Fold id="call-outside" title=text_of(IntegrationsText::OutsideBrowser)><LazyPart load/></Fold>
            })}
            <HelpRow code=error.failure.code()/>
            <Fold id=report_id title=text_of(CodeScreenText::CopyReport) subtitle=error.failure.code()>
                <LazyPart load=|place| Box::pin(load_call_report(place))/>
            </Fold>
        </Rows>
    }
}
