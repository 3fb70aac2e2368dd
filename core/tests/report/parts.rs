//! The parts of a test report, and the function that writes a report from them.

use crate::support::{CODE, ID, body};
use leg3_core::exchange::failure::Failure;
use leg3_core::highlevel::token_endpoint;
use leg3_core::integrations::request_preview;
use leg3_core::oauth::error_response::ErrorResponse;
use leg3_core::oauth::request::Options;
use leg3_core::report::failure_facts::FailureFacts;
use leg3_core::report::redaction::known_secrets::KnownSecrets;
use leg3_core::report::requests::TimedRequest;
use leg3_core::report::writer::{Report, ReportPart, ReportedAnswer, ReportedBrowser};
use leg3_core::request_log::{LoggedRequest, RequestOutcome, lines};

/// The time of the report, in milliseconds since 1970.
const NOW: f64 = 1_763_900_012_000.0;

/// The parts of a report. A test may replace any part.
#[derive(Clone)]
pub(super) struct ReportParts {
    pub(super) facts: FailureFacts,
    pub(super) request: String,
    pub(super) head: String,
    pub(super) body: Option<String>,
    pub(super) said: String,
    pub(super) seen: String,
    pub(super) browser: String,
    pub(super) address: String,
}

/// The fields of [`ReportParts`] into which a test puts a secret.
pub(super) const FIELDS: [fn(&mut ReportParts) -> &mut String; 7] = [
    |parts| &mut parts.facts.trace_id,
    |parts| &mut parts.request,
    |parts| &mut parts.head,
    |parts| parts.body.get_or_insert_default(),
    |parts| &mut parts.seen,
    |parts| &mut parts.browser,
    |parts| &mut parts.address,
];

/// A row of the request log.
pub(super) fn log_row(outcome: RequestOutcome, took: f64) -> LoggedRequest {
    LoggedRequest {
        key: 0,
        at: NOW - 12_000.0,
        method: "POST",
        url: token_endpoint(),
        why: "trade".into(),
        outcome,
        took,
        times: 1,
    }
}

/// The parts of an ordinary report.
pub(super) fn parts() -> ReportParts {
    let trace_id = Some("4f3b6f5c-8d5e-4b0a-9a53-6e2d1c7f9b10");
    ReportParts {
        facts: FailureFacts::of(Failure::Refused(ErrorResponse::FieldMissing).code(), Some(422), trace_id),
        request: request_preview::exchange(CODE, ID, true, &Options::default()),
        head: "content-type: application/json; charset=utf-8\nx-request-id: 0badc0de".into(),
        body: Some(body("field-missing")),
        said: lines(&[
            log_row(RequestOutcome::Status(401), 210.4),
            log_row(RequestOutcome::NoAnswer, 90.0),
            log_row(RequestOutcome::UnderWay, 0.0),
        ]),
        seen: token_endpoint(),
        browser: "Browser/1.0 (like nothing)".into(),
        address: "https://tokens.example/folder/".into(),
    }
}

/// Writes a report from the parts.
pub(super) fn write(parts: &ReportParts, known: &KnownSecrets) -> Result<String, ReportPart> {
    let browser = ReportedBrowser {
        name: parts.browser.clone(),
        address: parts.address.clone(),
        online: true,
        framed: false,
        secure: true,
    };
    let answer = ReportedAnswer { head: &parts.head, body: parts.body.as_deref() };
    Report {
        commit: "9838ddd2e1f4",
        facts: &parts.facts,
        title: "A field was missing",
        request: &parts.request,
        answer: Some(answer),
        page_log: &parts.said,
        browser_requests: &[TimedRequest {
            url: parts.seen.clone(),
            age_ms: Some(11_900.0),
            duration_ms: 208.0,
        }],
        now: NOW,
        browser: &browser,
    }
    .write(known)
}

/// An empty set of known secrets.
pub(super) fn no_secrets() -> KnownSecrets {
    KnownSecrets::new(&[9; 16])
}

/// A set of known secrets with these secrets.
pub(super) fn known_secrets(secrets: &[&str]) -> KnownSecrets {
    let mut known = no_secrets();
    secrets.iter().for_each(|secret| known.learn(secret));
    known
}
