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

    /// What is on the clipboard: what the page copied, for instance.
    pub async fn clipboard(&self) -> String {
        let script =
            "const [done] = arguments; navigator.clipboard.readText().then(done, (error) => done(null))";
        let text = self.with_clipboard(script, vec![]).await;
        text.as_str().or_fail("read the clipboard").to_owned()
    }

    /// Puts text on the clipboard, as copying it elsewhere does.
    pub async fn copy(&self, text: &str) {
        let script = "const [text, done] = arguments; navigator.clipboard.writeText(text).then(() => done(true), () => done(null))";
        let done = self.with_clipboard(script, vec![json!(text)]).await;
        done.as_bool().or_fail("fill the clipboard");
    }

    /// Permission for the clipboard, only as long as the harness itself needs it.
    async fn with_clipboard(&self, script: &str, arguments: Vec<Value>) -> Value {
        let grant = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        wire::cdp(&self.client, "Browser.grantPermissions", grant).await.or_fail("open the clipboard");
        let answer = self.client.execute_async(script, arguments).await.or_fail("use the clipboard");
        wire::cdp(&self.client, "Browser.resetPermissions", json!({})).await.or_fail("close the clipboard");
        answer
    }
}
