//! Takes pictures of the states with an agency's tokens, with a sub-account's tokens, and during a refresh.

use crate::camera::{Camera, arrive, fill, js};
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, Fault, FaultKind, Install, On, Sandbox};
use e2e::{Kind, eventually};

/// Takes pictures of the states with an agency's tokens.
pub(crate) async fn agency(camera: &Camera<'_>) {
    let stage = camera.stage;
    let code = stage.sandbox.issue_code(DEMO_CLIENT_ID, Install::agency());
    stage.arrive(&format!("?code={code}")).await;
    stage.app_is_alive().await;
    stage.screen.button("Get my tokens").await;
    fill(stage).await;
    stage.screen.press("Get my tokens").await;
    stage.screen.button("Show my sub-accounts").await;
    camera.take("4-agency").await;
    stage.sandbox.set_fault(Some(Fault::once(On::Data, FaultKind::Status500Json)));
    stage.screen.press("Show my sub-accounts").await;
    stage.screen.button("Try again").await;
    camera.take("4-list-failed").await;
    stage.sandbox.set_fault(Some(Fault::once(On::Data, FaultKind::Hold)));
    stage.screen.press("Try again").await;
    stage.screen.gone(Kind::Button, "Try again").await;
    camera.take("4-listing").await;
    stage.sandbox.set_fault(None);
    stage.screen.says("12 sub-accounts, newest install first").await;
    camera.take("4-listed").await;
    stage.sandbox.set_paused(&Sandbox::location_id(12), true);
    stage.screen.press(&["Use this: ", &Sandbox::location_name(12)].concat()).await;
    stage.screen.says("Why this happens").await;
    camera.take("4-refused").await;
    stage.screen.unfold("Do it outside the browser").await;
    stage.screen.unfold("Copy a report").await;
    camera.take("4-outside").await;
    stage.screen.press("Select several").await;
    stage.screen.press("Select all that match").await;
    stage.sandbox.set_fault(Some(Fault::once(On::LocationToken, FaultKind::Hold)));
    stage.screen.press("Get tokens for 12").await;
    stage.screen.press("Stop").await;
    stage.screen.button("Go on").await;
    camera.take("4-halted").await;
    stage.sandbox.set_fault(None);
    stage.screen.press("Go on").await;
    stage.screen.button("Try the failed ones again").await;
    stage.screen.press("Select all that match").await;
    stage.screen.press("Get tokens for 12").await;
    stage.screen.button("Try the failed ones again").await;
    camera.take("4-several").await;
    stage.screen.press("Select only one").await;
    stage.screen.press(&["Use this: ", &Sandbox::location_name(3)].concat()).await;
    stage.screen.heading_is("You have your tokens").await;
    camera.take("5-sub-account").await;
    stage.screen.choose("Make").await;
    stage.screen.press("Save my tokens").await;
    stage.screen.button("Download for Make").await;
    camera.take("5-try-today").await;
    stage.screen.unfold("By hand, in 8 steps").await;
    stage.screen.unfold("Test the token").await;
    stage.screen.press("Run the test").await;
    stage.screen.says("Is this the account you meant?").await;
    camera.take("5-tested").await;
    stage.screen.press("Keep it running").await;
    stage.screen.button("Download the blueprint that refreshes").await;
    camera.take("5-keep-running").await;
    stage.screen.unfold("Refresh the tokens").await;
    stage.screen.paste_into("Client secret", DEMO_CLIENT_SECRET).await;
    stage.screen.press("Get new tokens").await;
    stage.screen.says("The agency’s new pair is here.").await;
    camera.take("5-agency-refreshed").await;
}

/// Takes pictures of a refresh of the tokens on the page, of the start screen after the tokens were lost, and of a
/// refresh with an entered token.
pub(crate) async fn refresh(camera: &Camera<'_>) {
    let stage = camera.stage;
    arrive(stage).await;
    fill(stage).await;
    stage.screen.press("Get my tokens").await;
    stage.screen.heading_is("You have your tokens").await;
    stage.screen.unfold("Details").await;
    stage.screen.unfold("What the token says").await;
    stage.screen.says("In the access token").await;
    camera.take("5-details").await;
    stage.screen.unfold("Details").await;
    stage.screen.unfold("Refresh the tokens").await;
    stage.screen.paste_into("Client secret", DEMO_CLIENT_SECRET).await;
    camera.take("5-refresh").await;
    stage.screen.press("Get new tokens").await;
    stage.screen.says("The new pair is here, above.").await;
    camera.take("5-refreshed").await;
    stage.sandbox.set_fault(Some(Fault::always(On::Refresh, FaultKind::CutBeforeAnswer)));
    stage.screen.paste_into("Client secret", DEMO_CLIENT_SECRET).await;
    stage.screen.press("Get new tokens").await;
    stage.screen.button("Send it again").await;
    camera.take("5-refresh-lost").await;
    stage.sandbox.set_fault(None);
    js(stage, "window.addEventListener('beforeunload', event => event.stopImmediatePropagation(), true)")
        .await;
    stage.arrive("").await;
    stage.app_is_alive().await;
    stage.screen.says("Your tokens were here and are gone.").await;
    camera.take("1-lost").await;
    stage.screen.press("My token stopped working").await;
    stage.screen.heading_is("Your token ended?").await;
    camera.take("5b-ended").await;
    stage.screen.press("Get new tokens").await;
    camera.take("5b-empty").await;
    stage.screen.paste_into("Saved text or refresh token", "eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2ln").await;
    stage.screen.paste_into("Client ID", DEMO_CLIENT_ID).await;
    stage.screen.paste_into("Client secret", DEMO_CLIENT_SECRET).await;
    stage.screen.press("Get new tokens").await;
    stage.screen.says("Why this happens").await;
    camera.take("5b-refused").await;
    incomplete(camera).await;
}

/// Takes pictures of two refreshes on the screen for an expired token: an empty response, and a truncated response.
async fn incomplete(camera: &Camera<'_>) {
    let stage = camera.stage;
    for (kind, name) in [(FaultKind::EmptyBody, "5b-empty-answer"), (FaultKind::CutInsideAnswer, "5b-half")] {
        arrive(stage).await;
        fill(stage).await;
        stage.screen.press("Get my tokens").await;
        stage.screen.copy("nothing was copied").await;
        stage.screen.press("Copy refresh token").await;
        let refresh = eventually("the refresh token is copied", async || {
            Some(stage.screen.clipboard().await).filter(|text| text != "nothing was copied")
        })
        .await;
        stage.screen.press("Forget everything").await;
        stage.screen.press("My token stopped working").await;
        stage.screen.paste_into("Saved text or refresh token", &refresh).await;
        // The page takes the client ID from the token.
        stage.screen.paste_into("Client secret", DEMO_CLIENT_SECRET).await;
        stage.sandbox.set_fault(Some(Fault::once(On::Refresh, kind)));
        stage.screen.press("Get new tokens").await;
        stage.screen.button("Send it again").await;
        camera.take(name).await;
        stage.sandbox.set_fault(None);
    }
}
