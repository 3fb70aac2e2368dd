//! Takes pictures of the start screen while it shows the ways to connect a tool, what a pasted text is, or the tools
//! that prepare an install.

use crate::camera::Camera;
use e2e::Stage;
use e2e::sandbox::DEMO_CLIENT_ID;

pub(crate) async fn pictures(camera: &Camera<'_>) {
    let stage = camera.stage;
    start(stage).await;
    camera.take("1-start").await;
    ways(camera).await;
    for (name, text, is_shown) in [
        ("code", "363fe3f086e2db02bb9c34722902d21f76c9b217", "This is a code."),
        ("secret", "d5b3c1a0-1111-4222-8333-00c0ffee5ec7", "This looks like a client secret."),
        ("several", SEVERAL, "This text holds several client IDs or client secrets."),
        ("page-error", "error.noAppVersionIdFound", "This is an error from HighLevel's own pages."),
        ("link", SDK_LINK, "This is an install link."),
        ("redirect", "https://www.make.com/oauth/cb/highlevel3", "This is an address without a code in it."),
        ("scopes", "contacts.readonly, contacts.read, users_write", "These are scopes."),
        ("unknown", "hello", "This page does not know what this is."),
    ] {
        start(stage).await;
        stage.screen.paste_into("Paste what you have", text).await;
        stage.screen.says(is_shown).await;
        camera.take(&format!("1-pasted-{name}")).await;
    }
    tools(camera).await;
}

/// The client IDs and the client secrets of two apps.
const SEVERAL: &str = "Development: 6650b0a7c0ffee5a4db0c5ed-lx2leg3a / d5b3c1a0-1111-4222-8333-00c0ffee5ec7
Production: 6650b0a7c0ffee5a4db0c5ed-m4x9kq2z / 0c8fc1a0-1111-4222-8333-00c0ffee5ec7";

/// An install link as HighLevel's SDK makes it: it has the old path and no version ID.
const SDK_LINK: &str = "https://marketplace.gohighlevel.com/oauth/chooselocation?client_id=6650b0a7c0ffee5a4db0c5ed-lx2leg3a&redirect_uri=https%3A%2F%2Fx.example%2Fcb&scope=contacts.readonly+contacts.read&response_type=code";

async fn start(stage: &Stage) {
    stage.arrive("").await;
    stage.app_is_alive().await;
    stage.screen.heading_is("Connect HighLevel to your tools").await;
}

async fn ways(camera: &Camera<'_>) {
    let stage = camera.stage;
    for (name, tile) in
        [("make", "Make"), ("n8n", "n8n"), ("assistant", "Claude, ChatGPT"), ("webhooks", "Only webhooks")]
    {
        start(stage).await;
        stage.screen.choice(tile).await.press().await;
        stage.screen.says(" steps").await;
        camera.take(&format!("1-{name}")).await;
    }
    start(stage).await;
    stage.screen.choice("Make").await.press().await;
    stage.screen.press("Show me the 5 steps").await;
    stage.screen.unfold("Make’s own HighLevel connection").await;
    stage.screen.unfold("Tokens from this page").await;
    camera.take("1-make-steps").await;
}

async fn tools(camera: &Camera<'_>) {
    let stage = camera.stage;
    start(stage).await;
    stage.screen.unfold("I have no app yet").await;
    stage.screen.button("Copy this page’s address").await;
    camera.take("1-guide").await;
    stage.screen.press("Now build the install link").await;
    stage.screen.paste_into("Client ID", DEMO_CLIENT_ID).await;
    stage.screen.press("Use the beginning of the client ID").await;
    stage.screen.press("Read contacts").await;
    stage.screen.unfold("All scopes").await;
    stage.screen.button("Copy install link").await;
    camera.take("1-build-link").await;
    start(stage).await;
    stage.screen.unfold("All tools").await;
    stage.screen.unfold("Check a redirect URL").await;
    stage.screen.paste_into("Redirect URL in the portal", "https://my-high-level.app/cb").await;
    stage.screen.unfold("Check the connection").await;
    camera.take("1-checks").await;
}
