//! What a token lacks is said before HighLevel says it.

use crate::play::{arrive_with, fill_and_press, get_tokens, has_tokens};
use crate::words::say;
use e2e::play;
use e2e::sandbox::Install;
use leg3::copy::Late;

#[test]
fn missing_scopes_are_named() {
    play(async |stage| {
        arrive_with(stage, Install::agency().with_scope("companies.readonly")).await;
        fill_and_press(stage).await;
        has_tokens(stage).await;
        stage.screen.says(say(Late::NoticeCannotList)).await;
        stage.screen.says(say(Late::NoticeCannotMint)).await;
    });
}

#[test]
fn the_scopes_are_listed() {
    play(async |stage| {
        get_tokens(stage).await;
        stage.screen.unfold(say(Late::Scopes)).await;
        stage.screen.says("contacts.readonly").await;
    });
}
