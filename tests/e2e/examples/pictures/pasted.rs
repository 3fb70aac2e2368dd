//! What the page says of texts that are pasted in the wrong place, and of the refresh window.

use crate::{arrive, fill, take, unfold};
use e2e::Stage;
use e2e::sandbox::{Fault, FaultKind, Install, On};
use std::path::Path;

pub(crate) async fn pictures(stage: &Stage, folder: &Path) {
    stage.expect("services.leadconnectorhq.com");
    let long = format!(
        "client_id: 65f1c0ffee65f1c0ffee65f1-lu8x2abc\nclient_secret: {}",
        "d5b3c1a0-1111-4222-8333-00c0ffee5ec7"
    );
    for (name, text) in [
        ("2-entered-secret", "\"d5b3c1a0-1111-4222-8333-00c0ffee5ec7\","),
        ("2-entered-several", long.as_str()),
        ("2-entered-unknown", "hello"),
        ("2-entered-refusal", "error.noAppVersionIdFound"),
    ] {
        stage.arrive("").await;
        stage.screen.paste_into("Code or redirected address", text).await;
        stage.screen.press("Use this code").await;
        stage.screen.button("Use it as a code anyway").await;
        take(stage, folder, name).await;
    }
    stage.arrive("?error=invalid_scope&error_description=Invalid+scope").await;
    stage.screen.heading_is("HighLevel did not grant access").await;
    take(stage, folder, "3-invalid-scope").await;

    arrive(stage, Install::sub_account("locSandbox0000000001")).await;
    fill(stage).await;
    stage.screen.press("Get my tokens").await;
    stage.screen.heading_is("You have your tokens").await;
    unfold(stage, "Refresh the tokens").await;
    stage.sandbox.set_fault(Some(Fault::always(On::Refresh, FaultKind::CutBeforeAnswer)));
    stage.screen.press("Refresh now").await;
    stage.screen.button("Send it again").await;
    take(stage, folder, "4-refresh-again").await;
    stage.sandbox.set_fault(None);
}
