//! Tests *Forget everything*: afterwards, the page, its storage and the app's memory contain none of the secrets.

use crate::exchange::hidden_answers::hidden;
use crate::person::{
    arrive_with_code, copied, enter_code, explains, fill, fill_and_press, get_tokens, has_code, has_tokens,
    js, open_answer, play, play_on, say,
};
use crate::secrets_left::assert_nothing_left;
use crate::sub_accounts::picker::is_to_be_chosen;
use e2e::requests::{break_it, canned_json, exchanges, expect_trouble};
use e2e::sandbox::{Cors, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, Fault, FaultKind, Install, On};
use e2e::{Kind, Stage, eventually};
use leg3_core::exchange::failure::Failure::{ProbeHidden, Unreadable};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::start::StartText;
use leg3_core::messages::tokens::TokensText;
use leg3_core::oauth::response::Unreadable::NoTokens;

/// Presses *Forget everything*. Checks that the page reports that everything is forgotten, and that none of these
/// secrets is left.
pub(super) async fn forget(stage: &Stage, secrets: &[String]) {
    stage.screen.press(say(CodeScreenText::Forget)).await;
    stage.screen.heading_is(say(StartText::Title)).await;
    stage.screen.says(say(ExchangeText::Forgotten)).await;
    stage.screen.gone(Kind::Button, say(CodeScreenText::Forget)).await;
    assert_nothing_left(stage, secrets).await;
}

async fn forget_removes_all_secrets_after_the_exchange(stage: &Stage) {
    stage.guard(DEMO_CLIENT_SECRET);
    let code = get_tokens(stage).await;
    let access = copied(stage, say(TokensText::CopyAccess)).await;
    let refresh = copied(stage, say(TokensText::CopyRefresh)).await;
    stage.screen.press(say(TokensText::ShowAccess)).await;
    stage.screen.press(say(TokensText::ShowRefresh)).await;
    open_answer(stage).await;
    stage.screen.press(say(ExchangeText::RawShow)).await;
    stage.screen.says(&refresh).await;
    assert!(
        stage.memory().holds(&access, |count| count > 0).await,
        "the search does not look where the tokens are"
    );
    forget(stage, &[DEMO_CLIENT_SECRET.to_owned(), code, access, refresh]).await;
}

async fn forget_removes_secrets_from_the_filled_form(stage: &Stage) {
    let code = arrive_with_code(stage).await;
    fill(stage).await;
    stage.screen.press(say(ExchangeText::ShowClientSecret)).await;
    stage.screen.unfold(say(CodeScreenText::CodeRow)).await;
    stage.screen.press(say(ExchangeText::ShowCode)).await;
    stage.screen.says(&code).await;
    forget(stage, &[DEMO_CLIENT_SECRET.to_owned(), code]).await;
}

async fn forget_removes_secrets_after_a_failure_with_visible_commands(stage: &Stage) {
    let code = hidden(stage, Cors::Closed, ProbeHidden).await;
    stage.screen.press(say(CodeScreenText::ShowSteps)).await;
    stage.screen.unfold(say(CodeScreenText::InTerminal)).await;
    for command in [ExchangeText::CopyShell, ExchangeText::CopyPowerShell] {
        assert!(copied(stage, say(command)).await.contains(&code));
    }
    stage.screen.unfold(say(CodeScreenText::CopyReport)).await;
    copied(stage, say(CodeScreenText::CopyReport)).await;
    forget(stage, &[DEMO_CLIENT_SECRET.to_owned(), code]).await;
}

async fn the_client_secret_is_removed_after_the_exchange(stage: &Stage) {
    get_tokens(stage).await;
    assert_nothing_left(stage, &[DEMO_CLIENT_SECRET.to_owned()]).await;
}

async fn forget_during_the_exchange_removes_secrets_and_ignores_the_late_response(stage: &Stage) {
    expect_trouble(stage);
    stage.sandbox.set_fault(Some(Fault::once(On::Exchange, FaultKind::Hold)));
    let code = arrive_with_code(stage).await;
    fill_and_press(stage).await;
    eventually("the code is sent", async || !exchanges(stage).is_empty()).await;
    forget(stage, &[DEMO_CLIENT_SECRET.to_owned(), code]).await;
    // The late response does not affect the next exchange.
    stage.sandbox.set_fault(None);
    let next = stage.sandbox.issue_code(DEMO_CLIENT_ID, Install::agency());
    enter_code(stage, &next).await;
    has_code(stage).await;
    fill_and_press(stage).await;
    is_to_be_chosen(stage).await;
    assert_eq!(exchanges(stage).len(), 2);
}

async fn forget_removes_an_unreadable_response(stage: &Stage) {
    let answer = r#"{"odd_field":"something secret in an odd place"}"#.to_owned();
    break_it(stage, On::Exchange, canned_json(200, &answer));
    let code = arrive_with_code(stage).await;
    fill_and_press(stage).await;
    explains(stage, Unreadable(NoTokens)).await;
    open_answer(stage).await;
    stage.screen.press(say(ExchangeText::RawShow)).await;
    stage.screen.says(&answer).await;
    forget(stage, &[code, answer]).await;
    stage.reload().await;
    stage.app_is_alive().await;
    stage.screen.heading_is(say(StartText::Title)).await;
}

async fn forget_removes_a_pasted_token_response(stage: &Stage) {
    break_it(stage, On::Exchange, canned_json(200, "{}"));
    arrive_with_code(stage).await;
    fill_and_press(stage).await;
    explains(stage, Unreadable(NoTokens)).await;
    let token = "pasted-token-of-no-account".to_owned();
    stage.screen.unfold(say(ExchangeText::PasteAnswer)).await;
    let answer = format!("$ curl …\n{{\"access_token\":\"{token}\"}}\n$");
    stage.screen.paste_into(say(ExchangeText::PasteAnswer), &answer).await;
    stage.screen.press(say(ExchangeText::UseAnswer)).await;
    has_tokens(stage).await;
    stage.screen.says(say(TokensText::NoRefresh)).await;
    forget(stage, &[token]).await;
}

e2e::in_every_browser!(
    forget_removes_all_secrets_after_the_exchange,
    forget_removes_secrets_from_the_filled_form,
    forget_removes_secrets_after_a_failure_with_visible_commands,
    the_client_secret_is_removed_after_the_exchange,
    forget_during_the_exchange_removes_secrets_and_ignores_the_late_response,
    forget_removes_an_unreadable_response,
    forget_removes_a_pasted_token_response,
);

#[test]
fn the_back_button_does_not_restore_a_forgotten_code() {
    play(async |stage| {
        let code = arrive_with_code(stage).await;
        stage.screen.press(say(CodeScreenText::Forget)).await;
        stage.screen.heading_is(say(StartText::Title)).await;
        stage.open("about:blank").await;
        assert!(stage.browser.client().back().await.is_ok());
        stage.app_is_alive().await;
        stage.screen.heading_is(say(StartText::Title)).await;
        let address = js(stage, "return location.href", vec![]).await;
        assert!(!address.to_string().contains(&code));
    });
}
