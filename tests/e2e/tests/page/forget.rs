//! After *Forget everything* nothing of the secrets is in the page, in its storage or in the app's memory.

use crate::play::{
    arrive_with_code, copied, fill, fill_and_press, get_tokens, has_tokens, js, play_on, press,
};
use crate::wire::{break_it, canned_json, exchanges, expect_trouble, explains};
use crate::words::say;
use e2e::sandbox::{Cors, DEMO_CLIENT_SECRET, Fault, FaultKind, Install, On};
use e2e::{Kind, Stage, eventually};
use leg3_core::exchange::failure::Failure::{ProbeHidden, Unreadable};
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::install::InstallText;
use leg3_core::messages::install_link::InstallLinkText;
use leg3_core::messages::page::PageText;
use leg3_core::messages::tokens::TokensText;
use leg3_core::oauth::response::Unreadable::NoTokens;
use std::slice::from_ref;

/// How often a secret may be there.
fn never(count: u64) -> bool {
    count == 0
}

pub(crate) async fn assert_forgotten(stage: &Stage, secrets: &[String]) {
    stage.screen.heading_is("Get your HighLevel tokens").await;
    stage.screen.says(say(ExchangeText::Forgotten)).await;
    stage.screen.gone(Kind::Button, say(PageText::Forget)).await;
    let page = "return document.documentElement.outerHTML
        + [...document.querySelectorAll('input, textarea')].map(field => field.value)";
    let page = js(stage, page, vec![]).await.to_string();
    for (at, secret) in secrets.iter().enumerate() {
        assert!(!page.contains(secret.as_str()), "secret {at} is on the page");
        assert!(stage.memory().holds(secret, never).await, "secret {at} is in the app's memory");
    }
    stage.storage().await.assert_holds_none(secrets);
}

async fn after_the_exchange(stage: &Stage) {
    stage.guard(DEMO_CLIENT_SECRET);
    let code = get_tokens(stage).await;
    let access = copied(stage, TokensText::CopyAccess).await;
    let refresh = copied(stage, TokensText::CopyRefresh).await;
    press(stage, TokensText::ShowAccess).await;
    press(stage, TokensText::ShowRefresh).await;
    stage.screen.unfold(say(ExchangeText::RawAnswer)).await;
    press(stage, ExchangeText::RawShow).await;
    stage.screen.says(&refresh).await;
    assert!(stage.memory().holds(&access, |count| count > 0).await, "not looked where they are");
    press(stage, PageText::Forget).await;
    assert_forgotten(stage, &[DEMO_CLIENT_SECRET.to_owned(), code, access, refresh]).await;
}

async fn with_the_form_filled_and_everything_shown(stage: &Stage) {
    let code = arrive_with_code(stage).await;
    fill(stage).await;
    stage.screen.press("Show client secret").await;
    stage.screen.press("Show code").await;
    stage.screen.unfold("See the exact request").await;
    stage.screen.says(&code).await;
    press(stage, PageText::Forget).await;
    assert_forgotten(stage, &[DEMO_CLIENT_SECRET.to_owned(), code]).await;
}

async fn after_a_failure_with_the_command_on_the_screen(stage: &Stage) {
    expect_trouble(stage);
    stage.sandbox.set_cors(Cors::Closed);
    let code = arrive_with_code(stage).await;
    fill_and_press(stage).await;
    explains(stage, ProbeHidden).await;
    press(stage, ExchangeText::Outside).await;
    assert!(copied(stage, ExchangeText::CopyShell).await.contains(&code));
    press(stage, PageText::Forget).await;
    assert_forgotten(stage, &[DEMO_CLIENT_SECRET.to_owned(), code]).await;
}

async fn once_the_tokens_are_there_the_secret_is_only_in_its_masked_field(stage: &Stage) {
    get_tokens(stage).await;
    let page = "return [...document.querySelectorAll('input:not([type=password]), textarea')]
        .map(field => field.value).join()";
    assert!(!js(stage, page, vec![]).await.to_string().contains(DEMO_CLIENT_SECRET));
    assert!(stage.memory().holds(DEMO_CLIENT_SECRET, never).await);
    assert!(stage.memory().holds(&encoded_secret_field(), never).await);
}

