//! Interprets the response to the request for `leg3.json`, before the text of the file is read.

use crate::messages::branding::BrandingText;

/// True if the HTTP status says that the response contains the file. False if the status says that the file does not
/// exist.
///
/// # Errors
///
/// The complaint about any other status. Redirects are not followed, because the file may come only from the page's own
/// origin.
pub fn has_file(status: u16) -> Result<bool, BrandingText> {
    match status {
        200 => Ok(true),
        404 | 410 => Ok(false),
        _ => Err(BrandingText::NotSent),
    }
}

/// The complaint about a request that got no complete response. `was_stopped` is true if the request was stopped at the
/// time limit.
#[must_use]
pub fn no_response(was_stopped: bool) -> BrandingText {
    if was_stopped { BrandingText::TooSlow } else { BrandingText::NotReached }
}

/// True if the text of the file is `{}`, with or without white space around it, like the file that a release contains.
/// In that case, the app does not load the program code that reads the file.
#[must_use]
pub fn is_without_words(text: &str) -> bool {
    text.trim() == "{}"
}
