//! Temporary folders, mainly for downloads.

use crate::fail::OrFail;
use crate::stage::Stage;
use serde_json::json;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// A folder that is deleted when the test ends.
#[derive(Debug)]
pub struct Folder(pub PathBuf);

impl Folder {
    /// Makes a folder that no other test uses, with this text in its name.
    ///
    /// # Panics
    ///
    /// If the folder cannot be made.
    #[must_use]
    pub fn new(name: &str) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("leg3-e2e-{name}-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&folder).or_fail("make a temporary folder");
        Self(folder)
    }

    /// The name and the text of the folder's file. `None` if there is no file, the file is empty, or a download is
    /// running.
    #[must_use]
    pub fn file(&self) -> Option<(String, String)> {
        let names =
            std::fs::read_dir(&self.0).ok()?.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let name = names.into_iter().find(|name| !name.ends_with(".crdownload") && !name.starts_with('.'))?;
        let text = std::fs::read_to_string(self.0.join(&name)).ok()?;
        Some((name, text)).filter(|(_, text)| !text.is_empty())
    }

    /// Deletes the contents of the folder.
    ///
    /// # Panics
    ///
    /// If the folder cannot be made again.
    pub fn empty(&self) {
        drop(std::fs::remove_dir_all(&self.0));
        std::fs::create_dir_all(&self.0).or_fail("make a temporary folder");
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}

/// Makes the browser save downloads in this folder. Chromium only.
pub async fn downloads_go_to(stage: &Stage, folder: &Path) {
    let behaviour = json!({
        "behavior": "allow",
        "downloadPath": folder,
        "browserContextId": stage.browser.context(),
    });
    stage.browser.cdp("Browser.setDownloadBehavior", behaviour).await;
}
