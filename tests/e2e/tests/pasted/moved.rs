//! Tests that one press moves a pasted text to the screen or field in which it belongs.

use crate::pasted::{CODE, ID, REFRESH, SECRET, start};
use crate::person::{fresh_code, has_code, has_tokens, is_at_start, paste, play, primary_names, say, typed};
use crate::tokens::made_up::{sub_account_answer, sub_account_token, token};
use e2e::requests::assert_nothing_sent;
use e2e::{Kind, eventually};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::findings::FindingText;
use leg3_core::messages::install::InstallText;
use leg3_core::messages::redirect::RedirectText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::scopes::ScopeText;
use leg3_core::messages::start::StartText;
use leg3_core::messages::ways::show_steps;

#[test]
fn a_kept_secret_is_filled_in_when_the_code_arrives() {
    play(async |stage| {
        start(stage).await;
        paste(stage, &format!("{ID}\n{SECRET}")).await;
        stage.screen.press(say(FindingText::KeepCredentials)).await;
        stage.screen.says(say(FindingText::Kept)).await;
        stage.storage().await.assert_holds_none(&[SECRET.to_owned()]);
        paste(stage, &fresh_code(stage)).await;
        stage.screen.press(say(FindingText::UseCode)).await;
        has_code(stage).await;
        eventually("both values are filled in", async || typed(stage).await == [ID, SECRET]).await;
        assert_nothing_sent(stage);
    });
}

#[test]
fn a_pasted_refresh_token_is_filled_into_the_expired_token_screen() {
    play(async |stage| {
        start(stage).await;
        let refresh = token(stage, REFRESH).await;
        paste(stage, &refresh).await;
        stage.screen.press(say(FindingText::Refresh)).await;
        stage.screen.heading_is(say(RefreshText::EndedTitle)).await;
        let field = stage.screen.field(say(RefreshText::Box)).await;
        eventually("the refresh token is there", async || field.value().await == refresh).await;
        stage.screen.press(say(RefreshText::BackToStart)).await;
        is_at_start(stage).await;
        assert_nothing_sent(stage);
    });
}

#[test]
fn a_portal_error_opens_the_redirect_check_and_an_install_error_the_link_check() {
    play(async |stage| {
        start(stage).await;
        paste(stage, "The redirect uri contains a Highlevel reference.").await;
        stage.screen.press(say(FindingText::CheckRedirect)).await;
        stage.screen.field(say(RedirectText::RedirectCheckField)).await;
        paste(stage, "error.noAppVersionIdFound").await;
        stage.screen.press(say(FindingText::CheckLink)).await;
        stage.screen.field(say(InstallText::YourLink)).await;
    });
}

#[test]
fn a_pasted_mcp_server_address_selects_the_assistant_tile() {
    play(async |stage| {
        start(stage).await;
        paste(stage, "https://services.leadconnectorhq.com/mcp/anthropic/v2").await;
        stage.screen.press(say(FindingText::ConnectAssistant)).await;
        stage.screen.says(say(leg3_core::messages::ways::WayText::AssistantTitle)).await;
    });
}

#[test]
fn a_pasted_sub_account_response_opens_its_tokens() {
    play(async |stage| {
        start(stage).await;
        let access = sub_account_token(stage, 1, 100).await;
        paste(stage, &sub_account_answer(1, &access)).await;
        stage.screen.press(say(FindingText::OpenTokens)).await;
        has_tokens(stage).await;
        assert_nothing_sent(stage);
    });
}

#[test]
fn forget_removes_everything_that_was_pasted() {
    play(async |stage| {
        start(stage).await;
        stage.screen.choose(say(StartText::Make)).await;
        paste(stage, &format!("client_secret={SECRET} code={CODE}")).await;
        stage.screen.press(say(FindingText::UseCode)).await;
        has_code(stage).await;
        stage.screen.press(say(CodeScreenText::Forget)).await;
        is_at_start(stage).await;
        stage.screen.gone(Kind::Button, say(FindingText::UseCode)).await;
        let page = crate::secrets_left::page(stage).await;
        assert!(!page.contains(SECRET) && !page.contains(CODE));
    });
}

#[test]
fn only_the_latest_step_has_a_primary_button() {
    play(async |stage| {
        start(stage).await;
        stage.screen.choose(say(StartText::Make)).await;
        stage.screen.button(&show_steps(5)).await;
        paste(stage, CODE).await;
        stage.screen.button(say(FindingText::UseCode)).await;
        assert_eq!(primary_names(stage).await, [say(FindingText::UseCode)]);
        paste(stage, ID).await;
        stage.screen.press(say(FindingText::BuildLink)).await;
        let field = stage.screen.field(say(InstallText::ClientId)).await;
        eventually("the client ID is filled in", async || field.value().await == ID).await;
        stage.screen.press(say(ScopeText::ReadContacts)).await;
        stage.screen.link(say(InstallText::OpenLink)).await;
        assert_eq!(primary_names(stage).await, [say(InstallText::OpenLink)]);
    });
}
