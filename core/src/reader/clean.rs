//! Cleans a single value: removes invisible characters, the quotes and punctuation around the value, and a name in
//! front of the value.
//!
//! A value that needs no cleaning stays unchanged. A second cleaning changes nothing.

use crate::reader::names::Name;
use alloc::borrow::Cow;
use alloc::string::String;

/// Characters at the ends of a text that are not part of the value.
const AROUND: &[char] = &[
    '"', '\'', '`', ',', ';', '<', '>', '\u{2018}', '\u{2019}', '\u{201a}', '\u{201c}', '\u{201d}',
    '\u{201e}', '\u{ab}', '\u{bb}', '*',
];

/// The longest text that is fully cleaned, in bytes.
const LONGEST_TEXT: usize = 64 * 1024;

/// The longest text from which a name other than `Bearer` is removed, in bytes.
const LONGEST_VALUE: usize = 8 * 1024;

/// The largest number of names in front of one value, including `Bearer`.
const MOST_NAMES: usize = 4;

/// Line ends and tabs that are written as escapes.
const ESCAPES: [&str; 4] = ["\\r\\n", "\\n", "\\r", "\\t"];

/// The text without invisible characters, and with plain spaces.
///
/// Byte order marks, zero-width characters, direction marks and soft hyphens are removed. No-break spaces and similar
/// characters become spaces. U+0085, U+2028 and U+2029 become `\n`. Other line ends and tabs stay.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let kept = |character: char| match character {
        '\u{ad}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}' => None,
        '\n' | '\r' | '\t' => Some(character),
        '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        white if white.is_whitespace() => Some(' '),
        other => Some(other),
    };
    Cow::Owned(text.chars().filter_map(kept).collect())
}

/// The single value in `text`, without the surrounding characters.
///
/// The function repeatedly removes these characters from both ends: white space, escapes such as `\n` and `\t`, quotes,
/// commas, semicolons, asterisks and angle brackets. It also removes `Bearer`, and a name followed by `=` or `:`, from
/// the start. If more than four names precede the value, no name is removed. A text of more than 64 KiB is not a single
/// value: only invisible characters, and white space at both ends, are removed.
#[must_use]
pub fn value(text: &str) -> String {
    let visible = visible(text);
    let mut text = visible.trim();
    let mut names = 0;
    while text.len() <= LONGEST_TEXT {
        let inside = without_ends(text);
        let shorter = without_name(inside);
        names += usize::from(shorter.len() < inside.len());
        if names > MOST_NAMES {
            // A single value does not have so many names in front of it.
            return without_all_ends(visible.trim()).into();
        }
        if shorter.len() == text.len() {
            break;
        }
        text = shorter;
    }
    text.into()
}

/// True if cleaning changes more than the white space at the ends of the text.
#[must_use]
pub fn changes(text: &str) -> bool {
    value(text) != text.trim()
}

/// Applies [`without_ends`] to the text until the text no longer changes.
fn without_all_ends(text: &str) -> &str {
    let shorter = without_ends(text);
    if shorter.len() == text.len() { text } else { without_all_ends(shorter) }
}

/// Removes white space, quotes, punctuation, and the escapes of line ends and tabs from both ends of the text.
fn without_ends(text: &str) -> &str {
    let is_around = |character: char| character.is_whitespace() || AROUND.contains(&character);
    let mut text = text.trim_matches(is_around);
    for escape in ESCAPES {
        text = text.strip_suffix(escape).unwrap_or(text);
        text = text.strip_prefix(escape).unwrap_or(text);
    }
    text
}

/// Removes a name (`client_id=`, `"code":`, `GHL_SECRET =`) or the word `Bearer` from the start of the text. A name
/// stays if the text after it is not a single value.
fn without_name(text: &str) -> &str {
    if let Some(rest) = text.split_at_checked(7).filter(|(word, _)| word.eq_ignore_ascii_case("bearer ")) {
        return rest.1.trim_start();
    }
    if text.len() > LONGEST_VALUE {
        return text;
    }
    let Some((name, value)) = text.split_once(['=', ':']) else { return text };
    let value = value.trim_start();
    let is_one_value = !value.is_empty() && !value.contains(['&', '\n']) && !value.starts_with("//");
    if is_one_value && Name::is_written_like_one(name) { value } else { text }
}
