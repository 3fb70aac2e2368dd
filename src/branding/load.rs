//! Fetches the host's `leg3.json`, and applies it.

use crate::branding::host::Host;
use crate::browser::host_file::fetch_host_file;
use crate::browser::stylesheet::set_colours;
use crate::lazy::lazy_functions;
use leg3_core::branding::file_response::is_without_words;
use leg3_core::branding::settings::Branding;
use leg3_core::messages::branding::BrandingText;

/// Fetches the file. If the file is missing, or is only `{}`, nothing else is loaded.
pub async fn load_words(host: Host) {
    let answer = match fetch_host_file().await {
        Ok(None) => return,
        Ok(Some(text)) if is_without_words(&text) => return,
        Ok(Some(text)) => Ok(text),
        Err(why) => Err(why),
    };
    drop(take_words(host, answer).await);
}

/// Reads the file, and applies its usable parts.
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
    /// Reads the file, and applies its usable parts.
    take_words(host: Host, answer: Result<String, BrandingText>) -> () => take(host, answer);
}
