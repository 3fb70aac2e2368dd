//! Reads the browser's console, and finds the faults in it.
//!
//! In Chromium and Firefox, the console also contains every violation of the Content Security Policy and of Trusted
//! Types. The module `webkit` says which entries are missing in WebKit.

use crate::browser::Browser;
use crate::engine::Engine;
use crate::fail::fail;
use crate::secrets::leaked;
use crate::{firefox, webdriver, webkit};
use serde_json::{Value, json};
use std::sync::{Mutex, PoisonError};

/// The level of a console entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// `console.log`, `console.info` and `console.debug`.
    Info,
    /// A warning.
    Warning,
    /// An error.
    Severe,
}

/// One line of the console.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The level of the entry.
    pub level: Level,
    /// The source of the entry: `console-api`, `network`, `security`, `javascript`, …
    pub source: String,
    /// The URL of the script or page, the position (except in WebKit) and the message of the entry, in one text.
    pub text: String,
}

impl Entry {
    fn read(value: &Value) -> Self {
        let text = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
        let level = match value["level"].as_str() {
            Some("SEVERE") => Level::Severe,
            Some("WARNING") => Level::Warning,
            _ => Level::Info,
        };
        Self { level, source: text("source"), text: text("message") }
    }

    /// True if the entry reports a violation of the Content Security Policy or of Trusted Types.
    #[must_use]
    pub fn is_csp_violation(&self) -> bool {
        let signs = ["Content Security Policy", "Content-Security-Policy", "This document requires 'Trusted"];
        self.source == "security" || signs.iter().any(|sign| self.text.contains(sign))
    }
}

/// All console entries so far. The browser returns each entry only once, so this struct stores all of them.
#[derive(Debug, Default)]
pub struct Logs {
    seen: Mutex<Vec<Entry>>,
}

impl Logs {
    pub(crate) async fn console(&self, browser: &Browser) -> Vec<Entry> {
        let client = browser.client();
        let answer = match browser.engine() {
            Engine::Chromium => webdriver::post(client, "se/log", json!({ "type": "browser" })).await,
            Engine::Firefox => firefox::console(client).await,
            Engine::WebKit => webkit::console(client).await,
        };
        let fresh = match &answer {
            Ok(Value::Array(entries)) => entries.iter().map(Entry::read).collect(),
            Ok(_) => Vec::new(),
            Err(error) => fail(format_args!("could not read the browser's console: {error}")),
        };
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.extend(fresh);
        seen.clone()
    }
}

/// The faults in a console, one sentence for each fault. An error and a policy violation are faults, unless the entry
/// contains one of the `expected` texts. An entry with a secret is always a fault.
pub(crate) fn faults(console: &[Entry], expected: &[String], secrets: &[String]) -> Vec<String> {
    let mut faults = Vec::new();
    for entry in console {
        let expected = expected.iter().any(|part| entry.text.contains(part));
        if leaked(&entry.text, secrets).is_some() {
            // The sentence leaves out the text of the entry, because the sentence may be written to a log.
            faults.push(format!("a secret was written to the console ({})", entry.source));
        } else if entry.is_csp_violation() && !expected {
            faults.push(format!("policy violated: {}", entry.text));
        } else if entry.level == Level::Severe && !expected {
            faults.push(format!("console error ({}): {}", entry.source, entry.text));
        }
    }
    faults
}
