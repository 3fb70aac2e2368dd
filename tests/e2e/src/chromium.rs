//! The settings for Chromium: no window, no requests of its own, and every connection through the proxy.

use crate::engine::Engine;
use serde_json::{Value, json};

/// Loopback addresses go through the proxy, too.
pub(crate) const NO_BYPASS: &str = "<-loopback>";
const NO_BYPASS_SWITCH: &str = "--proxy-bypass-list=<-loopback>";

/// Features that send requests, and two that start a process for each browser context. Autofill asks its server about every
/// form, whatever `autocomplete` says.
const NO_FEATURES: &str = "--disable-features=AutofillServerCommunication,MediaRouter,NetworkTimeServiceQuerying,\
    OptimizationGuideModelDownloading,OptimizationHints,Translate,WebUIOmniboxAimPopup,WebUIOmniboxPopup";

/// With the usual headless switches alone, Chromium sends requests to Google. With all of these it sends none.
const SWITCHES: [&str; 25] = [
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
    // Each test has a browser context with its own proxy. A tab without a context reaches nothing.
    "--proxy-server=http://127.0.0.1:1",
    NO_BYPASS_SWITCH,
    // The sandbox signs its own certificate for HighLevel's name.
    "--ignore-certificate-errors",
    NO_FEATURES,
];

/// The capabilities of one session. chromedriver gives each a fresh profile folder and removes it with the session.
pub(crate) fn capabilities() -> Value {
    let mut options = json!({ "args": SWITCHES, "prefs": preferences() });
    if let Some(binary) = Engine::Chromium.binary() {
        options["binary"] = json!(binary);
    }
    json!({
        "browserName": "chrome",
        // A command waits until DOMContentLoaded, not until the load event: a test may hold back a file.
        "pageLoadStrategy": "eager",
        "timeouts": { "pageLoad": 20_000, "script": 10_000, "implicit": 0 },
        "goog:loggingPrefs": { "browser": "ALL" },
        "goog:chromeOptions": options,
    })
}

/// Without these, a text field may fetch a spelling dictionary, which only the blocked list prevents, and a password field
/// asks a server whether the password has leaked.
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
