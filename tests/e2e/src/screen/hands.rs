//! What a person does: the short forms, by name.

use super::Screen;
use crate::fail::OrFail;
use crate::find::Kind;
use crate::wire;
use fantoccini::key::Key;
use serde_json::{Value, json};
use std::panic::Location;

impl Screen {
    /// Presses the button of this name.
    #[track_caller]
    pub fn press(&self, name: &str) -> impl Future<Output = ()> {
        let asked = Location::caller();
        async move { self.find(Kind::Button, name).await.press_from(asked).await }
    }

    /// Presses the button of this name twice, as fast as a mouse can.
    #[track_caller]
    pub fn double_click(&self, name: &str) -> impl Future<Output = ()> {
        let button = self.button(name);
        async move { button.await.double_click().await }
    }

    /// Opens (or closes) the fold of this name.
    #[track_caller]
    pub fn unfold(&self, name: &str) -> impl Future<Output = ()> {
        let asked = Location::caller();
        async move { self.find(Kind::Fold, name).await.press_from(asked).await }
    }

    /// Chooses the tile or the box of this name.
    #[track_caller]
    pub fn choose(&self, name: &str) -> impl Future<Output = ()> {
        let asked = Location::caller();
        async move { self.find(Kind::Choice, name).await.press_from(asked).await }
    }

    /// Chooses what is called so in the list of this name.
    #[track_caller]
    pub fn choose_option(&self, name: &str, option: &str) -> impl Future<Output = ()> {
        let field = self.field(name);
        async move {
            let chosen = field.await.element().select_by_label(option).await;
            chosen.or_fail("choose an option");
        }
    }

    /// Types into the field of this name, key by key.
    #[track_caller]
    pub fn type_into(&self, name: &str, text: &str) -> impl Future<Output = ()> {
        let field = self.field(name);
        async move { field.await.type_text(text).await }
    }

    /// Pastes into the field of this name with the clipboard and the keyboard.
    #[track_caller]
    pub fn paste_into(&self, name: &str, text: &str) -> impl Future<Output = ()> {
        let field = self.field(name);
        async move { field.await.paste(text).await }
    }

    /// Presses a key, wherever the focus is.
    pub async fn press_key(&self, key: Key) {
        self.keys(&[char::from(key)]).await;
    }

    /// Presses a key while holding another, as in a shortcut.
    pub async fn hold_and_press(&self, held: Key, key: char) {
        self.keys(&[char::from(held), key]).await;
    }

    /// Holds all but the last of these down while pressing the last.
    pub(crate) async fn keys(&self, keys: &[char]) {
        let one = |kind: &str, key: &char| json!({ "type": kind, "value": key });
        let down = keys.iter().map(|key| one("keyDown", key));
        let up = keys.iter().rev().map(|key| one("keyUp", key));
        let actions: Vec<Value> = down.chain(up).collect();
        self.act(json!({ "type": "key", "id": "keyboard", "actions": actions })).await;
    }

    /// Performs one input source's actions.
    pub(crate) async fn act(&self, source: Value) {
        let body = json!({ "actions": [source] });
        wire::post(&self.client, "actions", body).await.or_fail("use keyboard or mouse");
    }
}
