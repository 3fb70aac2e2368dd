//! Tests *Forget everything* after the app crashed or did not start: the page is loaded again, and nothing is restored.
//! Also tests that the page adds no global variables.

use crate::boot::break_app::{die_during_the_exchange, die_with_code, die_with_tokens};
use crate::install::handover::keep_link;
use crate::person::{
    arrive_with_code, copied, enter_code, fill, fill_and_press, fresh_code, get_tokens, has_code, has_tokens,
    js, play, play_on, say,
};
use crate::secrets_left::{assert_nothing_left, page, variables};
use e2e::requests::exchanges;
use e2e::sandbox::DEMO_CLIENT_SECRET;
use e2e::{Kind, Stage, Trouble, eventually};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::page::PageText;
use leg3_core::messages::start::StartText;
use leg3_core::messages::tokens::TokensText;

/// Presses *Forget everything*. Checks that the page is loaded again and that the tab stores nothing.
async fn forget(stage: &Stage) {
    js(stage, "window.isOld = true", vec![]).await;
    stage.screen.press(say(CodeScreenText::Forget)).await;
    let is_new = "return window.isOld === undefined";
    eventually("the page starts anew", async || js(stage, is_new, vec![]).await == true).await;
    assert_eq!(stage.storage().await.keys("sessionStorage"), [""; 0]);
}

async fn is_at_the_start(stage: &Stage) {
    stage.app_is_alive().await;
    stage.screen.heading_is(say(StartText::Title)).await;
}

async fn forget_after_a_crash_deletes_a_code_that_was_not_sent(stage: &Stage) {
    let code = arrive_with_code(stage).await;
    keep_link(stage, "mine").await;
    fill(stage).await;
    die_with_code(stage).await;
    stage.screen.says(&code).await;
    let secrets = [code, DEMO_CLIENT_SECRET.to_owned()];
    forget(stage).await;
    is_at_the_start(stage).await;
    assert_nothing_left(stage, &secrets).await;
}

async fn forget_after_a_crash_deletes_the_tokens(stage: &Stage) {
    let code = get_tokens(stage).await;
    let access = copied(stage, say(TokensText::CopyAccess)).await;
    die_with_tokens(stage).await;
    stage.screen.says(&access).await;
    let secrets = [code, access, DEMO_CLIENT_SECRET.to_owned()];
    // The refresh token was not copied. The page does not ask for confirmation, because *Forget everything* is meant to
    // delete the token.
    forget(stage).await;
    is_at_the_start(stage).await;
    assert_nothing_left(stage, &secrets).await;
}

async fn another_code_is_exchanged_after_a_crash_and_forget(stage: &Stage) {
    let code = die_during_the_exchange(stage).await;
    forget(stage).await;
    is_at_the_start(stage).await;
    assert_nothing_left(stage, &[code]).await;
    stage.sandbox.set_fault(None);
    enter_code(stage, &fresh_code(stage)).await;
    has_code(stage).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
    assert_eq!(exchanges(stage).len(), 2);
}

async fn forget_deletes_the_code_if_the_app_did_not_start(stage: &Stage) {
    stage.expect(stage.site.authority().as_str());
    stage.site.trouble("_bg.wasm", Trouble::Missing);
    let code = fresh_code(stage);
    stage.arrive(&format!("?code={code}")).await;
    stage.screen.heading_is(say(PageText::Unstarted)).await;
    stage.screen.says(&code).await;
    forget(stage).await;
    stage.screen.heading_is(say(PageText::Unstarted)).await;
    assert!(!page(stage).await.contains(&code), "the code is on the page");
    stage.screen.says("code=YOUR-CODE").await;
    stage.screen.gone(Kind::Heading, say(ExchangeText::Code)).await;
}

e2e::in_every_browser!(
    forget_after_a_crash_deletes_a_code_that_was_not_sent,
    forget_after_a_crash_deletes_the_tokens,
    another_code_is_exchanged_after_a_crash_and_forget,
    forget_deletes_the_code_if_the_app_did_not_start,
);

/// The page must not define a global variable or a property of `window` that other scripts can read.
#[test]
fn the_page_exposes_no_global_variables_or_functions() {
    play(async |stage| {
        let properties = "return Object.getOwnPropertyNames(window)";
        stage.site.give("/empty.html", "<!doctype html><title>Empty</title><link rel=icon href=data:,>");
        stage.open(&format!("{}/empty.html", stage.site.origin())).await;
        let of_every_page = js(stage, properties, vec![]).await;
        arrive_with_code(stage).await;
        let mut found = variables(stage).await;
        let all = js(stage, properties, vec![]).await;
        let own = all
            .as_array()
            .into_iter()
            .flatten()
            .filter(|name| of_every_page.as_array().is_none_or(|names| !names.contains(name)));
        // chromedriver leaves its own variable `ret_nodes` behind.
        let own = own.filter(|name| *name != "ret_nodes");
        found.extend(own.filter_map(|name| name.as_str()).map(str::to_owned));
        assert_eq!(found, [""; 0]);
    });
}
