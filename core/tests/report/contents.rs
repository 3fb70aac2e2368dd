//! The report: what it says, and that no secret gets into it, wherever one stands and whatever it is wrapped in.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "../support/mod.rs"]
mod help;
#[path = "encodings.rs"]
mod wrap;

use help::{CODE, ID, SECRET, all_canned, body, canned, member, tries};
use leg3::grant::failure::Failure;
use leg3::grant::refusal::Refusal;
use leg3::grant::request::Options;
use leg3::hatch::Facts;
use leg3::highlevel::token_endpoint;
use leg3::ledger::{Outcome, Said, lines};
use leg3::recipe::guard::Held;
use leg3::recipe::preview;
use leg3::recipe::report::{Answer, Browser, LEFT_OUT, LONGEST_BODY, Part, Report, Watched};
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use wrap::{Wrap, wraps};

/// Milliseconds since 1970.
const NOW: f64 = 1_763_900_012_000.0;

/// What a report is made of, each part to be written over.
#[derive(Clone)]
struct Parts {
    facts: Facts,
    request: String,
    head: String,
    body: Option<String>,
    said: String,
    seen: String,
    browser: String,
    address: String,
}

/// The parts, by what a person would call them.
const PLACES: [fn(&mut Parts) -> &mut String; 7] = [
    |parts| &mut parts.facts.trace_id,
    |parts| &mut parts.request,
    |parts| &mut parts.head,
    |parts| parts.body.get_or_insert_default(),
    |parts| &mut parts.seen,
    |parts| &mut parts.browser,
    |parts| &mut parts.address,
];

fn row(outcome: Outcome, took: f64) -> Said {
    Said {
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

fn parts() -> Parts {
    let trace_id = Some("4f3b6f5c-8d5e-4b0a-9a53-6e2d1c7f9b10");
    let facts = Facts::of(Failure::Refused(Refusal::FieldMissing), Some(422), trace_id);
    Parts {
        // As they come out of the hatch.
        facts: Facts::read(&facts.write()),
        request: preview::exchange(CODE, ID, true, &Options::default()),
        head: "content-type: application/json; charset=utf-8\nx-request-id: 0badc0de".into(),
        body: Some(body("field-missing")),
        said: lines(&[
            row(Outcome::Status(401), 210.4),
            row(Outcome::NoAnswer, 90.0),
            row(Outcome::UnderWay, 0.0),
        ]),
        seen: token_endpoint(),
        browser: "Browser/1.0 (like nothing)".into(),
        address: "https://tokens.example/folder/".into(),
    }
}

fn write(parts: &Parts, held: &Held) -> Result<String, Part> {
    let browser = Browser {
        name: parts.browser.clone(),
        address: parts.address.clone(),
        online: true,
        framed: false,
        secure: true,
    };
    let answer = Answer { head: &parts.head, body: parts.body.as_deref() };
    Report {
        commit: "9838ddd2e1f4",
        facts: &parts.facts,
        title: "A field was missing",
        request: &parts.request,
        answer: Some(answer),
        said: &parts.said,
        seen: &[Watched { url: parts.seen.clone(), ago: Some(11_900.0), took: 208.0 }],
        now: NOW,
        browser: &browser,
    }
    .write(held)
}

fn nothing() -> Held {
    Held::new(&[9; 16])
}

fn having(secrets: &[&str]) -> Held {
    let mut held = nothing();
    secrets.iter().for_each(|secret| held.learn(secret));
    held
}

fn secret() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}",
        "[0-9a-f]{40}",
        "[A-Za-z0-9_-]{24,200}",
        "[ -~]{0,10}[a-z0-9]{24}[ -~]{0,30}",
        "[!-/:-@^-`{-~]{30,60}",
        "[ä-ÿ一-十]{30,40}",
        "[ -~]{12,30}".prop_map(|claim| help::token(&claim)),
    ]
    .prop_map(|text| text.trim().to_owned())
}

/// The same without what cannot stand in a line.
fn on_one_line(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_control()).collect()
}

proptest! {
    #![proptest_config(tries(160))]

    #[test]
    fn no_secret_gets_into_a_report_from_any_field(
        secret in secret(), wrapping in wraps(), place in 0..PLACES.len(), after in any::<bool>(),
    ) {
        let held = having(&[&secret]);
        let wrapped = wrapping.iter().fold(secret.clone(), |text, wrap| wrap.around(&text));
        // In a line of headers, of the ledger, or of an address there is no second line.
        let wrapped = on_one_line(&wrapped);
        let mut parts = parts();
        let field = PLACES[place](&mut parts);
        *field = if after { [&**field, " ", &wrapped].concat() } else { wrapped.clone() };
        if let Ok(text) = write(&parts, &held) {
            prop_assert!(!held.is_in(&text) && !text.contains(&wrapped), "{:?} in {}", wrapping, text);
        }
    }

    #[test]
    fn nor_from_a_request_that_was_sent_to_it(secret in secret(), wrapping in wraps()) {
        let wrapped = wrapping.iter().fold(secret.clone(), |text, wrap| wrap.around(&text));
        let url = [&*token_endpoint(), "?", &on_one_line(&wrapped).replace('\t', "")].concat();
        let mut parts = parts();
        parts.said = lines(&[Said { url, ..row(Outcome::Status(200), 1.0) }]);
        prop_assert_eq!(write(&parts, &having(&[&secret])), Err(Part::Ledger));
    }

    #[test]
    fn nor_one_half_in_each_of_two_places(secret in "[A-Za-z0-9]{40,60}", cut in 17..24_usize) {
        let mut parts = parts();
        let (first, second) = secret.split_at(cut);
        // Each half alone is found already.
        parts.browser = first.into();
        parts.address = second.into();
        prop_assert_eq!(write(&parts, &having(&[&secret])), Err(Part::Browser));
    }

    #[test]
    fn a_report_takes_nothing_odd_from_a_trace_id(trace_id in any::<String>()) {
        let report = |trace_id: &str| {
            let mut parts = parts();
            parts.facts.trace_id = trace_id.into();
            write(&parts, &nothing())
        };
        let plain = trace_id.len() <= 64 && trace_id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        prop_assert!(plain || report(&trace_id) == report(""));
    }

    #[test]
    fn an_ordinary_report_comes_about(
        held in secret(), trace_id in "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
        browser in "([A-Z][a-z]{2,9}/[0-9.]{1,12} ){1,6}", words in "([a-z]{1,12} ){1,40}",
    ) {
        let mut parts = parts();
        parts.facts.trace_id = trace_id.clone();
        parts.browser = browser;
        parts.body = Some(format!("{{\"message\":\"{words}\",\"traceId\":\"{trace_id}\"}}"));
        let text = write(&parts, &having(&[&held, CODE, SECRET]));
        let text = text.unwrap();
        prop_assert!(text.contains(&*trace_id) && text.contains(&*words) && !text.contains(LEFT_OUT));
    }
}

