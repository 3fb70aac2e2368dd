//! Fetches the host's `leg3.json`, and applies it.

use crate::branding::host::Host;
use crate::browser::host_file::fetch_host_file;
use crate::browser::stylesheet::set_colours;
use crate::lazy::lazy_functions;
use leg3_core::branding::file_response::is_without_words;
use leg3_core::branding::settings::Branding;
use leg3_core::messages::branding::BrandingText;

/// Fetches the file, and applies it. If the file is missing, or is only `{}`, the lazy function that reads the file is
/// not loaded.
pub async fn load_words(host: Host) {
    let answer = match fetch_host_file().await {
        Ok(None) => return,
        Ok(Some(text)) if is_without_words(&text) => return,
        Ok(Some(text)) => Ok(text),
        Err(why) => Err(why),
    };
    drop(take_words(host, answer).await);
}

/// Reads the file, applies its usable parts, and stores its errors. `answer` is the text of the file, or the reason why
/// the file could not be fetched. This reason is also stored as an error.
pub fn take(host: Host, answer: Result<String, BrandingText>) {
    let (words, complaints) = match answer {
        Ok(text) => Branding::read(&text),
        Err(why) => return host.refuse_file(why),
    };
    if let Some(accent) = words.accent {
        set_colours(&accent.properties());
    }
    host.set(words, complaints);
}

lazy_functions! { seldom:
    /// Loads [`take`] and calls it.
    take_words(host: Host, answer: Result<String, BrandingText>) -> () => take(host, answer);
}
