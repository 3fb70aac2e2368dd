//! Tests *Get a fresh code* with the install link that the tab stores, or with a pasted link. The person types no value
//! twice.

use crate::exchange::late_answer::answer_is_overdue;
use crate::install::built_link::VERSION;
use crate::install::tabs::{
    agree_in_the_new_tab, makes_tokens_are_here, only_the_secret_is_missing, open_install_page,
};
use crate::pasted::ID;
use crate::person::{
    explains, fill_and_press, fresh_code, go_to, go_to_new_tab, has_code, has_tokens, paste, play, play_on,
    primary_names, say, typed,
};
use e2e::requests::{exchanges, expect_refusals, field};
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, FaultKind};
use e2e::{Kind, Stage};
use leg3_core::exchange::failure::Failure::Refused;
use leg3_core::install::link::InstallLink;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::findings::FindingText;
use leg3_core::messages::install::InstallText;
use leg3_core::messages::install_return::ReturnText;
use leg3_core::messages::start::StartText;
use leg3_core::oauth::error_response::ErrorResponse::CodeNotFound;

/// A query with an authorization code that the sandbox does not know. The sandbox refuses this code in the same way as
/// a used code.
const USED: &str = "?code=0123456789012345678901234567890123456789";

/// Opens the page with [`USED`], fills in the form, presses *Get my tokens*, and waits until the page says that
/// HighLevel does not know the code. Then clears the sandbox's record of requests.
async fn uses_a_used_code(stage: &Stage) {
    stage.arrive(USED).await;
    has_code(stage).await;
    fill_and_press(stage).await;
    explains(stage, Refused(CodeNotFound)).await;
    stage.sandbox.clear_requests();
}

/// Gets a fresh authorization code in a new tab, and exchanges this code for tokens.
async fn swaps_a_fresh_code(stage: &Stage) {
    stage.screen.link(say(ExchangeText::FreshCode)).await.press().await;
    agree_in_the_new_tab(stage).await;
    stage.screen.says(say(ReturnText::Matches)).await;
    stage.screen.press("Get my tokens").await;
    makes_tokens_are_here(stage).await;
}

pub(crate) async fn a_fresh_code_from_a_new_tab_is_exchanged_without_retyping(stage: &Stage) {
    open_install_page(stage).await;
    uses_a_used_code(stage).await;
    swaps_a_fresh_code(stage).await;
    let sent = exchanges(stage);
    assert_eq!(sent.len(), 1);
    assert_eq!(field(&sent[0], "client_secret"), Some(DEMO_CLIENT_SECRET));
}

#[test]
fn a_code_from_a_new_tab_is_restored_after_a_reload() {
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
fn a_fresh_code_from_a_new_tab_is_exchanged_while_a_response_is_late() {
    play(async |stage| {
        open_install_page(stage).await;
        answer_is_overdue(stage, FaultKind::Hold).await;
        stage.screen.unfold(say(ExchangeText::FreshCode)).await;
        swaps_a_fresh_code(stage).await;
        let sent = exchanges(stage);
        assert_eq!(sent.len(), 2);
        assert_ne!(field(&sent[0], "code"), field(&sent[1], "code"));
    });
}

#[test]
fn a_pasted_install_link_gets_a_fresh_code_if_no_link_is_stored() {
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

#[test]
fn a_client_id_pasted_instead_of_a_code_is_put_into_the_form() {
    play(async |stage| {
        expect_refusals(stage);
        uses_a_used_code(stage).await;
        stage.screen.press(say(ExchangeText::FreshCode)).await;
        paste(stage, ID).await;
        stage.screen.press(say(FindingText::KeepCredentials)).await;
        stage.screen.says(say(FindingText::InForm)).await;
        paste(stage, &fresh_code(stage)).await;
        stage.screen.press(say(FindingText::UseCode)).await;
        has_code(stage).await;
        assert_eq!(typed(stage).await, [ID, DEMO_CLIENT_SECRET]);
    });
}

#[test]
fn the_tab_says_that_it_waits_until_the_code_arrives() {
    play(async |stage| {
        open_install_page(stage).await;
        uses_a_used_code(stage).await;
        assert!(!stage.screen.text().await.contains(say(ReturnText::FreshWaiting)));
        stage.screen.link(say(ExchangeText::FreshCode)).await.press().await;
        let first = go_to_new_tab(stage).await;
        stage.screen.button("Allow").await;
        go_to(stage, first).await;
        stage.screen.says(say(ReturnText::FreshWaiting)).await;
        agree_in_the_new_tab(stage).await;
        assert!(!stage.screen.text().await.contains(say(ReturnText::FreshWaiting)));
    });
}

#[test]
fn get_a_fresh_code_says_to_uninstall_an_installed_app_first() {
    play(async |stage| {
        expect_refusals(stage);
        uses_a_used_code(stage).await;
        stage.screen.press(say(ExchangeText::FreshCode)).await;
        stage.screen.says(say(CodeScreenText::InstalledAlready)).await;
    });
}

#[test]
fn a_known_link_leaves_one_primary_button_whatever_is_opened() {
    play(async |stage| {
        open_install_page(stage).await;
        uses_a_used_code(stage).await;
        assert_eq!(primary_names(stage).await, [say(ExchangeText::FreshCode)]);
        stage.screen.link(say(ExchangeText::FreshCode)).await.press().await;
        let first = go_to_new_tab(stage).await;
        assert!(stage.browser.client().close_window().await.is_ok());
        go_to(stage, first).await;
        stage.screen.unfold(say(StartText::CheckInstallLink)).await;
        // The page explains the install link that the tab stores, and offers to open it.
        stage.screen.link(say(InstallText::OpenLink)).await;
        assert_eq!(primary_names(stage).await, [say(InstallText::OpenLink)]);
        stage.screen.press(say(InstallText::BuildOne)).await;
        stage.screen.field(say(InstallText::VersionId)).await;
        assert_eq!(primary_names(stage).await.len(), 1);
        paste(stage, "363fe3f086e2db02bb9c34722902d21f76c9b217").await;
        stage.screen.button(say(FindingText::UseCode)).await;
        assert_eq!(primary_names(stage).await, [say(FindingText::UseCode)]);
    });
}

e2e::in_every_browser!(a_fresh_code_from_a_new_tab_is_exchanged_without_retyping);
