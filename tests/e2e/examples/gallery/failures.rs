//! Takes pictures of failures: a denied install, a failed exchange, and an app that crashes or does not start.

use crate::camera::{Camera, arrive, fill, js};
use e2e::sandbox::{DEMO_CLIENT_ID, Fault, FaultKind, On};
use e2e::{Stage, Trouble};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::text_of;

pub(crate) async fn pictures(camera: &Camera<'_>) {
    let stage = camera.stage;
    stage.arrive("?error=access_denied&error_description=The+user+cancelled").await;
    stage.screen.heading_is("HighLevel did not grant access").await;
    camera.take("3-denied").await;
    stage.arrive(UNKNOWN_CODE).await;
    stage.screen.heading_is(text_of(CodeScreenText::CodeTitle)).await;
    send(stage).await;
    stage.screen.heading_is("HighLevel does not know this code").await;
    camera.take("6-used-up").await;
    stage.screen.press("Get a fresh code").await;
    camera.take("6-fresh-code").await;
    arrive(stage).await;
    stage.screen.paste_into("Client ID", DEMO_CLIENT_ID).await;
    stage.screen.paste_into("Client secret", "mistyped").await;
    stage.screen.press("Get my tokens").await;
    stage.screen.heading_is("Client ID and secret do not match").await;
    stage.screen.unfold("Why this happens").await;
    camera.take("6-mistyped").await;
    hidden(camera).await;
    lost(camera).await;
    arrive(stage).await;
    js(stage, "const now = Date.now; Date.now = () => now() + 600_000").await;
    stage.screen.heading_is("This code is probably too old").await;
    camera.take("6-too-old").await;
    dead(camera).await;
}

/// The query of an address with an authorization code that the sandbox did not issue.
const UNKNOWN_CODE: &str = "?code=0123456789012345678901234567890123456789";

async fn send(stage: &Stage) {
    fill(stage).await;
    stage.screen.press("Get my tokens").await;
}

/// Takes pictures of an exchange in which the browser hides the response to the probe.
async fn hidden(camera: &Camera<'_>) {
    let stage = camera.stage;
    stage.sandbox.set_fault(Some(Fault::always(On::Probe, FaultKind::CutBeforeAnswer)));
    arrive(stage).await;
    send(stage).await;
    stage.screen.heading_is("The browser hid the answer").await;
    stage.screen.button("Show me the steps").await;
    camera.take("6-hidden").await;
    stage.screen.press("Show me the steps").await;
    stage.screen.unfold("In a terminal").await;
    stage.screen.button("Copy URL").await;
    camera.take("6-hidden-outside").await;
    stage.sandbox.set_fault(None);
}

/// Takes pictures of two failures: HighLevel cannot be reached, and the response to the exchange is lost.
async fn lost(camera: &Camera<'_>) {
    let stage = camera.stage;
    stage.sandbox.set_fault(Some(Fault::always(On::Any, FaultKind::RefuseConnection)));
    arrive(stage).await;
    send(stage).await;
    stage.screen.heading_is("HighLevel could not be reached").await;
    camera.take("6-unreachable").await;
    stage.sandbox.set_fault(Some(Fault::always(On::Exchange, FaultKind::CutBeforeAnswer)));
    arrive(stage).await;
    send(stage).await;
    stage.screen.heading_is("The answer could not be read").await;
    camera.take("6-answer-hidden").await;
    stage.sandbox.set_fault(None);
}

/// Takes pictures of an app that crashes, and of an app that does not start.
async fn dead(camera: &Camera<'_>) {
    let stage = camera.stage;
    arrive(stage).await;
    js(stage, "window.Date.now = window.Map").await;
    stage.screen.heading_is("This page stopped working").await;
    camera.take("7-stopped").await;
    stage.site.trouble("_bg.wasm", Trouble::Missing);
    stage.arrive(UNKNOWN_CODE).await;
    stage.screen.heading_is("This page did not start").await;
    camera.take("7-not-started").await;
    stage.site.heal("_bg.wasm");
}
