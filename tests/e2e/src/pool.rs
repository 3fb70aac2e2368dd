//! A pool of Chromium browsers, each started once for many tests. Each test has its own browser context. Cookies,
//! storage, cache, connections, permissions and the proxy belong to the context, so no other test sees them.
//!
//! Starting a browser takes about two seconds of processor time. Opening a context takes half a second.

use crate::chromium;
use crate::devtools::DevTools;
use crate::driver::Driver;
use crate::fail::OrFail;
use crate::webdriver;
use fantoccini::Client;
use fantoccini::wd::WindowHandle;
use serde_json::{Value, json};
use std::io::{Error, Result};
use std::net::SocketAddr;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

/// The browsers that no test uses now.
static IDLE: Mutex<Vec<Chromium>> = Mutex::new(Vec::new());

/// A running Chromium.
#[derive(Debug)]
pub(crate) struct Chromium {
    pub(crate) driver: Arc<Driver>,
    pub(crate) client: Client,
    devtools: Arc<tokio::sync::Mutex<DevTools>>,
    /// The first window of the browser, which no test uses. It keeps the session alive between tests.
    keeper: WindowHandle,
}

/// The browser context of one test.
#[derive(Clone, Debug)]
pub(crate) struct Context {
    devtools: Arc<tokio::sync::Mutex<DevTools>>,
    id: String,
}

impl Context {
    /// Sends a DevTools command to the browser. Adds the id of this context to `params`.
    pub(crate) async fn send(&self, method: &str, mut params: Value) -> Result<Value> {
        params["browserContextId"] = json!(self.id);
        self.devtools.lock().await.send(method, params).await
    }

    /// Opens an empty tab.
    pub(crate) async fn open_tab(&self) -> Result<WindowHandle> {
        let tab = self.send("Target.createTarget", json!({ "url": "about:blank" })).await?;
        WindowHandle::try_from(text(&tab["targetId"])?).map_err(Error::other)
    }
}

/// Takes an idle browser out of the pool. `None` if no browser is idle.
pub(crate) fn take() -> Option<Chromium> {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner).pop()
}

impl Chromium {
    /// Prepares a browser that has just been started.
    ///
    /// # Panics
    ///
    /// If the browser's DevTools cannot be reached.
    pub(crate) async fn new(driver: Arc<Driver>, client: Client) -> Self {
        let profile =
            client.capabilities().and_then(|all| all["chrome"]["userDataDir"].as_str().map(str::to_owned));
        let profile = profile.or_fail("learn the folder of the browser's profile");
        let devtools = DevTools::connect(Path::new(&profile)).await.or_fail("reach the browser's DevTools");
        let keeper = client.window().await.or_fail("learn the browser's first window");
        Self { driver, client, devtools: Arc::new(devtools.into()), keeper }
    }

    /// Opens a context that makes every connection through `proxy`. Opens a tab in the context, and switches to that
    /// tab.
    pub(crate) async fn open_context(&self, proxy: SocketAddr) -> Result<Context> {
        // This request empties the console's log, which may contain lines from an earlier test.
        webdriver::post(&self.client, "se/log", json!({ "type": "browser" })).await.map_err(Error::other)?;
        let context = json!({
            "disposeOnDetach": true,
            "proxyServer": format!("http://{proxy}"),
            "proxyBypassList": chromium::NO_BYPASS,
        });
        let context = self.devtools.lock().await.send("Target.createBrowserContext", context).await?;
        let id = text(&context["browserContextId"])?;
        let context = Context { devtools: Arc::clone(&self.devtools), id };
        self.client.switch_to_window(context.open_tab().await?).await.map_err(Error::other)?;
        Ok(context)
    }

    /// Ends a context with all of its tabs. After that, the browser is idle.
    pub(crate) async fn close_context(self, context: Context) -> Result<()> {
        self.client.switch_to_window(self.keeper.clone()).await.map_err(Error::other)?;
        context.send("Target.disposeBrowserContext", json!({})).await?;
        IDLE.lock().unwrap_or_else(PoisonError::into_inner).push(self);
        Ok(())
    }

    /// True for the window that no test uses.
    pub(crate) fn is_keeper(&self, window: &WindowHandle) -> bool {
        *window == self.keeper
    }
}

fn text(value: &Value) -> Result<String> {
    value.as_str().map(str::to_owned).ok_or_else(|| Error::other("the browser's answer lacks an id"))
}
