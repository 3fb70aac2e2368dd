//! The parser of `leg3.json`: checks the size and the JSON syntax, removes secrets, then reads the keys.

use crate::branding::config_errors::Complaint;
use crate::branding::key_reader::Reader;
use crate::branding::secret_filter;
use crate::branding::settings::{Branding, LARGEST};
use crate::messages::branding::BrandingText;
use crate::oauth::json::Json;
use alloc::vec::Vec;

impl Branding {
    /// Reads the text of the file. Returns the usable content and the complaints.
    ///
    /// If the file as a whole cannot be used, the content is empty and there is one complaint. A byte order mark is
    /// ignored.
    #[must_use]
    pub fn read(text: &str) -> (Self, Vec<Complaint>) {
        match Self::parse(text) {
            Ok(mut json) => {
                let mut reader = Reader::default();
                secret_filter::remove_secrets(&mut json, "", &mut reader.complaints);
                let branding = reader.branding(&json);
                (branding, reader.complaints.list())
            }
            Err(why) => (Self::default(), Vec::from([Complaint::of_file(why)])),
        }
    }

    /// Parses the text as a JSON object, or returns the reason why the file cannot be used.
    fn parse(text: &str) -> Result<Json, BrandingText> {
        if text.len() > LARGEST {
            return Err(BrandingText::TooLarge);
        }
        let text = text.trim_start_matches('\u{feff}').trim();
        match Json::parse(text) {
            Some(json) if json.is_object() => Ok(json),
            Some(_) => Err(BrandingText::NotObject),
            None if text.starts_with('<') => Err(BrandingText::IsPage),
            None => Err(BrandingText::NotJson),
        }
    }
}
