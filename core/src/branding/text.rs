//! A line of somebody's text that may be shown.

use crate::copy::HostWord;
use alloc::string::String;

/// The text without space around it, where it has 1 to `longest` characters and can be seen whole.
pub(super) fn line(text: &str, longest: usize, length: HostWord) -> Result<String, HostWord> {
    let text = text.trim();
    if text.chars().any(is_odd) {
        return Err(HostWord::OddSigns);
    }
    // What joins signs is nothing by itself.
    let seen = text.chars().filter(|sign| !matches!(sign, '\u{200c}' | '\u{200d}' | '\u{fe0f}')).count();
    if seen == 0 || text.chars().count() > longest {
        return Err(length);
    }
    Ok(text.into())
}

/// Control characters, what cannot be seen, what turns the text around it, and what stands for bytes that were no text.
pub(super) fn is_odd(sign: char) -> bool {
    sign.is_control()
        || matches!(sign,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffd}' | '\u{e0000}'..='\u{e0fff}')
}
