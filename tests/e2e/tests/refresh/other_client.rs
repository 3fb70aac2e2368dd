//! Tests a refresh with the client ID of another app: the page warns before anything is sent.

use crate::person::{get_tokens, play, play_on, replace, say};
use crate::refresh::token_ended::earlier_token;
use crate::refresh::{open_row, press, refreshes};
use e2e::requests::expect_refusals;
use e2e::sandbox::DEMO_CLIENT_ID;
use e2e::{Stage, eventually};
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::tokens::TokensText;

const OTHER: &str = "6650b0a7c0ffee5a4db0c5ff-another";

/// Types the client ID of another app, and checks the warning. Corrects the client ID, and checks that the warning is
/// gone and nothing was sent.
async fn is_doubted_until_it_is_corrected(stage: &Stage) {
    let doubt = say(TokensText::NoticeOtherClient);
    assert!(!stage.screen.text().await.contains(doubt));
    let id = stage.screen.field("Client ID").await;
    for _ in 0..2 {
        id.clear().await;
        id.type_text(OTHER).await;
        stage.screen.says(doubt).await;
        id.clear().await;
        id.type_text(DEMO_CLIENT_ID).await;
        eventually("the warning is gone", async || !stage.screen.text().await.contains(doubt)).await;
    }
    assert!(refreshes(stage).is_empty(), "something was sent");
}

async fn the_refresh_row_warns_about_a_client_id_of_another_app(stage: &Stage) {
    expect_refusals(stage);
    get_tokens(stage).await;
    open_row(stage).await;
    is_doubted_until_it_is_corrected(stage).await;
    press(stage).await;
    stage.screen.says(say(RefreshText::RefreshDone)).await;
}

async fn the_expired_token_screen_warns_about_a_client_id_of_another_app(stage: &Stage) {
    let refresh = earlier_token(stage).await;
    replace(stage, say(RefreshText::Box), &refresh).await;
    let id = stage.screen.field("Client ID").await;
    eventually("the client id is filled in", async || id.value().await == DEMO_CLIENT_ID).await;
    is_doubted_until_it_is_corrected(stage).await;
}

e2e::in_every_browser!(
    the_refresh_row_warns_about_a_client_id_of_another_app,
    the_expired_token_screen_warns_about_a_client_id_of_another_app
);

#[test]
fn another_apps_client_id_entered_before_the_token_causes_a_warning() {
    play(async |stage| {
        let refresh = earlier_token(stage).await;
        replace(stage, "Client ID", OTHER).await;
        replace(stage, say(RefreshText::Box), &refresh).await;
        let doubt = say(TokensText::NoticeOtherClient);
        stage.screen.says(doubt).await;
        replace(stage, "Client ID", DEMO_CLIENT_ID).await;
        eventually("the warning is gone", async || !stage.screen.text().await.contains(doubt)).await;
        assert!(refreshes(stage).is_empty(), "something was sent");
    });
}
