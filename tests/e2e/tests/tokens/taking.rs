//! Tests copying, showing and downloading the tokens.

use crate::integrations::keep_running::keep;
use crate::integrations::try_today::downloaded;
use crate::person::{
    LOCATION, arrive_with_code, copied, fill_and_press, get_tokens, has_tokens, open_answer, open_tokens,
    play, play_on, say,
};
use e2e::requests::{break_it, canned_json};
use e2e::sandbox::{DEMO_CLIENT_ID, On};
use e2e::{Kind, Stage};
use leg3_core::integrations::tool::Tool;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::tokens::TokensText;
use serde_json::Value;

/// An unusual response: spaces, an unknown field, and an ID that is not a valid file name.
const ODD: &str =
    "{ \"new_field\" : [1, 2.50, \"ä🍋\"],\n\t\"access_token\":\"a.b.c\", \"refresh_token\":\"d.e.f\",
    \"userType\":\"Location\",\"locationId\":\"../../x y\" }\n";

/// Exchanges an authorization code, for which HighLevel returns this response.
async fn swapped_for(stage: &Stage, answer: &str) {
    break_it(stage, On::Exchange, canned_json(200, answer));
    arrive_with_code(stage).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
}

async fn each_token_is_copied_exactly(stage: &Stage) {
    get_tokens(stage).await;
    open_answer(stage).await;
    let text = copied(stage, say(ExchangeText::RawCopy)).await;
    let answer: Value = serde_json::from_str(&text).unwrap_or_default();
    assert_eq!(answer["access_token"], copied(stage, say(TokensText::CopyAccess)).await, "{text}");
    assert_eq!(answer["refresh_token"], copied(stage, say(TokensText::CopyRefresh)).await, "{text}");
}

async fn each_token_is_hidden_until_its_show_button_is_pressed(stage: &Stage) {
    get_tokens(stage).await;
    let tokens =
        [copied(stage, say(TokensText::CopyAccess)).await, copied(stage, say(TokensText::CopyRefresh)).await];
    stage.screen.says(say(ReceivedText::SavedLead)).await;
    open_tokens(stage).await;
    let buttons = [
        (TokensText::ShowAccess, TokensText::HideAccess),
        (TokensText::ShowRefresh, TokensText::HideRefresh),
    ];
    for (token, (show, hide)) in tokens.iter().zip(buttons) {
        assert!(!stage.screen.text().await.contains(token));
        stage.screen.press(say(show)).await;
        stage.screen.says(token).await;
        stage.screen.press(say(hide)).await;
        stage.screen.button(say(show)).await;
        assert!(!stage.screen.text().await.contains(token));
    }
}

async fn a_missing_refresh_token_is_explained_and_cannot_be_copied(stage: &Stage) {
    swapped_for(stage, r#"{"access_token":"a.b.c"}"#).await;
    stage.screen.says(say(TokensText::NoRefresh)).await;
    for name in [TokensText::CopyRefresh, TokensText::ShowRefresh] {
        stage.screen.gone(Kind::Button, say(name)).await;
    }
    assert_eq!(copied(stage, say(TokensText::CopyAccess)).await, "a.b.c");
    // Without a refresh token, neither the page nor a tool can refresh the tokens.
    stage.screen.unfold(say(RefreshText::Refresh)).await;
    stage.screen.says(say(RefreshText::RefreshNone)).await;
    stage.screen.gone(Kind::Button, say(RefreshText::GetNewTokens)).await;
    keep(stage, Tool::Make).await;
    stage.screen.says(say(IntegrationsText::NoRefresh)).await;
}

e2e::in_every_browser!(
    each_token_is_copied_exactly,
    each_token_is_hidden_until_its_show_button_is_pressed,
    a_missing_refresh_token_is_explained_and_cannot_be_copied,
);

#[test]
fn the_response_is_saved_copied_and_downloaded_byte_for_byte() {
    play(async |stage| {
        swapped_for(stage, ODD).await;
        assert_eq!(copied(stage, say(TokensText::CopyAccess)).await, "a.b.c");
        let (name, saved) = downloaded(stage, say(ReceivedText::Save)).await;
        assert_eq!((&*name, &*saved), ("tokens-xy.txt", ODD));
        open_answer(stage).await;
        assert_eq!(copied(stage, say(ExchangeText::RawCopy)).await, ODD);
        assert_eq!(downloaded(stage, say(ExchangeText::RawDownload)).await.1, ODD);
    });
}

#[test]
fn the_env_file_contains_both_tokens_the_ids_and_an_empty_client_secret() {
    play(async |stage| {
        get_tokens(stage).await;
        let access = copied(stage, say(TokensText::CopyAccess)).await;
        keep(stage, Tool::Code).await;
        stage.screen.unfold(say(TokensText::DownloadEnv)).await;
        stage.screen.says(say(TokensText::FileHoldsSecrets)).await;
        let (name, text) = downloaded(stage, say(TokensText::DownloadEnv)).await;
        assert_eq!(name, format!("tokens-{LOCATION}.env"));
        stage.screen.says(say(ReceivedText::SavedLead)).await;
        open_tokens(stage).await;
        let refresh = copied(stage, say(TokensText::CopyRefresh)).await;
        for line in [
            format!("CLIENT_ID={DEMO_CLIENT_ID}"),
            "CLIENT_SECRET=".to_owned(),
            format!("ACCESS_TOKEN={access}"),
            format!("REFRESH_TOKEN={refresh}"),
            format!("LOCATION_ID={LOCATION}"),
        ] {
            assert!(text.lines().any(|its| its == line), "{line}: {text}");
        }
    });
}
