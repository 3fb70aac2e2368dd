//! The settings for Firefox: it has no window, sends no background requests, and makes every connection through the
//! proxy. This module also sets preferences, reads Firefox's console, and reads and fills its clipboard.

use crate::engine::Engine;
use crate::webdriver;
use fantoccini::Client;
use fantoccini::error::CmdError;
use serde_json::{Value, json};
use std::net::SocketAddr;

/// The capabilities of one session. geckodriver creates a new profile folder for each session and removes it
/// afterwards.
pub(crate) fn capabilities(proxy: SocketAddr) -> Value {
    let proxy = proxy.to_string();
    let mut options = json!({ "args": ["-headless"], "prefs": preferences() });
    if let Some(binary) = Engine::Firefox.binary() {
        options["binary"] = json!(binary);
    }
    json!({
        "browserName": "firefox",
        // The module `chromium` gives the reason for this value.
        "pageLoadStrategy": "eager",
        "timeouts": { "pageLoad": 20_000, "script": 10_000, "implicit": 0 },
        // The sandbox's certificate for HighLevel's host name is self-signed.
        "acceptInsecureCerts": true,
        "proxy": { "proxyType": "manual", "httpProxy": proxy, "sslProxy": proxy },
        "moz:firefoxOptions": options,
    })
}

/// Makes Firefox use the proxy for loopback addresses. Switches off the features that send requests and that
/// geckodriver leaves on.
fn preferences() -> Value {
    json!({
        "network.proxy.allow_hijacking_localhost": true,
        "network.captive-portal-service.enabled": false,
        "network.connectivity-service.enabled": false,
        "network.dns.disablePrefetch": true,
        "services.settings.server": "data:,#remote-settings-dummy/v1",
        "signon.rememberSignons": false,
        "layout.spellcheckDefault": 0,
    })
}

/// The console entries since the last call, in chromedriver's format. Entries that a page writes with `console.log` are
/// missing, because Firefox reports them only over WebDriver BiDi.
pub(crate) async fn console(client: &Client) -> Result<Value, CmdError> {
    run_in_browser(client, include_str!("js/console.js"), vec![]).await
}

/// Sets a preference whose value is true or false. It applies to pages that are opened later.
pub(crate) async fn prefer(client: &Client, name: &str, value: bool) -> Result<Value, CmdError> {
    let script = "Services.prefs.setBoolPref(...arguments)";
    run_in_browser(client, script, vec![json!(name), json!(value)]).await
}

/// The text on the clipboard.
pub(crate) async fn clipboard(client: &Client) -> Result<Value, CmdError> {
    run_in_browser(client, include_str!("js/clipboard.js"), vec![]).await
}

/// Puts text on the clipboard.
pub(crate) async fn copy(client: &Client, text: &str) -> Result<Value, CmdError> {
    let script = "Cc['@mozilla.org/widget/clipboardhelper;1'].getService(Ci.nsIClipboardHelper).copyString(arguments[0])";
    run_in_browser(client, script, vec![json!(text)]).await
}

/// Runs a script with the browser's rights instead of a page's rights.
async fn run_in_browser(client: &Client, script: &str, arguments: Vec<Value>) -> Result<Value, CmdError> {
    webdriver::post(client, "moz/context", json!({ "context": "chrome" })).await?;
    let answer = client.execute(script, arguments).await;
    webdriver::post(client, "moz/context", json!({ "context": "content" })).await?;
    answer
}
