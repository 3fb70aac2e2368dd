//! The report on a tab when a test fails.

use super::Tab;
use crate::find::{self, Kind};
use std::io;
use std::path::PathBuf;

impl Tab {
    /// A text with the problem, the visible heading, the names of the visible buttons, and the URL without query and
    /// fragment.
    pub(crate) async fn report(&self, problem: &str) -> String {
        let buttons = find::names(self, None, Kind::Button).await.unwrap_or_default();
        let address = self.script("return location.origin + location.pathname", None).await;
        let heading = self.heading().await;
        format!("{problem}\n  h1: \"{heading}\"\n  buttons: {buttons:?}\n  page: {address}")
    }

    /// Saves a picture of the window as `target/e2e-failures/{test}.png`.
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
}
