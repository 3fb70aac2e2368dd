//! Tests of the support report with examples. They check the text of the report, the parts that are left out, and the
//! secrets that prevent the page from writing the report.

use super::encodings::Encoding;
use super::parts::{known_secrets, log_row, no_secrets, parts, write};
use crate::support::{CODE, SECRET, all_canned, body, canned, member};
use leg3_core::integrations::request_preview;
use leg3_core::oauth::request::Options;
use leg3_core::report::untrusted_text::{MAX_BODY_CHARS, SECRET_PLACEHOLDER};
use leg3_core::report::writer::ReportPart;
use leg3_core::request_log::{LoggedRequest, RequestOutcome, lines};

#[test]
fn a_report_has_the_expected_text() {
    let text = write(&parts(), &known_secrets(&[SECRET, CODE])).unwrap();
    let expected = "Leg 3 VERSION, commit 9838ddd2e1f4
failure: L3-22
status: 422
trace id: 4f3b6f5c-8d5e-4b0a-9a53-6e2d1c7f9b10
what: A field was missing

request, secrets masked (what was sent, and when, is told below):
  POST https://services.leadconnectorhq.com/oauth/token
  Content-Type: application/x-www-form-urlencoded
  Accept: application/json
  
  grant_type=authorization_code
  &client_id=664ab0c1d2e3f4a5b6c7d8e9-lx4ab12c
  &client_secret=••••••••
  &code=9b2e••••••••4e6b

answer:
  content-type: application/json; charset=utf-8
  x-request-id: 0badc0de

  {\"statusCode\":422,\"message\":[\"refresh_token should not be empty\",\"refresh_token must be a string\"],\"error\":\"Unprocessable Entity\",\"traceId\":\"4f3b6f5c-8d5e-4b0a-9a53-6e2d1c7f9b10\"}

requests, as this page tells it:
  12 s before, 210 ms: POST https://services.leadconnectorhq.com/oauth/token: 401, trade
  12 s before, 90 ms: POST https://services.leadconnectorhq.com/oauth/token: no readable answer, trade
  12 s before: POST https://services.leadconnectorhq.com/oauth/token: under way, trade

requests, as the browser tells it:
  11 s before, 208 ms: https://services.leadconnectorhq.com/oauth/token

browser: Browser/1.0 (like nothing)
page: https://tokens.example/folder/; online: yes, in a frame: no, secure: yes
";
    assert_eq!(text, expected.replace("VERSION", env!("CARGO_PKG_VERSION")));
}

#[test]
fn untrusted_text_that_contains_a_secret_is_replaced_by_a_placeholder() {
    let known = known_secrets(&[SECRET]);
    let echo = format!("{{\"message\":\"no client with the secret {SECRET}\"}}");
    let mut parts = parts();
    parts.body = Some(echo);
    parts.head = ["content-type: text/html\nx-echo: ", SECRET].concat();
    parts.facts.trace_id = SECRET.into();
    parts.seen = ["https://spy.example/", SECRET].concat();
    let text = write(&parts, &known).unwrap();
    for line in ["\ntrace id: ", "\n  x-echo: ", "\n\n  ", "browser tells it:\n  "] {
        assert!(text.contains(&[line, SECRET_PLACEHOLDER, "\n"].concat()), "{line} in {text}");
    }
    assert!(!text.contains(SECRET) && text.contains("content-type: text/html"), "{text}");
}

#[test]
fn a_secret_in_text_written_by_this_page_blocks_the_report() {
    let known = known_secrets(&[SECRET]);
    // The user put the secret into the field for the client ID.
    let mut wrong_field = parts();
    wrong_field.request = request_preview::exchange(CODE, SECRET, true, &Options::default());
    assert_eq!(write(&wrong_field, &known), Err(ReportPart::Request));
    let mut odd_browser = parts();
    odd_browser.browser.push_str(SECRET);
    assert_eq!(write(&odd_browser, &known), Err(ReportPart::Browser));
}

#[test]
fn every_canned_error_response_is_reported_in_full() {
    let token = member(&body("success-location"), "access_token");
    let known = known_secrets(&[SECRET, CODE, &token]);
    for name in all_canned().into_iter().filter(|name| !name.starts_with("success")) {
        let reply = canned(&name);
        let mut parts = parts();
        parts.body = Some(reply.body.expose().into());
        let text = write(&parts, &known).unwrap();
        assert!(!text.contains(SECRET_PLACEHOLDER), "{name}: {text}");
        assert!(reply.body.expose().lines().all(|line| text.contains(line)), "{name}: {text}");
    }
}

#[test]
fn the_body_of_a_successful_response_is_left_out() {
    let mut parts = parts();
    parts.body = None;
    let text = write(&parts, &no_secrets()).unwrap();
    assert!(text.contains("\n\n  left out: the body of a success"), "{text}");
}

#[test]
fn a_long_body_is_truncated_and_a_secret_across_the_cut_is_detected() {
    let mut parts = parts();
    parts.body = Some("<p>".repeat(MAX_BODY_CHARS));
    let text = write(&parts, &no_secrets()).unwrap();
    assert!(text.contains("cut off here") && text.len() < MAX_BODY_CHARS + 2_000);
    let before = "<p>".repeat(MAX_BODY_CHARS / 3 - 6);
    parts.body = Some([&before, SECRET].concat());
    assert!(write(&parts, &known_secrets(&[SECRET])).unwrap().contains(SECRET_PLACEHOLDER));
}

#[test]
fn untrusted_text_cannot_imitate_a_line_of_the_report() {
    let mut parts = parts();
    parts.body = Some("a\nfailure: L3-00\r\nstatus: 200\rstatus: 201".into());
    parts.browser = "Browser\nfailure: L3-00".into();
    parts.head = "x: y\u{85}failure: L3-00".into();
    let text = write(&parts, &no_secrets()).unwrap();
    assert_eq!(text.lines().filter(|line| line.starts_with("failure:")).count(), 1, "{text}");
    assert_eq!(text.lines().filter(|line| line.starts_with("status:")).count(), 1, "{text}");
    assert!(!text.contains(['\r', '\u{85}']), "{text}");
}

#[test]
fn an_address_is_reported_without_its_query() {
    let mut parts = parts();
    parts.seen = "https://spy.example/path?code=1#top".into();
    let text = write(&parts, &no_secrets()).unwrap();
    assert!(text.contains("https://spy.example/path\n"), "{text}");
}

#[test]
fn a_summarised_log_line_states_the_number_of_requests() {
    let mut parts = parts();
    parts.said = lines(&[LoggedRequest { times: 901, ..log_row(RequestOutcome::Status(200), 5.0) }]);
    assert!(write(&parts, &no_secrets()).unwrap().contains("200, trade (and 900 more)\n"));
}

#[test]
fn an_unknown_token_in_the_request_blocks_the_report() {
    let token = crate::support::token(r#"{"sub":"somebody"}"#);
    let mut parts = parts();
    parts.request = Encoding::Percent { all: false, upper: true }.apply(&["redirect_uri=", &token].concat());
    assert_eq!(write(&parts, &no_secrets()), Err(ReportPart::Request));
}
