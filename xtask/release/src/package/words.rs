//! Reads and checks the own words of the person who hosts the page, before the page is built and packaged.

use crate::zipped::Files;
use anyhow::{Context as _, Result, bail, ensure};
use fs_err as fs;
use leg3_core::branding::settings::Branding;
use leg3_core::messages::text_of;
use std::path::Path;
use xtask::headers::WORDS;

/// A valid `leg3.json`, and the logo that it names.
#[derive(Debug)]
pub struct Words {
    text: String,
    name: Option<String>,
    logo: Option<(String, Vec<u8>)>,
}

impl Words {
    /// Reads the file. The path of the logo is relative to the file. On the web server, it is relative to the page.
    /// Fails if a file is missing. Also fails if a value cannot be used. The error then names each key with such a
    /// value.
    pub fn of(file: &Path) -> Result<Self> {
        let text = fs::read_to_string(file)?;
        let (host, complaints) = Branding::read(&text);
        if !complaints.is_empty() {
            let lines = complaints.iter().map(|it| format!("\n  {}: {}", it.place(), text_of(it.why)));
            bail!("{} cannot be used:{}", file.display(), lines.collect::<String>());
        }
        let folder = file.parent().context("the file has no folder")?;
        let logo = host.logo.as_ref().map(|logo| logo.as_str().trim_start_matches("./"));
        let bytes = logo.map(|logo| fs::read(folder.join(logo))).transpose()?;
        Ok(Self { text, name: host.name.clone(), logo: logo.map(str::to_owned).zip(bytes) })
    }

    /// Returns the name that the first screens show instead of “Leg 3”. `None` if the words contain no name.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Adds the words to the files of the page. Fails if the logo would replace a file of the page.
    pub fn put_into(&self, files: &mut Files) -> Result<()> {
        files.insert(WORDS.to_owned(), self.text.clone().into_bytes());
        if let Some((path, bytes)) = &self.logo {
            ensure!(
                !files.contains_key(path),
                "The logo cannot have the path {path}, because a file of the page has it."
            );
            files.insert(path.clone(), bytes.clone());
        }
        Ok(())
    }
}
