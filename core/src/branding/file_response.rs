//! What a response to the request for `leg3.json` means, before its text is read.

use crate::messages::branding::BrandingText;

/// True if the response has the file, by its HTTP status. False if the host has none.
///
/// # Errors
///
/// The complaint about any other status. Redirects are not followed: the file comes from the page's own origin, or from
/// nowhere.
pub fn has_file(status: u16) -> Result<bool, BrandingText> {
    match status {
        200 => Ok(true),
        404 | 410 => Ok(false),
        _ => Err(BrandingText::NotSent),
    }
}

/// The complaint about a request without a whole response. `was_stopped` is true if the time limit stopped it.
#[must_use]
pub fn no_response(was_stopped: bool) -> BrandingText {
    if was_stopped { BrandingText::TooSlow } else { BrandingText::NotReached }
}

/// True for the file of a host without words of its own, as every release contains it. Nothing has to be loaded to read
/// it.
#[must_use]
pub fn is_without_words(text: &str) -> bool {
    text.trim() == "{}"
}
