//! Pictures of every state, for looking at: `cargo run -p e2e --example pictures -- FOLDER`. Behind that, `hosted` takes
//! only those under a host's name and in a frame, `pasted` only those of what is pasted in the wrong place, `app` those
//! of the new app, and `start` those of its start.
//!
//! Each at 360 and 1280 px, light and dark, as high as the page is.

#![expect(clippy::unwrap_used, reason = "a picture that cannot be taken ends the program")]

mod app;
mod app_start;
mod app_tokens;
mod hosted;
mod pasted;
mod start;

use e2e::sandbox::{Cors, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, Fault, FaultKind, Install, On};
use e2e::{Size, Stage, Trouble, play, play_at};
use std::path::PathBuf;

const SIZES: [(&str, Size); 2] =
    [("360", Size { width: 360, height: 5200 }), ("1280", Size { width: 1280, height: 3600 })];
const SCHEMES: [&str; 2] = ["light", "dark"];

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "target/pictures".into()));
    std::fs::create_dir_all(&folder).unwrap();
    let only = std::env::args().nth(2);
    if only.as_deref() == Some("app") {
        return play_at(e2e::app(), Size::LAPTOP, async |stage| app::pictures(stage, &folder).await);
    }
    if only.as_deref() == Some("start") {
        return play_at(e2e::app(), Size::LAPTOP, async |stage| app_start::pictures(stage, &folder).await);
    }
    if only.as_deref() != Some("pasted") {
        play(async |stage| hosted::pictures(stage, &folder).await);
    }
    if only.as_deref() != Some("hosted") {
        play(async |stage| pasted::pictures(stage, &folder).await);
    }
    if only.is_some() {
        return;
    }
    play(async |stage| {
        stage.expect("services.leadconnectorhq.com");
        stage.arrive("").await;
        stage.screen.heading_is("Get your HighLevel tokens").await;
        take(stage, &folder, "2-start").await;
        unfold(stage, "My token stopped working").await;
        stage.screen.press("Refresh now").await;
        take(stage, &folder, "2-stopped").await;
        start::before_the_code(stage, &folder).await;
        start::pretend_mode(stage, &folder).await;
        stage.arrive("?error=access_denied&error_description=The+user+cancelled").await;
        stage.screen.heading_is("HighLevel did not grant access").await;
        take(stage, &folder, "3-refused").await;

        arrive(stage, Install::sub_account("locSandbox0000000001")).await;
        take(stage, &folder, "1-code").await;
        fill(stage).await;
        stage.screen.press("Get my tokens").await;
        stage.screen.heading_is("You have your tokens").await;
        take(stage, &folder, "4-tokens").await;
        unfold(stage, "Test the token").await;
        stage.screen.press("Run the test").await;
        stage.screen.says("The token works.").await;
        unfold(stage, "Refresh the tokens").await;
        stage.screen.press("Refresh now").await;
        stage.screen.says("The old pair").await;
        take(stage, &folder, "4-tested-refreshed").await;
        stage.sandbox.set_fault(Some(Fault::always(On::Any, FaultKind::TooMany)));
        stage.screen.press("Run the test").await;
        stage.screen.says("Too many calls").await;
        stage.sandbox.set_fault(Some(Fault::once(On::Refresh, FaultKind::CutBeforeAnswer)));
        stage.screen.press("Refresh now").await;
        stage.screen.says("L3-R").await;
        take(stage, &folder, "4-refused-lost").await;
        stage.sandbox.set_fault(None);
        stage.screen.press("Copy refresh token").await;
        stage.screen.press("Forget everything").await;
        take(stage, &folder, "2-forgotten").await;

        arrive(stage, Install::agency()).await;
        fill(stage).await;
        stage.screen.press("Get my tokens").await;
        stage.screen.heading_is("You have your tokens").await;
        take(stage, &folder, "4-agency").await;
        for name in ["Scopes, one by one", "What the token says"] {
            unfold(stage, name).await;
        }
        take(stage, &folder, "4-scopes-claims").await;
        for name in ["Scopes, one by one", "What the token says"] {
            unfold(stage, name).await;
        }
        elsewhere(stage, &folder).await;
        stage.screen.press("Get a sub-account token").await;
        stage.screen.says("newest install first").await;
        stage.screen.press("Choose all that fit").await;
        stage.screen.press("Get tokens for the chosen: 12").await;
        stage.screen.says("11 ready · 1 failed").await;
        stage.screen.press("Take them all away…").await;
        take(stage, &folder, "4-accounts").await;
        stage.screen.press("Copy refresh token").await;
        let scopeless = Install::agency().with_scope("companies.readonly");
        arrive(stage, scopeless).await;
        fill(stage).await;
        stage.screen.press("Get my tokens").await;
        stage.screen.heading_is("You have your tokens").await;
        stage.screen.press("Get a sub-account token").await;
        stage.screen.press("List the sub-accounts").await;
        stage.screen.says("oauth.readonly").await;
        take(stage, &folder, "4-scopeless").await;

        stage.sandbox.set_cors(Cors::Closed);
        arrive(stage, Install::agency()).await;
        fill(stage).await;
        stage.screen.press("Get my tokens").await;
        stage.screen.heading_is("The browser hid the answer").await;
        take(stage, &folder, "5-hidden").await;
        stage.screen.press("Do it outside the browser").await;
        take(stage, &folder, "5-outside").await;
        stage.sandbox.set_cors(Cors::Open);

        arrive(stage, Install::agency()).await;
        stage.screen.paste_into("Client ID", DEMO_CLIENT_ID).await;
        stage.screen.paste_into("Client secret", "mistyped").await;
        stage.screen.press("Get my tokens").await;
        stage.screen.heading_is("Client ID and secret do not match").await;
        take(stage, &folder, "5-mistyped").await;

        stage.arrive("?code=0123456789012345678901234567890123456789").await;
        fill(stage).await;
        stage.screen.press("Get my tokens").await;
        stage.screen.heading_is("HighLevel does not know this code").await;
        take(stage, &folder, "5-spent").await;
        stage.screen.press("Get a fresh code").await;
        stage.screen.says("Paste it once").await;
        take(stage, &folder, "5-fresh").await;

        stage.sandbox.set_fault(Some(Fault::always(On::Exchange, FaultKind::CutBeforeAnswer)));
        arrive(stage, Install::agency()).await;
        fill(stage).await;
        stage.screen.press("Get my tokens").await;
        stage.screen.heading_is("The answer could not be read").await;
        take(stage, &folder, "5-answer-hidden").await;
        stage.screen.press("Get a fresh code").await;
        let fresh = stage.sandbox.issue_code(DEMO_CLIENT_ID, Install::agency());
        stage.screen.paste_into("Code or redirected address", &fresh).await;
        stage.screen.press("Use this code").await;
        stage.screen.heading_is("HighLevel sent you a code").await;
        take(stage, &folder, "5-fresh-after-hidden").await;
        stage.sandbox.set_fault(Some(Fault::always(On::Any, FaultKind::RefuseConnection)));
        stage.screen.press("Get my tokens").await;
        stage.screen.heading_is("HighLevel could not be reached").await;
        stage.screen.press("Send it anyway").await;
        stage.screen.heading_is("The answer was lost on the way").await;
        take(stage, &folder, "5-lost").await;
        let body = br#"{"message":["client_id must be a string"]}"#.to_vec();
        let broken = FaultKind::Canned { status: 422, content_type: "application/json".into(), body };
        stage.sandbox.set_fault(Some(Fault::always(On::Probe, broken)));
        arrive(stage, Install::agency()).await;
        fill(stage).await;
        stage.screen.press("Get my tokens").await;
        stage.screen.heading_is("The request arrived broken").await;
        take(stage, &folder, "5-probe-broken").await;
        stage.sandbox.set_fault(None);
        dead(stage, &folder).await;
    });
}

