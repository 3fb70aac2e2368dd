//! The states of the new app.

use crate::{app_start, app_tokens, fill, take, unfold};
use e2e::Stage;
use e2e::sandbox::{DEMO_CLIENT_ID, Fault, FaultKind, Install, On};
use std::path::Path;

const LOCATION: &str = "locSandbox0000000001";

pub(crate) async fn pictures(stage: &Stage, folder: &Path) {
    for part in ["services.leadconnectorhq.com", "status of 4", "favicon.ico", "requires 'new'"] {
        stage.expect(part);
    }
    app_start::pictures(stage, folder).await;
    stage.arrive("?error=access_denied&error_description=The+user+cancelled").await;
    stage.screen.heading_is("HighLevel did not grant access").await;
    take(stage, folder, "app-3-denied").await;

    app_tokens::agency(stage, folder).await;
    app_tokens::refresh(stage, folder).await;
    arrive(stage).await;
    take(stage, folder, "app-2-code").await;
    stage.screen.press("Get my tokens").await;
    stage.screen.says("Enter the client ID.").await;
    take(stage, folder, "app-2-empty").await;
    for name in ["Where do I find these?", "Did not expect a code?", "The code, the exact request, options"] {
        unfold(stage, name).await;
    }
    stage.screen.button("Copy code").await;
    take(stage, folder, "app-2-rows").await;
    unfold(stage, "The code, the exact request, options").await;
    unfold(stage, "Continue on another device").await;
    stage.screen.press("Show a QR code").await;
    take(stage, folder, "app-2-other-device").await;
    unfold(stage, "Continue on another device").await;
    unfold(stage, "Rather not paste the secret?").await;
    stage.screen.button("Show me the steps").await;
    take(stage, folder, "app-2-outside").await;
    unfold(stage, "Rather not paste the secret?").await;
    fill(stage).await;
    stage.sandbox.set_fault(Some(Fault::once(On::Exchange, FaultKind::Hold)));
    stage.screen.press("Get my tokens").await;
    stage.screen.says("Swapping the code").await;
    take(stage, folder, "app-2-working").await;
    stage.sandbox.set_fault(None);
    stage.screen.heading_is("You have your tokens").await;
    take(stage, folder, "app-5-tokens").await;
    stage.screen.press("Show access token").await;
    stage.screen.press("Copy refresh token").await;
    unfold(stage, "Details").await;
    unfold(stage, "The answer as it came").await;
    stage.screen.button("Copy the answer").await;
    take(stage, folder, "app-5-shown").await;
    stage.sandbox.set_fault(None);

    stage.arrive("?code=0123456789012345678901234567890123456789").await;
    stage.screen.heading_is("HighLevel sent this page your code").await;
    fill(stage).await;
    stage.screen.press("Get my tokens").await;
    stage.screen.heading_is("HighLevel does not know this code").await;
    take(stage, folder, "app-6-used-up").await;
    stage.screen.press("Get a fresh code").await;
    take(stage, folder, "app-6-fresh").await;
    arrive(stage).await;
    stage.screen.paste_into("Client ID", DEMO_CLIENT_ID).await;
    stage.screen.paste_into("Client secret", "mistyped").await;
    stage.screen.press("Get my tokens").await;
    stage.screen.heading_is("Client ID and secret do not match").await;
    unfold(stage, "Why this happens").await;
    take(stage, folder, "app-6-mistyped").await;
    stage.sandbox.set_fault(Some(Fault::always(On::Probe, FaultKind::CutBeforeAnswer)));
    arrive(stage).await;
    fill(stage).await;
    stage.screen.press("Get my tokens").await;
    stage.screen.heading_is("The browser hid the answer").await;
    stage.screen.button("Show me the steps").await;
    take(stage, folder, "app-6-hidden").await;
    stage.screen.press("Show me the steps").await;
    unfold(stage, "In a terminal").await;
    stage.screen.button("Copy URL").await;
    take(stage, folder, "app-6-outside").await;
    stage.sandbox.set_fault(None);
    arrive(stage).await;
    js(stage, "const now = Date.now; Date.now = () => now() + 600_000").await;
    stage.screen.heading_is("This code is probably too old").await;
    take(stage, folder, "app-2-too-old").await;
    arrive(stage).await;
    js(stage, "window.Date.now = window.Map").await;
    stage.screen.heading_is("This page stopped working").await;
    take(stage, folder, "app-7-stopped").await;
    let frame = format!(
        "<!doctype html><title>Shop</title><iframe src=\"{}\" width=360 height=600></iframe>",
        stage.site.origin()
    );
    stage.site.give("/around.html", frame);
    stage.open(&format!("{}/around.html", stage.site.other("shop"))).await;
    let client = stage.browser.client();
    assert!(client.enter_frame(0).await.is_ok(), "there is no frame");
    stage.screen.says("For your safety, the form doesn’t open inside this site.").await;
    assert!(client.clone().enter_parent_frame().await.is_ok());
    take(stage, folder, "app-7-refused").await;
}

/// Runs a script in the page.
pub(crate) async fn js(stage: &Stage, script: &str) {
    let ran = stage.browser.client().execute(script, vec![]).await;
    assert!(ran.is_ok(), "{ran:?}");
}

pub(crate) async fn arrive(stage: &Stage) {
    let code = stage.sandbox.issue_code(DEMO_CLIENT_ID, Install::sub_account(LOCATION));
    stage.arrive(&format!("?code={code}")).await;
    stage.screen.heading_is("HighLevel sent this page your code").await;
}
