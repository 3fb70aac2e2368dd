//! *Copy a report*: put together of what is known, held against everything this page has held, and then copied or not.

use crate::answers::{self, Came};
use crate::controls::copy;
use crate::{exact, guarding, news, refresh, renewing, watched};
use leg3::browser::{clock, dom, fields};
use leg3::hatch::{ANSWER, CONTACTED, FAILURE};
use leg3_core::api::failed_call::CallError;
use leg3_core::highlevel::API_VERSION;
use leg3_core::integrations::request_preview;
use leg3_core::messages::api_advice::api_advice;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::refresh_advice::refresh_advice;
use leg3_core::messages::report::ReportText;
use leg3_core::messages::{VOICE, text_of};
use leg3_core::refresh::screen::RefreshFailureView;
use leg3_core::report::failure_facts::FailureFacts;
use leg3_core::report::writer::{Report, ReportPart, ReportedAnswer, ReportedBrowser};
use std::cell::RefCell;

thread_local! {
    /// The exchange as it was last sent, masked.
    static SENT: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// What differs from one report to the next.
struct About {
    facts: FailureFacts,
    title: String,
    request: String,
    answer: Option<Came>,
}

/// Where the form is at work, its request is the one that a report will speak of.
pub(crate) fn settle() {
    let busy = dom::query("#send[aria-disabled]").is_some();
    if busy && news::screen() == "code" {
        SENT.set(exact::request());
    }
}

/// *Forget everything*.
pub(crate) fn forget() {
    SENT.set(None);
}

/// Of the failure on the screen.
pub(crate) fn of_failure() {
    let Some(facts) = news::ask(FAILURE).map(|facts| FailureFacts::read(&facts)) else { return };
    let request = SENT.with_borrow(Option::clone).or_else(exact::request).unwrap_or_default();
    let came = dom::by_id("answer").is_some_and(|answer| !answer.hidden());
    let answer = came.then(|| Came {
        // Its first line is the status.
        head: text("answer-head").lines().skip(1).flat_map(|line| [line, "\n"]).collect(),
        body: is_refusal(&facts.status).then(body).flatten(),
    });
    hand_over(&About { facts, title: text("title"), request, answer });
}

/// A pasted answer has the status `0`, and may be anything.
fn is_refusal(status: &str) -> bool {
    status.parse::<u16>().is_ok_and(|status| status > 0 && !(200..300).contains(&status))
}

/// The body of the answer on the screen; successes that came before it stand behind.
fn body() -> Option<String> {
    let all = news::ask(ANSWER)?;
    let behind = ["\n\n", text_of(ExchangeText::EarlierAnswers), "\n"].concat();
    Some(all.split(&behind).next()?.to_owned())
}

/// Of a call that brought nothing.
pub(crate) fn of_call(told: &CallError, call: Option<answers::Call>) {
    let request =
        call.as_ref().map(|call| request_preview::call(&call.url, API_VERSION, call.form.as_deref()));
    hand_over(&About {
        facts: FailureFacts::of(told.failure.code(), told.status, told.details.trace_id.as_deref()),
        title: api_advice(told.failure, VOICE).title.into(),
        request: request.unwrap_or_default(),
        answer: call.and_then(|call| call.answer),
    });
}

/// Of a refresh.
pub(crate) fn of_refresh(trouble: &RefreshFailureView) {
    let (id, secret) = (fields::client_id(), fields::has_secret());
    hand_over(&About {
        facts: FailureFacts::of(trouble.failure.code(), trouble.status, trouble.details.trace_id.as_deref()),
        title: refresh_advice(trouble.failure, VOICE).title.into(),
        request: request_preview::refresh(&id, secret, refresh::user_type()),
        answer: renewing::came(),
    });
}

/// Copies it; or says why not, and copies nothing.
fn hand_over(about: &About) {
    guarding::look();
    let answer = about.answer.as_ref();
    let window = dom::window();
    let browser = ReportedBrowser {
        name: dom::user_agent(),
        address: dom::own_address(),
        online: window.as_ref().is_some_and(|window| window.navigator().on_line()),
        framed: dom::is_framed(),
        secure: window.as_ref().is_some_and(web_sys::Window::is_secure_context),
    };
    let report = Report {
        commit: &text("commit"),
        facts: &about.facts,
        title: &about.title,
        request: &about.request,
        answer: answer.map(|came| ReportedAnswer { head: &came.head, body: came.body.as_deref() }),
        page_log: &news::ask(CONTACTED).unwrap_or_default(),
        browser_requests: &watched::all(),
        now: clock::now(),
        browser: &browser,
    };
    match guarding::with(|held| report.write(held)) {
        Ok(text) => copy(Some(text)),
        Err(part) => dom::set_text("status", text_of(refused(part))),
    }
}

fn refused(part: ReportPart) -> ReportText {
    match part {
        ReportPart::Request => ReportText::ReportRequest,
        ReportPart::Requests => ReportText::ReportLedger,
        ReportPart::Browser => ReportText::ReportBrowser,
        ReportPart::Failure | ReportPart::Whole => ReportText::ReportWhole,
    }
}

/// What stands in a place of the page.
fn text(id: &str) -> String {
    dom::by_id(id).and_then(|place| place.text_content()).unwrap_or_default()
}
