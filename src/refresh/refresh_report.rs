//! A lazy part: the *Copy a report* button for a failed refresh.

use crate::lazy::lazy_functions;
use crate::lazy::lazy_part::Place;
use crate::refresh::refresh_source::RefreshSource;
use crate::report::report_button::{FailedRequest, ReportButton};
use crate::store::Store;
use leg3_core::integrations::request_preview;
use leg3_core::messages::VOICE;
use leg3_core::messages::refresh_advice::refresh_advice;
use leg3_core::refresh::primary_action::RefreshAction;
use leg3_core::refresh::screen::RefreshFailureView;
use leg3_core::report::failure_facts::FailureFacts;
use leptos::prelude::*;

/// The button *Copy a report*. If the page cannot make a report, it shows the reason.
#[component]
pub fn RefreshReport() -> impl IntoView {
    let store = Store::here();
    let source: RefreshSource = expect_context();
    let failure = move || source.shown.with_untracked(|screen| screen.failure());
    let is_next = failure().is_some_and(|failure| failure.primary_action() == RefreshAction::CopyReport);
    let request = move |()| failure().map(|failure| failed_request(&failure, source, store));
    view! { <ReportButton fields=source.fields is_primary=is_next && source.is_screen() request/> }
}

fn failed_request(failure: &RefreshFailureView, source: RefreshSource, store: Store) -> FailedRequest {
    let fields = source.fields;
    let user_type = untrack(|| source.user_type());
    let is_answered = failure.status.is_some();
    let head = |headers: &[(String, String)]| {
        headers.iter().flat_map(|(name, value)| [name, ": ", value, "\n"]).collect::<String>()
    };
    let is_refusal = failure.status.is_some_and(|status| status > 0 && !(200..300).contains(&status));
    FailedRequest {
        facts: FailureFacts::of(failure.failure.code(), failure.status, failure.details.trace_id.as_deref()),
        title: refresh_advice(failure.failure, VOICE).title,
        request: request_preview::refresh(&fields.client_id(), fields.has_secret(), user_type),
        head: store.with_refresh_response(|response| head(&response.headers)).filter(|_| is_answered),
        // A report never contains the body of a successful or possibly successful response.
        body: store
            .with_refresh_response(|response| response.body.expose().to_owned())
            .filter(|_| is_refusal),
    }
}

lazy_functions! { details:
    /// Loads [`RefreshReport`] and draws it.
    load_refresh_report(place: Place) -> AnyView => place.draw(|| view! { <RefreshReport/> });
}
