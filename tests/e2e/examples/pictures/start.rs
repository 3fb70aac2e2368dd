//! The start screen with its tools unfolded, a code that was tampered with, and pretend mode.

use crate::{take, unfold};
use e2e::Stage;
use e2e::sandbox::{DEMO_CLIENT_ID, Install};
use std::path::Path;

pub(crate) async fn before_the_code(stage: &Stage, folder: &Path) {
    stage.arrive("").await;
    stage.screen.choice("Make").await.press().await;
    stage.screen.says("highlevel3").await;
    unfold(stage, "Make a HighLevel app in ten minutes").await;
    unfold(stage, "Check the redirect URL").await;
    stage.screen.paste_into("Redirect URL as it stands in the portal", "https://www.example.com/Leg3").await;
    take(stage, folder, "2-where-guide-doctor").await;
    stage.arrive("").await;
    unfold(stage, "Build the install link").await;
    let link = "https://marketplace.gohighlevel.com/oauth/chooselocation?client_id=6650b0a7c0ffee5a4db0c5ed-lq3demo1\
        &redirect_uri=http://localhost/ghl&scope=contacts.readonly&client_secret=never-here";
    stage.screen.paste_into("Install link from the portal", link).await;
    stage.screen.paste_into("Paste a list of scopes", "contacts_readonly calendars.read nosuch.thing").await;
    stage.screen.says("not in this page's list").await;
    take(stage, folder, "2-builder").await;
    let code = stage.sandbox.issue_code(DEMO_CLIENT_ID, Install::agency());
    stage.arrive(&format!("?code={code}&state=tampered")).await;
    stage.screen.says("does not belong").await;
    take(stage, folder, "1-tampered").await;
    stage.screen.press("Forget everything").await;
}

pub(crate) async fn pretend_mode(stage: &Stage, folder: &Path) {
    stage.arrive("?demo").await;
    stage.screen.button("Pretend that a code arrived").await;
    take(stage, folder, "2-pretend").await;
    stage.screen.press("Pretend that a code arrived").await;
    stage.screen.heading_is("HighLevel sent you a code").await;
    take(stage, folder, "1-pretend").await;
}
