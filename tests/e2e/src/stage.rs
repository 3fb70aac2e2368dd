//! Everything that one test needs: the sandbox, the proxy, the site and the browser.

mod checks;
mod play;

pub use play::{play, play_at, play_in};

use crate::browser::Browser;
use crate::engine::Engine;
use crate::eventually;
use crate::fail::OrFail;
use crate::logs::{Entry, Logs};
use crate::memory::WasmMemory;
use crate::proxy::Proxy;
use crate::screen::Screen;
use crate::site::Site;
use crate::storage::Snapshot;
use crate::tab::Tab;
use crate::webdriver;
use crate::window::Size;
use sandbox::{Options, Sandbox};
use serde_json::json;
use std::path::PathBuf;
use std::sync::Mutex;

/// The host and port of HighLevel's API.
pub const HIGHLEVEL: &str = "services.leadconnectorhq.com:443";

/// The host and port of HighLevel's marketplace, where people agree to an install.
const MARKETPLACE: &str = "marketplace.gohighlevel.com:443";

/// The host and port of the marketplace without HighLevel's name (white label).
const WHITE_LABEL: &str = "marketplace.leadconnectorhq.com:443";

/// Everything that one test needs.
pub struct Stage {
    /// The server that replaces HighLevel.
    pub sandbox: Sandbox,
    /// The proxy of the browser. The browser makes every connection through this proxy.
    pub proxy: Proxy,
    /// The server of the page.
    pub site: Site,
    /// The browser.
    pub browser: Browser,
    /// The page as a person sees it.
    pub screen: Screen,
    logs: Logs,
    expected: Mutex<Vec<String>>,
    secrets: Mutex<Vec<String>>,
}

impl Stage {
    /// Creates a stage that serves the release folder to Chromium, in a window of the size [`Size::LAPTOP`].
    ///
    /// # Panics
    ///
    /// If a part of the stage cannot be started. The message names this part.
    pub async fn new() -> Self {
        Self::with(Engine::Chromium, dist(), Size::LAPTOP).await
    }

    /// A stage for any folder, in any browser and with any window size.
    ///
    /// # Panics
    ///
    /// In the same cases as [`Stage::new`].
    pub async fn with(engine: Engine, folder: impl Into<PathBuf>, window: Size) -> Self {
        let site =
            Site::start(folder).await.or_fail("serve the page (build it, or name its folder in LEG3_DIST)");
        // The sandbox serves both protocols: the browser and `curl` use TLS, and the programs in other languages use
        // plain HTTP.
        let sandbox = Sandbox::start(Options::both()).await.or_fail("start the sandbox");
        let proxy = Proxy::start().await.or_fail("start the proxy");
        let pretend = sandbox.https().or_fail("find the sandbox's TLS address");
        for host in [HIGHLEVEL, MARKETPLACE, WHITE_LABEL] {
            proxy.map(host, pretend);
        }
        let browser = Browser::open(engine, proxy.address(), window).await;
        if engine.shows_memory() {
            WasmMemory::new(&browser).watch().await;
        }
        let screen = Screen::new(Tab::new(&browser));
        let (logs, expected, secrets) = Default::default();
        Self { sandbox, proxy, site, browser, screen, logs, expected, secrets }
    }

    /// Opens the page. `rest` is appended to the path `/`: `"?code=abc"`, `"#code=abc"`, `""`.
    ///
    /// # Panics
    ///
    /// If the page does not load.
    pub async fn arrive(&self, rest: &str) {
        self.open(&format!("{}/{rest}", self.site.origin())).await;
    }

    /// Opens the page at any URL.
    ///
    /// # Panics
    ///
    /// If the page does not load.
    pub async fn open(&self, url: &str) {
        // `Client::goto` would also request the current URL.
        webdriver::post(self.browser.client(), "url", json!({ "url": url })).await.or_fail("open the page");
        self.listen().await;
    }

    /// Loads the page again.
    ///
    /// # Panics
    ///
    /// If the page does not load.
    pub async fn reload(&self) {
        self.browser.client().refresh().await.or_fail("load the page again");
        self.listen().await;
    }

    /// In WebKit, starts to record the console, because a script in the page must record it: see `webkit`. In other
    /// browsers, does nothing.
    async fn listen(&self) {
        if self.browser.engine() == Engine::WebKit {
            self.console().await;
        }
    }

    /// Waits until the app has replaced the prerendered screen.
    ///
    /// # Panics
    ///
    /// If the app does not start in time.
    pub async fn app_is_alive(&self) {
        // If the app has crashed, there is no `#app`.
        let prerendered =
            "return document.querySelector('#app')?.querySelectorAll('[data-screen]').length ?? -1";
        let count = async || self.browser.client().execute(prerendered, vec![]).await;
        eventually("the app is alive", async || count().await.is_ok_and(|count| count == 0)).await;
    }

    /// The lines of the console so far.
    pub async fn console(&self) -> Vec<Entry> {
        self.logs.console(&self.browser).await
    }

    /// The violations of the page's Content Security Policy so far.
    pub async fn csp_violations(&self) -> Vec<Entry> {
        self.console().await.into_iter().filter(Entry::is_csp_violation).collect()
    }

    /// A snapshot of the data that the page currently stores in the browser.
    pub async fn storage(&self) -> Snapshot {
        Snapshot::take(&self.browser).await
    }

    /// The app's WebAssembly memory.
    #[must_use]
    pub fn memory(&self) -> WasmMemory<'_> {
        WasmMemory::new(&self.browser)
    }
}

/// The release folder.
#[must_use]
pub fn dist() -> PathBuf {
    let workspace = concat!(env!("CARGO_MANIFEST_DIR"), "/../../dist");
    std::env::var_os("LEG3_DIST").map_or_else(|| PathBuf::from(workspace), PathBuf::from)
}

/// The unpacked package: the files of the release folder, and the files that tell a host which headers to send.
#[must_use]
pub fn package() -> PathBuf {
    let workspace = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/packed");
    std::env::var_os("LEG3_PACKAGE").map_or_else(|| PathBuf::from(workspace), PathBuf::from)
}
