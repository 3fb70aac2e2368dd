//! An install that was started here is known again: in the same tab, in another one, and when a fresh code is needed.

use crate::install::build;
use crate::play::{app_is_there, arrive, copied, fill_and_press, fresh_code, has_tokens, js, press, settled};
use crate::wire::{exchanges, expect_refusals, field};
use crate::words::say;
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET};
use e2e::{Kind, Stage, eventually, play};
use fantoccini::wd::WindowHandle;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::install::InstallText;
use leg3_core::messages::install_link::InstallLinkText;
use leg3_core::messages::install_return::ReturnText;
use leg3_core::messages::page::PageText;
use serde_json::json;

/// Agrees on the install page, which has no icon.
async fn allow(stage: &Stage) {
    stage.expect("favicon.ico");
    expect_refusals(stage);
    stage.screen.press("Allow").await;
}

async fn windows(stage: &Stage) -> Vec<WindowHandle> {
    stage.browser.client().windows().await.unwrap_or_default()
}

/// The other one of two tabs.
pub(crate) async fn the_other(stage: &Stage, known: &WindowHandle) -> WindowHandle {
    eventually("there is another tab", async || windows(stage).await.into_iter().find(|tab| tab != known))
        .await
}

/// Goes on in the other one of two tabs.
async fn to_the_other(stage: &Stage, known: &WindowHandle) -> WindowHandle {
    let other = the_other(stage, known).await;
    go_to(stage, &other).await;
    other
}

/// Looks at this tab, as if it had been clicked.
async fn go_to(stage: &Stage, window: &WindowHandle) {
    assert!(stage.browser.client().switch_to_window(window.clone()).await.is_ok());
    stage.browser.cdp("Page.bringToFront", json!({})).await;
}

/// Asks for a fresh code, agrees in the tab that opens, and comes back.
pub(crate) async fn agree_in_another_tab(stage: &Stage) {
    let first = here(stage).await;
    settled(stage).await;
    press(stage, ExchangeText::FreshCode).await;
    to_the_other(stage, &first).await;
    allow(stage).await;
    stage.screen.says(say(ReturnText::HandedOver)).await;
    stage.screen.heading_is("Get your HighLevel tokens").await;
    go_to(stage, &first).await;
}

/// The tab that the test is in.
pub(crate) async fn here(stage: &Stage) -> WindowHandle {
    eventually("there is a tab", async || stage.browser.client().window().await.ok()).await
}

/// The code belongs here, and the client ID was typed before.
async fn only_the_secret_is_missing(stage: &Stage) {
    stage.screen.heading_is("HighLevel sent you a code").await;
    stage.screen.says(say(ReturnText::Matches)).await;
    assert_eq!(stage.screen.field("Client ID").await.value().await, DEMO_CLIENT_ID, "typed twice");
    stage.screen.paste_into("Client secret", DEMO_CLIENT_SECRET).await;
    press(stage, "Get my tokens").await;
    has_tokens(stage).await;
}

#[test]
fn from_no_code_to_tokens_in_one_tab() {
    play(async |stage| {
        build(stage).await;
        stage.screen.link(say(InstallText::OpenLink)).await.press().await;
        allow(stage).await;
        only_the_secret_is_missing(stage).await;
    });
}

#[test]
fn a_reload_still_knows_the_install() {
    play(async |stage| {
        build(stage).await;
        stage.screen.link(say(InstallText::OpenLink)).await.press().await;
        allow(stage).await;
        stage.screen.says(say(ReturnText::Matches)).await;
        stage.reload().await;
        stage.screen.says(say(ReturnText::Matches)).await;
    });
}

#[test]
fn highlevel_may_come_back_in_another_tab() {
    play(async |stage| {
        build(stage).await;
        let link = copied(stage, InstallText::CopyLink).await;
        let first = here(stage).await;
        assert!(stage.browser.client().new_window(true).await.is_ok());
        to_the_other(stage, &first).await;
        stage.open(&link).await;
        allow(stage).await;
        only_the_secret_is_missing(stage).await;
    });
}

#[test]
fn a_tampered_state_is_a_warning_and_none_is_normal() {
    play(async |stage| {
        build(stage).await;
        stage.screen.says(say(InstallText::LinkState)).await;
        let code = fresh_code(stage);
        stage.arrive(&format!("?code={code}&state=tampered")).await;
        stage.screen.says(say(ReturnText::DoesNotMatch)).await;
        stage.arrive(&format!("?code={code}")).await;
        stage.screen.says(say(ReturnText::NotStartedHere)).await;
        press(stage, PageText::Forget).await;
        expect_refusals(stage);
        stage.arrive(&format!("?code={code}&state=unknown")).await;
        stage.screen.says(say(ReturnText::NotStartedHere)).await;
        stage.screen.paste_into("Client ID", DEMO_CLIENT_ID).await;
        stage.screen.paste_into("Client secret", DEMO_CLIENT_SECRET).await;
        press(stage, "Get my tokens").await;
        has_tokens(stage).await;
    });
}