/// As it stands in the body of the request.
fn encoded_secret_field() -> String {
    format!("client_secret={DEMO_CLIENT_SECRET}")
}

async fn while_the_code_is_on_its_way(stage: &Stage) {
    expect_trouble(stage);
    stage.sandbox.set_fault(Some(Fault::once(On::Exchange, FaultKind::Hold)));
    let code = arrive_with_code(stage).await;
    fill_and_press(stage).await;
    eventually("the code is sent", async || !exchanges(stage).is_empty()).await;
    press(stage, PageText::Forget).await;
    assert_forgotten(stage, &[DEMO_CLIENT_SECRET.to_owned(), code]).await;
    // The late answer changes nothing about what comes next.
    stage.sandbox.set_fault(None);
    let agency = stage.sandbox.issue_code(e2e::sandbox::DEMO_CLIENT_ID, Install::agency());
    stage.screen.paste_into("Code or redirected address", &agency).await;
    press(stage, ExchangeText::UseThisCode).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
    stage.screen.says(say(TokensText::TokensOfCompany)).await;
}

async fn an_answer_that_could_not_be_read_is_forgotten_too(stage: &Stage) {
    let answer = r#"{"odd_field":"something secret in an odd place"}"#.to_owned();
    break_it(stage, On::Exchange, canned_json(200, &answer));
    let code = arrive_with_code(stage).await;
    fill_and_press(stage).await;
    explains(stage, Unreadable(NoTokens)).await;
    stage.screen.unfold(say(ExchangeText::RawAnswer)).await;
    press(stage, ExchangeText::RawShow).await;
    stage.screen.says(&answer).await;
    press(stage, PageText::Forget).await;
    assert_forgotten(stage, &[code, answer]).await;
    stage.reload().await;
    stage.screen.heading_is("Get your HighLevel tokens").await;
}

async fn a_pasted_answer_is_forgotten_too(stage: &Stage) {
    break_it(stage, On::Exchange, canned_json(200, "{}"));
    arrive_with_code(stage).await;
    fill_and_press(stage).await;
    explains(stage, Unreadable(NoTokens)).await;
    let token = "pasted-token-of-no-account".to_owned();
    stage.screen.unfold(say(ExchangeText::PasteAnswer)).await;
    let answer = format!("$ curl …\n{{\"access_token\":\"{token}\"}}\n$");
    stage.screen.paste_into(say(ExchangeText::PasteAnswer), &answer).await;
    press(stage, ExchangeText::UseAnswer).await;
    has_tokens(stage).await;
    stage.screen.says(say(TokensText::NoRefresh)).await;
    press(stage, PageText::Forget).await;
    assert_forgotten(stage, from_ref(&token)).await;
}

async fn a_secret_in_a_pasted_link_goes_nowhere(stage: &Stage) {
    let secret = "0badc0de-0000-4b0c-8e55-5ec4e7000001";
    stage.arrive("").await;
    stage.screen.unfold(say(InstallText::Build)).await;
    let link = "https://marketplace.gohighlevel.com/oauth/chooselocation?response_type=code&client_id=664ab0c1d2e3f4a5b6c7d8e9-key12345&scope=a.b";
    let link = [link, "&client_secret=", secret, "&clientSecret=", secret].concat();
    stage.screen.paste_into(say(InstallText::ReadLink), &link).await;
    stage.screen.says(say(InstallLinkText::HoldsSecret)).await;
    let code = crate::play::fresh_code(stage);
    stage.screen.paste_into("Code or redirected address", &code).await;
    press(stage, ExchangeText::UseThisCode).await;
    stage.screen.heading_is("HighLevel sent you a code").await;
    stage.storage().await.assert_holds_none(&[secret.to_owned()]);
    press(stage, PageText::Forget).await;
    assert_forgotten(stage, &[secret.to_owned(), code]).await;
}

e2e::in_every_browser!(
    after_the_exchange,
    with_the_form_filled_and_everything_shown,
    after_a_failure_with_the_command_on_the_screen,
    once_the_tokens_are_there_the_secret_is_only_in_its_masked_field,
    while_the_code_is_on_its_way,
    an_answer_that_could_not_be_read_is_forgotten_too,
    a_pasted_answer_is_forgotten_too,
    a_secret_in_a_pasted_link_goes_nowhere,
);
