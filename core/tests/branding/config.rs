//! Tests of the format of the file `leg3.json`, of its keys, and of the types of their values.

use crate::support::file;
use leg3_core::branding::accent::Colour;
use leg3_core::branding::config_errors::Complaint;
use leg3_core::branding::settings::{Branding, LARGEST};
use leg3_core::messages::branding::BrandingText;
use leg3_core::oauth::request::UserType;

/// The text of a `leg3.json` with every key. All its values are valid.
const VALID_FILE: &str = r##"{
  "name": "Funnel Forge",
  "accent": { "light": "#7a1fa2", "dark": "#d9a6f0" },
  "logo": "brand/logo.svg",
  "links": { "help": "https://help.example.com/leg3", "support": "https://example.com/support?topic=tokens" },
  "offers": [
    { "text": "A course on automations", "href": "https://example.com/course" },
    { "text": "Have it set up for you", "href": "https://example.com/setup" }
  ],
  "disclosure": "We are paid if you buy one of these.",
  "options": { "userType": "Location", "sendRedirect": true }
}"##;

/// Returns the branding that the page reads from a file with this text.
pub(super) fn branding(text: &str) -> Branding {
    Branding::read(text).0
}

/// Returns the key and the reason of each complaint about a file with this text.
pub(super) fn complaints_about(text: &str) -> Vec<(String, BrandingText)> {
    Branding::read(text).1.into_iter().map(|Complaint { key, why }| (key, why)).collect()
}

/// Checks that a file with this text causes exactly one complaint, with this key and this reason.
#[track_caller]
pub(super) fn assert_complaint(text: &str, key: &str, why: BrandingText) {
    assert_eq!(complaints_about(text), [(key.to_owned(), why)], "{text}");
}

#[test]
fn a_valid_file_is_read_completely_without_complaints() {
    let (host, complaints) = Branding::read(VALID_FILE);
    assert_eq!(complaints, []);
    assert_eq!(host.name.as_deref(), Some("Funnel Forge"));
    assert_eq!(host.logo.as_ref().map(|logo| logo.as_str()), Some("./brand/logo.svg"));
    assert_eq!(host.help.as_ref().map(|help| help.as_str()), Some("https://help.example.com/leg3"));
    assert_eq!(host.support.as_ref().map(|at| at.as_str()), Some("https://example.com/support?topic=tokens"));
    assert_eq!((host.user_type, host.send_redirect), (Some(UserType::Location), Some(true)));
    let accent = host.accent.expect("an accent");
    assert_eq!(accent.light.map(Colour::write).as_deref(), Some("#7a1fa2"));
    let offers = host.offers.expect("offers");
    assert_eq!(offers.disclosure, "We are paid if you buy one of these.");
    let list: Vec<_> = offers.list.iter().map(|offer| (&*offer.text, offer.href.as_str())).collect();
    assert_eq!(list[0], ("A course on automations", "https://example.com/course"));
    assert_eq!(list.len(), 2);
    assert_eq!(complaints_about("\u{feff}{}"), []);
    assert_eq!(complaints_about(" { } \n"), []);
}

#[test]
fn the_example_in_the_guide_is_a_valid_file() {
    let guide = file("../docs/customise.md");
    let example = guide.split_once("```json\n").unwrap().1.split_once("```").unwrap().0;
    let (host, complaints) = Branding::read(example);
    assert_eq!(complaints, []);
    assert!(host.name.is_some() && host.accent.is_some() && host.logo.is_some() && host.help.is_some());
    assert!(
        host.support.is_some()
            && host.offers.is_some()
            && host.user_type.is_some()
            && host.send_redirect.is_some()
    );
}

