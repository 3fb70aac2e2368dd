//! The host's own words, `leg3.json`: a good file is seen, and a bad one costs nobody anything.

mod help;
mod words;

use crate::play::{app_is_there, fill_and_press, fresh_code, get_tokens, has_come, has_tokens, js};
use crate::wire::{exchanges, expect_refusals};
use crate::words::say;
use e2e::{Stage, Trouble, eventually, play};
use leg3_core::messages::branding::BrandingText;
use std::time::Duration;

const FILE: &str = "/leg3.json";

const GOOD: &str = r##"{
  "name": "Funnel <b>Forge</b>",
  "accent": { "light": "#7a1fa2", "dark": "#d9a6f0" },
  "logo": "brand/logo.svg",
  "links": { "help": "https://help.example.com/leg3", "support": "https://example.com/support" },
  "offers": [
    { "text": "A course", "href": "https://example.com/course" },
    { "text": "Setup <i>for you</i>", "href": "https://example.com/setup" }
  ],
  "disclosure": "We are paid if you buy one of these.",
  "options": { "userType": "Location", "sendRedirect": true }
}"##;

const LOGO: &str =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><rect width='16' height='16'/></svg>";

/// Bad files, the place that the page names, and the reason it gives.
const WRONG: [(&str, &str, BrandingText); 25] = [
    ("", "", BrandingText::NotJson),
    ("name: Acme", "", BrandingText::NotJson),
    (r#"{"name": "Acme",}"#, "", BrandingText::NotJson),
    ("\u{0}\u{1}\u{2}", "", BrandingText::NotJson),
    ("<!doctype html><script>alert(1)</script>", "", BrandingText::IsPage),
    ("[]", "", BrandingText::NotObject),
    (r#"{"name": 7}"#, "name", BrandingText::NotText),
    (r#"{"name": "HighLevel"}"#, "name", BrandingText::NamesBrand),
    ("{\"name\": \"\\u202etlA\"}", "name", BrandingText::OddSigns),
    (r#"{"endpoint": "https://evil.example/oauth/token"}"#, "endpoint", BrandingText::Unknown),
    (r#"{"__proto__": {"name": "x"}}"#, "__proto__", BrandingText::Unknown),
    (r##"{"accent": "#ffff00"}"##, "accent", BrandingText::AccentLight),
    (r#"{"accent": "red; background: url(https://evil.example)"}"#, "accent", BrandingText::AccentForm),
    (r#"{"logo": "https://evil.example/logo.svg"}"#, "logo", BrandingText::LogoPlace),
    (r#"{"logo": "gone.svg"}"#, "logo", BrandingText::LogoGone),
    (r#"{"links": {"help": "javascript:alert(document.domain)"}}"#, "links.help", BrandingText::HttpsOnly),
    (
        r#"{"links": {"support": "data:text/html,<script>alert(1)</script>"}}"#,
        "links.support",
        BrandingText::HttpsOnly,
    ),
    (r#"{"links": {"help": "https://user:word@evil.example"}}"#, "links.help", BrandingText::HoldsLogin),
    (r#"{"links": []}"#, "links", BrandingText::NotGroup),
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
    (
        r#"{"options": {"userType": "Admin", "sendRedirect": false}}"#,
        "options.userType",
        BrandingText::UserTypeValue,
    ),
    (r#"{"clientSecret": "x"}"#, "clientSecret", BrandingText::Secret),
    (r#"{"name": "0c5e7f52-93d1-4a6b-8f6e-2f1d7b9a3c44"}"#, "name", BrandingText::Secret),
    (r#"{"disclosure": "pit-0c5e7f52-93d1-4a6b-8f6e-2f1d7b9a3c44"}"#, "disclosure", BrandingText::Secret),
];

/// What the browser shows of it, by a script.
pub(crate) async fn seen(stage: &Stage, script: &str) -> String {
    js(stage, script, vec![]).await.as_str().unwrap_or_default().to_owned()
}

/// Every link of the host: its address, how it opens, what it says.
pub(crate) async fn links(stage: &Stage) -> Vec<String> {
    let script =
        "return [...document.querySelectorAll('a[target=_blank]')].filter(link => link.checkVisibility())
        .map(link => [link.href, link.rel, link.textContent].join(' | '))";
    let all = js(stage, script, vec![]).await;
    all.as_array().into_iter().flatten().filter_map(|link| link.as_str()).map(str::to_owned).collect()
}

/// Arrives with a fresh code while the host has what the test gave it.
async fn arrive(stage: &Stage) {
    expect_refusals(stage);
    stage.expect(FILE);
    stage.arrive(&format!("?code={}", fresh_code(stage))).await;
    app_is_there(stage).await;
}

/// The fold at the end of the page names this key and this reason; the form is there, and no message covers it.
async fn complains(stage: &Stage, place: &str, why: BrandingText) {
    stage.screen.unfold(say(BrandingText::About)).await;
    let place = if place.is_empty() { say(BrandingText::File) } else { place };
    stage.screen.says(&format!("{place}: {}", say(why))).await;
    assert!(stage.screen.field("Client ID").await.value().await.is_empty());
    stage.screen.button("Get my tokens").await;
}

/// From the form to tokens, whatever is wrong with the file.
async fn the_main_job_works(stage: &Stage) {
    fill_and_press(stage).await;
    has_tokens(stage).await;
    assert_eq!(exchanges(stage).len(), 1);
}

async fn each_is_told(stage: &Stage, files: &[(&str, &str, BrandingText)]) {
    stage.expect("/gone.svg");
    for (text, place, why) in files {
        stage.site.give(FILE, *text);
        arrive(stage).await;
        complains(stage, place, *why).await;
        fill_and_press(stage).await;
        has_tokens(stage).await;
    }
    assert_eq!(exchanges(stage).len(), files.len());
}

#[test]
fn a_bad_file_is_told_and_the_form_is_there_first_part() {
    play(async |stage| each_is_told(stage, &WRONG[..9]).await);
}

#[test]
fn a_bad_file_is_told_and_the_form_is_there_second_part() {
    play(async |stage| each_is_told(stage, &WRONG[9..17]).await);
}

#[test]
fn a_bad_file_is_told_and_the_form_is_there_third_part() {
    play(async |stage| each_is_told(stage, &WRONG[17..]).await);
}

#[test]
fn a_file_of_five_megabytes_is_not_read() {
    play(async |stage| {
        stage.site.give(FILE, vec![b'{'; 5_000_000]);
        arrive(stage).await;
        complains(stage, "", BrandingText::TooLarge).await;
        the_main_job_works(stage).await;
    });
}

#[test]
fn a_file_that_does_not_come_keeps_nobody_waiting() {
    play(async |stage| {
        stage.site.trouble(FILE, Trouble::Held);
        arrive(stage).await;
        the_main_job_works(stage).await;
        let patient = stage.screen.patient_for(Duration::from_secs(12));
        patient.unfold(say(BrandingText::About)).await;
        patient.says(say(BrandingText::TooSlow)).await;
    });
}

#[test]
fn a_file_that_is_redirected_or_refused_is_not_used() {
    play(async |stage| {
        let elsewhere = format!("{}/other.json", stage.site.other("shop"));
        stage.expect("/other.json");
        stage.site.give("/other.json", r#"{"name": "Somebody else"}"#);
        for (location, why) in
            [(elsewhere.as_str(), BrandingText::NotReached), ("/other.json", BrandingText::NotReached)]
        {
            stage.site.redirect(FILE, location);
            arrive(stage).await;
            complains(stage, "", why).await;
        }
        assert!(
            stage.site.requests().iter().all(|asked| asked.path != "/other.json"),
            "a redirect was followed"
        );
        for status in ["503 Service Unavailable", "403 Forbidden"] {
            stage.site.refuse(FILE, status);
            arrive(stage).await;
            complains(stage, "", BrandingText::NotSent).await;
        }
        assert!(!stage.screen.text().await.contains("Somebody else"));
        the_main_job_works(stage).await;
    });
}

#[test]
fn a_host_that_says_nothing_or_has_no_such_file_hears_nothing_of_it() {
    play(async |stage| {
        for gone in [false, true] {
            if gone {
                stage.expect(FILE);
                stage.site.trouble(FILE, Trouble::Missing);
            }
            get_tokens(stage).await;
            eventually("it came", async || has_come(stage, FILE).await).await;
            let text = stage.screen.text().await;
            for word in [BrandingText::About, BrandingText::OffersTitle, BrandingText::Support] {
                assert!(!text.contains(say(word)), "{word:?}");
            }
            assert!(text.contains("Leg 3"));
        }
    });
}

#[test]
fn pretend_mode_does_not_ask_for_it() {
    play(async |stage| {
        stage.site.give(FILE, GOOD);
        stage.arrive("?demo").await;
        app_is_there(stage).await;
        // The second program asks for this in the same turn.
        eventually("it is there", async || has_come(stage, "/scopes").await).await;
        assert!(stage.site.requests().iter().all(|asked| asked.path != FILE));
    });
}
