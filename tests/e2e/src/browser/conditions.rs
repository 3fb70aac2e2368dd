//! Sets the conditions under which the page runs, such as the size of its viewport, media features, the speed of the
//! network, and scripts that run first. Also takes a picture of the page.

use super::Browser;
use crate::engine::Engine;
use crate::fail::OrFail;
use crate::window::Size;
use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde_json::{Value, json};

/// The colour scheme that the system prefers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// `prefers-color-scheme: light`
    Light,
    /// `prefers-color-scheme: dark`
    Dark,
}

impl Browser {
    /// Gives the viewport this size. In Firefox and WebKit, sets the window's size instead. Those windows have a
    /// minimum width of about 450 pixels.
    pub async fn resize(&self, size: Size) {
        if self.engine != Engine::Chromium {
            let set = self.client.set_window_size(size.width, size.height).await;
            return set.or_fail("give the window a size");
        }
        let params =
            json!({ "width": size.width, "height": size.height, "deviceScaleFactor": 1, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", params).await;
    }

    /// Takes a picture of the whole page, including the part below the window, without scroll bars. Returns a PNG file.
    pub async fn picture_of_page(&self) -> Vec<u8> {
        self.cdp("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await;
        let answer = self
            .cdp("Page.captureScreenshot", json!({ "format": "png", "captureBeyondViewport": true }))
            .await;
        BASE64_STANDARD.decode(answer["data"].as_str().unwrap_or_default()).or_fail("read the picture")
    }

    /// Sets media features, for example `[("prefers-reduced-motion", "reduce"), ("forced-colors", "active")]`.
    pub async fn media(&self, features: &[(&str, &str)]) {
        let features: Vec<Value> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.cdp("Emulation.setEmulatedMedia", json!({ "features": features })).await;
    }

    /// Shows the page in its print layout.
    pub async fn print_media(&self) {
        self.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
    }

    /// Sets the colour scheme that the system prefers.
    pub async fn prefer(&self, scheme: Scheme) {
        let value = if scheme == Scheme::Dark { "dark" } else { "light" };
        self.media(&[("prefers-color-scheme", value)]).await;
    }

    /// Switches the network off or on. This changes `navigator.onLine`.
    pub async fn offline(&self, offline: bool) {
        self.cdp("Network.enable", json!({})).await;
        let params =
            json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.cdp("Network.emulateNetworkConditions", params).await;
    }

    /// Slows the connection down to slow 4G (1.6 Mbit/s down, 750 kbit/s up, 150 ms of latency), and the processor to a
    /// quarter of its speed.
    pub async fn slow_down(&self) {
        self.cdp("Network.enable", json!({})).await;
        let params = json!({
            "offline": false,
            "latency": 150,
            "downloadThroughput": 1_600_000 / 8,
            "uploadThroughput": 750_000 / 8,
        });
        self.cdp("Network.emulateNetworkConditions", params).await;
        self.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await;
    }

    /// Runs a script in every document that is opened later in the current tab, before the scripts of the page.
    pub async fn before_every_page(&self, script: &str) {
        self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
    }

    /// Shortens each `setTimeout` delay of more than two seconds to half a second, in every document that is opened
    /// later in the current tab.
    pub async fn shorten_waits(&self) {
        self.before_every_page(
            "(() => { const wait = window.setTimeout;
                window.setTimeout = (act, ms, ...more) => wait(act, ms > 2000 ? 500 : ms, ...more) })()",
        )
        .await;
    }
}
