//! When everything works.

use crate::play::{
    LOCATION, arrive_with, arrive_with_code, fact, fact_begins, fill_and_press, has_tokens, js, play_on,
    press,
};
use crate::wire::{assert_one_primary, exchanges, field, probes};
use crate::words::say;
use e2e::sandbox::{COMPANY_ID, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, Install, PROBE_CODE};
use e2e::{Key, Stage, eventually};
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::page::PageText;
use leg3_core::messages::sub_accounts::SubAccountsText;
use leg3_core::messages::tokens::TokensText;

async fn a_code_becomes_tokens_in_three_actions(stage: &Stage) {
    stage.guard(DEMO_CLIENT_SECRET);
    let code = arrive_with_code(stage).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
    let (probes, exchanges) = (probes(stage), exchanges(stage));
    assert_eq!((probes.len(), exchanges.len()), (1, 1));
    assert_eq!(field(&exchanges[0], "code"), Some(code.as_str()));
    assert_eq!(field(&exchanges[0], "client_id"), Some(DEMO_CLIENT_ID));
    assert_eq!(field(&exchanges[0], "client_secret"), Some(DEMO_CLIENT_SECRET));
    assert_eq!(field(&probes[0], "client_secret"), Some(PROBE_CODE));
}

async fn the_heading_takes_the_focus_whenever_the_state_changes(stage: &Stage) {
    arrive_with_code(stage).await;
    let focused = "return document.activeElement.tagName";
    assert_eq!(js(stage, focused, vec![]).await, "BODY", "the first state takes no focus");
    fill_and_press(stage).await;
    has_tokens(stage).await;
    eventually("the heading has it", async || js(stage, focused, vec![]).await == "H1").await;
    assert_eq!(js(stage, "return document.title", vec![]).await, say(ExchangeText::TokensTitle));
    press(stage, PageText::Forget).await;
    stage.screen.heading_is(say(ExchangeText::StartTitle)).await;
    eventually("the heading has it", async || js(stage, focused, vec![]).await == "H1").await;
}

async fn the_keyboard_alone_is_enough(stage: &Stage) {
    arrive_with_code(stage).await;
    stage.screen.field("Client ID").await.focus().await;
    stage.screen.type_into("Client ID", DEMO_CLIENT_ID).await;
    stage.screen.press_key(Key::Tab).await;
    assert!(stage.screen.field("Client secret").await.has_focus().await);
    stage.screen.type_into("Client secret", DEMO_CLIENT_SECRET).await;
    stage.screen.press_key(Key::Enter).await;
    has_tokens(stage).await;
    // From the heading on, the next stop is the one next step.
    stage.screen.press_key(Key::Tab).await;
    assert!(stage.screen.button(say(TokensText::SaveBoth)).await.has_focus().await);
}

async fn every_request_is_simple_and_names_nobody(stage: &Stage) {
    arrive_with_code(stage).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
    for seen in stage.sandbox.requests() {
        assert_eq!((seen.method.as_str(), seen.path.as_str()), ("POST", "/oauth/token"), "a preflight?");
        assert_eq!(seen.header("content-type"), Some("application/x-www-form-urlencoded"));
        assert_eq!(seen.header("accept"), Some("application/json"));
        for absent in ["cookie", "referer", "version", "authorization"] {
            assert_eq!(seen.header(absent), None);
        }
    }
}

async fn the_passport_says_whose_tokens_these_are(stage: &Stage) {
    arrive_with_code(stage).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
    stage.screen.says(say(TokensText::TokensOfLocation)).await;
    stage.screen.region("Token passport").await;
    for (name, expected) in [
        (TokensText::Class, say(TokensText::ClassLocation)),
        (TokensText::LocationId, LOCATION),
        (TokensText::CompanyId, COMPANY_ID),
        (TokensText::App, DEMO_CLIENT_ID),
        (TokensText::Scopes, "9"),
        // The second number ticks while the test looks.
        (TokensText::AccessEnds, "in 23 h 5"),
        (TokensText::RefreshEnds, "in 364 days"),
    ] {
        fact_begins(stage, name, expected).await;
    }
}

async fn an_agency_install_explains_its_token(stage: &Stage) {
    arrive_with(stage, Install::agency_ticking([LOCATION])).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
    stage.screen.says(say(TokensText::TokensOfCompany)).await;
    stage.screen.says(say(SubAccountsText::AgencyNext)).await;
    assert_eq!(fact(stage, TokensText::Class).await.as_deref(), Some(say(TokensText::ClassCompany)));
    assert_eq!(fact(stage, TokensText::CompanyId).await.as_deref(), Some(COMPANY_ID));
    assert_eq!(fact(stage, TokensText::LocationId).await, None);
}

async fn the_next_step_is_to_save_and_then_to_use(stage: &Stage) {
    arrive_with_code(stage).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
    assert_one_primary(stage).await;
    stage.screen.says(say(TokensText::SaveHint)).await;
    press(stage, TokensText::CopyRefresh).await;
    stage.screen.says(say(TokensText::Saved)).await;
    assert_one_primary(stage).await;
    stage.screen.gone(e2e::Kind::Button, say(TokensText::SaveBoth)).await;
}

async fn what_was_asked_for_is_sent_along_and_nothing_empty_is(stage: &Stage) {
    arrive_with_code(stage).await;
    stage.screen.unfold("More options").await;
    let chosen = stage.screen.field("User type").await.element().select_by_value("Location").await;
    assert!(chosen.is_ok(), "{chosen:?}");
    stage.screen.choice("Send the redirect URI").await.press().await;
    let prefilled = stage.screen.field("Redirect URI").await.value().await;
    assert_eq!(prefilled, format!("{}/", stage.site.origin()));
    fill_and_press(stage).await;
    has_tokens(stage).await;
    let sent = exchanges(stage);
    assert_eq!(field(&sent[0], "user_type"), Some("Location"));
    assert_eq!(field(&sent[0], "redirect_uri"), Some(prefilled.as_str()));
}

e2e::in_every_browser!(
    a_code_becomes_tokens_in_three_actions,
    the_heading_takes_the_focus_whenever_the_state_changes,
    the_keyboard_alone_is_enough,
    every_request_is_simple_and_names_nobody,
    the_passport_says_whose_tokens_these_are,
    an_agency_install_explains_its_token,
    the_next_step_is_to_save_and_then_to_use,
    what_was_asked_for_is_sent_along_and_nothing_empty_is,
);
