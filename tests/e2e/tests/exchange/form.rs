//! Tests the form: which values can be pasted into the form, what a press of *Get my tokens* sends, and which values
//! stay in the form after a failure.

use crate::person::{arrive_with_code, copied, fill, fill_and_press, has_tokens, play, play_on, say, typed};
use e2e::requests::{assert_nothing_sent, break_it, exchanges, probes};
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, FaultKind, On};
use e2e::{Key, Stage, eventually};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;

async fn pasted_text_with_client_id_and_secret_fills_both_fields(stage: &Stage) {
    let notes = [
        format!("CLIENT_ID={DEMO_CLIENT_ID}\nCLIENT_SECRET={DEMO_CLIENT_SECRET}\n"),
        format!("{{\"clientId\": \"{DEMO_CLIENT_ID}\", \"clientSecret\": \"{DEMO_CLIENT_SECRET}\"}}"),
        format!("here you are:\n{DEMO_CLIENT_ID}\n{DEMO_CLIENT_SECRET}"),
    ];
    for (note, into) in notes.iter().zip(["Client ID", "Client secret", "Client ID"]) {
        arrive_with_code(stage).await;
        stage.screen.paste_into(into, note).await;
        stage.screen.says(say(ExchangeText::FilledBoth)).await;
        assert_eq!(typed(stage).await, [DEMO_CLIENT_ID, DEMO_CLIENT_SECRET]);
        assert_nothing_sent(stage);
    }
    stage.screen.press("Get my tokens").await;
    has_tokens(stage).await;
}

async fn an_empty_field_is_reported_and_gets_the_focus(stage: &Stage) {
    arrive_with_code(stage).await;
    stage.screen.press("Get my tokens").await;
    stage.screen.says(say(ExchangeText::IdMissing)).await;
    stage.screen.says(say(ExchangeText::SecretMissing)).await;
    assert!(stage.screen.field("Client ID").await.has_focus().await);
    stage.screen.paste_into("Client ID", DEMO_CLIENT_ID).await;
    stage.screen.paste_into("Client secret", "   ").await;
    stage.screen.press_key(Key::Enter).await;
    stage.screen.says(say(ExchangeText::SecretMissing)).await;
    let secret = stage.screen.field("Client secret").await;
    assert!(secret.has_focus().await);
    assert_eq!(secret.attribute("aria-invalid").await.as_deref(), Some("true"));
    assert_nothing_sent(stage);
}

async fn enter_sends_from_either_field(stage: &Stage) {
    for name in ["Client ID", "Client secret"] {
        arrive_with_code(stage).await;
        fill(stage).await;
        stage.screen.field(name).await.focus().await;
        stage.screen.press_key(Key::Enter).await;
        has_tokens(stage).await;
        stage.screen.press(say(CodeScreenText::Forget)).await;
    }
    assert_eq!(exchanges(stage).len(), 2);
}

async fn a_double_click_sends_once(stage: &Stage) {
    arrive_with_code(stage).await;
    fill(stage).await;
    stage.screen.double_click("Get my tokens").await;
    has_tokens(stage).await;
    assert_eq!((probes(stage).len(), exchanges(stage).len()), (1, 1));
}

#[test]
fn pasted_text_with_one_value_fills_only_its_own_field() {
    play(async |stage| {
        arrive_with_code(stage).await;
        stage.screen.paste_into("Client secret", &format!("SECRET={DEMO_CLIENT_SECRET}")).await;
        let both = ["", DEMO_CLIENT_SECRET];
        eventually("the label is removed from the value", async || typed(stage).await == both).await;
    });
}

#[test]
fn the_client_secret_is_hidden_until_show_is_pressed() {
    play(async |stage| {
        arrive_with_code(stage).await;
        fill(stage).await;
        let kind = async || stage.screen.field("Client secret").await.attribute("type").await;
        assert_eq!(kind().await.as_deref(), Some("password"));
        stage.screen.press(say(ExchangeText::ShowClientSecret)).await;
        stage.screen.button(say(ExchangeText::HideClientSecret)).await;
        assert_eq!(kind().await.as_deref(), Some("text"));
        stage.screen.press(say(ExchangeText::HideClientSecret)).await;
        stage.screen.button(say(ExchangeText::ShowClientSecret)).await;
        assert_eq!(kind().await.as_deref(), Some("password"));
    });
}

#[test]
fn the_code_is_hidden_until_show_is_pressed_and_is_copied_in_full() {
    play(async |stage| {
        let code = arrive_with_code(stage).await;
        stage.screen.unfold(say(CodeScreenText::CodeRow)).await;
        stage.screen.button(say(ExchangeText::ShowCode)).await;
        assert!(!stage.screen.text().await.contains(&code), "the code is shown without a press");
        stage.screen.press(say(ExchangeText::ShowCode)).await;
        stage.screen.says(&code).await;
        stage.screen.press(say(ExchangeText::HideCode)).await;
        stage.screen.button(say(ExchangeText::ShowCode)).await;
        assert!(!stage.screen.text().await.contains(&code), "the code is still shown");
        assert_eq!(copied(stage, say(ExchangeText::CopyCode)).await, code);
    });
}

#[test]
fn the_displayed_request_follows_the_form_and_hides_the_secrets() {
    play(async |stage| {
        let code = arrive_with_code(stage).await;
        stage.screen.unfold(say(CodeScreenText::CodeRow)).await;
        stage.screen.says("POST https://services.leadconnectorhq.com/oauth/token").await;
        stage.screen.says("grant_type=authorization_code &code=").await;
        fill(stage).await;
        stage.screen.says(&format!("&client_id={DEMO_CLIENT_ID} &client_secret=•••••••• &code=")).await;
        stage.screen.choose_option(say(ExchangeText::UserType), say(ExchangeText::UserTypeLocation)).await;
        stage.screen.says("&user_type=Location").await;
        stage.screen.choose(say(ExchangeText::SendRedirectUri)).await;
        stage.screen.says("&redirect_uri=http%3A%2F%2F127.0.0.1%3A").await;
        let shown = stage.screen.text().await;
        assert!(!shown.contains(&code) && !shown.contains(DEMO_CLIENT_SECRET), "a secret is shown");
        stage.screen.press("Get my tokens").await;
        has_tokens(stage).await;
        for (name, _) in exchanges(stage).pop().unwrap_or_default() {
            assert!(shown.contains(&[&name, "="].concat()), "{name} was sent, but not shown");
        }
    });
}

#[test]
fn typed_values_stay_after_a_failure() {
    play(async |stage| {
        break_it(stage, On::Exchange, FaultKind::TooMany);
        arrive_with_code(stage).await;
        fill_and_press(stage).await;
        stage.screen.button(say(CodeScreenText::TryAgain)).await;
        assert_eq!(typed(stage).await, [DEMO_CLIENT_ID, DEMO_CLIENT_SECRET]);
        stage.sandbox.set_fault(None);
        stage.screen.press(say(CodeScreenText::TryAgain)).await;
        has_tokens(stage).await;
    });
}

e2e::in_every_browser!(
    pasted_text_with_client_id_and_secret_fills_both_fields,
    an_empty_field_is_reported_and_gets_the_focus,
    enter_sends_from_either_field,
    a_double_click_sends_once,
);
