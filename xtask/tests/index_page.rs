//! Tests that the texts and the policy in `index.html` match the app.

use crate::support::file;
use leg3_core::api::call::Call;
use leg3_core::api::token_test::{TokenSubject, first_call};
use leg3_core::highlevel::token_endpoint;
use leg3_core::install::scope_catalogue::Catalogue;
use leg3_core::integrations::outside_browser_request::OutsideRequest;
use leg3_core::integrations::terminal::exchange_shell;
use leg3_core::messages::{Voice, all};
use leg3_core::oauth::request::{Options, UserType};
use leg3_core::sub_accounts::list::page;
use regex::Regex;
use std::collections::BTreeSet;

/// The texts that are in `index.html` but not in the app. They are the same in both voices.
const ONLY_HERE: [&str; 5] = [
    "For your safety, the form doesn’t open inside this site.",
    "The host of this page does not seem to allow this site. Nothing was sent.",
    "Failure code",
    "What this page received",
    "The same request, as a command for a terminal (macOS, Linux, Git Bash). It contains your code, but not the client secret: it asks for that.",
];

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// Returns every text between tags, and every accessible name.
fn texts(page: &str) -> Vec<String> {
    let pattern = Regex::new(r#">([^<>]*[A-Za-z][^<>]*)<|aria-label="([^"]*)""#).expect("read the pattern");
    let found = pattern.captures_iter(page).filter_map(|found| found.get(1).or(found.get(2)));
    found.map(|text| unescaped(text.as_str().trim())).collect()
}

fn command() -> String {
    let options = Options::default();
    exchange_shell::command(&OutsideRequest { code: "YOUR-CODE", client_id: "", options: &options })
}

#[test]
fn each_sentence_is_a_text_of_the_app_or_a_listed_exception() {
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
fn the_command_in_the_page_matches_the_command_of_the_app() {
    assert!(texts(&file("index.html")).contains(&command()));
    assert_eq!(command().matches("YOUR-CODE").count(), 1);
}

/// Returns the policy in the page, as pairs of a directive and its sources.
fn policy(page: &str) -> Vec<(&str, &str)> {
    let (_, rest) = page.split_once("<meta name=\"policy\" content=\"").expect("find the policy");
    let (policy, _) = rest.split_once('"').expect("find the end of the policy");
    policy.split("; ").map(|rule| rule.split_once(' ').expect("split the directive")).collect()
}

/// Returns the calls that the app makes with a token: the request for a sub-account token, a request for the list of
/// sub-accounts, and the token test for each scope.
fn calls_of_the_app() -> Vec<Call> {
    let scopes = Catalogue::built_in().scopes;
    let tests = scopes.iter().flat_map(|scope| {
        [UserType::Location, UserType::Company].map(|class| TokenSubject {
            user_type: Some(class),
            location_id: Some(ID.to_owned()),
            company_id: Some(ID.to_owned()),
            app_id: Some(ID.to_owned()),
            scopes: vec![scope.name.clone()],
            ..TokenSubject::default()
        })
    });
    let tests = tests.filter_map(|subject| first_call(&subject).ok()).map(|test| test.call);
    [Call::location_token(), page(ID, ID, 0)].into_iter().chain(tests).collect()
}

/// The ID that the calls contain.
const ID: &str = "an-id";

/// Returns the source that the policy must contain for this URL: the URL without its query, and without [`ID`] at its
/// end.
fn source_of(address: &str) -> &str {
    let address = address.split('?').next().unwrap_or_default();
    address.strip_suffix(ID).unwrap_or(address)
}

#[test]
fn the_policy_allows_only_the_page_itself_and_the_calls_of_the_app() {
    let html = file("index.html");
    let (connect, others): (Vec<_>, Vec<_>) =
        policy(&html).into_iter().partition(|(directive, _)| *directive == "connect-src");
    assert_eq!(
        others,
        [
            ("default-src", "'none'"),
            // A build adds the digests of the scripts and the style.
            ("script-src", "blob: 'wasm-unsafe-eval'"),
            ("style-src", "'none'"),
            ("img-src", "'self' data:"),
            ("form-action", "'none'"),
            ("base-uri", "'none'"),
            ("require-trusted-types-for", "'script'"),
            ("trusted-types", "'none'"),
        ]
    );
    let [(_, connect)] = connect[..] else { panic!("not exactly one connect-src: {connect:?}") };
    let sources: BTreeSet<&str> = connect.split(' ').collect();
    // Each source includes its path, because other paths of HighLevel's host receive data for other customers.
    let calls = calls_of_the_app();
    let mut needed: BTreeSet<&str> = calls.iter().map(|call| source_of(&call.url)).collect();
    let folders: Vec<&str> = needed.iter().copied().filter(|source| source.ends_with('/')).collect();
    needed.retain(|source| !folders.iter().any(|folder| source != folder && source.starts_with(folder)));
    let token = token_endpoint();
    needed.extend(["'self'", &token]);
    assert_eq!(sources, needed);
    assert!(needed.len() > 6 && connect.split(' ').count() == sources.len(), "{connect}");
}