#[test]
fn a_file_that_is_not_a_json_object_is_ignored() {
    for (text, why) in [
        ("", BrandingText::NotJson),
        ("name: Acme", BrandingText::NotJson),
        (r#"{"name": "Acme",}"#, BrandingText::NotJson),
        (r#"{"name": "Acme"} {}"#, BrandingText::NotJson),
        ("<!doctype html><title>Not found</title>", BrandingText::IsPage),
        ("[]", BrandingText::NotObject),
        ("null", BrandingText::NotObject),
        ("\"Acme\"", BrandingText::NotObject),
    ] {
        assert_complaint(text, "", why);
        assert_eq!(branding(text), Branding::default());
    }
    let deep = ["[".repeat(5_000), "]".repeat(5_000)].concat();
    assert_complaint(&deep, "", BrandingText::NotJson);
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let filled = |length: usize| ["{\"name\": \"Acme\"", &" ".repeat(length - 16), "}"].concat();
    assert_eq!(complaints_about(&filled(LARGEST)), []);
    assert_complaint(&filled(LARGEST + 1), "", BrandingText::TooLarge);
    assert_complaint(&"{".repeat(5_000_000), "", BrandingText::TooLarge);
}

#[test]
fn a_key_with_an_invalid_value_is_ignored_and_all_others_are_kept() {
    for (right, bad, key) in [
        ("\"Funnel Forge\"", "7", "name"),
        ("\"#7a1fa2\"", "\"purple\"", "accent.light"),
        ("\"brand/logo.svg\"", "\"/logo.svg\"", "logo"),
        ("\"https://help.example.com/leg3\"", "\"javascript:alert(1)\"", "links.help"),
        ("\"https://example.com/course\"", "null", "offers[0].href"),
        ("\"Location\"", "\"location\"", "options.userType"),
        ("true", "\"yes\"", "options.sendRedirect"),
    ] {
        let text = VALID_FILE.replacen(right, bad, 1);
        let keys: Vec<String> = complaints_about(&text).into_iter().map(|(key, _)| key).collect();
        assert_eq!(keys, [key]);
        let (whole, partly) = (branding(VALID_FILE), branding(&text));
        let same = [
            whole.name == partly.name,
            whole.accent == partly.accent,
            whole.logo == partly.logo,
            whole.help == partly.help,
            whole.support == partly.support,
            whole.offers == partly.offers,
            whole.user_type == partly.user_type,
            whole.send_redirect == partly.send_redirect,
        ];
        assert_eq!(same.iter().filter(|same| !**same).count(), 1, "{key}");
    }
}

#[test]
fn unknown_keys_at_every_level_and_duplicate_keys_are_reported() {
    assert_complaint(r#"{"Name": "Acme"}"#, "Name", BrandingText::Unknown);
    assert_complaint(r#"{"endpoint": "https://example.com"}"#, "endpoint", BrandingText::Unknown);
    assert_complaint(r#"{"links": {"docs": "https://example.com"}}"#, "links.docs", BrandingText::Unknown);
    assert_complaint(r#"{"": 1}"#, "\"\"", BrandingText::Unknown);
    assert_complaint(
        r#"{"options": {"redirectUri": "https://example.com"}}"#,
        "options.redirectUri",
        BrandingText::Unknown,
    );
    let extra = r#"{"disclosure": "d", "offers": [{"text": "t", "href": "https://a.example", "img": "x"}]}"#;
    assert_complaint(extra, "offers[0].img", BrandingText::Unknown);
    assert_complaint("{\"a\\u202eb\\n\": 1}", "a\u{fffd}b\u{fffd}", BrandingText::Unknown);
    let long = ["{\"", &"k".repeat(41), "\": 1}"].concat();
    assert_complaint(&long, &["k".repeat(40), "…".into()].concat(), BrandingText::Unknown);
    let twice = r#"{"name": "One", "name": "Two"}"#;
    assert_complaint(twice, "name", BrandingText::Twice);
    assert_eq!(branding(twice).name.as_deref(), Some("One"));
}

#[test]
fn values_of_the_wrong_type_are_reported() {
    for (text, key, why) in [
        (r#"{"name": null}"#, "name", BrandingText::NotText),
        (r#"{"name": ["Acme"]}"#, "name", BrandingText::NotText),
        (r#"{"accent": 3}"#, "accent", BrandingText::AccentForm),
        (r#"{"accent": {"light": false}}"#, "accent.light", BrandingText::NotText),
        (r#"{"logo": {}}"#, "logo", BrandingText::NotText),
        (r#"{"links": "https://example.com"}"#, "links", BrandingText::NotGroup),
        (r#"{"links": {"help": 1}}"#, "links.help", BrandingText::NotText),
        (r#"{"offers": {"text": "t"}}"#, "offers", BrandingText::NotList),
        (r#"{"offers": ["t"]}"#, "offers[0]", BrandingText::NotGroup),
        (r#"{"options": []}"#, "options", BrandingText::NotGroup),
        (r#"{"options": {"sendRedirect": 1}}"#, "options.sendRedirect", BrandingText::NotSwitch),
        (r#"{"options": {"userType": true}}"#, "options.userType", BrandingText::NotText),
    ] {
        assert_complaint(text, key, why);
        assert_eq!(branding(text), Branding::default(), "{text}");
    }
}
