//! A lazy part: the *Copy a report* button for a failed exchange.

use crate::exchange::credential_fields::CredentialFields;
use crate::exchange::options::ChosenOptions;
use crate::lazy::lazy_functions;
use crate::lazy::lazy_part::Place;
use crate::report::report_button::{FailedRequest, ReportButton};
use crate::store::Store;
use crate::store::secrets::Secret;
use leg3_core::exchange::failure_view::FailureView;
use leg3_core::exchange::primary_action::PrimaryAction;
use leg3_core::exchange::screen::ExchangeScreen;
use leg3_core::integrations::request_preview;
use leg3_core::messages::{VOICE, exchange_advice};
use leg3_core::report::failure_facts::FailureFacts;
use leptos::prelude::*;

/// The button *Copy a report*. If the page cannot make a report, it shows the reason.
#[component]
pub fn CopyReport() -> impl IntoView {
    let store = Store::here();
    let (fields, options): (CredentialFields, ChosenOptions) = (expect_context(), expect_context());
    let primary = store.screen().with_untracked(ExchangeScreen::primary_of_failure);
    let request = move |()| {
        let failure = store.screen().with_untracked(|screen| match screen {
            ExchangeScreen::Failed(failure) => Some(failure.clone()),
            _ => None,
        })?;
        Some(failed_request(&failure, store, fields, options))
    };
    view! { <ReportButton fields is_primary=primary == Some(PrimaryAction::CopyReport) request/> }
}

fn failed_request(
    failure: &FailureView,
    store: Store,
    fields: CredentialFields,
    options: ChosenOptions,
) -> FailedRequest {
    let options = untrack(|| options.read());
    let request =
        |code: &str| request_preview::exchange(code, &fields.client_id(), fields.has_secret(), &options);
    // A report never contains the body of a successful or possibly successful response.
    let is_refusal = failure.status.is_some_and(|status| status > 0 && !(200..300).contains(&status));
    let head = store.answer_facts().map(|facts| facts.head);
    FailedRequest {
        facts: FailureFacts::of(failure.failure.code(), failure.status, failure.details.trace_id.as_deref()),
        title: exchange_advice::advice_of(failure, VOICE).0.title,
        request: store.reveal(Secret::Code, request).unwrap_or_default(),
        // The first line of `head` is the status, which is left out.
        head: head.map(|head| head.lines().skip(1).flat_map(|line| [line, "\n"]).collect()),
        body: is_refusal.then(|| store.reveal(Secret::Answer, str::to_owned)).flatten(),
    }
}

lazy_functions! { details:
    /// Loads [`CopyReport`] and draws it.
    load_copy_report(place: Place) -> AnyView => place.draw(|| view! { <CopyReport/> });
}
