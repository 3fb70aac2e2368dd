//! Tests branding files with errors: the footer explains each error, the page ignores each invalid value, and the
//! exchange works.

use crate::branding::{FILE, arrive, complains, is_unbranded, leads_to, save_tokens, the_exchange_works};
use crate::person::{play, play_on, say};
use e2e::Stage;
use e2e::requests::exchanges;
use leg3_core::messages::branding::BrandingText;

/// The text of a branding file, the key that the page reports as wrong, and the reason that the page gives. The key is
/// empty if the error concerns the whole file.
type BadFile = (&'static str, &'static str, BrandingText);

/// Branding files that are not a JSON object.
const NO_OBJECT: [BadFile; 6] = [
    ("", "", BrandingText::NotJson),
    ("name: Acme", "", BrandingText::NotJson),
    (r#"{"name": "Acme",}"#, "", BrandingText::NotJson),
    ("\u{0}\u{1}\u{2}", "", BrandingText::NotJson),
    ("<!doctype html><script>alert(1)</script>", "", BrandingText::IsPage),
    ("[]", "", BrandingText::NotObject),
];

/// Branding files with a name, a key, a colour, a group of links or an option that the page must not use.
const WORDS: [BadFile; 9] = [
    (r#"{"name": 7}"#, "name", BrandingText::NotText),
    (r#"{"name": "HighLevel"}"#, "name", BrandingText::NamesBrand),
    ("{\"name\": \"\\u202etlA\"}", "name", BrandingText::OddSigns),
    (r#"{"endpoint": "https://evil.example/oauth/token"}"#, "endpoint", BrandingText::Unknown),
    (r#"{"__proto__": {"name": "x"}}"#, "__proto__", BrandingText::Unknown),
    (r##"{"accent": "#ffff00"}"##, "accent", BrandingText::AccentLight),
    (r#"{"accent": "red; background: url(https://evil.example)"}"#, "accent", BrandingText::AccentForm),
    (r#"{"links": []}"#, "links", BrandingText::NotGroup),
    (
        r#"{"options": {"userType": "Admin", "sendRedirect": false}}"#,
        "options.userType",
        BrandingText::UserTypeValue,
    ),
];

/// Branding files with a URL that the page must not use for a link or a logo.
const ADDRESSES: [BadFile; 5] = [
    (r#"{"logo": "https://evil.example/logo.svg"}"#, "logo", BrandingText::LogoPlace),
    (r#"{"logo": "gone.svg"}"#, "logo", BrandingText::LogoGone),
    (r#"{"links": {"help": "javascript:alert(document.domain)"}}"#, "links.help", BrandingText::HttpsOnly),
    (
        r#"{"links": {"support": "data:text/html,<script>alert(1)</script>"}}"#,
        "links.support",
        BrandingText::HttpsOnly,
    ),
    (r#"{"links": {"help": "https://user:word@evil.example"}}"#, "links.help", BrandingText::HoldsLogin),
];

/// Branding files with an offer that the page must not show.
const OFFERS: [BadFile; 2] = [
    (
        r#"{"offers": [{"text": "t", "href": "https://example.com"}]}"#,
        "disclosure",
        BrandingText::NoDisclosure,
    ),
    (
        r#"{"offers": [{"text": "t", "href": "//evil.example"}], "disclosure": "d"}"#,
        "offers[0].href",
        BrandingText::HttpsOnly,
    ),
];

/// Branding files with a key that names a secret, or with a value that looks like a secret.
const SECRETS: [BadFile; 3] = [
    (r#"{"clientSecret": "x"}"#, "clientSecret", BrandingText::Secret),
    (r#"{"name": "0c5e7f52-93d1-4a6b-8f6e-2f1d7b9a3c44"}"#, "name", BrandingText::Secret),
    (r#"{"disclosure": "pit-0c5e7f52-93d1-4a6b-8f6e-2f1d7b9a3c44"}"#, "disclosure", BrandingText::Secret),
];

/// Opens the page with each of these files. Checks that the page explains the error and shows nothing from the file.
/// With the last file, also checks that the page still gets tokens.
async fn each_is_explained_and_takes_nothing_away(stage: &Stage, files: &[BadFile]) {
    stage.expect("/gone.svg");
    for (text, key, why) in files {
        stage.site.give(FILE, *text);
        arrive(stage).await;
        complains(stage, key, *why).await;
        is_unbranded(stage).await;
    }
    the_exchange_works(stage).await;
    is_unbranded(stage).await;
    assert_eq!(exchanges(stage).len(), 1);
}

#[test]
fn a_file_that_is_not_a_json_object_is_reported_and_not_used() {
    play(async |stage| each_is_explained_and_takes_nothing_away(stage, &NO_OBJECT).await);
}

#[test]
fn invalid_names_colours_and_keys_are_reported_and_not_used() {
    play(async |stage| each_is_explained_and_takes_nothing_away(stage, &WORDS).await);
}

#[test]
fn invalid_addresses_are_reported_and_not_used() {
    play(async |stage| each_is_explained_and_takes_nothing_away(stage, &ADDRESSES).await);
}

#[test]
fn invalid_offers_are_reported_and_not_shown_after_saving() {
    play(async |stage| {
        for (text, key, why) in OFFERS {
            stage.site.give(FILE, text);
            arrive(stage).await;
            complains(stage, key, why).await;
            save_tokens(stage).await;
            is_unbranded(stage).await;
        }
    });
}

#[test]
fn secrets_are_reported_and_not_used() {
    play(async |stage| each_is_explained_and_takes_nothing_away(stage, &SECRETS).await);
}

async fn an_invalid_key_does_not_affect_the_other_keys(stage: &Stage) {
    let text =
        r#"{"name": "Acme", "links": {"help": "javascript:alert(1)", "support": "https://example.com"}}"#;
    stage.site.give(FILE, text);
    arrive(stage).await;
    complains(stage, "links.help", BrandingText::HttpsOnly).await;
    leads_to(stage, say(BrandingText::Support), "https://example.com").await;
    assert!(stage.screen.text().await.starts_with("Acme "));
}

e2e::in_every_browser!(an_invalid_key_does_not_affect_the_other_keys);
