//! What stands in `index.html` says the same as the app.
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

mod support;

use leg3_core::highlevel::{LOCATION_TOKEN_PATH, ORIGIN, TOKEN_PATH};
use leg3_core::integrations::outside_browser_request::OutsideRequest;
use leg3_core::integrations::terminal::exchange_shell;
use leg3_core::messages::{Voice, all};
use leg3_core::oauth::request::Options;
use regex::Regex;
use support::file;

/// What only `index.html` says, in both voices.
const ONLY_HERE: [&str; 6] = [
    "Leg 3",
    "For your safety, the form doesn’t open inside this site.",
    "The host of this page does not seem to allow this site. Nothing was sent.",
    "Failure code",
    "What this page received",
    "The same request, as a command for a terminal (macOS, Linux, Git Bash). It contains your code, but not the client secret: it asks for that.",
];

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// Every text between tags, and every accessible name.
fn texts(page: &str) -> Vec<String> {
    let pattern = Regex::new(r#">([^<>]*[A-Za-z][^<>]*)<|aria-label="([^"]*)""#).expect("a pattern");
    let found = pattern.captures_iter(page).filter_map(|found| found.get(1).or(found.get(2)));
    found.map(|text| unescaped(text.as_str().trim())).collect()
}

fn command() -> String {
    let options = Options::default();
    exchange_shell::command(&OutsideRequest { code: "YOUR-CODE", client_id: "", options: &options })
}

#[test]
fn each_sentence_is_one_of_the_app_or_is_only_here() {
    let page = file("index.html");
    for voice in [Voice::HighLevel, Voice::Neutral] {
        let sentences: Vec<&str> = all(voice).collect();
        for text in texts(&page).into_iter().filter(|text| *text != command()) {
            let is_known = sentences.contains(&&*text) || ONLY_HERE.contains(&&*text);
            assert!(is_known, "{voice:?}: {text}");
        }
    }
}

#[test]
fn the_command_of_a_page_that_stopped_is_that_of_the_app() {
    assert!(texts(&file("index.html")).contains(&command()));
    assert_eq!(command().matches("YOUR-CODE").count(), 1);
}

#[test]
fn the_policy_lets_the_page_reach_itself_and_the_calls_of_the_app_only() {
    let page = file("index.html");
    let (_, rest) = page.split_once("<meta name=\"policy\" content=\"").expect("a policy");
    let (policy, _) = rest.split_once('"').expect("the end of the policy");
    let rules: Vec<&str> = policy.split(';').map(str::trim).collect();
    // Each with its path: other paths of that host are other customers' inboxes.
    let calls = [
        TOKEN_PATH,
        "/oauth/installedLocations",
        LOCATION_TOKEN_PATH,
        "/locations/",
        "/contacts/",
        "/users/",
        "/opportunities/pipelines",
        "/calendars/",
        "/companies/",
    ];
    let calls: Vec<String> = calls.into_iter().map(|path| [ORIGIN, path].concat()).collect();
    let connect = ["connect-src 'self' ", &calls.join(" ")].concat();
    for rule in [
        "default-src 'none'",
        "script-src blob: 'wasm-unsafe-eval'",
        "style-src 'none'",
        &connect,
        "form-action 'none'",
        "base-uri 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ] {
        assert!(rules.contains(&rule), "{rule}");
    }
    assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
}
