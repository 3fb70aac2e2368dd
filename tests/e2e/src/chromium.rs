//! The settings for Chromium: it has no window, sends no background requests, and makes every connection through the
//! proxy.

use crate::engine::Engine;
use serde_json::{Value, json};

/// Makes Chromium use the proxy for loopback addresses, too.
pub(crate) const NO_BYPASS: &str = "<-loopback>";
const NO_BYPASS_SWITCH: &str = "--proxy-bypass-list=<-loopback>";

/// Features to switch off: some send requests, and two start a process for each browser context. Autofill asks its
/// server about every form, even with `autocomplete="off"`.
const NO_FEATURES: &str = "--disable-features=AutofillServerCommunication,MediaRouter,NetworkTimeServiceQuerying,\
    OptimizationGuideModelDownloading,OptimizationHints,Translate,WebUIOmniboxAimPopup,WebUIOmniboxPopup";

/// With only the usual headless switches, Chromium sends requests to Google. With all of these switches, Chromium sends
/// no requests to Google.
const SWITCHES: [&str; 26] = [
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
    // Each test has a browser context with its own proxy. A tab outside these contexts can connect to no server.
    "--proxy-server=http://127.0.0.1:1",
    NO_BYPASS_SWITCH,
    // The sandbox's certificate for HighLevel's host name is self-signed.
    "--ignore-certificate-errors",
    NO_FEATURES,
    // Gives each element the properties `computedName` and `computedRole`, so that one script can find an element by
    // its accessible name.
    "--enable-blink-features=ComputedAccessibilityInfo",
];

/// The capabilities of one session. chromedriver creates a new profile folder for each session and removes it
/// afterwards.
pub(crate) fn capabilities() -> Value {
    let mut options = json!({ "args": SWITCHES, "prefs": preferences() });
    if let Some(binary) = Engine::Chromium.binary() {
        options["binary"] = json!(binary);
    }
    json!({
        "browserName": "chrome",
        // A command waits until DOMContentLoaded, not until the load event, because a test may hold back a file.
        "pageLoadStrategy": "eager",
        "timeouts": { "pageLoad": 20_000, "script": 10_000, "implicit": 0 },
        "goog:loggingPrefs": { "browser": "ALL" },
        "goog:chromeOptions": options,
    })
}

/// Prevents requests to other servers. Without these settings, Chromium asks a server whether a password in a password
/// field has leaked, and may fetch a spelling dictionary for a text field. Only the list of blocked dictionaries
/// prevents this download.
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
