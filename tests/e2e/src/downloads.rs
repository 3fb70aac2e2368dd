//! Temporary folders, mainly for downloads.

use crate::fail::OrFail;
use crate::stage::Stage;
use serde_json::json;
use std::path::Path;
use tempfile::TempDir;

/// A folder that is deleted when the test ends.
#[derive(Debug)]
pub struct Folder(TempDir);

impl Folder {
    /// Makes a folder that no other test uses. Its name starts with `name`.
    ///
    /// # Panics
    ///
    /// If the folder cannot be made.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self(tempfile::Builder::new().prefix(name).tempdir().or_fail("make a temporary folder"))
    }

    /// The path of the folder.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// The name and the text of a file in the folder. Ignores hidden files and unfinished downloads. `None` if there is
    /// no other file, or if the file is empty or not UTF-8.
    #[must_use]
    pub fn file(&self) -> Option<(String, String)> {
        let names = std::fs::read_dir(self.path())
            .ok()?
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let name = names.into_iter().find(|name| !name.ends_with(".crdownload") && !name.starts_with('.'))?;
        let text = std::fs::read_to_string(self.path().join(&name)).ok()?;
        Some((name, text)).filter(|(_, text)| !text.is_empty())
    }

    /// Deletes the contents of the folder.
    ///
    /// # Panics
    ///
    /// If the folder cannot be made again.
    pub fn empty(&self) {
        drop(std::fs::remove_dir_all(self.path()));
        std::fs::create_dir_all(self.path()).or_fail("make a temporary folder");
    }
}

/// Makes the browser save downloads in this folder. Works in Chromium only.
pub async fn downloads_go_to(stage: &Stage, folder: &Path) {
    let context = stage.browser.context().or_fail("find the browser context");
    let behaviour = json!({ "behavior": "allow", "downloadPath": folder });
    context.send("Browser.setDownloadBehavior", behaviour).await.or_fail("choose the folder for downloads");
}
