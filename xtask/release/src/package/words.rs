//! The host's own words, given when the page is packed. They are checked before anything is built with them.

use crate::zipped::Files;
use anyhow::{Context as _, Result, bail, ensure};
use fs_err as fs;
use leg3_core::branding::settings::Branding;
use leg3_core::messages::text_of;
use std::path::Path;
use xtask::headers::WORDS;

/// A `leg3.json` that is right in all of its parts, and the picture it names.
#[derive(Debug)]
pub struct Words {
    text: String,
    name: Option<String>,
    logo: Option<(String, Vec<u8>)>,
}

impl Words {
    /// Reads the file. The picture lies beside it as it will beside the page.
    /// Fails when a file is missing, or for each key whose value cannot be used.
    pub fn of(file: &Path) -> Result<Self> {
        let text = fs::read_to_string(file)?;
        let (host, complaints) = Branding::read(&text);
        if !complaints.is_empty() {
            let lines = complaints.iter().map(|it| format!("\n  {}: {}", it.place(), text_of(it.why)));
            bail!("{} cannot be used as it is:{}", file.display(), lines.collect::<String>());
        }
        let folder = file.parent().context("the file has no folder")?;
        let logo = host.logo.as_ref().map(|logo| logo.as_str().trim_start_matches("./"));
        let bytes = logo.map(|logo| fs::read(folder.join(logo))).transpose()?;
        Ok(Self { text, name: host.name.clone(), logo: logo.map(str::to_owned).zip(bytes) })
    }

    /// The name of the host, which stands on the first screens.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Puts them among the files of the page.
    /// Fails when the picture would replace a file of the page.
    pub fn put_into(&self, files: &mut Files) -> Result<()> {
        files.insert(WORDS.to_owned(), self.text.clone().into_bytes());
        if let Some((path, bytes)) = &self.logo {
            ensure!(
                !files.contains_key(path),
                "The logo cannot be called {path}: that is a file of the page."
            );
            files.insert(path.clone(), bytes.clone());
        }
        Ok(())
    }
}
