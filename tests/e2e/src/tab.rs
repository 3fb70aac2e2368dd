//! The tab that a test looks at: its keyboard, its clipboard, its scripts, and what to say about it when a test fails.
//!
//! What is on it and how it is found is above this, in `screen` and `thing`.

mod clipboard;
mod keyboard;
mod report;

use crate::browser::Browser;
use crate::engine::Engine;
use crate::fail::DEADLINE;
use crate::find::squeeze;
use fantoccini::Client;
use fantoccini::elements::Element;
use serde_json::{Value, json};
use std::time::Duration;

/// The tab of a browser.
#[derive(Clone, Debug)]
pub(crate) struct Tab {
    pub(crate) client: Client,
    pub(crate) engine: Engine,
    /// The browser context that the tab belongs to, in Chromium.
    pub(crate) context: Option<String>,
    /// How long a look-up or a press may take.
    pub(crate) patience: Duration,
}

impl Tab {
    pub(crate) fn new(browser: &Browser) -> Self {
        let context = browser.context().map(str::to_owned);
        Self { client: browser.client().clone(), engine: browser.engine(), context, patience: DEADLINE }
    }

    /// Runs a script in the page, with `root` as its argument (`null` without one). Returns its text, which is empty
    /// while the page is being replaced.
    pub(crate) async fn script(&self, script: &str, root: Option<&Element>) -> String {
        let root = root.and_then(|element| serde_json::to_value(element).ok());
        match self.client.execute(script, vec![json!(root)]).await {
            Ok(Value::String(text)) => text,
            _ => String::new(),
        }
    }

    /// The `h1`, now.
    pub(crate) async fn heading(&self) -> String {
        let script = "return [...document.querySelectorAll('h1')].filter(h => h.checkVisibility())[0]?.innerText ?? ''";
        squeeze(&self.script(script, None).await)
    }

    /// The visible text of this element, or of the page, now, all white space squeezed.
    pub(crate) async fn text(&self, root: Option<&Element>) -> String {
        let script = "return (arguments[0] ?? document.body)?.innerText ?? ''";
        squeeze(&self.script(script, root).await)
    }
}
