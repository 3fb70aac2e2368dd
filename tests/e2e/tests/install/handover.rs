//! Tests *Get a fresh code*: the install page opens in a new tab, and the first tab receives the authorization code. In
//! the first tab, the person types no value twice.

use crate::person::{
    explains, fill_and_press, fresh_code, go_to, go_to_new_tab, has_code, has_tokens, js, play, say,
};
use e2e::requests::{exchanges, expect_refusals, field};
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET};
use e2e::{Stage, Trouble, eventually};
use leg3_core::exchange::failure::Failure::Refused;
use leg3_core::install::link::InstallLink;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::install_return::ReturnText;
use leg3_core::oauth::error_response::ErrorResponse::CodeNotFound;

/// Stores an install link with this `state` in the tab, as the page does when the person opens a link.
pub(crate) async fn keep_link(stage: &Stage, state: &str) {
    keep_link_to(stage, &format!("{}/", stage.site.origin()), state).await;
}

/// Stores an install link with this redirect URI in the tab.
async fn keep_link_to(stage: &Stage, redirect_uri: &str, state: &str) {
    let link = InstallLink {
        client_id: DEMO_CLIENT_ID.into(),
        redirect_uri: redirect_uri.into(),
        state: state.into(),
        ..InstallLink::default()
    };
    js(stage, "sessionStorage.setItem('leg3.link', arguments[0])", vec![link.write().into()]).await;
}

/// Does the same as [`asks_for_a_fresh_code_with`], with the page's own address as redirect URI.
async fn asks_for_a_fresh_code(stage: &Stage) {
    asks_for_a_fresh_code_with(stage, &format!("{}/", stage.site.origin())).await;
}

/// Stores an install link with this redirect URI, and sends an authorization code that HighLevel does not know. Waits
/// for the link *Get a fresh code*.
async fn asks_for_a_fresh_code_with(stage: &Stage, redirect_uri: &str) {
    expect_refusals(stage);
    stage.arrive("?code=363fe3f086e2db02bb9c34722902d21f76c9b217").await;
    has_code(stage).await;
    keep_link_to(stage, redirect_uri, "mine").await;
    fill_and_press(stage).await;
    explains(stage, Refused(CodeNotFound)).await;
    stage.screen.link(say(ExchangeText::FreshCode)).await;
}

/// Replaces the address of the install link by the page's address with this authorization code and the link's `state`.
/// Then clicks the link.
async fn open_link(stage: &Stage, code: &str) {
    let state = "new URL(link.href).searchParams.get('state')";
    click_link_to(stage, &format!("`${{location.origin}}/?code={code}&state=${{{state}}}`")).await;
}

/// Makes the install link lead to an empty page instead of the install page, and clicks the link.
async fn open_link_elsewhere(stage: &Stage) {
    click_link_to(stage, "'about:blank'").await;
}

/// Replaces the address of the install link by the value of this JavaScript expression, and clicks the link.
async fn click_link_to(stage: &Stage, address: &str) {
    let click = format!(
        "const link = [...document.querySelectorAll('a')].find(it => it.innerText === arguments[0]);
        link.href = {address};
        link.click()"
    );
    js(stage, &click, vec![say(ExchangeText::FreshCode).into()]).await;
}

#[test]
fn a_fresh_code_is_sent_to_the_tab_that_waits_for_it() {
    play(async |stage| {
        stage.guard(DEMO_CLIENT_SECRET);
        asks_for_a_fresh_code(stage).await;
        let fresh = fresh_code(stage);
        open_link(stage, &fresh).await;
        let first = go_to_new_tab(stage).await;
        stage.screen.says(say(ReturnText::HandedOver)).await;
        go_to(stage, first).await;
        has_code(stage).await;
        stage.screen.press("Get my tokens").await;
        has_tokens(stage).await;
        let sent = exchanges(stage);
        assert_eq!(sent.last().and_then(|fields| field(fields, "code")), Some(fresh.as_str()));
    });
}

#[test]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
fn a_code_goes_only_to_the_tab_that_opened_its_link() {
    play(async |stage| {
        let client = stage.browser.client();
        asks_for_a_fresh_code(stage).await;
        open_link(stage, &fresh_code(stage)).await;
        let first = go_to_new_tab(stage).await;
        let second = client.window().await.unwrap();
        stage.screen.says(say(ReturnText::HandedOver)).await;
        asks_for_a_fresh_code(stage).await;
        open_link(stage, &fresh_code(stage)).await;
        let newest = eventually("the third tab is open", async || {
            stage.browser.windows().await.into_iter().find(|tab| ![&first, &second].contains(&tab))
        })
        .await;
        go_to(stage, newest).await;
        stage.screen.says(say(ReturnText::HandedOver)).await;
        go_to(stage, second).await;
        has_code(stage).await;
    });
}

/// The first tab waits for the code. In the second tab, the person fills in the form before the app runs.
#[test]
fn a_code_stays_in_its_tab_if_the_form_was_sent_before_the_app_runs() {
    play(async |stage| {
        asks_for_a_fresh_code(stage).await;
        stage.site.trouble("_bg.wasm", Trouble::Held);
        let fresh = fresh_code(stage);
        open_link(stage, &fresh).await;
        let first = go_to_new_tab(stage).await;
        stage.screen.heading_is(say(CodeScreenText::CodeTitle)).await;
        fill_and_press(stage).await;
        stage.screen.button(say(ExchangeText::Starting)).await;
        stage.site.heal("_bg.wasm");
        has_tokens(stage).await;
        go_to(stage, first).await;
        stage.screen.says(say(ReturnText::FreshWaiting)).await;
        let sent = exchanges(stage);
        assert_eq!(sent.len(), 2);
        assert_eq!(field(&sent[1], "code"), Some(fresh.as_str()));
    });
}

/// In the second tab, the person presses the button of the empty form before the app runs.
#[test]
fn a_code_goes_to_the_waiting_tab_if_the_form_was_empty_before_the_app_runs() {
    play(async |stage| {
        asks_for_a_fresh_code(stage).await;
        stage.site.trouble("_bg.wasm", Trouble::Held);
        open_link(stage, &fresh_code(stage)).await;
        let first = go_to_new_tab(stage).await;
        stage.screen.press("Get my tokens").await;
        stage.screen.button(say(ExchangeText::Starting)).await;
        stage.site.heal("_bg.wasm");
        stage.screen.says(say(ReturnText::HandedOver)).await;
        go_to(stage, first).await;
        has_code(stage).await;
        stage.screen.press("Get my tokens").await;
        has_tokens(stage).await;
    });
}

#[test]
fn a_link_that_sends_its_code_to_another_page_causes_a_notice() {
    play(async |stage| {
        asks_for_a_fresh_code_with(stage, "https://x.example/cb").await;
        open_link_elsewhere(stage).await;
        let first = go_to_new_tab(stage).await;
        go_to(stage, first).await;
        stage.screen.says(say(ReturnText::FreshElsewhere)).await;
    });
}

#[test]
fn a_code_stays_in_its_tab_if_no_other_tab_waits_for_it() {
    play(async |stage| {
        expect_refusals(stage);
        stage.arrive(&format!("?code={}&state=unknown", fresh_code(stage))).await;
        stage.app_is_alive().await;
        has_code(stage).await;
        fill_and_press(stage).await;
        has_tokens(stage).await;
    });
}
