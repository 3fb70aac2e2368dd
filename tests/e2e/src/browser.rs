//! The browser of one test. Firefox and WebKit are started for it, with a fresh profile. Chromium gets a new browser
//! context, which is as fresh (see `pool`).

use crate::driver::{self, Driver};
use crate::engine::Engine;
use crate::fail::{OrFail, fail};
use crate::pool::{self, Chromium};
use crate::window::Size;
use crate::{chromium, firefox, webkit, wire};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use fantoccini::Client;
use fantoccini::wd::WindowHandle;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::{Arc, LazyLock};
use std::time::Duration;
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::timeout;

/// What the system prefers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// `prefers-color-scheme: light`
    Light,
    /// `prefers-color-scheme: dark`
    Dark,
}

static PLACES: LazyLock<Semaphore> = LazyLock::new(|| {
    let wanted = std::env::var("LEG3_E2E_BROWSERS").ok().and_then(|text| text.parse().ok());
    Semaphore::new(wanted.unwrap_or(2))
});

/// How long a browser may take to start.
const STARTING: Duration = Duration::from_secs(30);

/// The driver of Firefox drives one at a time, and browsers in WebKit share the clipboard of their display.
static ALONE: Semaphore = Semaphore::const_new(1);

/// A browser session. Dropping it ends the browser, also while a test panics.
#[derive(Debug)]
pub struct Browser {
    engine: Engine,
    client: Client,
    session: String,
    open: bool,
    driver: Arc<Driver>,
    chromium: Option<(Chromium, String)>,
    _place: SemaphorePermit<'static>,
}

impl Browser {
    /// Waits for a place, then starts a browser whose every connection goes through `proxy`.
    ///
    /// # Panics
    ///
    /// When there is no driver or no browser.
    pub async fn open(engine: Engine, proxy: SocketAddr, window: Size) -> Self {
        let places = if engine.plays_several() { &*PLACES } else { &ALONE };
        let place = places.acquire().await.or_fail("wait for a place for the browser");
        let (driver, client, chromium) = match engine {
            Engine::Chromium => {
                let (chromium, context) = context(proxy).await;
                (Arc::clone(&chromium.driver), chromium.client.clone(), Some((chromium, context)))
            }
            Engine::Firefox => start(engine, firefox::capabilities(proxy)).await,
            Engine::WebKit => start(engine, webkit::capabilities(proxy)).await,
        };
        let session = client.session_id().await.ok().flatten().or_fail("learn the browser session's id");
        let browser = Self { engine, client, session, open: true, driver, chromium, _place: place };
        // The window's outside was asked for; the inside is what a test means, and it may be narrower than any window.
        browser.resize(window).await;
        browser
    }

    /// The WebDriver client, for what this harness has no word for.
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The id of its browser context, in Chromium.
    pub(crate) fn context(&self) -> Option<&str> {
        self.chromium.as_ref().map(|(_, context)| &**context)
    }

    /// Opens an empty tab.
    ///
    /// # Panics
    ///
    /// If the browser refuses.
    pub async fn open_tab(&self) -> WindowHandle {
        match &self.chromium {
            Some((chromium, context)) => chromium.open_tab(context).await.or_fail("open a tab"),
            None => self.client.new_window(true).await.or_fail("open a tab").handle,
        }
    }

    /// The windows and tabs of this test.
    ///
    /// # Panics
    ///
    /// If the browser is gone.
    pub async fn windows(&self) -> Vec<WindowHandle> {
        let mut all = self.client.windows().await.or_fail("list the browser's windows");
        all.retain(|window| !self.chromium.as_ref().is_some_and(|(chromium, _)| chromium.is_keeper(window)));
        all
    }

    /// Which browser it is.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// A command of the Chrome DevTools Protocol.
    ///
    /// # Panics
    ///
    /// When the browser refuses it.
    pub async fn cdp(&self, command: &str, params: Value) -> Value {
        match wire::cdp(&self.client, command, params).await {
            Ok(answer) => answer,
            Err(error) => fail(format_args!("the browser refused {command}: {error}")),
        }
    }

