//! *Get a fresh code* with the install link that the tab knows, or with one that is pasted: nothing is typed twice.

use crate::install::built_link::VERSION;
use crate::install::tabs::{
    agree_in_the_new_tab, makes_tokens_are_here, only_the_secret_is_missing, open_install_page,
};
use crate::person::{explains, fill_and_press, has_code, has_tokens, paste, play, play_on, say};
use e2e::requests::{exchanges, expect_refusals, field};
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET};
use e2e::{Kind, Stage};
use leg3_core::exchange::failure::Failure::Refused;
use leg3_core::install::link::InstallLink;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::install::InstallText;
use leg3_core::messages::install_return::ReturnText;
use leg3_core::oauth::error_response::ErrorResponse::CodeNotFound;

/// A code that was used.
const USED: &str = "?code=0123456789012345678901234567890123456789";

/// Arrives with a used code, and is told so.
async fn uses_a_used_code(stage: &Stage) {
    stage.arrive(USED).await;
    has_code(stage).await;
    fill_and_press(stage).await;
    explains(stage, Refused(CodeNotFound)).await;
    stage.sandbox.clear_requests();
}

async fn a_fresh_code_comes_over_from_its_tab_and_nothing_is_typed_twice(stage: &Stage) {
    open_install_page(stage).await;
    uses_a_used_code(stage).await;
    stage.screen.link(say(ExchangeText::FreshCode)).await.press().await;
    agree_in_the_new_tab(stage).await;
    stage.screen.says(say(ReturnText::Matches)).await;
    stage.screen.press("Get my tokens").await;
    makes_tokens_are_here(stage).await;
    let sent = exchanges(stage);
    assert_eq!(sent.len(), 1);
    assert_eq!(field(&sent[0], "client_secret"), Some(DEMO_CLIENT_SECRET));
}

#[test]
fn a_code_that_came_over_is_still_known_after_a_reload() {
    play(async |stage| {
        open_install_page(stage).await;
        uses_a_used_code(stage).await;
        stage.screen.link(say(ExchangeText::FreshCode)).await.press().await;
        agree_in_the_new_tab(stage).await;
        stage.reload().await;
        only_the_secret_is_missing(stage).await;
    });
}

#[test]
fn without_a_kept_link_it_is_pasted_once() {
    play(async |stage| {
        expect_refusals(stage);
        stage.expect("favicon.ico");
        uses_a_used_code(stage).await;
        stage.screen.gone(Kind::Link, say(ExchangeText::FreshCode)).await;
        stage.screen.press(say(ExchangeText::FreshCode)).await;
        let link = InstallLink {
            client_id: DEMO_CLIENT_ID.into(),
            version_id: VERSION.into(),
            redirect_uri: format!("{}/", stage.site.origin()),
            scopes: vec!["contacts.readonly".into()],
            ..InstallLink::default()
        };
        paste(stage, &link.write()).await;
        stage.screen.link(say(InstallText::OpenLink)).await.press().await;
        agree_in_the_new_tab(stage).await;
        stage.screen.press("Get my tokens").await;
        has_tokens(stage).await;
    });
}

e2e::in_every_browser!(a_fresh_code_comes_over_from_its_tab_and_nothing_is_typed_twice);
