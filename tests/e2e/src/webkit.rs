//! What WebKitGTK's MiniBrowser is started with: everything through the proxy. And its console, as far as it can be had.
//!
//! WebKitWebDriver has no command for the console, and in automation the browser prints none. So the harness listens in
//! the page itself, from the moment the page has opened ([`console`]): what was written before that is not seen, nor what
//! is written in a frame or a tab that the test does not look at. Failed requests are not among it.
//!
//! The driver's own `proxy` capability is of no use: for https the browser would speak TLS to the proxy. MiniBrowser's
//! `--proxy` does what is meant. The window is 447 pixels wide at least, which is what its toolbar needs.

use crate::engine::Engine;
use fantoccini::Client;
use fantoccini::error::CmdError;
use serde_json::{Value, json};
use std::net::SocketAddr;

/// The capabilities of one session. In automation MiniBrowser keeps everything in memory, so each has a fresh profile.
pub(crate) fn capabilities(proxy: SocketAddr) -> Value {
    let mut options = json!({ "args": ["--automation", format!("--proxy=http://{proxy}")] });
    if let Some(binary) = Engine::WebKit.binary() {
        options["binary"] = json!(binary);
    }
    json!({
        // Not `eager`, as in `chromium`: there the first command on a page may wait for ever. The load event of WebKit does not
        // wait for what is only preloaded, so a test may hold that back here, too.
        "pageLoadStrategy": "normal",
        "timeouts": { "pageLoad": 20_000, "script": 10_000, "implicit": 0 },
        // The sandbox signs its own certificate for HighLevel's name.
        "acceptInsecureCerts": true,
        "webkitgtk:browserOptions": options,
    })
}

/// The lines this page told since this was asked last, as chromedriver gives them. The first time it only begins to listen.
pub(crate) async fn console(client: &Client) -> Result<Value, CmdError> {
    client.execute(include_str!("js/listen.js"), vec![]).await
}
