//! Tests that elements with a secret are marked `translate="no"`. A browser that translates the page sends the page's
//! text to a service.

use crate::boot::break_app::{die_during_the_exchange, die_with_code};
use crate::exchange::hidden_answers::hidden;
use crate::person::{
    arrive_with_code, copied, explains, fill, fill_and_press, get_tokens, js, open_answer, play, play_on, say,
};
use e2e::Stage;
use e2e::requests::{break_it, canned_json};
use e2e::sandbox::{Cors, DEMO_CLIENT_SECRET, On};
use leg3_core::exchange::failure::Failure::{ProbeHidden, Unreadable};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::tokens::TokensText;
use leg3_core::oauth::response::Unreadable::NoTokens;

/// Counts the elements that contain this secret as text, as a value or in an attribute. Lists those elements that are
/// not excluded from translation.
const HOLDING: &str = "const [secret] = arguments;
    const holds = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.includes(secret))
        || element.value?.includes?.(secret) || [...element.attributes].some(({ value }) => value.includes(secret));
    const holding = [...document.querySelectorAll('*')].filter(holds);
    return [holding.length, holding.filter(({ translate }) => translate).map(({ outerHTML }) => outerHTML.slice(0, 80))]";

/// Checks that the page contains this secret and that every element with the secret is excluded from translation.
async fn is_marked(stage: &Stage, secret: &str) {
    let found = js(stage, HOLDING, vec![secret.into()]).await;
    assert!(found[0].as_u64().is_some_and(|count| count > 0), "the secret is not on the page");
    assert_eq!(found[1], serde_json::json!([]));
}

async fn the_code_and_the_client_secret_are_excluded_from_translation(stage: &Stage) {
    let code = arrive_with_code(stage).await;
    fill(stage).await;
    stage.screen.press(say(ExchangeText::ShowClientSecret)).await;
    stage.screen.unfold(say(CodeScreenText::CodeRow)).await;
    stage.screen.press(say(ExchangeText::ShowCode)).await;
    stage.screen.says(&code).await;
    is_marked(stage, &code).await;
    is_marked(stage, DEMO_CLIENT_SECRET).await;
}

async fn tokens_are_excluded_from_translation(stage: &Stage) {
    get_tokens(stage).await;
    let access = copied(stage, say(TokensText::CopyAccess)).await;
    let refresh = copied(stage, say(TokensText::CopyRefresh)).await;
    stage.screen.press(say(TokensText::ShowAccess)).await;
    stage.screen.press(say(TokensText::ShowRefresh)).await;
    open_answer(stage).await;
    stage.screen.press(say(ExchangeText::RawShow)).await;
    stage.screen.button(say(ExchangeText::RawHide)).await;
    is_marked(stage, &access).await;
    is_marked(stage, &refresh).await;
}

e2e::in_every_browser!(
    the_code_and_the_client_secret_are_excluded_from_translation,
    tokens_are_excluded_from_translation
);

#[test]
fn a_masked_code_is_excluded_from_translation() {
    play(async |stage| {
        let code = arrive_with_code(stage).await;
        let masked = format!("{}••••••••{}", &code[..4], &code[36..]);
        stage.screen.says(&masked).await;
        is_marked(stage, &masked).await;
    });
}

#[test]
fn a_code_in_the_steps_for_another_program_is_excluded_from_translation() {
    play(async |stage| {
        let code = hidden(stage, Cors::Closed, ProbeHidden).await;
        stage.screen.press(say(CodeScreenText::ShowSteps)).await;
        stage.screen.unfold(say(CodeScreenText::InTerminal)).await;
        stage.screen.button(say(ExchangeText::CopyShell)).await;
        is_marked(stage, &format!("{}••••••••{}", &code[..4], &code[36..])).await;
        assert!(!crate::secrets_left::page(stage).await.contains(&code), "the code is not masked");
    });
}

#[test]
fn unreadable_and_pasted_responses_are_excluded_from_translation() {
    play(async |stage| {
        let answer = r#"{"odd_field":"something secret in an odd place"}"#;
        break_it(stage, On::Exchange, canned_json(200, answer));
        arrive_with_code(stage).await;
        fill_and_press(stage).await;
        explains(stage, Unreadable(NoTokens)).await;
        open_answer(stage).await;
        stage.screen.press(say(ExchangeText::RawShow)).await;
        stage.screen.says(answer).await;
        is_marked(stage, "something secret").await;
        stage.screen.unfold(say(ExchangeText::PasteAnswer)).await;
        stage.screen.paste_into(say(ExchangeText::PasteAnswer), "a token of mine").await;
        is_marked(stage, "a token of mine").await;
    });
}

#[test]
fn data_shown_after_a_crash_is_excluded_from_translation() {
    play(async |stage| {
        let code = arrive_with_code(stage).await;
        die_with_code(stage).await;
        is_marked(stage, &code).await;
        stage.reload().await;
        die_during_the_exchange(stage).await;
        stage.sandbox.set_fault(None);
        stage.screen.says("\"access_token\"").await;
        is_marked(stage, "access_token").await;
    });
}