#[test]
fn a_report_says_what_helps() {
    let text = write(&parts(), &having(&[SECRET, CODE])).unwrap();
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
fn what_others_wrote_is_left_out_where_it_holds_a_secret() {
    let held = having(&[SECRET]);
    let echo = format!("{{\"message\":\"no client with the secret {SECRET}\"}}");
    let mut parts = parts();
    parts.body = Some(echo);
    parts.head = ["content-type: text/html\nx-echo: ", SECRET].concat();
    parts.facts.trace_id = SECRET.into();
    parts.seen = ["https://spy.example/", SECRET].concat();
    let text = write(&parts, &held).unwrap();
    for line in ["\ntrace id: ", "\n  x-echo: ", "\n\n  ", "browser tells it:\n  "] {
        assert!(text.contains(&[line, LEFT_OUT, "\n"].concat()), "{line} in {text}");
    }
    assert!(!text.contains(SECRET) && text.contains("content-type: text/html"), "{text}");
}

#[test]
fn what_this_page_put_together_itself_stops_the_report() {
    let held = having(&[SECRET]);
    // The secret was put into the field of the client id.
    let mut wrong_field = parts();
    wrong_field.request = preview::exchange(CODE, SECRET, true, &Options::default());
    assert_eq!(write(&wrong_field, &held), Err(Part::Request));
    let mut odd_browser = parts();
    odd_browser.browser.push_str(SECRET);
    assert_eq!(write(&odd_browser, &held), Err(Part::Browser));
}

#[test]
fn every_refusal_that_is_known_can_be_reported_whole() {
    let token = member(&body("success-location"), "access_token");
    let held = having(&[SECRET, CODE, &token]);
    for name in all_canned().into_iter().filter(|name| !name.starts_with("success")) {
        let reply = canned(&name);
        let mut parts = parts();
        parts.body = Some(reply.body.expose().into());
        let text = write(&parts, &held).unwrap();
        assert!(!text.contains(LEFT_OUT), "{name}: {text}");
        assert!(reply.body.expose().lines().all(|line| text.contains(line)), "{name}: {text}");
    }
}

#[test]
fn the_body_of_a_success_is_in_no_report() {
    let mut parts = parts();
    parts.body = None;
    let text = write(&parts, &nothing()).unwrap();
    assert!(text.contains("\n\n  left out: the body of a success"), "{text}");
}

#[test]
fn a_long_body_is_cut_and_a_secret_across_the_cut_is_seen() {
    let mut parts = parts();
    parts.body = Some("<p>".repeat(LONGEST_BODY));
    let text = write(&parts, &nothing()).unwrap();
    assert!(text.contains("cut off here") && text.len() < LONGEST_BODY + 2_000);
    let before = "<p>".repeat(LONGEST_BODY / 3 - 6);
    parts.body = Some([&before, SECRET].concat());
    assert!(write(&parts, &having(&[SECRET])).unwrap().contains(LEFT_OUT));
}

#[test]
fn nobodys_text_is_taken_for_a_line_of_the_report() {
    let mut parts = parts();
    parts.body = Some("a\nfailure: L3-00\r\nstatus: 200\rstatus: 201".into());
    parts.browser = "Browser\nfailure: L3-00".into();
    parts.head = "x: y\u{85}failure: L3-00".into();
    let text = write(&parts, &nothing()).unwrap();
    assert_eq!(text.lines().filter(|line| line.starts_with("failure:")).count(), 1, "{text}");
    assert_eq!(text.lines().filter(|line| line.starts_with("status:")).count(), 1, "{text}");
    assert!(!text.contains(['\r', '\u{85}']), "{text}");
}

#[test]
fn an_address_is_told_without_its_query() {
    let mut parts = parts();
    parts.seen = "https://spy.example/path?code=1#top".into();
    let text = write(&parts, &nothing()).unwrap();
    assert!(text.contains("https://spy.example/path\n"), "{text}");
}

#[test]
fn a_line_that_stands_for_many_says_so() {
    let mut parts = parts();
    parts.said = lines(&[Said { times: 901, ..row(Outcome::Status(200), 5.0) }]);
    assert!(write(&parts, &nothing()).unwrap().contains("200, trade (and 900 more)\n"));
}

#[test]
fn a_token_in_a_request_that_was_never_held_stops_the_report() {
    let token = help::token(r#"{"sub":"somebody"}"#);
    let mut parts = parts();
    parts.request = Wrap::Percent { all: false, upper: true }.around(&["redirect_uri=", &token].concat());
    assert_eq!(write(&parts, &nothing()), Err(Part::Request));
}
