//! Takes pictures of the states from the arrival of an authorization code until the page shows the tokens of a
//! sub-account.

use crate::camera::{Camera, arrive, fill};
use e2e::sandbox::{Fault, FaultKind, On};

pub(crate) async fn pictures(camera: &Camera<'_>) {
    let stage = camera.stage;
    arrive(stage).await;
    camera.take("2-code").await;
    stage.screen.press("Get my tokens").await;
    stage.screen.says("Enter the client ID.").await;
    camera.take("2-code-empty").await;
    for name in ["Where do I find these?", "Did not expect a code?", "The code, the exact request, options"] {
        stage.screen.unfold(name).await;
    }
    stage.screen.button("Copy code").await;
    camera.take("2-code-rows").await;
    stage.screen.unfold("The code, the exact request, options").await;
    stage.screen.unfold("Continue on another device").await;
    stage.screen.press("Show a QR code").await;
    camera.take("2-code-other-device").await;
    stage.screen.unfold("Continue on another device").await;
    stage.screen.unfold("Rather not paste the secret?").await;
    stage.screen.button("Show me the steps").await;
    camera.take("2-code-outside").await;
    stage.screen.unfold("Rather not paste the secret?").await;
    fill(stage).await;
    stage.sandbox.set_fault(Some(Fault::once(On::Exchange, FaultKind::Hold)));
    stage.screen.press("Get my tokens").await;
    stage.screen.says("Swapping the code").await;
    camera.take("2-working").await;
    stage.sandbox.set_fault(None);
    stage.screen.heading_is("You have your tokens").await;
    camera.take("5-tokens").await;
    stage.screen.press("Show access token").await;
    stage.screen.press("Copy refresh token").await;
    stage.screen.unfold("Details").await;
    stage.screen.unfold("The answer as it came").await;
    stage.screen.button("Copy the answer").await;
    camera.take("5-tokens-shown").await;
}
