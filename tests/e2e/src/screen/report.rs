//! What to say about the screen when a test fails.

use super::Screen;
use crate::find::{self, Kind};
use serde_json::{Value, json};
use std::io;
use std::path::PathBuf;

impl Screen {
    /// The complaint, and what was visible instead.
    pub(crate) async fn report(&self, complaint: &str) -> String {
        let buttons = find::names(&self.client, None, Kind::Button).await.unwrap_or_default();
        let address = self.script("return location.origin + location.pathname").await;
        let heading = self.heading().await;
        format!("{complaint}\n  h1: \"{heading}\"\n  buttons: {buttons:?}\n  page: {address}")
    }

    /// Stores what the screen shows as `target/e2e-failures/{test}.png`.
    pub(crate) async fn photograph(&self, test: &str) -> io::Result<PathBuf> {
        let png = self.client.screenshot().await.map_err(io::Error::other)?;
        let target = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
        let workspace = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target");
        let folder = target.unwrap_or_else(|| PathBuf::from(workspace)).join("e2e-failures");
        std::fs::create_dir_all(&folder)?;
        let file = folder.join(format!("{test}.png"));
        std::fs::write(&file, png)?;
        Ok(file)
    }

    /// A script's text, or nothing when the page is just being replaced.
    pub(crate) async fn script(&self, script: &str) -> String {
        let root = self.root.as_ref().and_then(|element| serde_json::to_value(element).ok());
        match self.client.execute(script, vec![json!(root)]).await {
            Ok(Value::String(text)) => text,
            _ => String::new(),
        }
    }
}