/// Without a program: without the wasm, and without `boot.js`.
async fn dead(stage: &Stage, folder: &std::path::Path) {
    stage.expect(&stage.site.authority());
    for (missing, name) in [(".wasm", "7-broken"), (".js", "7-dead")] {
        stage.site.trouble(missing, Trouble::Missing);
        stage.arrive("?code=0123456789012345678901234567890123456789").await;
        stage.screen.heading_is("This page did not start").await;
        take(stage, folder, name).await;
        stage.site.heal(missing);
    }
}

/// *Use it in*, for each tool, and what can be pasted.
async fn elsewhere(stage: &Stage, folder: &std::path::Path) {
    unfold(stage, "Use it in").await;
    for tool in ["Make", "Zapier", "n8n", "Postman", "curl (macOS and Linux)", "Python"] {
        stage.screen.field("Program or service").await.element().select_by_label(tool).await.unwrap();
        if matches!(tool, "n8n" | "Postman") {
            stage.screen.choice("Put the tokens and the client secret into this file").await.press().await;
            stage.screen.says("live secrets").await;
        }
        take(stage, folder, &["4-use-", tool.split(' ').next().unwrap()].concat()).await;
    }
    unfold(stage, "Use it in").await;
    unfold(stage, "Refresh the tokens").await;
    unfold(stage, "Do it outside the browser").await;
    unfold(stage, "Paste the answer").await;
    take(stage, folder, "4-refresh-outside").await;
    unfold(stage, "Paste the answer").await;
    unfold(stage, "Refresh the tokens").await;
}

async fn arrive(stage: &Stage, install: Install) {
    let code = stage.sandbox.issue_code(DEMO_CLIENT_ID, install);
    stage.arrive(&format!("?code={code}")).await;
    stage.screen.heading_is("HighLevel sent you a code").await;
}

async fn unfold(stage: &Stage, name: &str) {
    stage.screen.unfold(name).await;
}

async fn fill(stage: &Stage) {
    stage.screen.paste_into("Client ID", DEMO_CLIENT_ID).await;
    stage.screen.paste_into("Client secret", DEMO_CLIENT_SECRET).await;
}

/// Without transitions, so that no colour is caught on its way.
async fn take(stage: &Stage, folder: &std::path::Path, name: &str) {
    for (width, size) in SIZES {
        for scheme in SCHEMES {
            stage.browser.resize(size).await;
            stage
                .browser
                .media(&[("prefers-color-scheme", scheme), ("prefers-reduced-motion", "reduce")])
                .await;
            hosted::settled(stage, scheme).await;
            let picture = stage.browser.client().screenshot().await.unwrap();
            std::fs::write(folder.join(format!("{name}-{width}-{scheme}.png")), picture).unwrap();
        }
    }
    stage.browser.resize(Size::LAPTOP).await;
}
