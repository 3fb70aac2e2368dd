//! Input as a person gives it: keys, and whatever else WebDriver calls actions.

use super::Tab;
use crate::fail::OrFail;
use crate::wire;
use serde_json::{Value, json};

impl Tab {
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
