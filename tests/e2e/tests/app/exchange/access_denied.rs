//! A refusal in the address of the redirect: explained, and nothing to enter.

use crate::install::handover::keep_link;
use crate::person::{app_is_alive, assert_one_primary, play, say};
use e2e::requests::assert_nothing_sent;
use e2e::{Kind, Stage};
use leg3_core::messages::VOICE;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::install_return::ReturnText;
use leg3_core::messages::reader::denial_explained;
use leg3_core::messages::start::StartText;
use leg3_core::oauth::redirect::AuthorizationError;

/// Arrives with this error, and waits until the page shows it.
async fn arrive(stage: &Stage, error: &str) {
    stage.arrive(&format!("?error={error}&error_description=In+their+own+words")).await;
    app_is_alive(stage).await;
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
            // There is no field for a code that nobody has.
            stage.screen.gone(Kind::Field, say(StartText::Paste)).await;
        }
    });
}

#[test]
fn the_next_step_is_to_open_the_install_link_again() {
    play(async |stage| {
        stage.arrive("").await;
        app_is_alive(stage).await;
        keep_link(stage, "mine").await;
        arrive(stage, "access_denied").await;
        stage.screen.link(say(ReturnText::FreshOpen)).await;
        assert_one_primary(stage).await;
    });
}
