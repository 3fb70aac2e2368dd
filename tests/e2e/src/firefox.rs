//! What Firefox is started with: no window, no noise of its own, everything through the proxy. And its console.

use crate::engine::Engine;
use crate::wire;
use fantoccini::Client;
use fantoccini::error::CmdError;
use serde_json::{Value, json};
use std::net::SocketAddr;

/// The capabilities of one session. geckodriver gives each a fresh profile folder and removes it with the session.
pub(crate) fn capabilities(proxy: SocketAddr) -> Value {
    let proxy = proxy.to_string();
    let mut options = json!({ "args": ["-headless"], "prefs": preferences() });
    if let Some(binary) = Engine::Firefox.binary() {
        options["binary"] = json!(binary);
    }
    json!({
        "browserName": "firefox",
        // As in `chromium`.
        "pageLoadStrategy": "eager",
        "timeouts": { "pageLoad": 20_000, "script": 10_000, "implicit": 0 },
        // The sandbox signs its own certificate for HighLevel's name.
        "acceptInsecureCerts": true,
        "proxy": { "proxyType": "manual", "httpProxy": proxy, "sslProxy": proxy },
        "moz:firefoxOptions": options,
    })
}

/// geckodriver switches off most of what calls out; this is the rest.
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

/// The lines its console got since this was asked last, as chromedriver gives them. What a page writes there itself, with
/// `console.log`, is not among them: Firefox keeps that apart, and tells it over BiDi only.
pub(crate) async fn console(client: &Client) -> Result<Value, CmdError> {
    itself(client, include_str!("js/console.js"), vec![]).await
}

/// Sets one of its preferences, for pages that are opened from now on.
pub(crate) async fn prefer(client: &Client, name: &str, value: bool) -> Result<Value, CmdError> {
    let script = "Services.prefs.setBoolPref(...arguments)";
    itself(client, script, vec![json!(name), json!(value)]).await
}

/// The text on its clipboard.
pub(crate) async fn clipboard(client: &Client) -> Result<Value, CmdError> {
    itself(client, include_str!("js/clipboard.js"), vec![]).await
}

/// Puts text on its clipboard.
pub(crate) async fn copy(client: &Client, text: &str) -> Result<Value, CmdError> {
    let script = "Cc['@mozilla.org/widget/clipboardhelper;1'].getService(Ci.nsIClipboardHelper).copyString(arguments[0])";
    itself(client, script, vec![json!(text)]).await
}

/// Runs a script in the browser itself, not in a page.
async fn itself(client: &Client, script: &str, arguments: Vec<Value>) -> Result<Value, CmdError> {
    wire::post(client, "moz/context", json!({ "context": "chrome" })).await?;
    let told = client.execute(script, arguments).await;
    wire::post(client, "moz/context", json!({ "context": "content" })).await?;
    told
}
