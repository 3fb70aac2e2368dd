//! An element on the screen, and the actions that a person can perform on it.

use crate::engine::Engine;
use crate::fail::{OrFail, fail_at, until};
use crate::find;
use crate::tab::Tab;
use fantoccini::elements::Element as WebElement;
use fantoccini::key::Key;
use serde_json::json;
use std::panic::Location;
use std::time::Duration;

/// Moves the focus to an element.
const FOCUS: &str = "arguments[0].focus()";

/// Scrolls an element to the middle of the window.
const TO_MIDDLE: &str = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";

/// How long the page may take to react to a key press in WebKit. After this time, the key press counts as lost.
const KEY_TIMEOUT: Duration = Duration::from_secs(2);

/// An element that was found by its kind and its accessible name.
#[derive(Clone, Debug)]
pub struct Element {
    tab: Tab,
    element: WebElement,
}

impl Element {
    pub(crate) fn new(tab: &Tab, element: WebElement) -> Self {
        Self { tab: tab.clone(), element }
    }

    /// The WebDriver element, for actions that the harness has no method for.
    #[must_use]
    pub fn web_element(&self) -> &WebElement {
        &self.element
    }

    /// Clicks the element as soon as it can be clicked.
    #[track_caller]
    pub fn press(&self) -> impl Future<Output = ()> {
        let caller = Location::caller();
        async move {
            if until(self.tab.patience, async || self.press_once(false).await).await.is_none() {
                fail_at(caller, self.tab.report("it was visible but could not be clicked").await);
            }
        }
    }

    /// Clicks the element once. Returns false if the element moves, is covered or was replaced. In these cases, the
    /// element got no click, so it is safe to try again, and the page is scrolled for the next attempt. `may_move` is
    /// true if the element moves when another part of the page appears.
    pub(crate) async fn press_once(&self, may_move: bool) -> bool {
        let is_clicked = self.click(may_move).await;
        if !is_clicked {
            // The banner of pretend mode can cover an element at the top edge of the window. In the middle of the
            // window, nothing covers it.
            let _ = self.tab.client.execute(TO_MIDDLE, vec![json!(self.element)]).await;
        }
        is_clicked
    }

    /// Clicks the element once. Returns false if the element got no click.
    async fn click(&self, may_move: bool) -> bool {
        if self.tab.engine != Engine::WebKit && !may_move {
            return self.element.click().await.is_ok();
        }
        // If the element has moved, a driver may click its earlier position, and reports no error. WebKit's driver
        // often does so.
        let listen = "arguments[0].wasClicked = false;
            arguments[0].addEventListener('click', ({ currentTarget }) => { currentTarget.wasClicked = true; }, { once: true })";
        let listens = self.tab.client.execute(listen, vec![json!(self.element)]).await;
        if listens.is_err() || self.element.click().await.is_err() {
            return false;
        }
        // If the element no longer exists, it counts as clicked.
        self.element.prop("wasClicked").await.map_or(true, |prop| prop.as_deref() != Some("false"))
    }

    /// Clicks the element twice, without a pause between the clicks.
    pub async fn double_click(&self) {
        let down = json!({ "type": "pointerDown", "button": 0 });
        let up = json!({ "type": "pointerUp", "button": 0 });
        let here = json!({ "type": "pointerMove", "duration": 0, "x": 0, "y": 0, "origin": self.element });
        self.tab.client.execute(TO_MIDDLE, vec![json!(self.element)]).await.or_fail("scroll to it");
        let actions = json!([here, down, up, down, up]);
        self.tab.act(json!({ "type": "pointer", "id": "mouse", "actions": actions })).await;
    }

    /// Types the text, key by key.
    pub async fn type_text(&self, text: &str) {
        self.element.send_keys(text).await.or_fail("type");
    }

    /// Pastes the text with the clipboard and the keyboard. The text replaces the selection.
    pub async fn paste(&self, text: &str) {
        self.tab.copy(text).await;
        self.paste_clipboard().await;
    }

