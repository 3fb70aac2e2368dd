//! Tests *Save my tokens* on a phone: the page opens the share sheet, and downloads a file if the sheet fails.

use crate::person::{get_tokens, is_asked_about, js, play, say};
use e2e::downloads::{Folder, downloads_go_to};
use e2e::{Stage, eventually};
use leg3_core::messages::received_tokens::ReceivedText;
use serde_json::json;

/// Gets tokens in a phone's browser in which `navigator.share()` returns this JavaScript promise.
async fn with_share_sheet(stage: &Stage, outcome: &str) {
    stage.browser.cdp("Emulation.setTouchEmulationEnabled", json!({ "enabled": true })).await;
    get_tokens(stage).await;
    let sheet = [
        "window.shared = 0; navigator.canShare = () => true; navigator.share = ({ files }) => {
            window.shared += files.length; return ",
        outcome,
        "; };",
    ];
    js(stage, &sheet.concat(), vec![]).await;
}

async fn save(stage: &Stage) {
    stage.screen.press(say(ReceivedText::Save)).await;
    eventually("the share sheet is open", async || js(stage, "return window.shared", vec![]).await == 1)
        .await;
}

#[test]
fn shared_tokens_count_as_saved() {
    play(async |stage| {
        with_share_sheet(stage, "Promise.resolve()").await;
        assert!(is_asked_about(stage).await);
        save(stage).await;
        eventually("the page does not ask before leaving", async || !is_asked_about(stage).await).await;
    });
}

#[test]
fn a_closed_share_sheet_saves_nothing() {
    play(async |stage| {
        with_share_sheet(stage, "Promise.reject(new DOMException('closed', 'AbortError'))").await;
        let folder = Folder::new("closed-sheet");
        downloads_go_to(stage, folder.path()).await;
        save(stage).await;
        // The page handles the result of the first share sheet before it handles another press.
        stage.screen.press(say(ReceivedText::Save)).await;
        eventually("it opens again", async || js(stage, "return window.shared", vec![]).await == 2).await;
        assert!(is_asked_about(stage).await);
        assert!(folder.file().is_none());
    });
}

#[test]
fn the_tokens_are_downloaded_if_the_share_sheet_fails() {
    play(async |stage| {
        with_share_sheet(stage, "Promise.reject(new DOMException('no', 'NotAllowedError'))").await;
        let folder = Folder::new("failed-sheet");
        downloads_go_to(stage, folder.path()).await;
        save(stage).await;
        let (name, text) = eventually("the file is complete", async || folder.file()).await;
        assert!(name.ends_with(".txt") && text.contains("access_token"));
        eventually("the page does not ask before leaving", async || !is_asked_about(stage).await).await;
    });
}
