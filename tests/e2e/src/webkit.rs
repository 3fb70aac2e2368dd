//! The settings and the console of WebKitGTK's MiniBrowser. The browser makes every connection through the proxy.
//!
//! WebKitWebDriver has no command for the console. So a script in the page records the console after the page has
//! loaded: see [`console`]. The record contains no earlier lines, no lines from frames or other tabs, and no failed
//! requests.
//!
//! The driver's `proxy` capability does not work, because the browser would then connect to the proxy with TLS for
//! `https` URLs. MiniBrowser's argument `--proxy` works. The window is at least 447 pixels wide, because of its
//! toolbar.

use crate::engine::Engine;
use fantoccini::Client;
use fantoccini::error::CmdError;
use serde_json::{Value, json};
use std::net::SocketAddr;

/// The capabilities of one session. Each session has a fresh profile, because MiniBrowser stores its profile in memory
/// during automation.
pub(crate) fn capabilities(proxy: SocketAddr) -> Value {
    let mut options = json!({ "args": ["--automation", format!("--proxy=http://{proxy}")] });
    if let Some(binary) = Engine::WebKit.binary() {
        options["binary"] = json!(binary);
    }
    json!({
        // With `eager`, the first command on a page may wait for ever. WebKit's load event does not wait for preloaded
        // files, so a test may hold back such files.
        "pageLoadStrategy": "normal",
        "timeouts": { "pageLoad": 20_000, "script": 10_000, "implicit": 0 },
        // The sandbox's certificate for HighLevel's host name is self-signed.
        "acceptInsecureCerts": true,
        "webkitgtk:browserOptions": options,
    })
}

/// The new console lines since the last call, in chromedriver's format. The first call on a page starts to record.
pub(crate) async fn console(client: &Client) -> Result<Value, CmdError> {
    client.execute(include_str!("js/listen.js"), vec![]).await
}
