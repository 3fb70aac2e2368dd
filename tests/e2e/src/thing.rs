//! One thing on the screen, found by name, and what a person can do with it.

use crate::engine::Engine;
use crate::fail::{OrFail, fail_at, until};
use crate::find::{self, Kind};
use crate::tab::Tab;
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use serde_json::json;
use std::panic::Location;
use std::time::Duration;

/// Scrolls an element to the middle of the window.
const TO_MIDDLE: &str = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";

/// After this long a key that was pressed has been heard, or was lost.
const KEYS: Duration = Duration::from_secs(2);

/// One thing on the screen.
#[derive(Clone, Debug)]
pub struct Thing {
    tab: Tab,
    element: Element,
    /// Where [`Screen::within`](crate::Screen::within) looks: the thing itself, or the fold that a summary belongs to.
    pub(crate) scope: Element,
}

impl Thing {
    pub(crate) async fn new(tab: &Tab, element: Element, kind: Kind) -> Result<Self, CmdError> {
        let scope = if kind == Kind::Fold {
            let parent =
                tab.client.execute("return arguments[0].parentElement", vec![json!(element)]).await?;
            find::element(&tab.client, &parent).unwrap_or_else(|| element.clone())
        } else {
            element.clone()
        };
        Ok(Self { tab: tab.clone(), element, scope })
    }

    /// The WebDriver element, for what this harness has no word for.
    #[must_use]
    pub fn element(&self) -> &Element {
        &self.element
    }

    /// Clicks it, once it can be clicked.
    #[track_caller]
    pub fn press(&self) -> impl Future<Output = ()> {
        self.press_from(Location::caller())
    }

    pub(crate) async fn press_from(&self, asked: &Location<'_>) {
        // A click that failed (still moving, still covered) did not happen, so it is safe to try again. What is covered by
        // a line at the edge of the window is clicked in the middle of it.
        let click = async || {
            let clicked = self.click().await;
            if !clicked {
                let _ = self.tab.client.execute(TO_MIDDLE, vec![json!(self.element)]).await;
            }
            clicked
        };
        if until(self.tab.patience, click).await.is_none() {
            fail_at(asked, self.tab.report("it was visible but could not be clicked").await);
        }
    }

    /// Clicks it once. False if it got no click.
    async fn click(&self) -> bool {
        if self.tab.engine != Engine::WebKit {
            return self.element.click().await.is_ok();
        }
        // WebKit's driver clicks where the element was, and says nothing if it has moved meanwhile.
        let listen = "arguments[0].clicked = false;
            arguments[0].addEventListener('click', ({ currentTarget }) => { currentTarget.clicked = true; }, { once: true })";
        let listens = self.tab.client.execute(listen, vec![json!(self.element)]).await;
        if listens.is_err() || self.element.click().await.is_err() {
            return false;
        }
        // An element that is gone was clicked.
        self.element.prop("clicked").await.map_or(true, |clicked| clicked.as_deref() != Some("false"))
    }

    /// Clicks it twice, as fast as a mouse can.
    pub async fn double_click(&self) {
        let down = json!({ "type": "pointerDown", "button": 0 });
        let up = json!({ "type": "pointerUp", "button": 0 });
        let here = json!({ "type": "pointerMove", "duration": 0, "x": 0, "y": 0, "origin": self.element });
        self.tab.client.execute(TO_MIDDLE, vec![json!(self.element)]).await.or_fail("scroll to it");
        let actions = json!([here, down, up, down, up]);
        self.tab.act(json!({ "type": "pointer", "id": "mouse", "actions": actions })).await;
    }

    /// Types, key by key.
    pub async fn type_text(&self, text: &str) {
        self.element.send_keys(text).await.or_fail("type");
    }

    /// Pastes with the clipboard and the keyboard, replacing what is selected.
    pub async fn paste(&self, text: &str) {
        self.focus().await;
        self.tab.copy(text).await;
        self.paste_clipboard().await;
    }

    /// Pastes what is on the clipboard already, with the keyboard.
    pub async fn paste_clipboard(&self) {
        self.focus().await;
        if self.tab.engine == Engine::WebKit {
            return self.paste_until_heard().await;
        }
        self.press_paste().await;
    }

    async fn press_paste(&self) {
        let modifier = if cfg!(target_os = "macos") { Key::Meta } else { Key::Control };
        self.tab.keys(&[char::from(modifier), 'v']).await;
    }

    /// WebKit's driver loses these keys now and then, so they are pressed until the element has heard of a paste.
    async fn paste_until_heard(&self) {
        let listen = "arguments[0].heard = false;
            arguments[0].addEventListener('paste', ({ currentTarget }) => { currentTarget.heard = true; }, { once: true })";
        self.tab.client.execute(listen, vec![json!(self.element)]).await.or_fail("listen for a paste");
        let heard = async || {
            self.press_paste().await;
            until(KEYS, async || {
                self.element.prop("heard").await.is_ok_and(|heard| heard.as_deref() == Some("true"))
            })
            .await
            .is_some()
        };
        until(self.tab.patience, heard).await.or_fail("paste with the keyboard");
    }

    /// Empties a field, as selecting all and deleting does.
    pub async fn clear(&self) {
        self.focus().await;
        let modifier = if cfg!(target_os = "macos") { Key::Meta } else { Key::Control };
        self.tab.keys(&[char::from(modifier), 'a']).await;
        self.tab.keys(&[char::from(Key::Delete)]).await;
    }

    /// Moves the focus to it.
    pub async fn focus(&self) {
        let script = "arguments[0].focus()";
        self.tab.client.execute(script, vec![json!(self.element)]).await.or_fail("move the focus");
    }

    /// Whether the focus is on it.
    pub async fn has_focus(&self) -> bool {
        let script = "return document.activeElement === arguments[0]";
        let answer = self.tab.client.execute(script, vec![json!(self.element)]).await;
        answer.is_ok_and(|yes| yes == true)
    }

    /// What a field holds.
    pub async fn value(&self) -> String {
        self.element.prop("value").await.or_fail("read a field").unwrap_or_default()
    }

    /// Its visible text.
    pub async fn text(&self) -> String {
        self.tab.text(Some(&self.scope)).await
    }

    /// An attribute.
    pub async fn attribute(&self, name: &str) -> Option<String> {
        self.element.attr(name).await.or_fail("read an attribute")
    }

    /// The browser's computed role.
    pub async fn role(&self) -> String {
        find::role_of(&self.tab.client, &self.element).await.or_fail("read a role")
    }

    /// Whether a person can use it.
    pub async fn is_enabled(&self) -> bool {
        self.element.is_enabled().await.or_fail("see whether it is enabled")
    }

    /// Whether it is ticked.
    pub async fn is_ticked(&self) -> bool {
        self.element.is_selected().await.or_fail("see whether it is ticked")
    }
}
