//! The states of the start of the new app: what is to be connected, what was pasted, the tools for an install.

use crate::{take, unfold};
use e2e::Stage;
use e2e::sandbox::DEMO_CLIENT_ID;
use std::path::Path;

pub(crate) async fn pictures(stage: &Stage, folder: &Path) {
    start(stage).await;
    take(stage, folder, "app-1-start").await;
    ways(stage, folder).await;
    for (name, text, is_shown) in [
        ("code", "363fe3f086e2db02bb9c34722902d21f76c9b217", "This is a code."),
        ("secret", "d5b3c1a0-1111-4222-8333-00c0ffee5ec7", "This looks like a client secret."),
        ("page-error", "error.noAppVersionIdFound", "This is an error of HighLevel's own pages."),
        ("link", SDK_LINK, "This is an install link."),
        ("redirect", "https://www.make.com/oauth/cb/highlevel3", "This is an address without a code in it."),
        ("scopes", "contacts.readonly, contacts.read, users_write", "These are scopes."),
        ("unknown", "hello", "This page does not know what this is."),
    ] {
        start(stage).await;
        stage.screen.paste_into("Paste what you have", text).await;
        stage.screen.says(is_shown).await;
        take(stage, folder, &format!("app-1-pasted-{name}")).await;
    }
    tools(stage, folder).await;
}

/// A link as HighLevel's SDK makes it, with the old path and without a version id.
const SDK_LINK: &str = "https://marketplace.gohighlevel.com/oauth/chooselocation?client_id=6650b0a7c0ffee5a4db0c5ed-lx2leg3a&redirect_uri=https%3A%2F%2Fx.example%2Fcb&scope=contacts.readonly+contacts.read&response_type=code";

async fn start(stage: &Stage) {
    stage.arrive("").await;
    stage.screen.heading_is("Connect HighLevel to your tools").await;
}

async fn ways(stage: &Stage, folder: &Path) {
    for (name, tile) in
        [("make", "Make"), ("n8n", "n8n"), ("assistant", "Claude, ChatGPT"), ("webhooks", "Only webhooks")]
    {
        start(stage).await;
        stage.screen.choice(tile).await.press().await;
        stage.screen.says(" steps").await;
        take(stage, folder, &format!("app-1-{name}")).await;
    }
    start(stage).await;
    stage.screen.choice("Make").await.press().await;
    stage.screen.press("Show me the 5 steps").await;
    unfold(stage, "Make’s own HighLevel connection").await;
    unfold(stage, "Tokens from this page").await;
    take(stage, folder, "app-1-make-steps").await;
}

async fn tools(stage: &Stage, folder: &Path) {
    start(stage).await;
    unfold(stage, "I have no app yet").await;
    stage.screen.button("Copy this page’s address").await;
    take(stage, folder, "app-1-guide").await;
    stage.screen.press("Now build the install link").await;
    stage.screen.paste_into("Client ID", DEMO_CLIENT_ID).await;
    stage.screen.press("Use the beginning of the client ID").await;
    stage.screen.press("Read contacts").await;
    unfold(stage, "All scopes").await;
    stage.screen.button("Copy install link").await;
    take(stage, folder, "app-1-build-link").await;
    start(stage).await;
    unfold(stage, "All tools").await;
    unfold(stage, "Check a redirect URL").await;
    stage.screen.paste_into("Redirect URL as it stands in the portal", "https://my-high-level.app/cb").await;
    unfold(stage, "Check the connection").await;
    take(stage, folder, "app-1-checks").await;
}
