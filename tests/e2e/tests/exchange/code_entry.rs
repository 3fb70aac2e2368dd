//! Tests authorization codes that a person enters by hand.

use crate::person::{
    copied, enter_code, explains, fill, fill_and_press, fresh_code, has_code, has_tokens, is_at_start, paste,
    play, play_on, primary_buttons, say, typed,
};
use e2e::requests::{assert_nothing_sent, exchanges, expect_refusals, field};
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET};
use e2e::{Key, Stage};
use leg3_core::exchange::failure::Failure::Refused;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::findings::FindingText;
use leg3_core::messages::start::StartText;
use leg3_core::oauth::error_response::ErrorResponse::CodeNotFound;

/// Opens the page without an authorization code.
pub(crate) async fn start(stage: &Stage) {
    expect_refusals(stage);
    stage.arrive("").await;
    is_at_start(stage).await;
}

async fn a_pasted_code_gets_tokens(stage: &Stage) {
    start(stage).await;
    assert!(
        primary_buttons(stage).await.is_empty(),
        "a button is primary, although the tiles are the next step"
    );
    let code = fresh_code(stage);
    paste(stage, &format!("  {code}\n")).await;
    stage.screen.button(say(FindingText::UseCode)).await;
    assert_eq!(primary_buttons(stage).await.len(), 1);
    stage.screen.press(say(FindingText::UseCode)).await;
    has_code(stage).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
    let sent = exchanges(stage);
    assert_eq!((sent.len(), field(&sent[0], "code")), (1, Some(code.as_str())));
}

async fn enter_submits_a_typed_code_and_the_code_survives_a_reload(stage: &Stage) {
    start(stage).await;
    stage.screen.type_into(say(StartText::Paste), &fresh_code(stage)).await;
    stage.screen.press_key(Key::Enter).await;
    stage.screen.press(say(FindingText::UseCode)).await;
    has_code(stage).await;
    stage.reload().await;
    has_code(stage).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
}

#[test]
fn a_pasted_address_with_a_code_gets_tokens() {
    play(async |stage| {
        for around in ["https://example.com/done?state=x&code={}", "example.com/#code={}&x=1", "code={}"] {
            start(stage).await;
            enter_code(stage, &around.replace("{}", &fresh_code(stage))).await;
            has_code(stage).await;
            fill_and_press(stage).await;
            has_tokens(stage).await;
            stage.screen.press(say(CodeScreenText::Forget)).await;
        }
    });
}

#[test]
fn pasted_text_with_code_client_id_and_secret_fills_the_form() {
    play(async |stage| {
        start(stage).await;
        let code = fresh_code(stage);
        let note = format!("code: {code} client_id: {DEMO_CLIENT_ID} client_secret: {DEMO_CLIENT_SECRET}");
        enter_code(stage, &note).await;
        has_code(stage).await;
        assert_eq!(typed(stage).await, [DEMO_CLIENT_ID, DEMO_CLIENT_SECRET]);
        assert_nothing_sent(stage);
    });
}

#[test]
fn a_code_of_unknown_shape_is_used_after_confirmation() {
    play(async |stage| {
        start(stage).await;
        paste(stage, "a-code-of-tomorrow").await;
        stage.screen.says(say(FindingText::Unknown)).await;
        stage.screen.press(say(FindingText::UseAsCode)).await;
        has_code(stage).await;
        stage.screen.unfold(say(CodeScreenText::CodeRow)).await;
        assert_eq!(copied(stage, say(ExchangeText::CopyCode)).await, "a-code-of-tomorrow");
        fill(stage).await;
        stage.screen.press("Get my tokens").await;
        explains(stage, Refused(CodeNotFound)).await;
        assert_eq!(field(&exchanges(stage)[0], "code"), Some("a-code-of-tomorrow"));
    });
}

e2e::in_every_browser!(a_pasted_code_gets_tokens, enter_submits_a_typed_code_and_the_code_survives_a_reload,);
