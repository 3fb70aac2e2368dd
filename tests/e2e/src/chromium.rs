//! What Chromium is started with: no window, no noise of its own, everything through the proxy.

use crate::engine::Engine;
use crate::window::Size;
use serde_json::{Value, json};
use std::net::SocketAddr;

/// Features that call out. The autofill server is asked about every form, whatever `autocomplete` says.
const NO_FEATURES: &str = "--disable-features=AutofillServerCommunication,MediaRouter,NetworkTimeServiceQuerying,\
    OptimizationGuideModelDownloading,OptimizationHints,Translate";

/// With the usual headless flags alone Chromium still calls its maker; with all of these it is quiet.
const QUIET: [&str; 22] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-component-extensions-with-background-pages",
    "--disable-background-networking",
    "--disable-background-timer-throttling",
    "--disable-component-update",
    "--disable-sync",
    "--disable-breakpad",
    "--disable-client-side-phishing-detection",
    "--gaia-url=http://127.0.0.1:1",
    "--component-updater=url-source=http://127.0.0.1:1",
    "--variations-server-url=http://127.0.0.1:1",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--lang=en-US",
    NO_FEATURES,
];

/// The capabilities of one session. chromedriver gives each a fresh profile folder and removes it with the session.
pub(crate) fn capabilities(proxy: SocketAddr, window: Size) -> Value {
    let mut arguments: Vec<String> = QUIET.map(str::to_owned).to_vec();
    arguments.push(format!("--proxy-server=http://{proxy}"));
    arguments.push("--proxy-bypass-list=<-loopback>".to_owned());
    // The sandbox signs its own certificate for HighLevel's name.
    arguments.push("--ignore-certificate-errors".to_owned());
    arguments.push(format!("--window-size={},{}", window.width, window.height));
    let mut options = json!({ "args": arguments, "prefs": preferences() });
    if let Some(binary) = Engine::Chromium.binary() {
        options["binary"] = json!(binary);
    }
    json!({
        "browserName": "chrome",
        // Commands go on at DOMContentLoaded: a test may hold back a file that the load event waits for.
        "pageLoadStrategy": "eager",
        "timeouts": { "pageLoad": 20_000, "script": 10_000, "implicit": 0 },
        "goog:loggingPrefs": { "browser": "ALL" },
        "goog:chromeOptions": options,
    })
}

/// A text field may fetch a spelling dictionary (only the blocked list stops that), and a password field asks whether the password has leaked.
fn preferences() -> Value {
    json!({
        "browser.enable_spellchecking": false,
        "spellcheck.dictionaries": [],
        "spellcheck.blocked_dictionaries": ["en-US"],
        "spellcheck.use_spelling_service": false,
        "credentials_enable_service": false,
        "profile.password_manager_enabled": false,
        "profile.password_manager_leak_detection": false,
        "search.suggest_enabled": false,
    })
}
