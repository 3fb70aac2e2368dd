//! Tests a redirect with an error: the page explains the error, and shows no field for an authorization code.

use crate::install::handover::keep_link;
use crate::person::{assert_one_primary, copied, play, primary_names, replace, say};
use e2e::requests::assert_nothing_sent;
use e2e::{Kind, Stage, eventually};
use leg3_core::messages::VOICE;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::findings::FindingText;
use leg3_core::messages::install::InstallText;
use leg3_core::messages::install_link::InstallLinkText;
use leg3_core::messages::install_return::ReturnText;
use leg3_core::messages::reader::denial_explained;
use leg3_core::messages::start::StartText;
use leg3_core::oauth::redirect::AuthorizationError;

/// Opens the page with this error, and waits until the page shows the error.
async fn arrive(stage: &Stage, error: &str) {
    stage.arrive(&format!("?error={error}&error_description=In+their+own+words")).await;
    stage.app_is_alive().await;
    stage.screen.heading_is(say(ExchangeText::DeniedTitle)).await;
    stage.screen.says(&format!("{error} In their own words")).await;
    assert_nothing_sent(stage);
}

#[test]
fn each_known_error_has_its_own_advice() {
    play(async |stage| {
        for error in
            ["access_denied", "invalid_scope", "invalid_request", "unauthorized_client", "server_error"]
        {
            arrive(stage, error).await;
            let denial = AuthorizationError { error: error.into(), description: String::new() };
            let known = denial_explained(&denial, VOICE);
            assert!(known.is_some(), "{error}");
            for words in known.into_iter().flat_map(|known| [known.why, known.todo]) {
                stage.screen.says(words).await;
            }
            // The page shows no field for an authorization code, because HighLevel sent no code.
            stage.screen.gone(Kind::Field, say(StartText::Paste)).await;
        }
    });
}

#[test]
fn the_next_step_is_to_open_the_install_link_again() {
    play(async |stage| {
        stage.arrive("").await;
        stage.app_is_alive().await;
        keep_link(stage, "mine").await;
        arrive(stage, "access_denied").await;
        stage.screen.link(say(ReturnText::FreshOpen)).await;
        assert_one_primary(stage).await;
    });
}

#[test]
fn a_faulty_install_link_can_be_checked_and_changed_on_the_error_screen() {
    play(async |stage| {
        arrive(stage, "invalid_scope").await;
        stage.screen.press(say(StartText::CheckInstallLink)).await;
        let link = "https://marketplace.gohighlevel.com/v2/oauth/chooselocation?response_type=code&client_id=65f1c0ffee65f1c0ffee65f1-lu8x2abc&redirect_uri=https%3A%2F%2Fx.example%2Fcb&scope=contacts.read";
        replace(stage, say(InstallText::YourLink), link).await;
        stage.screen.says(say(InstallLinkText::NoVersionId)).await;
        assert_eq!(primary_names(stage).await, [say(FindingText::ChangeLink)]);
        stage.screen.press(say(FindingText::ChangeLink)).await;
        let field = stage.screen.field(say(InstallText::RedirectUri)).await;
        eventually("the builder has its parts", async || field.value().await == "https://x.example/cb").await;
        assert_nothing_sent(stage);
    });
}

#[test]
fn opening_the_check_of_a_known_link_leaves_one_primary_button() {
    play(async |stage| {
        stage.arrive("").await;
        stage.app_is_alive().await;
        keep_link(stage, "mine").await;
        arrive(stage, "access_denied").await;
        stage.screen.unfold(say(StartText::CheckInstallLink)).await;
        stage.screen.field(say(InstallText::YourLink)).await;
        stage.screen.button(say(FindingText::ChangeLink)).await;
        assert_eq!(primary_names(stage).await, [say(FindingText::ChangeLink)]);
    });
}

#[test]
fn the_message_for_the_maker_of_the_app_contains_the_error() {
    play(async |stage| {
        arrive(stage, "invalid_scope").await;
        let message = copied(stage, say(FindingText::NotYourApp)).await;
        assert!(message.contains("invalid_scope") && message.contains("In their own words"), "{message}");
    });
}
