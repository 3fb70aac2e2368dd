//! A folder for what the page lets a person download.

use crate::fail::OrFail;
use crate::stage::Stage;
use serde_json::json;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// A folder that is deleted when the test ends.
#[derive(Debug)]
pub struct Folder(pub PathBuf);

impl Folder {
    /// A folder with this in its name. No other test has the same one.
    ///
    /// # Panics
    ///
    /// When it cannot be made.
    #[must_use]
    pub fn new(name: &str) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("leg3-e2e-{name}-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&folder).or_fail("make a folder for downloads");
        Self(folder)
    }

    /// The name and the text of the one whole file in it, once there is one.
    #[must_use]
    pub fn file(&self) -> Option<(String, String)> {
        let names =
            std::fs::read_dir(&self.0).ok()?.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let name = names.into_iter().find(|name| !name.ends_with(".crdownload") && !name.starts_with('.'))?;
        let text = std::fs::read_to_string(self.0.join(&name)).ok()?;
        Some((name, text)).filter(|(_, text)| !text.is_empty())
    }

    /// Makes room for the next file.
    ///
    /// # Panics
    ///
    /// When the folder cannot be made anew.
    pub fn empty(&self) {
        drop(std::fs::remove_dir_all(&self.0));
        std::fs::create_dir_all(&self.0).or_fail("make a folder for downloads");
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}

/// Lets downloads land in this folder.
pub async fn downloads_go_to(stage: &Stage, folder: &Path) {
    let behaviour = json!({
        "behavior": "allow",
        "downloadPath": folder,
        "browserContextId": stage.browser.context(),
    });
    stage.browser.cdp("Browser.setDownloadBehavior", behaviour).await;
}
