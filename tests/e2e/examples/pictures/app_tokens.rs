//! The states of the new app after tokens came: of an agency, of a sub-account, and of a refresh.

use crate::app::{arrive, js};
use crate::{fill, take, unfold};
use e2e::Stage;
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, Fault, FaultKind, Install, On, Sandbox};
use std::path::Path;

/// The states after an agency's tokens came.
pub(crate) async fn agency(stage: &Stage, folder: &Path) {
    let code = stage.sandbox.issue_code(DEMO_CLIENT_ID, Install::agency());
    stage.arrive(&format!("?code={code}")).await;
    stage.screen.button("Get my tokens").await;
    fill(stage).await;
    stage.screen.press("Get my tokens").await;
    stage.screen.button("Show my sub-accounts").await;
    take(stage, folder, "app-4-agency").await;
    stage.screen.press("Show my sub-accounts").await;
    stage.screen.says("12 sub-accounts, newest install first").await;
    take(stage, folder, "app-4-listed").await;
    stage.sandbox.set_paused(&Sandbox::location_id(12), true);
    stage.screen.press(&["Use this: ", &Sandbox::location_name(12)].concat()).await;
    stage.screen.says("Why this happens").await;
    stage.screen.press("Not listed? Enter its Location ID").await;
    take(stage, folder, "app-4-refused").await;
    unfold(stage, "Do it outside the browser").await;
    unfold(stage, "Copy a report").await;
    take(stage, folder, "app-4-outside").await;
    stage.screen.press("Select several").await;
    stage.screen.press("Select all that fit").await;
    stage.sandbox.set_fault(Some(Fault::once(On::LocationToken, FaultKind::Hold)));
    stage.screen.press("Get tokens for 12").await;
    stage.screen.press("Stop").await;
    stage.screen.button("Go on").await;
    take(stage, folder, "app-4-halted").await;
    stage.sandbox.set_fault(None);
    stage.screen.press("Go on").await;
    stage.screen.button("Try the failed ones again").await;
    stage.screen.press("Select all that fit").await;
    stage.screen.press("Get tokens for 12").await;
    stage.screen.button("Try the failed ones again").await;
    take(stage, folder, "app-4-several").await;
    stage.screen.press("Select only one").await;
    stage.screen.press(&["Use this: ", &Sandbox::location_name(3)].concat()).await;
    stage.screen.heading_is("You have your tokens").await;
    take(stage, folder, "app-5-sub-account").await;
    stage.screen.choose("Make").await;
    stage.screen.press("Save my tokens").await;
    stage.screen.button("Download for Make").await;
    take(stage, folder, "app-5-try-today").await;
    unfold(stage, "By hand, in 8 steps").await;
    unfold(stage, "Test the token").await;
    stage.screen.press("Run the test").await;
    stage.screen.says("Is this the account you meant?").await;
    take(stage, folder, "app-5-tested").await;
    stage.screen.press("Keep it running").await;
    stage.screen.button("Download the blueprint that keeps alive").await;
    take(stage, folder, "app-5-keep-running").await;
}

/// The states of a refresh, from the tokens on the page and from a saved text, and what is said after a reload.
pub(crate) async fn refresh(stage: &Stage, folder: &Path) {
    arrive(stage).await;
    fill(stage).await;
    stage.screen.press("Get my tokens").await;
    stage.screen.heading_is("You have your tokens").await;
    unfold(stage, "Details").await;
    unfold(stage, "What the token says").await;
    stage.screen.says("In the access token").await;
    take(stage, folder, "app-5-details").await;
    unfold(stage, "Details").await;
    unfold(stage, "Refresh the tokens").await;
    stage.screen.paste_into("Client secret", DEMO_CLIENT_SECRET).await;
    take(stage, folder, "app-5-refresh").await;
    stage.screen.press("Get new tokens").await;
    stage.screen.says("The new pair is here, above.").await;
    take(stage, folder, "app-5-refreshed").await;
    stage.sandbox.set_fault(Some(Fault::always(On::Refresh, FaultKind::CutBeforeAnswer)));
    stage.screen.paste_into("Client secret", DEMO_CLIENT_SECRET).await;
    stage.screen.press("Get new tokens").await;
    stage.screen.button("Send it again").await;
    take(stage, folder, "app-5-refresh-lost").await;
    stage.sandbox.set_fault(None);
    js(stage, "window.addEventListener('beforeunload', event => event.stopImmediatePropagation(), true)")
        .await;
    stage.arrive("").await;
    stage.screen.says("Your tokens were here and are gone.").await;
    take(stage, folder, "app-1-lost").await;
    stage.screen.press("My token stopped working").await;
    stage.screen.heading_is("Your token ended?").await;
    take(stage, folder, "app-5b-ended").await;
    stage.screen.press("Get new tokens").await;
    take(stage, folder, "app-5b-empty").await;
    stage.screen.paste_into("Saved text or refresh token", "eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2ln").await;
    stage.screen.paste_into("Client ID", DEMO_CLIENT_ID).await;
    stage.screen.paste_into("Client secret", DEMO_CLIENT_SECRET).await;
    stage.screen.press("Get new tokens").await;
    stage.screen.says("Why this happens").await;
    take(stage, folder, "app-5b-refused").await;
}
