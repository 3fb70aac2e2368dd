//! *Copy a report*: the row, which is lazy.

use crate::browser::page_address::{commit, own_address};
use crate::components::copy_button::CopyButton;
use crate::components::dynamic::dynamic_text;
use crate::exchange::credential_fields::CredentialFields;
use crate::exchange::options::ChosenOptions;
use crate::report::held_secrets::with_held_secrets;
use crate::store::Store;
use crate::store::secrets::Secret;
use leg3_core::exchange::failure_view::FailureView;
use leg3_core::exchange::primary_action::PrimaryAction;
use leg3_core::exchange::screen::ExchangeScreen;
use leg3_core::integrations::request_preview;
use leg3_core::messages::report::ReportText;
use leg3_core::messages::{VOICE, exchange_advice, text_of};
use leg3_core::report::failure_facts::FailureFacts;
use leg3_core::report::writer::{Report, ReportPart, ReportedAnswer, ReportedBrowser};
use leg3_core::request_log;
use leptos::prelude::*;

/// The button, and the reason where no report could be made.
#[component]
pub fn CopyReport() -> impl IntoView {
    let store = Store::here();
    let (fields, options): (CredentialFields, ChosenOptions) = (expect_context(), expect_context());
    let refused = RwSignal::new("");
    let primary = store.screen().with_untracked(ExchangeScreen::primary_of_failure);
    let is_primary = primary == Some(PrimaryAction::CopyReport);
    let write = move |()| {
        let failure = store.screen().with_untracked(|screen| match screen {
            ExchangeScreen::Failed(failure) => Some(failure.clone()),
            _ => None,
        })?;
        match report(&failure, store, fields, options) {
            Ok(text) => {
                refused.set("");
                Some(text)
            }
            Err(part) => {
                refused.set(text_of(reason(part)));
                None
            }
        }
    };
    view! {
        <p class="hint">{text_of(ReportText::ReportText)}</p>
        <div><CopyButton name=text_of(ReportText::CopyReport) is_primary text=write/></div>
        <p class="remark bad" role="alert">{dynamic_text(move || refused.get())}</p>
    }
}

fn report(
    failure: &FailureView,
    store: Store,
    fields: CredentialFields,
    options: ChosenOptions,
) -> Result<String, ReportPart> {
    let options = untrack(|| options.read());
    let request =
        |code: &str| request_preview::exchange(code, &fields.client_id(), fields.has_secret(), &options);
    let answer = store.answer_facts();
    // The body of what is, or may be, a success is in no report.
    let is_refusal = failure.status.is_some_and(|status| status > 0 && !(200..300).contains(&status));
    let body = is_refusal.then(|| store.reveal(Secret::Answer, str::to_owned)).flatten();
    let head: String =
        answer.iter().flat_map(|facts| facts.head.lines().skip(1)).flat_map(|line| [line, "\n"]).collect();
    let window = window();
    let facts = FailureFacts::of(failure.failure, failure.status, failure.details.trace_id.as_deref());
    let browser_requests = store.seen_with_times();
    let report = Report {
        commit: &commit(),
        facts: &facts,
        title: exchange_advice::advice_of(failure, VOICE).0.title,
        request: &store.reveal(Secret::Code, request).unwrap_or_default(),
        answer: answer.is_some().then(|| ReportedAnswer { head: &head, body: body.as_deref() }),
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
