//! Taking the tokens away: copied exactly, shown when asked for, downloaded as they came.

use crate::play::{arrive_with_code, copied, fill_and_press, get_tokens, has_tokens, play_on, press};
use crate::wire::{break_it, canned_json};
use crate::words::say;
use e2e::downloads::{Folder, downloads_go_to};
use e2e::sandbox::On;
use e2e::{Kind, Stage, eventually, play};
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::tokens::TokensText;
use serde_json::Value;

/// The answer as it came, with its tokens.
async fn answer(stage: &Stage) -> (String, Value) {
    stage.screen.unfold(say(ExchangeText::RawAnswer)).await;
    let text = copied(stage, ExchangeText::RawCopy).await;
    let value = serde_json::from_str(&text);
    assert!(value.is_ok(), "{text}");
    (text, value.unwrap_or_default())
}

async fn each_token_is_copied_exactly(stage: &Stage) {
    get_tokens(stage).await;
    let (_, answer) = answer(stage).await;
    assert_eq!(answer["access_token"], copied(stage, TokensText::CopyAccess).await);
    assert_eq!(answer["refresh_token"], copied(stage, TokensText::CopyRefresh).await);
}

async fn each_token_is_hidden_until_asked_for(stage: &Stage) {
    get_tokens(stage).await;
    let tokens = [copied(stage, TokensText::CopyAccess).await, copied(stage, TokensText::CopyRefresh).await];
    let buttons = [
        (TokensText::ShowAccess, TokensText::HideAccess),
        (TokensText::ShowRefresh, TokensText::HideRefresh),
    ];
    for (token, (show, hide)) in tokens.iter().zip(buttons) {
        assert!(!stage.screen.text().await.contains(token));
        press(stage, show).await;
        stage.screen.says(token).await;
        press(stage, hide).await;
        stage.screen.button(say(show)).await;
        assert!(!stage.screen.text().await.contains(token));
    }
}

#[test]
fn the_download_is_the_answer_byte_for_byte() {
    play(async |stage| {
        let folder = Folder::new("download");
        downloads_go_to(stage, &folder.0).await;
        get_tokens(stage).await;
        let (text, _) = answer(stage).await;
        press(stage, TokensText::DownloadJson).await;
        let (name, file) = eventually("the file is there", async || folder.file()).await;
        assert_eq!(name, "tokens-locSandbox0000000001.json");
        assert_eq!(file, text);
        stage.screen.says(say(TokensText::Saved)).await;
        stage.screen.gone(Kind::Button, say(TokensText::SaveBoth)).await;
    });
}

#[test]
fn unknown_fields_odd_spaces_and_odd_names_are_kept_in_the_download() {
    play(async |stage| {
        let folder = Folder::new("odd-download");
        downloads_go_to(stage, &folder.0).await;
        let body =
            "{ \"new_field\" : [1, 2.50, \"ä🍋\"],\n\t\"access_token\":\"a.b.c\", \"refresh_token\":\"r\",
            \"userType\":\"Location\",\"locationId\":\"../../x y\" }\n";
        break_it(stage, On::Exchange, canned_json(200, body));
        arrive_with_code(stage).await;
        fill_and_press(stage).await;
        has_tokens(stage).await;
        press(stage, TokensText::SaveBoth).await;
        let (name, file) = eventually("the file is there", async || folder.file()).await;
        assert_eq!((name.as_str(), file.as_str()), ("tokens-xy.json", body));
    });
}

async fn without_a_refresh_token_there_is_nothing_to_save_first(stage: &Stage) {
    break_it(stage, On::Exchange, canned_json(200, r#"{"access_token":"a.b.c"}"#));
    arrive_with_code(stage).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
    stage.screen.says(say(TokensText::NoRefresh)).await;
    stage.screen.says(say(TokensText::TokensOfNobody)).await;
    stage.screen.gone(Kind::Button, say(TokensText::CopyRefresh)).await;
    assert_eq!(copied(stage, TokensText::CopyAccess).await, "a.b.c");
}

e2e::in_every_browser!(
    each_token_is_copied_exactly,
    each_token_is_hidden_until_asked_for,
    without_a_refresh_token_there_is_nothing_to_save_first,
);