    /// Gives the page another size: the window's inside, which in Chromium may be narrower than any window. Firefox and
    /// WebKit have only their window, which is 450 pixels wide at least.
    pub async fn resize(&self, size: Size) {
        if self.engine != Engine::Chromium {
            let set = self.client.set_window_size(size.width, size.height).await;
            return set.or_fail("give the window a size");
        }
        let params =
            json!({ "width": size.width, "height": size.height, "deviceScaleFactor": 1, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", params).await;
    }

    /// A picture of the whole page as a PNG file, also of what is below the window's edge. Without scroll bars.
    pub async fn picture_of_page(&self) -> Vec<u8> {
        self.cdp("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await;
        let answer = self
            .cdp("Page.captureScreenshot", json!({ "format": "png", "captureBeyondViewport": true }))
            .await;
        BASE64_STANDARD.decode(answer["data"].as_str().unwrap_or_default()).or_fail("read the picture")
    }

    /// Sets media features, as `[("prefers-reduced-motion", "reduce"), ("forced-colors", "active")]`.
    pub async fn media(&self, features: &[(&str, &str)]) {
        let features: Vec<Value> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.cdp("Emulation.setEmulatedMedia", json!({ "features": features })).await;
    }

    /// Shows the page as it would be printed.
    pub async fn print_media(&self) {
        self.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
    }

    /// Sets the system's colour scheme.
    pub async fn prefer(&self, scheme: Scheme) {
        let value = if scheme == Scheme::Dark { "dark" } else { "light" };
        self.media(&[("prefers-color-scheme", value)]).await;
    }

    /// Takes the network away, or gives it back: the page sees `navigator.onLine` change.
    pub async fn offline(&self, offline: bool) {
        self.cdp("Network.enable", json!({})).await;
        let params =
            json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.cdp("Network.emulateNetworkConditions", params).await;
    }

    /// Makes the connection one of slow 4G (1.6 Mbit/s down, 750 kbit/s up, 150 ms), and the processor four times slower.
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

    /// Runs a script in every document from now on, before the page's own.
    pub async fn before_every_page(&self, script: &str) {
        self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
    }

    /// Makes each wait of more than two seconds take half a second, in every document from now on.
    pub async fn shorten_waits(&self) {
        self.before_every_page(
            "(() => { const wait = window.setTimeout;
                window.setTimeout = (act, ms, ...more) => wait(act, ms > 2000 ? 500 : ms, ...more) })()",
        )
        .await;
    }

    /// Sets a preference of Firefox, for pages that are opened from now on.
    ///
    /// # Panics
    ///
    /// When the browser is another one.
    pub async fn set_preference(&self, name: &str, value: bool) {
        firefox::prefer(&self.client, name, value).await.or_fail("set a preference");
    }

    /// Ends the browser and waits until it has ended. In Chromium, only its context ends.
    pub async fn close(mut self) {
        if let Some((chromium, context)) = self.chromium.take() {
            // One that cannot go on is dropped.
            self.open = chromium.close_context(&context).await.is_err();
            return;
        }
        self.open = false;
        // One that is gone already needs no closing, and one with a driver of its own ends with it.
        if !self.engine.has_its_own_driver() {
            let _ = self.client.clone().close().await;
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if self.open && !self.engine.has_its_own_driver() {
            let _ = end_session(&self.driver.address(), &self.session);
        }
    }
}

/// A Chromium, idle or new, and the id of a new browser context in it.
async fn context(proxy: SocketAddr) -> (Chromium, String) {
    while let Some(chromium) = pool::take() {
        if let Ok(context) = chromium.open_context(proxy).await {
            return (chromium, context);
        }
    }
    let (driver, client, _) = start(Engine::Chromium, chromium::capabilities()).await;
    let chromium = Chromium::new(driver, client).await;
    let context = chromium.open_context(proxy).await.or_fail("open a browser context");
    (chromium, context)
}

/// A session, and its driver. WebKit's may wait for ever for a browser that ended while it started; then another one is
/// tried.
async fn start(engine: Engine, wanted: Value) -> (Arc<Driver>, Client, Option<(Chromium, String)>) {
    let wanted = wanted.as_object().cloned().unwrap_or_default();
    for _ in 0..3 {
        let driver = driver::need(engine);
        let url = format!("http://{}/", driver.address());
        let starting = Client::with_capabilities_and_connector(&url, &wanted, HttpConnector::new());
        if let Ok(started) = timeout(STARTING, starting).await {
            let client = started.or_fail(
                "start the browser (install it, or name it in LEG3_CHROMIUM, LEG3_FIREFOX or LEG3_WEBKIT)",
            );
            return (driver, client, None);
        }
    }
    fail("the driver started no browser in time")
}

/// `DELETE /session/{id}` without a runtime: this runs while a test unwinds.
fn end_session(address: &str, session: &str) -> std::io::Result<()> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(Duration::from_secs(5)))?;
    write!(stream, "DELETE /session/{session} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n")?;
    stream.read_to_end(&mut Vec::new())?;
    Ok(())
}
