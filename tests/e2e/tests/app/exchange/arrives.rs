//! What the address brings, and what stays in the tab.

use crate::person::{
    app_is_alive, arrive_with_code, enter_code, fill, fill_and_press, fresh_code, go_to_new_tab, has_code,
    has_tokens, js, play, play_on, say, typed,
};
use e2e::requests::{assert_nothing_sent, exchanges, expect_refusals};
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET};
use e2e::{Stage, Trouble, eventually};
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::swap::SwapText;

async fn the_address_is_clean_before_the_app_is_there(stage: &Stage) {
    stage.site.trouble("_bg", Trouble::Held);
    let code = fresh_code(stage);
    stage.arrive(&format!("?code={code}&state=abc#more")).await;
    stage.screen.heading_is(say(SwapText::CodeTitle)).await;
    let address = js(stage, "return location.search + location.hash", vec![]).await;
    assert_eq!(address, "");
    stage.site.heal("_bg");
    app_is_alive(stage).await;
    assert_nothing_sent(stage);
}

async fn what_is_typed_before_the_app_is_there_stays(stage: &Stage) {
    stage.site.trouble("_bg", Trouble::Held);
    expect_refusals(stage);
    let code = fresh_code(stage);
    stage.arrive(&format!("?code={code}")).await;
    fill(stage).await;
    stage.site.heal("_bg");
    app_is_alive(stage).await;
    stage.screen.press("Get my tokens").await;
    has_tokens(stage).await;
    assert_eq!(exchanges(stage).len(), 1);
}

async fn a_press_before_the_app_is_there_is_not_lost(stage: &Stage) {
    stage.site.trouble("_bg", Trouble::Held);
    expect_refusals(stage);
    let code = fresh_code(stage);
    stage.arrive(&format!("?code={code}")).await;
    fill_and_press(stage).await;
    stage.screen.says(say(ExchangeText::Starting)).await;
    stage.site.heal("_bg");
    has_tokens(stage).await;
    assert_eq!(exchanges(stage).len(), 1);
}

async fn an_early_press_counts_once(stage: &Stage) {
    a_press_before_the_app_is_there_is_not_lost(stage).await;
    stage.screen.press(say(SwapText::Forget)).await;
    stage.screen.heading_is(say(ExchangeText::StartTitle)).await;
    let code = fresh_code(stage);
    let note = format!("Code: {code} Client ID: {DEMO_CLIENT_ID} Client secret: {DEMO_CLIENT_SECRET}");
    enter_code(stage, &note).await;
    has_code(stage).await;
    eventually("both values are filled in", async || {
        typed(stage).await == [DEMO_CLIENT_ID, DEMO_CLIENT_SECRET]
    })
    .await;
    stage.screen.button("Get my tokens").await;
    assert_eq!(exchanges(stage).len(), 1, "the second code was sent without a press");
}

async fn a_reload_brings_the_code_back(stage: &Stage) {
    arrive_with_code(stage).await;
    stage.reload().await;
    has_code(stage).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
    assert_eq!(stage.storage().await.keys("sessionStorage"), [""; 0]);
}

async fn a_refusal_in_the_address_is_explained(stage: &Stage) {
    stage.arrive("?error=access_denied&error_description=No").await;
    stage.screen.heading_is(say(ExchangeText::DeniedTitle)).await;
    stage.screen.says("access_denied").await;
    app_is_alive(stage).await;
    assert_nothing_sent(stage);
}

#[test]
fn a_copy_of_the_tab_does_not_get_the_code() {
    play(async |stage| {
        arrive_with_code(stage).await;
        // A tab that a page opens gets a copy of its storage, as one that is duplicated does.
        js(stage, "window.open(location.href, '_blank')", vec![]).await;
        go_to_new_tab(stage).await;
        stage.screen.says(say(SwapText::Elsewhere)).await;
        assert_eq!(stage.storage().await.keys("sessionStorage"), [""; 0]);
    });
}

e2e::in_every_browser!(
    the_address_is_clean_before_the_app_is_there,
    what_is_typed_before_the_app_is_there_stays,
    a_press_before_the_app_is_there_is_not_lost,
    an_early_press_counts_once,
    a_reload_brings_the_code_back,
    a_refusal_in_the_address_is_explained,
);
