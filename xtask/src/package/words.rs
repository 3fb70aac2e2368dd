//! The host's own words, given when the page is packed. They are checked before anything is built with them.

use crate::Outcome;
use crate::headers::WORDS;
use crate::zipped::Files;
use leg3_core::branding::config_errors::Complaint;
use leg3_core::branding::settings::Branding;
use leg3_core::messages::text_of;
use std::fs;
use std::path::Path;

/// A `leg3.json` that is right in all of its parts, and the picture it names.
#[derive(Debug)]
pub(super) struct Words {
    text: String,
    name: Option<String>,
    logo: Option<(String, Vec<u8>)>,
}

impl Words {
    /// Reads the file. The picture lies beside it as it will beside the page.
    pub(super) fn of(file: &Path) -> Outcome<Self> {
        let read = |path: &Path| fs::read(path).map_err(|error| format!("{}: {error}", path.display()));
        let text = String::from_utf8(read(file)?).map_err(|_| format!("{} is not UTF-8.", file.display()))?;
        let (host, complaints) = Branding::read(&text);
        if !complaints.is_empty() {
            let line =
                |complaint: &Complaint| format!("\n  {}: {}", complaint.place(), text_of(complaint.why));
            let lines: String = complaints.iter().map(line).collect();
            return Err(format!("{} cannot be used as it is:{lines}", file.display()));
        }
        let folder = file.parent().unwrap_or(Path::new(""));
        let logo = host.logo.as_ref().map(|logo| logo.as_str().trim_start_matches("./"));
        let bytes = logo.map(|logo| read(&folder.join(logo))).transpose()?;
        Ok(Self { text, name: host.name.clone(), logo: logo.map(str::to_owned).zip(bytes) })
    }

    /// The name of the host, which stands on the first screens.
    pub(super) fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Puts them among the files of the page.
    pub(super) fn put_into(&self, files: &mut Files) -> Outcome {
        files.insert(WORDS.to_owned(), self.text.clone().into_bytes());
        if let Some((path, bytes)) = &self.logo
            && files.insert(path.clone(), bytes.clone()).is_some()
        {
            return Err(format!("The logo cannot be called {path}: that is a file of the page."));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    /// A folder with these words and a logo in it.
    fn written(name: &str, words: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("leg3-words-{name}-{}", std::process::id()));
        fs::create_dir_all(folder.join("brand")).unwrap();
        fs::write(folder.join("brand/logo.svg"), "<svg/>").unwrap();
        fs::write(folder.join(WORDS), words).unwrap();
        folder
    }

    fn page() -> Files {
        Files::from([(WORDS.to_owned(), b"{}".to_vec())])
    }

    #[test]
    fn the_name_is_known_and_the_logo_comes_along() {
        let folder = written("good", r#"{"name": "Funnel <Forge>", "logo": "brand/logo.svg"}"#);
        let mut files = page();
        let words = Words::of(&folder.join(WORDS)).unwrap();
        words.put_into(&mut files).unwrap();
        assert_eq!(words.name(), Some("Funnel <Forge>"));
        assert_eq!(files["brand/logo.svg"], b"<svg/>");
        assert!(files[WORDS].starts_with(b"{\"name\""));
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn wrong_words_are_told_key_by_key_before_anything_is_packed() {
        let folder = written("bad", r#"{"name": 7, "links": {"help": "javascript:x"}}"#);
        let told = Words::of(&folder.join(WORDS)).unwrap_err();
        assert!(told.contains("\n  name: ") && told.contains("\n  links.help: "), "{told}");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_logo_that_is_not_there_or_would_replace_the_page_is_refused() {
        let folder = written("gone", r#"{"logo": "gone.svg"}"#);
        assert!(Words::of(&folder.join(WORDS)).unwrap_err().contains("gone.svg"));
        fs::write(folder.join(WORDS), r#"{"logo": "brand/logo.svg"}"#).unwrap();
        let mut files = page();
        files.insert("brand/logo.svg".to_owned(), Vec::new());
        assert!(Words::of(&folder.join(WORDS)).unwrap().put_into(&mut files).is_err());
        fs::remove_dir_all(folder).unwrap();
    }
}
