//! A failure: why, what to do, what became of the code, and one button. What happened stands in heading and lead.

use super::vault;
use crate::browser::dom;
use leg3_core::exchange::failure::{CodeStatus, Failure, NextStep};
use leg3_core::exchange::failure_view::FailureView;
use leg3_core::exchange::screen::ExchangeScreen;
use leg3_core::messages::VOICE;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::exchange_advice;
use leg3_core::oauth::error_response::ErrorResponse;
use leg3_core::oauth::response::PASTED;
use leg3_core::report::failure_facts::FailureFacts;

/// Fills in the failure's own section.
pub(super) fn draw(trouble: &FailureView) {
    let failure = trouble.failure;
    let (words, not_meant) = exchange_advice::advice_of(trouble, VOICE);
    dom::set_text("why", &[words.why, not_meant.unwrap_or_default()].join(" "));
    dom::set_text("todo", words.todo);
    dom::set_text("failure", failure.code());
    dom::show("same-code", trouble.same_code);
    let said = (!trouble.details.messages.is_empty()).then(|| trouble.details.messages.join("\n"));
    dom::set_row("fate", trouble.code_status.map(CodeStatus::words));
    dom::set_row("said", said.as_deref());
    dom::set_row("trace", trouble.details.trace_id.as_deref());
    ways_on(trouble);
    if failure == Failure::Refused(ErrorResponse::RedirectUri) {
        dom::set_attribute("more-options", "open", Some(""));
    }
    dom::show("risk-anyway", failure.may_try_anyway());
    dom::show("risk-again", failure.may_send_again());
    dom::show("risk-stop", failure == Failure::Overdue);
}

/// The one next step, where it is not the form's own button.
fn ways_on(trouble: &FailureView) {
    let next = match trouble.failure.next_step() {
        NextStep::PressAgain | NextStep::CorrectAndPressAgain if trouble.code_status.is_none() => {
            NextStep::FreshCode
        }
        // What went wrong elsewhere is not this page's fault.
        NextStep::Report if trouble.status == Some(PASTED) => NextStep::FreshCode,
        next => next,
    };
    dom::show("go-outside", next == NextStep::DoItOutside);
    dom::set_attribute("go-outside", "class", Some("primary"));
    dom::show("report-first", next == NextStep::Report);
    dom::show("report-later", next != NextStep::Report);
    let wants_fresh = next == NextStep::FreshCode || trouble.failure == Failure::AnswerHidden;
    dom::show("fresh", wants_fresh && !trouble.same_code);
    dom::set_attribute("fresh", "class", (next == NextStep::FreshCode).then_some("primary"));
    dom::show("fresh-how", trouble.same_code);
    dom::show("entry", trouble.same_code);
}

/// *Get a fresh code*: how, and where to put it.
pub(super) fn ask_for_fresh_code() {
    dom::show("fresh", false);
    // The next step is to enter the fresh code.
    dom::set_attribute("go-outside", "class", None);
    dom::show("fresh-how", true);
    dom::show("entry", true);
    dom::focus("typed-code");
}

/// What may be told of the failure on the screen.
pub(super) fn facts() -> Option<String> {
    let ExchangeScreen::Failed(trouble) = vault::screen() else { return None };
    Some(
        FailureFacts::of(trouble.failure.code(), trouble.status, trouble.details.trace_id.as_deref()).write(),
    )
}

/// After a code was entered by hand: says why it will not do.
pub(super) fn complain(sentence: Option<ExchangeText>) {
    complain_in_words(sentence.map_or("", leg3_core::messages::text_of));
}

/// The same, in words that are put together. Without words there is nothing to complain of.
pub(super) fn complain_in_words(words: &str) {
    let is_complaint = !words.is_empty();
    dom::set_text("typed-note", words);
    dom::set_attribute("typed-code", "aria-invalid", is_complaint.then_some("true"));
    dom::show("use-as-code", false);
    if is_complaint {
        dom::focus("typed-code");
    }
}
