//! Helpers for the token requests that the sandbox received, and for the faults that the sandbox produces.

use crate::secrets::leaked;
use crate::stage::{HIGHLEVEL, Stage};
use sandbox::{Fault, FaultKind, On, PROBE_CODE};
use std::borrow::Cow;

/// The fields of a form, in the order in which they were sent.
pub type Fields = Vec<(String, String)>;

/// Allows the console errors for responses with a 4xx status. Without a fault, every probe gets such a response.
pub fn expect_refusals(stage: &Stage) {
    stage.expect("the server responded with a status of 4");
}

/// Allows all console errors that contain a URL below `/oauth/` on HighLevel's host.
pub fn expect_trouble(stage: &Stage) {
    stage.expect("services.leadconnectorhq.com/oauth/");
}

/// The form fields of every probe, which is a token request with the made-up code [`PROBE_CODE`].
pub fn probes(stage: &Stage) -> Vec<Fields> {
    posts(stage).into_iter().filter(is_probe).collect()
}

/// The form fields of every token request that is not a probe.
pub fn exchanges(stage: &Stage) -> Vec<Fields> {
    posts(stage).into_iter().filter(|fields| !is_probe(fields)).collect()
}

fn posts(stage: &Stage) -> Vec<Fields> {
    let read = |body: &[u8]| url::form_urlencoded::parse(body).map(owned).collect();
    let seen = stage
        .sandbox
        .requests()
        .into_iter()
        .filter(|seen| seen.method == "POST" && seen.path == "/oauth/token");
    seen.map(|seen| read(&seen.body)).collect()
}

fn owned((name, value): (Cow<'_, str>, Cow<'_, str>)) -> (String, String) {
    (name.into_owned(), value.into_owned())
}

fn is_probe(fields: &Fields) -> bool {
    field(fields, "code") == Some(PROBE_CODE)
}

/// The value of the form field with this name.
pub fn field<'f>(fields: &'f Fields, name: &str) -> Option<&'f str> {
    fields.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
}

/// Checks that no request to the sandbox contains one of these secrets.
///
/// # Panics
///
/// If a request contains a secret.
pub fn assert_never_sent(stage: &Stage, secrets: &[&str]) {
    let secrets: Vec<String> = secrets.iter().map(|&secret| secret.to_owned()).collect();
    for seen in stage.sandbox.requests() {
        let all = format!("{} {} {:?} {}", seen.path, seen.query, seen.headers, seen.body_text());
        assert!(leaked(&all, &secrets).is_none(), "a secret was sent: {} {}", seen.method, seen.path);
    }
}

/// Checks that no request went to HighLevel.
///
/// # Panics
///
/// If a request went to HighLevel.
pub fn assert_nothing_sent(stage: &Stage) {
    assert!(stage.sandbox.requests().is_empty(), "a request was sent to HighLevel");
    let contacts = stage.proxy.contacted();
    assert!(contacts.iter().all(|contact| contact.authority != HIGHLEVEL), "{contacts:?}");
}

/// Checks that no request followed a redirect of the sandbox, which leads to `/oauth/elsewhere`.
///
/// # Panics
///
/// If a request followed a redirect.
pub fn assert_no_redirect_followed(stage: &Stage) {
    let posts = stage.sandbox.requests().into_iter().filter(|seen| seen.path == "/oauth/elsewhere");
    assert_eq!(posts.count(), 0, "a redirect was followed");
}

/// Makes the sandbox produce this fault until the test sets another fault. Allows the console errors that the fault
/// causes.
pub fn break_it(stage: &Stage, on: On, kind: FaultKind) {
    expect_trouble(stage);
    stage.sandbox.set_fault(Some(Fault::always(on, kind)));
}

/// A fault that makes the sandbox answer with this status, content type and body.
pub fn canned(status: u16, content_type: &str, body: &str) -> FaultKind {
    FaultKind::Canned { status, content_type: content_type.to_owned(), body: body.into() }
}

/// A fault that makes the sandbox answer with this status and this JSON body.
pub fn canned_json(status: u16, body: &str) -> FaultKind {
    canned(status, "application/json; charset=utf-8", body)
}
