//! Tests that the page works without its branding file: the file is empty, missing, late or too large, or the server
//! refuses or redirects the request.

use crate::branding::{
    FILE, GOOD, NAME, arrive, complains, file_came, give_good, is_unbranded, request_count,
    the_exchange_works,
};
use crate::person::{has_code, play, play_on, say};
use e2e::{Stage, Trouble, dist};
use leg3_core::messages::branding::BrandingText;
use leg3_core::messages::demo::DemoText;
use std::time::Duration;

/// Counts the requests for the chunk `seldom`, which contains the program code for the branding. The name of the
/// chunk's file contains one hyphen. If several chunks share a file, the name of that file contains more hyphens,
/// because it contains the names of all these chunks.
fn loads_of_host_words(stage: &Stage) -> usize {
    let requests = stage.site.requests().into_iter();
    requests.filter(|it| it.path.starts_with("/seldom-") && it.path.matches('-').count() == 1).count()
}

/// Checks that the page works with its own branding and says nothing about the file.
async fn works_without_a_word_of_it(stage: &Stage) {
    arrive(stage).await;
    file_came(stage).await;
    the_exchange_works(stage).await;
    is_unbranded(stage).await;
    assert!(!stage.screen.text().await.contains(say(BrandingText::About)));
    assert_eq!(loads_of_host_words(stage), 0, "the lazy part for the host's words was loaded");
}

async fn an_empty_or_missing_file_causes_no_notice(stage: &Stage) {
    works_without_a_word_of_it(stage).await;
    stage.site.trouble(FILE, Trouble::Missing);
    works_without_a_word_of_it(stage).await;
    // With a valid file, the page loads the chunk `seldom`.
    stage.site.heal(FILE);
    give_good(stage);
    arrive(stage).await;
    stage.screen.says(NAME).await;
    assert!(loads_of_host_words(stage) > 0);
}

async fn a_file_that_does_not_load_does_not_delay_the_page(stage: &Stage) {
    stage.site.trouble(FILE, Trouble::Held);
    arrive(stage).await;
    the_exchange_works(stage).await;
    is_unbranded(stage).await;
    let patient = stage.screen.patient_for(Duration::from_secs(12));
    patient.unfold(say(BrandingText::About)).await;
    patient.says(say(BrandingText::TooSlow)).await;
}

async fn a_redirect_is_not_followed(stage: &Stage) {
    let other_site = format!("{}/other.json", stage.site.other("shop"));
    stage.expect("/other.json");
    stage.site.give("/other.json", r#"{"name": "Somebody else"}"#);
    for location in [other_site.as_str(), "/other.json"] {
        stage.site.redirect(FILE, location);
        arrive(stage).await;
        complains(stage, "", BrandingText::NotReached).await;
        is_unbranded(stage).await;
    }
    assert_eq!(request_count(stage, "/other.json"), 0, "a redirect was followed");
    the_exchange_works(stage).await;
}

async fn a_file_with_an_error_status_is_reported_and_not_used(stage: &Stage) {
    for status in [503, 403] {
        stage.site.refuse(FILE, status);
        arrive(stage).await;
        complains(stage, "", BrandingText::NotSent).await;
        is_unbranded(stage).await;
    }
    the_exchange_works(stage).await;
}

e2e::in_every_browser!(
    an_empty_or_missing_file_causes_no_notice,
    a_file_that_does_not_load_does_not_delay_the_page,
    a_redirect_is_not_followed,
    a_file_with_an_error_status_is_reported_and_not_used,
);

#[test]
fn a_file_of_five_megabytes_is_not_used() {
    play(async |stage| {
        stage.site.give(FILE, vec![b'{'; 5_000_000]);
        arrive(stage).await;
        complains(stage, "", BrandingText::TooLarge).await;
        is_unbranded(stage).await;
        the_exchange_works(stage).await;
    });
}

#[test]
fn the_name_in_the_html_page_is_shown_if_the_file_fails_to_load() {
    play(async |stage| {
        let page = std::fs::read_to_string(dist().join("index.html")).unwrap_or_default();
        let meta = |name: &str| format!("<meta name=\"leg3-host\" content=\"{name}\">");
        assert!(page.contains(&meta("")), "index.html has no meta element for the name");
        stage.site.give("/", page.replace(&meta(""), &meta("Acme")));
        stage.site.refuse(FILE, 503);
        arrive(stage).await;
        complains(stage, "", BrandingText::NotSent).await;
        assert!(stage.screen.text().await.starts_with("Acme "));
    });
}

#[test]
fn pretend_mode_does_not_request_the_file() {
    play(async |stage| {
        stage.site.give(FILE, GOOD);
        stage.arrive("?demo=code").await;
        has_code(stage).await;
        stage.screen.says(say(DemoText::PretendMode)).await;
        assert_eq!(request_count(stage, FILE), 0);
    });
}