    /// Selects the whole text of a field, and pastes `text` over it with the keyboard.
    pub async fn replace(&self, text: &str) {
        // If the clipboard is empty, pasting changes nothing.
        if text.is_empty() {
            return self.clear().await;
        }
        self.tab.copy(text).await;
        let is_pasted = self.paste_after("arguments[0].focus(); arguments[0].select()").await;
        is_pasted.then_some(()).or_fail("paste over the text");
    }

    /// Pastes the clipboard's text with the keyboard.
    pub async fn paste_clipboard(&self) {
        self.paste_once().await.then_some(()).or_fail("paste");
    }

    /// Pastes the clipboard's text with the keyboard. Returns false if the element was replaced, or, in WebKit, if the
    /// element got no `paste` event in time. In these cases, nothing was pasted.
    pub(crate) async fn paste_once(&self) -> bool {
        self.paste_after(FOCUS).await
    }

    /// Runs this script, and then presses the keys for pasting. Returns false in the same cases as
    /// [`paste_once`](Self::paste_once).
    async fn paste_after(&self, script: &str) -> bool {
        if self.tab.engine == Engine::WebKit {
            return self.paste_until_noticed(script).await;
        }
        self.press_paste(script).await
    }

    async fn press_paste(&self, script: &str) -> bool {
        if self.tab.client.execute(script, vec![json!(self.element)]).await.is_err() {
            return false;
        }
        let modifier = if cfg!(target_os = "macos") { Key::Meta } else { Key::Control };
        self.tab.keys(&[char::from(modifier), 'v']).await;
        true
    }

    /// Repeats the key presses until the element gets a `paste` event, because WebKit's driver sometimes loses keys.
    async fn paste_until_noticed(&self, script: &str) -> bool {
        let listen = "arguments[0].wasPastedInto = false;
            arguments[0].addEventListener('paste', ({ currentTarget }) => { currentTarget.wasPastedInto = true; }, { once: true })";
        if self.tab.client.execute(listen, vec![json!(self.element)]).await.is_err() {
            return false;
        }
        let is_noticed = async || {
            self.press_paste(script).await
                && until(KEY_TIMEOUT, async || {
                    self.element.prop("wasPastedInto").await.is_ok_and(|prop| prop.as_deref() == Some("true"))
                })
                .await
                .is_some()
        };
        until(self.tab.patience, is_noticed).await.is_some()
    }

    /// Empties a field with the keyboard: selects all of its text and deletes it.
    pub async fn clear(&self) {
        self.focus().await;
        let modifier = if cfg!(target_os = "macos") { Key::Meta } else { Key::Control };
        self.tab.keys(&[char::from(modifier), 'a']).await;
        self.tab.keys(&[char::from(Key::Delete)]).await;
    }

    /// Moves the focus to the element.
    pub async fn focus(&self) {
        self.tab.client.execute(FOCUS, vec![json!(self.element)]).await.or_fail("move the focus");
    }

    /// True if the element has the focus.
    pub async fn has_focus(&self) -> bool {
        let script = "return document.activeElement === arguments[0]";
        let answer = self.tab.client.execute(script, vec![json!(self.element)]).await;
        answer.is_ok_and(|yes| yes == true)
    }

    /// The value of a field.
    pub async fn value(&self) -> String {
        self.element.prop("value").await.or_fail("read a field").unwrap_or_default()
    }

    /// The visible text of the element. For a `<summary>`, the text of the whole `<details>`.
    pub async fn text(&self) -> String {
        self.tab.text(Some(&self.element)).await
    }

    /// The value of an attribute.
    pub async fn attribute(&self, name: &str) -> Option<String> {
        self.element.attr(name).await.or_fail("read an attribute")
    }

    /// The ARIA role that the browser computes.
    pub async fn role(&self) -> String {
        find::role_of(&self.tab.client, &self.element).await.or_fail("read a role")
    }

    /// True if the element is not disabled.
    pub async fn is_enabled(&self) -> bool {
        self.element.is_enabled().await.or_fail("see whether it is enabled")
    }

    /// True if the element is checked.
    pub async fn is_ticked(&self) -> bool {
        self.element.is_selected().await.or_fail("see whether it is ticked")
    }
}
