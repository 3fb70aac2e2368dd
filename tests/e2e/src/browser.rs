//! The browser of one test. For Firefox and WebKit, each test starts a browser with a fresh profile. For Chromium, each
//! test gets a new browser context, which shares no cookies, storage, cache, connections or permissions with other
//! tests (see `pool`).

mod conditions;
mod start;

pub use conditions::Scheme;

use crate::driver::Driver;
use crate::engine::Engine;
use crate::fail::{OrFail, fail};
use crate::pool::{Chromium, Context};
use crate::window::Size;
use crate::{firefox, webdriver, webkit};
use fantoccini::Client;
use fantoccini::wd::WindowHandle;
use serde_json::Value;
use start::{end_session, open_context, start};
use std::net::SocketAddr;
use std::num::NonZero;
use std::sync::{Arc, LazyLock};
use tokio::sync::{Semaphore, SemaphorePermit};

/// Limits how many tests in Chromium run at the same time.
static PLACES: LazyLock<Semaphore> = LazyLock::new(|| {
    let wanted = std::env::var("LEG3_E2E_BROWSERS").ok().and_then(|text| text.parse().ok());
    let cores = || std::thread::available_parallelism().map_or(2, NonZero::get);
    Semaphore::new(wanted.unwrap_or_else(cores))
});

/// Firefox's driver runs one browser at a time, and WebKit's browsers share the clipboard of their display. So tests in
/// these two browsers run one after the other.
static ALONE: Semaphore = Semaphore::const_new(1);

/// The browser of one test. If this value is dropped without [`close`](Self::close), for example during a panic, the
/// whole browser ends.
#[derive(Debug)]
pub struct Browser {
    engine: Engine,
    client: Client,
    session: String,
    open: bool,
    driver: Arc<Driver>,
    chromium: Option<(Chromium, Context)>,
    _place: SemaphorePermit<'static>,
}

impl Browser {
    /// Waits until this test may run, then opens a browser that makes every connection through `proxy`, and calls
    /// [`resize`](Self::resize). A test in Chromium gets a new browser context. If no Chromium is idle, a new one
    /// starts.
    ///
    /// # Panics
    ///
    /// If there is no driver or no browser.
    pub async fn open(engine: Engine, proxy: SocketAddr, window: Size) -> Self {
        let places = if engine.runs_several() { &*PLACES } else { &ALONE };
        let place = places.acquire().await.or_fail("wait for a place for the browser");
        let chromium = match engine {
            Engine::Chromium => Some(open_context(proxy).await),
            Engine::Firefox | Engine::WebKit => None,
        };
        let (driver, client) = match (&chromium, engine) {
            (Some((chromium, _)), _) => (Arc::clone(&chromium.driver), chromium.client.clone()),
            (None, Engine::WebKit) => start(engine, webkit::capabilities(proxy)).await,
            (None, _) => start(engine, firefox::capabilities(proxy)).await,
        };
        let session = client.session_id().await.ok().flatten().or_fail("learn the browser session's id");
        let browser = Self { engine, client, session, open: true, driver, chromium, _place: place };
        // A command sets the size, because the test's viewport in Chromium may be smaller than Chromium's smallest
        // window.
        browser.resize(window).await;
        browser
    }

    /// The WebDriver client, for actions that the harness has no method for.
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The test's browser context. `None` if the browser is not Chromium.
    pub(crate) fn context(&self) -> Option<&Context> {
        self.chromium.as_ref().map(|(_, context)| context)
    }

    /// Opens an empty tab.
    ///
    /// # Panics
    ///
    /// If the browser refuses.
    pub async fn open_tab(&self) -> WindowHandle {
        match &self.chromium {
            Some((_, context)) => context.open_tab().await.or_fail("open a tab"),
            None => self.client.new_window(true).await.or_fail("open a tab").handle,
        }
    }

    /// The windows and tabs of this test.
    ///
    /// # Panics
    ///
    /// If the browser has ended.
    pub async fn windows(&self) -> Vec<WindowHandle> {
        let mut all = self.client.windows().await.or_fail("list the browser's windows");
        all.retain(|window| !self.chromium.as_ref().is_some_and(|(chromium, _)| chromium.is_keeper(window)));
        all
    }

    /// The kind of browser.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Sends a command of the Chrome DevTools Protocol to the current tab. Works in Chromium only.
    ///
    /// # Panics
    ///
    /// If the browser refuses the command.
    pub async fn cdp(&self, command: &str, params: Value) -> Value {
        match webdriver::cdp(&self.client, command, params).await {
            Ok(answer) => answer,
            Err(error) => fail(format_args!("the browser refused {command}: {error}")),
        }
    }

    /// Sets a preference of Firefox whose value is true or false. It applies to pages that are opened later.
    ///
    /// # Panics
    ///
    /// If the browser is not Firefox.
    pub async fn set_preference(&self, name: &str, value: bool) {
        firefox::prefer(&self.client, name, value).await.or_fail("set a preference");
    }

    /// Ends the browser and waits until it has ended. In Chromium, only the browser context ends.
    pub async fn close(mut self) {
        if let Some((chromium, context)) = self.chromium.take() {
            // If the context cannot be closed, the whole browser ends.
            self.open = chromium.close_context(context).await.is_err();
            return;
        }
        self.open = false;
        // A browser that has its own driver ends with that driver. An error means that the browser has already ended.
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
