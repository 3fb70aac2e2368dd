//! *Forget everything* below a dead app: the panel, the answers and the code are gone, and nothing comes back.

use crate::boot::death::{die_during_the_exchange, die_with_code, die_with_tokens};
use crate::install::handover::keep_link;
use crate::leftovers::{assert_in_no_variable, assert_nothing_left, page, variables};
use crate::person::{
    app_is_alive, arrive_with_code, copied, fill, fresh_code, get_tokens, js, play, play_on, say,
};
use e2e::sandbox::DEMO_CLIENT_SECRET;
use e2e::{Kind, Stage, Trouble, eventually};
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::page::PageText;
use leg3_core::messages::swap::SwapText;
use leg3_core::messages::tokens::TokensText;
use std::slice::from_ref;

/// Presses *Forget everything*: the panel shows the command with blanks, and nothing that came.
async fn forget(stage: &Stage, secrets: &[String]) {
    stage.screen.press(say(SwapText::Forget)).await;
    is_emptied(stage).await;
    for secret in secrets {
        assert!(!page(stage).await.contains(secret.as_str()), "a secret is on the page");
    }
    stage.storage().await.assert_holds_none(secrets);
}

async fn is_emptied(stage: &Stage) {
    stage.screen.says("code=YOUR-CODE").await;
    stage.screen.gone(Kind::Heading, say(ExchangeText::Code)).await;
    stage.screen.gone(Kind::Heading, say(ExchangeText::RawAnswer)).await;
}

async fn a_code_that_was_not_sent_is_forgotten(stage: &Stage) {
    let code = arrive_with_code(stage).await;
    fill(stage).await;
    die_with_code(stage).await;
    stage.screen.says(&code).await;
    forget(stage, &[code, DEMO_CLIENT_SECRET.to_owned()]).await;
    assert_eq!(stage.storage().await.keys("sessionStorage"), [""; 0]);
    stage.reload().await;
    app_is_alive(stage).await;
    stage.screen.heading_is(say(ExchangeText::StartTitle)).await;
}

async fn tokens_are_forgotten(stage: &Stage) {
    let code = get_tokens(stage).await;
    let access = copied(stage, say(TokensText::CopyAccess)).await;
    let refresh = copied(stage, say(TokensText::CopyRefresh)).await;
    die_with_tokens(stage).await;
    stage.screen.says(&refresh).await;
    forget(stage, &[code, access, refresh, DEMO_CLIENT_SECRET.to_owned()]).await;
}

async fn an_answer_that_comes_after_forgetting_is_not_shown(stage: &Stage) {
    let code = die_during_the_exchange(stage).await;
    forget(stage, &[code]).await;
    stage.sandbox.set_fault(None);
    eventually("the browser has the answer", async || answers(stage).await == 2).await;
    assert!(!stage.screen.text().await.contains("access_token"), "tokens are on the page");
    is_emptied(stage).await;
}

/// How many answers of HighLevel the browser has, after the page had a turn to look at them.
async fn answers(stage: &Stage) -> u64 {
    let script = "const [done] = arguments;
        const ended = performance.getEntriesByType('resource').filter(
            ({ name, responseEnd }) => name.endsWith('/oauth/token') && responseEnd > 0);
        setTimeout(() => setTimeout(() => done(ended.length)))";
    let answer = stage.browser.client().execute_async(script, vec![]).await;
    answer.ok().and_then(|count| count.as_u64()).unwrap_or_default()
}

async fn a_code_is_forgotten_where_the_app_did_not_start(stage: &Stage) {
    stage.expect(stage.site.authority().as_str());
    stage.site.trouble("_bg.wasm", Trouble::Missing);
    let code = fresh_code(stage);
    stage.arrive(&format!("?code={code}")).await;
    stage.screen.heading_is(say(PageText::Unstarted)).await;
    stage.screen.says(&code).await;
    forget(stage, &[code]).await;
    assert_eq!(stage.storage().await.keys("sessionStorage"), [""; 0]);
}

e2e::in_every_browser!(
    a_code_that_was_not_sent_is_forgotten,
    tokens_are_forgotten,
    an_answer_that_comes_after_forgetting_is_not_shown,
    a_code_is_forgotten_where_the_app_did_not_start,
);

#[test]
fn the_install_link_of_the_tab_is_forgotten_too() {
    play(async |stage| {
        let code = arrive_with_code(stage).await;
        keep_link(stage, "mine").await;
        die_with_code(stage).await;
        forget(stage, &[code]).await;
        assert_eq!(stage.storage().await.keys("sessionStorage"), [""; 0]);
    });
}

#[test]
fn no_variable_holds_the_code_any_more() {
    play(async |stage| {
        let code = arrive_with_code(stage).await;
        die_with_code(stage).await;
        forget(stage, from_ref(&code)).await;
        assert_in_no_variable(stage, &code).await;
    });
}

/// Neither as a variable nor as a property of `window`.
#[test]
fn nothing_of_the_page_can_be_read_or_called_by_another_script() {
    play(async |stage| {
        let properties = "return Object.getOwnPropertyNames(window)";
        stage.site.give("/empty.html", "<!doctype html><title>Empty</title><link rel=icon href=data:,>");
        stage.open(&format!("{}/empty.html", stage.site.origin())).await;
        let of_every_page = js(stage, properties, vec![]).await;
        arrive_with_code(stage).await;
        let mut found: Vec<String> = variables(stage).await.into_iter().map(|(name, _)| name).collect();
        let all = js(stage, properties, vec![]).await;
        let own = all
            .as_array()
            .into_iter()
            .flatten()
            .filter(|name| of_every_page.as_array().is_none_or(|names| !names.contains(name)));
        // chromedriver leaves its own behind.
        let own = own.filter(|name| *name != "ret_nodes");
        found.extend(own.filter_map(|name| name.as_str()).map(str::to_owned));
        assert_eq!(found, [""; 0]);
    });
}

/// The app's memory lives on, though nothing draws from it any more.
#[test]
fn the_memory_of_the_dead_app_holds_nothing() {
    play(async |stage| {
        get_tokens(stage).await;
        let access = copied(stage, say(TokensText::CopyAccess)).await;
        die_with_tokens(stage).await;
        forget(stage, from_ref(&access)).await;
        assert_nothing_left(stage, &[access]).await;
    });
}
