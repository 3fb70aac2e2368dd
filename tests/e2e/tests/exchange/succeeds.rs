//! Tests a successful exchange.

use crate::person::{
    arrive_with_code, assert_one_primary, copied, fill, fill_and_press, get_tokens, has_tokens, js, play_on,
    primary_buttons, say,
};
use e2e::requests::{exchanges, field, probes};
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, PROBE_CODE};
use e2e::{Key, Stage, eventually};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::messages::start::StartText;

async fn a_code_is_exchanged_for_tokens_in_three_actions(stage: &Stage) {
    stage.guard(DEMO_CLIENT_SECRET);
    let code = arrive_with_code(stage).await;
    assert_one_primary(stage).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
    assert_one_primary(stage).await;
    let (probes, exchanges) = (probes(stage), exchanges(stage));
    assert_eq!((probes.len(), exchanges.len()), (1, 1));
    assert_eq!(field(&exchanges[0], "code"), Some(code.as_str()));
    assert_eq!(field(&exchanges[0], "client_id"), Some(DEMO_CLIENT_ID));
    assert_eq!(field(&exchanges[0], "client_secret"), Some(DEMO_CLIENT_SECRET));
    assert_eq!(field(&probes[0], "client_secret"), Some(PROBE_CODE));
}

async fn the_heading_gets_the_focus_after_the_exchange_and_after_forget(stage: &Stage) {
    arrive_with_code(stage).await;
    let focused = "return document.activeElement.tagName";
    assert_eq!(js(stage, focused, vec![]).await, "BODY", "the first screen took the focus");
    fill_and_press(stage).await;
    has_tokens(stage).await;
    eventually("the heading has the focus", async || js(stage, focused, vec![]).await == "H1").await;
    stage.screen.press(say(CodeScreenText::Forget)).await;
    stage.screen.heading_is(say(StartText::Title)).await;
    eventually("the heading has the focus", async || js(stage, focused, vec![]).await == "H1").await;
}

async fn the_exchange_and_saving_work_with_the_keyboard_alone(stage: &Stage) {
    arrive_with_code(stage).await;
    stage.screen.field("Client ID").await.focus().await;
    stage.screen.type_into("Client ID", DEMO_CLIENT_ID).await;
    stage.screen.press_key(Key::Tab).await;
    assert!(stage.screen.field("Client secret").await.has_focus().await);
    stage.screen.type_into("Client secret", DEMO_CLIENT_SECRET).await;
    stage.screen.press_key(Key::Enter).await;
    has_tokens(stage).await;
    let focused = "return document.activeElement.tagName";
    eventually("the heading has the focus", async || js(stage, focused, vec![]).await == "H1").await;
    // Each press of Tab moves the focus. The focus first passes the buttons that show or copy each token, and then
    // reaches the primary button.
    let mut passed = Vec::new();
    while !stage.screen.button(say(ReceivedText::Save)).await.has_focus().await {
        stage.screen.press_key(Key::Tab).await;
        passed.push(js(stage, "return document.activeElement.ariaLabel ?? ''", vec![]).await);
        assert!(passed.len() <= 5, "{passed:?}");
    }
    stage.screen.press_key(Key::Enter).await;
    stage.screen.says(say(ReceivedText::SavedLead)).await;
    let folded = stage.screen.fold(say(ReceivedText::YourTokens)).await;
    eventually("the folded tokens have the focus", async || folded.has_focus().await).await;
}

async fn copying_a_token_is_confirmed(stage: &Stage) {
    get_tokens(stage).await;
    let access = copied(stage, "Copy access token").await;
    assert_eq!(access.split('.').count(), 3, "{access}");
    stage.screen.says("✓ Copied").await;
    stage.screen.says("Access token ✓").await;
    let refresh = copied(stage, "Copy refresh token").await;
    assert_ne!(access, refresh);
}

async fn a_token_is_hidden_until_show_is_pressed(stage: &Stage) {
    get_tokens(stage).await;
    let access = copied(stage, "Copy access token").await;
    assert!(!stage.screen.text().await.contains(&access));
    stage.screen.press("Show access token").await;
    stage.screen.says(&access).await;
    stage.screen.press("Hide access token").await;
    eventually("the token is hidden", async || !stage.screen.text().await.contains(&access)).await;
}

async fn the_chosen_user_type_and_redirect_uri_are_sent(stage: &Stage) {
    arrive_with_code(stage).await;
    stage.screen.unfold(say(CodeScreenText::CodeRow)).await;
    let chosen = stage.screen.field("User type").await.web_element().select_by_value("Location").await;
    assert!(chosen.is_ok(), "{chosen:?}");
    stage.screen.choice("Send the redirect URI").await.press().await;
    let prefilled = stage.screen.field("Redirect URI").await.value().await;
    assert_eq!(prefilled, format!("{}/", stage.site.origin()));
    fill(stage).await;
    stage.screen.press("Get my tokens").await;
    has_tokens(stage).await;
    let sent = exchanges(stage);
    assert_eq!(field(&sent[0], "user_type"), Some("Location"));
    assert_eq!(field(&sent[0], "redirect_uri"), Some(prefilled.as_str()));
}

async fn saving_is_the_next_step_until_it_is_done(stage: &Stage) {
    get_tokens(stage).await;
    assert_one_primary(stage).await;
    assert_eq!(primary_buttons(stage).await[0].0, say(ReceivedText::Save));
    stage.screen.press(say(ReceivedText::Save)).await;
    eventually("no button is primary after saving", async || primary_buttons(stage).await.is_empty()).await;
    stage.screen.unfold(say(ReceivedText::YourTokens)).await;
    stage.screen.button(say(ReceivedText::Save)).await;
}

e2e::in_every_browser!(
    a_code_is_exchanged_for_tokens_in_three_actions,
    the_heading_gets_the_focus_after_the_exchange_and_after_forget,
    the_exchange_and_saving_work_with_the_keyboard_alone,
    copying_a_token_is_confirmed,
    a_token_is_hidden_until_show_is_pressed,
    the_chosen_user_type_and_redirect_uri_are_sent,
    saving_is_the_next_step_until_it_is_done,
);
