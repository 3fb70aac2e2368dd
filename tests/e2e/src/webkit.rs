//! The settings for WebKitGTK's MiniBrowser: every connection through the proxy. Also its console.
//!
//! WebKitWebDriver has no command for the console. So a script in the page records it, after the page has loaded
//! ([`console`]). Earlier lines are missing, as are lines of frames and of other tabs, and failed requests.
//!
//! The driver's `proxy` capability does not work: for https, the browser would use TLS to the proxy. MiniBrowser's argument
//! `--proxy` works. The window is at least 447 pixels wide, because of its toolbar.

use crate::engine::Engine;
use fantoccini::Client;
use fantoccini::error::CmdError;
use serde_json::{Value, json};
use std::net::SocketAddr;

/// The capabilities of one session. Each session has a fresh profile, because MiniBrowser keeps it in memory during
/// automation.
pub(crate) fn capabilities(proxy: SocketAddr) -> Value {
    let mut options = json!({ "args": ["--automation", format!("--proxy=http://{proxy}")] });
    if let Some(binary) = Engine::WebKit.binary() {
        options["binary"] = json!(binary);
    }
    json!({
        // With `eager`, the first command on a page may wait for ever. WebKit's load event does not wait for preloaded files,
        // so a test may hold those back.
        "pageLoadStrategy": "normal",
        "timeouts": { "pageLoad": 20_000, "script": 10_000, "implicit": 0 },
        // The sandbox signs its own certificate for HighLevel's name.
        "acceptInsecureCerts": true,
        "webkitgtk:browserOptions": options,
    })
}

/// The lines of the console since the last call, in chromedriver's format. The first call on a page starts the recording.
pub(crate) async fn console(client: &Client) -> Result<Value, CmdError> {
    client.execute(include_str!("js/listen.js"), vec![]).await
}
