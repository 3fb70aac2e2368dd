//! Tests that the page recognises an install that it started, in the same tab and in another tab.

use crate::install::built_link::{fill_in, open_builder};
use crate::pasted::ID;
use crate::person::{
    fill_and_press, fresh_code, go_to, go_to_new_tab, has_code, has_tokens, is_at_start, js, play, play_on,
    say, typed,
};
use crate::secrets_left::page;
use e2e::requests::expect_refusals;
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET};
use e2e::{Stage, eventually};
use fantoccini::wd::WindowHandle;
use leg3_core::integrations::tool::Tool;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::findings::FindingText;
use leg3_core::messages::install::InstallText;
use leg3_core::messages::install_return::ReturnText;
use leg3_core::messages::start::StartText;
use leg3_core::messages::use_them::use_in;
use leg3_core::messages::ways::WayText;
use serde_json::json;

/// Chooses Make, and builds the install link.
async fn build_for_make(stage: &Stage) {
    expect_refusals(stage);
    // The install page has no icon.
    stage.expect("favicon.ico");
    stage.arrive("").await;
    is_at_start(stage).await;
    stage.screen.choose(say(StartText::Make)).await;
    stage.screen.unfold(say(WayText::Tokens)).await;
    stage.screen.press(say(WayText::BuildLink)).await;
    eventually("the row of the link has the focus", async || {
        stage.screen.fold(say(StartText::InstallLink)).await.has_focus().await
    })
    .await;
    fill_in(stage).await;
}

/// Opens the install page in this tab. Returns the address of the install page.
pub(crate) async fn open_install_page(stage: &Stage) -> String {
    build_for_make(stage).await;
    stage.screen.link(say(InstallText::OpenLink)).await.press().await;
    stage.screen.button("Allow").await;
    eventually("there is an address", async || stage.browser.client().current_url().await.ok())
        .await
        .to_string()
}

/// Opens the install page in another tab, as a click with Ctrl does.
async fn open_in_a_new_tab(stage: &Stage) {
    let link = stage.screen.link(say(InstallText::OpenLink)).await;
    js(stage, "arguments[0].target = '_blank'", vec![json!(link.web_element())]).await;
    link.press().await;
}

/// Confirms the install for a sub-account on the install page.
async fn allow(stage: &Stage) {
    stage.screen.choose("a sub-account user").await;
    stage.screen.press("Allow").await;
}

/// Opens a new, empty tab, and switches to it. Returns the first tab.
async fn open_tab(stage: &Stage) -> WindowHandle {
    stage.browser.open_tab().await;
    go_to_new_tab(stage).await
}

/// Checks that the page recognises the install to which the authorization code belongs, and fills in the client ID.
/// Then enters the client secret, and exchanges the code.
pub(crate) async fn only_the_secret_is_missing(stage: &Stage) {
    has_code(stage).await;
    stage.screen.says(say(ReturnText::Matches)).await;
    eventually("the client ID is filled in", async || typed(stage).await[0] == DEMO_CLIENT_ID).await;
    stage.screen.paste_into("Client secret", DEMO_CLIENT_SECRET).await;
    stage.screen.press("Get my tokens").await;
    makes_tokens_are_here(stage).await;
}

/// Checks that the page has tokens and shows them for use in Make.
pub(crate) async fn makes_tokens_are_here(stage: &Stage) {
    has_tokens(stage).await;
    stage.screen.says(&use_in(Tool::Make)).await;
}

/// Confirms the install in the new tab, which sends the authorization code to the first tab. Then switches back to the
/// first tab, and waits for the code screen.
pub(crate) async fn agree_in_the_new_tab(stage: &Stage) {
    let first = go_to_new_tab(stage).await;
    allow(stage).await;
    stage.screen.says(say(ReturnText::HandedOver)).await;
    is_at_start(stage).await;
    go_to(stage, first).await;
    has_code(stage).await;
}

async fn an_install_for_make_gets_tokens_in_one_tab(stage: &Stage) {
    stage.guard(DEMO_CLIENT_SECRET);
    let address = open_install_page(stage).await;
    assert!(address.contains("&state=make-"), "{address}");
    allow(stage).await;
    only_the_secret_is_missing(stage).await;
}

#[test]
fn an_install_is_recognised_after_a_reload() {
    play(async |stage| {
        open_install_page(stage).await;
        allow(stage).await;
        stage.screen.says(say(ReturnText::Matches)).await;
        stage.reload().await;
        only_the_secret_is_missing(stage).await;
    });
}

#[test]
fn an_install_is_recognised_if_highlevel_redirects_in_another_tab() {
    play(async |stage| {
        let address = open_install_page(stage).await;
        stage.arrive("").await;
        is_at_start(stage).await;
        open_tab(stage).await;
        stage.open(&address).await;
        allow(stage).await;
        only_the_secret_is_missing(stage).await;
    });
}

#[test]
fn a_link_opened_in_a_new_tab_sends_its_code_to_the_first_tab() {
    play(async |stage| {
        build_for_make(stage).await;
        open_in_a_new_tab(stage).await;
        agree_in_the_new_tab(stage).await;
        only_the_secret_is_missing(stage).await;
    });
}

#[test]
fn a_kept_secret_is_filled_in_with_the_client_id_of_the_link() {
    play(async |stage| {
        stage.guard(DEMO_CLIENT_SECRET);
        expect_refusals(stage);
        stage.expect("favicon.ico");
        open_builder(stage).await;
        let both = format!("{ID} {DEMO_CLIENT_SECRET}");
        stage.screen.paste_into(say(InstallText::ClientId), &both).await;
        stage.screen.says(say(FindingText::IdAndSecret)).await;
        assert!(!page(stage).await.contains(DEMO_CLIENT_SECRET), "the secret is on the page");
        stage.screen.press(say(FindingText::KeepCredentials)).await;
        stage.screen.says(say(FindingText::Kept)).await;
        fill_in(stage).await;
        open_in_a_new_tab(stage).await;
        agree_in_the_new_tab(stage).await;
        assert_eq!(typed(stage).await, [DEMO_CLIENT_ID, DEMO_CLIENT_SECRET]);
        stage.screen.press("Get my tokens").await;
        has_tokens(stage).await;
    });
}

#[test]
fn a_tampered_state_causes_a_warning_and_a_missing_state_does_not() {
    play(async |stage| {
        open_install_page(stage).await;
        stage.arrive(&format!("?code={}&state=tampered", fresh_code(stage))).await;
        stage.screen.says(say(CodeScreenText::StateDiffers)).await;
        stage.screen.says(say(ReturnText::DoesNotMatch)).await;
        assert_eq!(
            typed(stage).await[0],
            "",
            "the client ID is filled in, although the code may be another app's"
        );
        stage.arrive(&format!("?code={}", fresh_code(stage))).await;
        has_code(stage).await;
        let text = stage.screen.text().await;
        for claim in [say(ReturnText::Matches), say(CodeScreenText::StateDiffers)] {
            assert!(!text.contains(claim), "{claim}");
        }
        fill_and_press(stage).await;
        makes_tokens_are_here(stage).await;
    });
}

e2e::in_every_browser!(an_install_for_make_gets_tokens_in_one_tab);
