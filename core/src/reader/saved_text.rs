//! Undoes what mail programs, notes and word processors do to the saved text of several accounts.

use crate::oauth::json::Json;
use crate::reader::{clean, repair};
use crate::tokens::saved_tokens::SENTENCE;
use alloc::string::String;

/// How a token begins (RFC 7519: base64url of `{"`). It has no white space in it.
const TOKEN_START: &str = "eyJ";

/// The longest text that is repaired, in bytes: the tokens of some hundred sub-accounts. A longer one is read as it is.
const LONGEST: usize = 512 * 1024;

/// How often the name of the first member is looked for.
const MOST_STARTS: usize = 4;

/// The text with its saved text whole again: plain quotes, and no line ends inside a value. `None` if there is no saved
/// text in it.
///
/// Inside a string of JSON, a raw line end is never part of the value: the saved text writes it as `\n`. So every line
/// end there was added. A token goes on behind it; between words it stands for a space.
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

/// Where the object begins: at the `{` before the name of the first member.
fn start_of(text: &str) -> Option<usize> {
    let is_quote = |character: char| character.is_whitespace() || "\"“”„‟".contains(character);
    text.match_indices(SENTENCE).take(MOST_STARTS).find_map(|(at, _)| {
        let before = text.get(..at)?.trim_end_matches(is_quote);
        before.ends_with('{').then(|| before.len() - 1)
    })
}

/// The text whose JSON object begins at its first byte, without the line ends inside that object, and without white
/// space inside a token.
fn without_line_ends(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // Where the current string begins in `out`. `None` between strings.
    let mut string: Option<usize> = None;
    let mut depth = 0_usize;
    let (mut is_escaped, mut is_after_line_end) = (false, false);
    // How many hexadecimal digits of a `\u` escape are still to come.
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
                // The text behind the object stays as it is.
                out.push_str(text.get(at..).unwrap_or_default());
                break;
            }
            // A number may have been broken, too.
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
