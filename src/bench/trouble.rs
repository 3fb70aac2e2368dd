//! A call that brought nothing, explained.

use crate::controls::button;
use crate::terminals::terminals;
use crate::{answers, host_links, report};
use leg3::bearer::call::Call;
use leg3::bearer::refusal::{ApiRefusal, Trouble};
use leg3::bearer::told::Told;
use leg3::copy::call::call_advice;
use leg3::copy::{Late, VOICE, late};
use leg3::grant::text::number;
use leptos::prelude::*;

/// The call that was made, written anew: with its form where it is a POST.
pub(crate) type Made = fn() -> Option<(Call, Option<String>)>;

/// What happened, why, and what to do. `why` is what the call was for, `scope` what it needs.
pub(crate) fn card(told: &Told, why: Late, scope: Option<&'static str>, made: Option<Made>) -> AnyView {
    let words = call_advice(told.trouble, VOICE);
    let lacking = told.trouble == Trouble::Refused(ApiRefusal::ScopeMissing);
    let scope = scope.filter(|_| lacking).map(|scope| row(Late::ScopeNeeded, scope.to_owned()));
    let wrote = told.wording.messages.join(" ");
    let wrote = (!wrote.is_empty()).then(|| row(Late::Wrote, wrote));
    let reported = told.clone();
    let status = told.status.map(|status| row(Late::HttpStatus, number(status.into())));
    let trace = told.wording.trace_id.clone().map(|trace| row(Late::TraceId, trace));
    view! {
        <div class="card warned">
            <h3>{words.title}</h3>
            <p>{words.what}</p>
            <p>{words.why}</p>
            <p><strong>{words.todo}</strong></p>
            <dl>{scope}{wrote}{status}{trace}{code_row(told.trouble.code().to_owned())}</dl>
            {button(Late::CopyReport, move || report::of_call(&reported, answers::latest(why)))}
            {made.map(terminals)}
        </div>
    }
    .into_any()
}

/// A line of a list of facts.
pub(crate) fn row(name: Late, value: String) -> AnyView {
    view! { <dt>{late(name)}</dt><dd>{value}</dd> }.into_any()
}

/// The failure code, and where the host explains it.
pub(crate) fn code_row(code: String) -> AnyView {
    let help = host_links::help(code.clone());
    view! { <dt>{late(Late::FailureCode)}</dt><dd>{code}{help}</dd> }.into_any()
}
