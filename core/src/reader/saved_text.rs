//! Reverses the changes that mail programs, notes and word processors make in a saved text that contains the tokens of
//! several accounts.

use crate::oauth::json::Json;
use crate::reader::{clean, repair};
use crate::tokens::saved_tokens::SENTENCE;
use alloc::string::String;

/// The beginning of a token (RFC 7519: base64url of `{"`). A token contains no white space.
const TOKEN_START: &str = "eyJ";

/// The longest text that is repaired, in bytes: enough for the tokens of a few hundred sub-accounts. A longer text is
/// read unchanged.
const LONGEST: usize = 512 * 1024;

/// The largest number of occurrences of [`SENTENCE`], the name of a saved text's first member, that are checked.
const MOST_STARTS: usize = 4;

/// Repairs the saved text inside `text`: removes invisible characters and the `>` of quoted e-mails, restores plain
/// quotes, and removes line ends inside values. Returns `text` unchanged if its JSON is intact, or if it is longer than
/// [`LONGEST`]. `None` if `text` contains no saved text.
///
/// Inside a JSON string, a raw line end is not part of the value, because the saved text writes a line end as `\n`. So
/// another program has added each raw line end in a string. The function removes a raw line end inside a token, and
/// replaces a raw line end between words with a space.
pub(super) fn repaired(text: &str) -> Option<String> {
    let start = start_of(text)?;
    if Json::first(text.get(start..)?).is_some() || text.len() > LONGEST {
        return Some(text.into());
    }
    let text = repair::without_mail_quotes(&clean::visible(text));
    let text = text.replace(['\u{201c}', '\u{201d}', '\u{201e}', '\u{201f}'], "\"");
    let (before, saved) = text.split_at_checked(start_of(&text)?)?;
    Some([before, &without_line_ends(saved)].concat())
}

/// The position where the JSON object of the saved text begins: the `{` before [`SENTENCE`], the name of the first
/// member.
fn start_of(text: &str) -> Option<usize> {
    let is_quote = |character: char| character.is_whitespace() || "\"“”„‟".contains(character);
    text.match_indices(SENTENCE).take(MOST_STARTS).find_map(|(at, _)| {
        let before = text.get(..at)?.trim_end_matches(is_quote);
        before.ends_with('{').then(|| before.len() - 1)
    })
}

/// Removes the line ends inside the JSON object that begins at the first byte of `text`, and the white space inside
/// tokens. Line ends between the words of a string become a space.
fn without_line_ends(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // The position in `out` where the current string begins. `None` outside a string.
    let mut string: Option<usize> = None;
    let mut depth = 0_usize;
    let (mut is_escaped, mut is_after_line_end) = (false, false);
    // The number of hexadecimal digits of a `\u` escape that are still missing.
    let mut digits_left = 0_u8;
    for (at, character) in text.char_indices() {
        let is_line_end = matches!(character, '\n' | '\r');
        let Some(start) = string else {
            match character {
                '{' | '[' => depth += 1,
                '}' | ']' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth == 0 {
                // The text after the object stays unchanged.
                out.push_str(text.get(at..).unwrap_or_default());
                break;
            }
            // Line ends outside strings are removed too, because a number may have been broken into two lines.
            out.extend((!is_line_end).then_some(character));
            string = (character == '"').then_some(out.len());
            continue;
        };
        let is_token = out.get(start..).is_some_and(|value| value.starts_with(TOKEN_START));
        if is_line_end || character.is_whitespace() && (is_token || is_after_line_end) {
            is_after_line_end |= is_line_end;
            continue;
        }
        let is_one_word = is_token || is_escaped || digits_left > 0 || character == '"';
        if core::mem::take(&mut is_after_line_end) && !is_one_word {
            out.truncate(out.trim_end_matches(' ').len().max(start));
            out.push(' ');
        }
        out.push(character);
        if !is_escaped && character == '"' {
            string = None;
        }
        digits_left = if is_escaped && character == 'u' { 4 } else { digits_left.saturating_sub(1) };
        is_escaped = !is_escaped && character == '\\';
    }
    out
}