pub(crate) async fn spent(stage: &Stage) {
    expect_refusals(stage);
    stage.screen.heading_is("HighLevel does not know this code").await;
    stage.sandbox.clear_requests();
}

#[test]
fn a_fresh_code_comes_over_from_its_tab_and_nothing_is_typed_twice() {
    play(async |stage| {
        build(stage).await;
        stage.screen.says(say(InstallText::LinkState)).await;
        arrive(stage, "0123456789012345678901234567890123456789").await;
        fill_and_press(stage).await;
        spent(stage).await;
        agree_in_another_tab(stage).await;
        stage.screen.heading_is("HighLevel sent you a code").await;
        stage.screen.says(say(ReturnText::CameOver)).await;
        press(stage, "Get my tokens").await;
        has_tokens(stage).await;
        let sent = exchanges(stage);
        assert_eq!(sent.len(), 1);
        assert_eq!(field(&sent[0], "client_secret"), Some(DEMO_CLIENT_SECRET));
    });
}

#[test]
fn without_a_kept_link_it_is_pasted_once() {
    play(async |stage| {
        build(stage).await;
        let link = copied(stage, InstallText::CopyLink).await;
        // Another tab knows nothing of it.
        let first = here(stage).await;
        assert!(stage.browser.client().new_window(true).await.is_ok());
        let second = to_the_other(stage, &first).await;
        arrive(stage, "0123456789012345678901234567890123456789").await;
        fill_and_press(stage).await;
        spent(stage).await;
        press(stage, ExchangeText::FreshCode).await;
        press(stage, ReturnText::FreshOpen).await;
        stage.screen.says(say(InstallLinkText::NoLinkAddress)).await;
        stage.screen.paste_into(say(ReturnText::FreshLink), &link).await;
        press(stage, ReturnText::FreshOpen).await;
        stage.screen.says(say(ReturnText::FreshWaiting)).await;
        let third = eventually("there is a third tab", async || {
            windows(stage).await.into_iter().find(|window| *window != first && *window != second)
        })
        .await;
        go_to(stage, &third).await;
        allow(stage).await;
        stage.screen.says(say(ReturnText::HandedOver)).await;
        go_to(stage, &second).await;
        press(stage, "Get my tokens").await;
        has_tokens(stage).await;
    });
}

#[test]
fn with_the_waiting_tab_gone_it_is_an_ordinary_arrival() {
    play(async |stage| {
        stage.arrive("").await;
        app_is_there(stage).await;
        let code = fresh_code(stage);
        stage.arrive(&format!("?code={code}&state=00112233445566778899aabbccddeeff")).await;
        stage.screen.heading_is("HighLevel sent you a code").await;
        stage.screen.says(say(ReturnText::NotStartedHere)).await;
        stage.screen.gone(Kind::Button, say(ReturnText::FreshOpen)).await;
    });
}

#[test]
fn what_is_said_of_one_code_is_not_said_of_another() {
    play(async |stage| {
        build(stage).await;
        stage.screen.link(say(InstallText::OpenLink)).await.press().await;
        allow(stage).await;
        stage.screen.says(say(ReturnText::Matches)).await;
        let own = copied(stage, ExchangeText::CopyCode).await;
        // A code that somebody else sent.
        let strange = fresh_code(stage);
        enter(stage, &strange).await;
        eventually("the other code is here", async || copied(stage, ExchangeText::CopyCode).await == strange)
            .await;
        assert!(
            !stage.screen.text().await.contains(say(ReturnText::Matches)),
            "it vouches for a stranger's code"
        );
        enter(stage, &["https://example.com/?state=tampered&code=", &strange].concat()).await;
        stage.screen.says(say(ReturnText::DoesNotMatch)).await;
        // The mark of the first is not kept with the second.
        stage.browser.client().refresh().await.ok();
        stage.screen.says(say(ReturnText::DoesNotMatch)).await;
        enter(stage, &own).await;
        eventually("its own code is here", async || copied(stage, ExchangeText::CopyCode).await == own).await;
        assert!(!stage.screen.text().await.contains(say(ReturnText::DoesNotMatch)));
    });
}

async fn enter(stage: &Stage, text: &str) {
    let script = "document.getElementById('typed-code').value = arguments[0];
        document.getElementById('entry').requestSubmit()";
    js(stage, script, vec![text.into()]).await;
}

#[test]
fn a_code_that_came_over_is_still_known_after_a_reload() {
    play(async |stage| {
        build(stage).await;
        stage.screen.says(say(InstallText::LinkState)).await;
        stage.arrive("?code=0123456789012345678901234567890123456789&state=first").await;
        stage.screen.says(say(ReturnText::DoesNotMatch)).await;
        fill_and_press(stage).await;
        spent(stage).await;
        let first = here(stage).await;
        press(stage, ExchangeText::FreshCode).await;
        to_the_other(stage, &first).await;
        allow(stage).await;
        stage.screen.says(say(ReturnText::HandedOver)).await;
        go_to(stage, &first).await;
        stage.screen.says(say(ReturnText::CameOver)).await;
        stage.browser.client().refresh().await.ok();
        stage.screen.says(say(ReturnText::Matches)).await;
    });
}
