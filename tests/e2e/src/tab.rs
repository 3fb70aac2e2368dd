//! The tab of a test: its scripts, keyboard, mouse and clipboard, and the report on the tab when a test fails.
//!
//! The modules `screen` and `element` find elements on the page and use them.

mod clipboard;
mod report;

use crate::browser::Browser;
use crate::engine::Engine;
use crate::fail::{DEADLINE, OrFail};
use crate::find::collapse_white_space;
use crate::pool::Context;
use crate::webdriver;
use fantoccini::Client;
use fantoccini::elements::Element as WebElement;
use serde_json::{Value, json};
use std::time::Duration;

/// A tab of a browser.
#[derive(Clone, Debug)]
pub(crate) struct Tab {
    pub(crate) client: Client,
    pub(crate) engine: Engine,
    /// The browser context that contains the tab. `None` if the browser is not Chromium.
    pub(crate) context: Option<Context>,
    /// How long to wait for an expected state of the page, for example until an element is found or can be clicked.
    pub(crate) patience: Duration,
}

impl Tab {
    pub(crate) fn new(browser: &Browser) -> Self {
        let context = browser.context().cloned();
        Self { client: browser.client().clone(), engine: browser.engine(), context, patience: DEADLINE }
    }

    /// Runs a script in the page, and returns the text that the script returns. The script's argument is `root`, or
    /// `null`. The text is empty if the script fails, for example while another page is being loaded.
    pub(crate) async fn script(&self, script: &str, root: Option<&WebElement>) -> String {
        let root = root.and_then(|element| serde_json::to_value(element).ok());
        match self.client.execute(script, vec![json!(root)]).await {
            Ok(Value::String(text)) => text,
            _ => String::new(),
        }
    }

    /// The current text of the visible `h1`.
    pub(crate) async fn heading(&self) -> String {
        let script = "return [...document.querySelectorAll('h1')].filter(h => h.checkVisibility())[0]?.innerText ?? ''";
        collapse_white_space(&self.script(script, None).await)
    }

    /// The current visible text of this element or of the page, with single spaces. For a `<summary>`, the text of its
    /// `<details>`.
    pub(crate) async fn text(&self, root: Option<&WebElement>) -> String {
        let script = "const [root] = arguments;
            const part = root?.tagName === 'SUMMARY' ? root.parentElement : root ?? document.body;
            return part?.innerText ?? ''";
        collapse_white_space(&self.script(script, root).await)
    }

    /// Holds down all of these keys except the last, and presses the last key.
    pub(crate) async fn keys(&self, keys: &[char]) {
        let action = |kind: &str, key: &char| json!({ "type": kind, "value": key });
        let down = keys.iter().map(|key| action("keyDown", key));
        let up = keys.iter().rev().map(|key| action("keyUp", key));
        let actions: Vec<Value> = down.chain(up).collect();
        self.act(json!({ "type": "key", "id": "keyboard", "actions": actions })).await;
    }

    /// Performs the actions of one input source, in the format of WebDriver's `actions` command.
    pub(crate) async fn act(&self, source: Value) {
        let body = json!({ "actions": [source] });
        webdriver::post(&self.client, "actions", body).await.or_fail("use keyboard or mouse");
    }
}
