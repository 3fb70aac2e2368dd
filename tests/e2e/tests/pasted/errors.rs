//! Tests HighLevel's error messages that a person pastes into the box on the start screen.

use crate::install::handover::keep_link;
use crate::pasted::{nothing_happened, says, start};
use crate::person::{copied, paste, play, say};
use e2e::{Kind as Part, Stage};
use leg3_core::dictionary::entry::{Meaning, PageError, Place};
use leg3_core::messages::VOICE;
use leg3_core::messages::dictionary::explain;
use leg3_core::messages::findings::{FindingText, button_of};
use leg3_core::messages::install_return::ReturnText;
use leg3_core::messages::reader::{ReaderText, where_it_belongs};
use leg3_core::messages::refresh::RefreshText;
use leg3_core::reader::item::Kind;
use leg3_core::reader::next_step::NextStep;

/// Checks that the page explains this error of HighLevel's install page or portal, and offers this next step.
async fn explains(stage: &Stage, text: &str, error: PageError, step: NextStep) {
    let place = if error == PageError::BrandInRedirect { Place::Portal } else { Place::InstallPage };
    let told = explain(Meaning::Page(error), place, VOICE);
    let is = where_it_belongs(Kind::PageError, VOICE).0;
    says(stage, text, &[is, told.title, told.todo, told.not_meant]).await;
    stage.screen.button(say(button_of(step))).await;
    stage.screen.gone(Part::Button, say(FindingText::UseCode)).await;
}

#[test]
fn an_install_page_or_portal_error_offers_the_matching_tool() {
    play(async |stage| {
        start(stage).await;
        let id = "HttpException: No integration found with the id: 69d2aa10b3c4d5e6f7a8b9c0";
        let cast = r#"CastError: Cast to ObjectId failed for value "" at path "appId""#;
        let added = "This integration cannot be added, please contact the developer!";
        let brand = "The redirect uri contains a Highlevel reference. Please remove any Highlevel references to save.";
        for (text, error, step) in [
            ("error.noAppVersionIdFound", PageError::NoAppVersion, NextStep::CheckLink),
            (
                r#"{"statusCode":400,"message":"error.noAppVersionIdFound"}"#,
                PageError::NoAppVersion,
                NextStep::CheckLink,
            ),
            (id, PageError::NoIntegration, NextStep::CheckLink),
            (cast, PageError::NoClientId, NextStep::CheckLink),
            (added, PageError::CannotBeAdded, NextStep::CheckLink),
            (brand, PageError::BrandInRedirect, NextStep::CheckRedirect),
        ] {
            explains(stage, text, error, step).await;
        }
    });
}

#[test]
fn the_message_to_the_app_developer_quotes_the_error_and_contains_no_secret() {
    play(async |stage| {
        start(stage).await;
        says(stage, "error.noAppVersionIdFound", &["error.noAppVersionIdFound"]).await;
        let message = copied(stage, say(FindingText::NotYourApp)).await;
        assert!(message.starts_with(say(FindingText::ToMaker)), "{message}");
        assert!(message.contains("“error.noAppVersionIdFound”"), "{message}");
        nothing_happened(stage, &message).await;
        let secret = "d5b3c1a0-1111-4222-8333-00c0ffee5ec7";
        let text = format!(r#"{{"message":"Invalid client credentials!","client_secret":"{secret}"}}"#);
        says(stage, &text, &["Invalid client credentials!"]).await;
        let message = copied(stage, say(FindingText::NotYourApp)).await;
        assert!(!message.contains(secret), "{message}");
    });
}

#[test]
fn an_error_message_without_its_json_gets_the_same_explanation() {
    play(async |stage| {
        start(stage).await;
        for said in ["Invalid client credentials!", "The token is not authorized for this scope."] {
            let is = where_it_belongs(Kind::Refusal, VOICE).0;
            says(stage, said, &[is, said]).await;
            let alone = stage.screen.text().await;
            says(stage, &format!(r#"{{"statusCode":401,"message":"{said}"}}"#), &[is, said]).await;
            let card = |text: &str| text.split("All tools").next().unwrap_or_default().to_owned();
            assert_eq!(card(&alone), card(&stage.screen.text().await));
        }
    });
}

#[test]
fn an_unknown_error_response_is_shown_as_unknown_with_its_trace_id() {
    play(async |stage| {
        start(stage).await;
        let text = r#"{"statusCode":400,"message":"Something nobody ever saw","traceId":"t-1"}"#;
        says(stage, text, &["Something nobody ever saw", say(ReaderText::UnknownRefusal), "t-1"]).await;
    });
}

#[test]
fn a_redirect_with_an_error_offers_to_check_the_install_link() {
    play(async |stage| {
        start(stage).await;
        let address = "https://x.example/cb?error=invalid_scope&error_description=Invalid+scope";
        let again = "Opening the same link again brings the same error.";
        let is = where_it_belongs(Kind::RedirectedWithError, VOICE).0;
        says(stage, address, &[is, "invalid_scope: Invalid scope", again]).await;
        stage.screen.button(say(FindingText::CheckLink)).await;
        says(stage, "https://x.example/cb?error=access_denied", &[is, "access_denied"]).await;
    });
}

#[test]
fn an_api_call_error_leads_to_the_expired_token_screen() {
    play(async |stage| {
        start(stage).await;
        says(stage, "Invalid JWT", &["Invalid JWT"]).await;
        stage.screen.press(say(FindingText::TokenEnded)).await;
        stage.screen.heading_is(say(RefreshText::EndedTitle)).await;
    });
}

#[test]
fn a_redirect_with_an_error_links_to_the_known_install_link() {
    play(async |stage| {
        start(stage).await;
        keep_link(stage, "mine").await;
        paste(stage, "https://x.example/cb?error=access_denied").await;
        let link = stage.screen.link(say(ReturnText::FreshOpen)).await;
        let href = link.attribute("href").await.unwrap_or_default();
        assert!(href.starts_with("https://marketplace.gohighlevel.com/v2/oauth/chooselocation?"), "{href}");
    });
}
