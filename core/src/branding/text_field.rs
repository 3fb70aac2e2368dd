//! Checks the short texts in `leg3.json`. Each text must be one line that is safe to show.

use crate::messages::branding::BrandingText;
use alloc::string::String;

/// Checks a line of text, and removes white space around it.
///
/// The text must have at least one visible character and at most `max_length` characters. Otherwise, the error is
/// `length_error`. For a character that is unsafe to show, the error is [`BrandingText::OddSigns`].
pub(super) fn line(
    text: &str,
    max_length: usize,
    length_error: BrandingText,
) -> Result<String, BrandingText> {
    let text = text.trim();
    if text.chars().any(is_unsafe_to_show) {
        return Err(BrandingText::OddSigns);
    }
    // Joiners and variation selectors are invisible on their own.
    let visible =
        text.chars().filter(|character| !matches!(character, '\u{200c}' | '\u{200d}' | '\u{fe0f}')).count();
    if visible == 0 || text.chars().count() > max_length {
        return Err(length_error);
    }
    Ok(text.into())
}

/// True for control characters, invisible characters, characters that change the direction of the text around them,
/// and the replacement character for invalid UTF-8.
pub(super) fn is_unsafe_to_show(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffd}' | '\u{e0000}'..='\u{e0fff}')
}
