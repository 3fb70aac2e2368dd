//! Before the app is there: the address is clean, the form is of use, and an early press is kept.

use crate::play::{fill, fresh_code, has_tokens, js, play_on};
use crate::wire::{assert_nothing_sent, exchanges, expect_refusals, probes};
use crate::words::say;
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET};
use e2e::{Key, Stage, Trouble, eventually};
use leg3_core::messages::exchange::ExchangeText;

/// Arrives while the wasm is held back. Gives the code.
async fn arrive_without_wasm(stage: &Stage) -> String {
    expect_refusals(stage);
    stage.site.trouble(".wasm", Trouble::Held);
    let code = fresh_code(stage);
    stage.arrive(&format!("?code={code}&state=abc#code={code}")).await;
    stage.screen.heading_is("HighLevel sent you a code").await;
    eventually("the wasm is asked for", async || {
        stage.site.requests().iter().any(|request| request.path.ends_with(".wasm"))
    })
    .await;
    assert_eq!(stage.memory().bytes().await, None);
    code
}

async fn the_address_is_clean_before_the_app_is_there(stage: &Stage) {
    let code = arrive_without_wasm(stage).await;
    let kept = stage.storage().await;
    assert_eq!(kept.at("location.href"), Some(format!("{}/", stage.site.origin()).as_str()));
    assert_eq!(kept.at("history.state"), Some("null"));
    assert_eq!(kept.places_of(std::slice::from_ref(&code)), ["sessionStorage[leg3.code]"]);
    assert_eq!(js(stage, "return history.length <= 2", vec![]).await, true);
}

async fn the_masked_code_is_there_before_the_app(stage: &Stage) {
    let code = arrive_without_wasm(stage).await;
    let shown = format!("{}••••••••{}", &code[..4], &code[36..]);
    stage.screen.says(&shown).await;
    assert!(
        !js(stage, "return document.documentElement.outerHTML", vec![]).await.to_string().contains(&code)
    );
    stage.site.heal(".wasm");
    crate::play::app_is_there(stage).await;
    stage.screen.says(&shown).await;
}

async fn what_was_typed_and_pressed_early_goes_on(stage: &Stage) {
    arrive_without_wasm(stage).await;
    fill(stage).await;
    stage.screen.press("Get my tokens").await;
    stage.screen.button(say(ExchangeText::Starting)).await;
    assert_nothing_sent(stage);
    stage.site.heal(".wasm");
    has_tokens(stage).await;
    assert_eq!((probes(stage).len(), exchanges(stage).len()), (1, 1));
}

async fn several_early_presses_are_one(stage: &Stage) {
    arrive_without_wasm(stage).await;
    fill(stage).await;
    stage.screen.double_click("Get my tokens").await;
    stage.screen.field("Client secret").await.focus().await;
    stage.screen.press_key(Key::Enter).await;
    stage.site.heal(".wasm");
    has_tokens(stage).await;
    assert_eq!((probes(stage).len(), exchanges(stage).len()), (1, 1));
}

async fn typing_goes_on_while_the_app_arrives(stage: &Stage) {
    arrive_without_wasm(stage).await;
    let (first, rest) = DEMO_CLIENT_ID.split_at(12);
    let field = stage.screen.field("Client ID").await;
    field.focus().await;
    field.type_text(first).await;
    stage.site.heal(".wasm");
    crate::play::app_is_there(stage).await;
    assert!(field.has_focus().await, "the focus was taken away");
    field.type_text(rest).await;
    assert_eq!(field.value().await, DEMO_CLIENT_ID);
    stage.screen.type_into("Client secret", DEMO_CLIENT_SECRET).await;
    stage.screen.press_key(Key::Enter).await;
    has_tokens(stage).await;
}

async fn an_early_press_with_an_empty_field_asks_for_it(stage: &Stage) {
    arrive_without_wasm(stage).await;
    stage.screen.press("Get my tokens").await;
    stage.site.heal(".wasm");
    stage.screen.says(say(ExchangeText::IdMissing)).await;
    stage.screen.button("Get my tokens").await;
    assert_nothing_sent(stage);
}

e2e::in_every_browser!(
    the_address_is_clean_before_the_app_is_there,
    the_masked_code_is_there_before_the_app,
    what_was_typed_and_pressed_early_goes_on,
    several_early_presses_are_one,
    typing_goes_on_while_the_app_arrives,
    an_early_press_with_an_empty_field_asks_for_it,
);
