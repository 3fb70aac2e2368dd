//! Tests of the consent page, as a browser receives it.

use sandbox::Install;

use super::client::Answer;
use super::stage::{FIRST, ID, Stage, form};

const REDIRECT_URI: &str = "http://127.0.0.1:8703/?kept=1";
const VALID: [(&str, &str); 5] = [
    ("response_type", "code"),
    ("client_id", ID),
    ("version_id", "6650b0a7c0ffee5a4db0c5ed"),
    ("redirect_uri", REDIRECT_URI),
    ("scope", "contacts.readonly oauth.write"),
];

fn visit(stage: &Stage, fields: &[(&str, &str)]) -> Answer {
    stage.get(&format!("/v2/oauth/chooselocation?{}", form(fields)), &[])
}

fn answer(stage: &Stage, more: &[(&str, &str)]) -> String {
    let answer = stage.post("/v2/oauth/chooselocation", &[&VALID, more].concat());
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.header("location").unwrap().to_owned()
}

fn without(name: &str) -> Vec<(&'static str, &'static str)> {
    VALID.into_iter().filter(|(own, _)| *own != name).collect()
}

#[test]
fn the_page_says_that_it_is_pretend_and_lists_the_scopes() {
    let stage = Stage::new();
    let page = visit(&stage, &VALID);
    assert_eq!(page.status, 200);
    for words in ["pretend HighLevel", "contacts.readonly", "oauth.write", "Refuse"] {
        assert!(page.text().contains(words), "{words}");
    }
    assert_eq!(stage.get(&format!("/oauth/chooselocation?{}", form(&VALID)), &[]).status, 200);
}

#[test]
fn each_missing_parameter_is_named() {
    let stage = Stage::new();
    for (name, words) in [
        ("version_id", "error.noAppVersionIdFound"),
        ("response_type", "error.invalidResponseType"),
        ("client_id", "error.noClientId"),
        ("redirect_uri", "error.invalidRedirectUri"),
        ("scope", "error.noScope"),
    ] {
        let page = visit(&stage, &without(name));
        assert_eq!(page.status, 400, "{name}");
        assert!(page.text().contains(words), "{name}");
    }
}

#[test]
fn a_redirect_uri_on_another_machine_is_refused() {
    let stage = Stage::new();
    let mut fields = without("redirect_uri");
    fields.extend([("redirect_uri", "https://example.com/"), ("answer", "allow")]);
    assert_eq!(visit(&stage, &fields).status, 400);
    assert_eq!(stage.post("/v2/oauth/chooselocation", &fields).status, 400);
}

#[test]
fn parameters_are_escaped_on_the_consent_page() {
    let stage = Stage::new();
    let evil = "\"><script>alert('1')</script>";
    stage.sandbox.register(format!("app{evil}"), "secret");
    let client_id = format!("app{evil}");
    let fields = [
        ("response_type", "code"),
        ("client_id", &*client_id),
        ("version_id", evil),
        ("redirect_uri", "http://localhost/?a='b'&c"),
        ("scope", evil),
        ("state", evil),
    ];
    let page = visit(&stage, &fields).text();
    assert!(!page.contains("<script"));
    assert!(!page.contains("<b>Bold"), "a sub-account's name became markup");
    // Attributes are in double quotes, so only a double quote could end an attribute.
    assert!(page.contains("value=\"&quot;&gt;&lt;script&gt;alert('1')&lt;/script&gt;\""));
    assert!(page.contains("value=\"http://localhost/?a='b'&amp;c\""));
    assert!(page.contains("<code>&quot;&gt;&lt;script&gt;alert('1')&lt;/script&gt;</code>"));
}

#[test]
fn allow_redirects_with_a_valid_code() {
    let stage = Stage::new();
    let location = answer(&stage, &[("answer", "allow"), ("who", "location"), ("location", FIRST)]);
    let code = location.strip_prefix("http://127.0.0.1:8703/?kept=1&code=").unwrap();
    assert_eq!(code.len(), 40);
    let tokens = stage.exchange(code).json();
    assert_eq!((&tokens["userType"], &tokens["locationId"]), (&"Location".into(), &FIRST.into()));
    assert_eq!(tokens["scope"], "contacts.readonly oauth.write");
}

#[test]
fn an_agency_user_who_ticks_one_sub_account_still_gets_an_agency_token() {
    let stage = Stage::new();
    let location = answer(&stage, &[("answer", "allow"), ("who", "company"), ("location", FIRST)]);
    let tokens = stage.exchange(location.rsplit_once("code=").unwrap().1).json();
    assert_eq!((&tokens["userType"], tokens.get("locationId")), (&"Company".into(), None));
    assert_eq!(tokens["approvedLocations"][0], FIRST);
}

#[test]
fn the_state_is_returned_unchanged_and_only_if_it_was_sent() {
    let stage = Stage::new();
    let location = answer(&stage, &[("answer", "allow"), ("state", "a b&c=ü")]);
    assert!(location.ends_with("&state=a+b%26c%3D%C3%BC"), "{location}");
    assert!(!answer(&stage, &[("answer", "allow")]).contains("state"));
}

#[test]
fn refuse_redirects_with_an_error() {
    let stage = Stage::new();
    let location = answer(&stage, &[("answer", "refuse"), ("state", "s")]);
    assert!(location.contains("error=access_denied&error_description=The+user"), "{location}");
    assert!(location.ends_with("&state=s") && !location.contains("code="));
}

#[test]
fn a_code_issued_by_the_library_has_40_hex_digits() {
    let stage = Stage::new();
    let code = stage.code(Install::agency());
    assert!(code.len() == 40 && code.bytes().all(|b| b.is_ascii_hexdigit()));
}
