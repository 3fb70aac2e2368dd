//! Takes pictures of the page, at two widths, light and dark.

use crate::album::{Album, SCHEMES, SIZES, picture_name};
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, Install};
use e2e::{Size, Stage, eventually};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::text_of;
use serde_json::json;

/// Takes pictures of the page on a stage, and saves them in an album.
pub(crate) struct Camera<'a> {
    pub(crate) stage: &'a Stage,
    pub(crate) album: &'a Album,
}

impl Camera<'_> {
    /// Takes the pictures of the current state of the page.
    pub(crate) async fn take(&self, name: &str) {
        if !self.album.wants(name) {
            return;
        }
        for (width, size) in SIZES {
            for scheme in SCHEMES {
                self.show(size, scheme).await;
                let picture = self.stage.browser.picture_of_page().await;
                self.album.save(&picture_name(name, width, scheme), &picture);
            }
        }
        self.stage.browser.resize(Size::LAPTOP).await;
        self.album.add(name);
    }

    /// Shows the page in this size and this colour scheme, and waits until no animation runs.
    async fn show(&self, size: Size, scheme: &str) {
        let browser = &self.stage.browser;
        browser.media(&[("prefers-color-scheme", scheme), ("prefers-reduced-motion", "reduce")]).await;
        self.resize(size).await;
        js(self.stage, "scrollTo(0, 0)").await;
        // The browser draws only the part of a frame that is inside the window. So the window gets the height of the
        // whole page.
        let height = "return document.querySelector('iframe') && document.documentElement.scrollHeight";
        let height = browser.client().execute(height, vec![]).await.ok().and_then(|height| height.as_u64());
        if let Some(height) = height.and_then(|height| u32::try_from(height).ok()) {
            self.resize(Size { height, ..size }).await;
        }
        let settled = "return matchMedia(`(prefers-color-scheme: ${arguments[0]})`).matches
            && document.getAnimations().every(({ playState }) => playState !== 'running')";
        eventually("the page is still", async || {
            browser.client().execute(settled, vec![scheme.into()]).await.ok().filter(|it| it == true)
        })
        .await;
    }

    /// Sets the size of the window. On a phone, scroll bars cover the page instead of narrowing it.
    async fn resize(&self, Size { width, height }: Size) {
        let is_phone = width < 600;
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": is_phone });
        self.stage.browser.cdp("Emulation.setDeviceMetricsOverride", metrics).await;
    }
}

/// Opens the page with an authorization code for a sub-account.
pub(crate) async fn arrive(stage: &Stage) {
    let code = stage.sandbox.issue_code(DEMO_CLIENT_ID, Install::sub_account("locSandbox0000000001"));
    stage.arrive(&format!("?code={code}")).await;
    stage.app_is_alive().await;
    stage.screen.heading_is(text_of(CodeScreenText::CodeTitle)).await;
}

/// Fills in the client ID and the client secret.
pub(crate) async fn fill(stage: &Stage) {
    stage.screen.paste_into("Client ID", DEMO_CLIENT_ID).await;
    stage.screen.paste_into("Client secret", DEMO_CLIENT_SECRET).await;
}

/// Runs a script in the page.
pub(crate) async fn js(stage: &Stage, script: &str) {
    let ran = stage.browser.client().execute(script, vec![]).await;
    assert!(ran.is_ok(), "{ran:?}");
}
