//! Joins tokens that a terminal, a mail program or a table broke into lines.

use crate::oauth::json::Json;
use alloc::string::String;
use alloc::vec::Vec;

/// The length of the shortest line that counts as full, in bytes.
const SHORTEST_FULL_LINE: usize = 40;

/// The text with every broken token on one line. All line ends of a JSON text that was broken into full lines are
/// removed, because such a line end may be at any position. In other texts, the lines after the beginning of a token
/// are part of the token if one of these conditions is true:
///
/// - the token is in quotes, and the closing quote is on a later line;
/// - each of these lines is indented as far as the token, as PowerShell prints a list;
/// - the line with the beginning of the token is full: it has at least [`SHORTEST_FULL_LINE`] bytes, and the next line
///   has the same length. The last line of the token may be shorter.
pub(super) fn joined(text: &str) -> String {
    let lines: Vec<&str> = text.split('\n').map(|line| line.trim_end_matches('\r')).collect();
    if let Some(joined) = joined_json(text, &lines) {
        return joined;
    }
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        if at > 0 {
            out.push('\n');
        }
        out.push_str(line);
        at += 1;
        let Some(start) = token_start(line) else { continue };
        let rest = lines.get(at..).unwrap_or_default();
        let count = quoted_lines(line, start, rest)
            .or_else(|| indented_lines(start, rest))
            .or_else(|| full_lines(line, rest))
            .unwrap_or_default();
        rest.iter().take(count).for_each(|line| out.push_str(line.trim()));
        at += count;
    }
    out
}

/// A JSON text without its line ends, if the first line has at least [`SHORTEST_FULL_LINE`] bytes and all lines except
/// the last have the same length. The last line must not be longer. `None` for any other text.
///
/// Two lines of a chat or a log may also have such lengths: `[10:41] Anna: …`. So two lines are joined only if they are
/// JSON with the line end removed, and are not JSON with it. More lines are joined if they begin like an object or a
/// list, because the object may have other quotes than JSON, and its end may be missing.
fn joined_json(text: &str, lines: &[&str]) -> Option<String> {
    let (first, others) = lines.split_first()?;
    let (last, full) = others.split_last()?;
    let is_full = full.iter().all(|line| line.len() == first.len()) && last.len() <= first.len();
    if !is_full || first.len() < SHORTEST_FULL_LINE || !text.starts_with(['{', '[']) {
        return None;
    }
    let joined = lines.concat();
    let is_wrapped = if full.is_empty() {
        Json::first(text).is_none() && Json::first(&joined).is_some()
    } else {
        text.starts_with('{') || text.trim_start_matches(['[', ' ']).starts_with(['{', '"'])
    };
    is_wrapped.then_some(joined)
}

/// The position of a token that continues to the end of the line. `None` if there is no such token.
fn token_start(line: &str) -> Option<usize> {
    let last = line.bytes().rev().take_while(|byte| is_token_byte(*byte)).count();
    let start = line.len() - last;
    line.get(start..)?.starts_with("eyJ").then_some(start)
}

/// The number of following lines, up to and including the line with the closing quote of the token. `None` if the token
/// is not in quotes.
fn quoted_lines(line: &str, start: usize, rest: &[&str]) -> Option<usize> {
    let quote = line.get(..start)?.chars().next_back().filter(|sign| matches!(sign, '"' | '\''))?;
    let whole = rest.iter().take_while(|line| is_token_part(line.trim())).count();
    let last = rest.get(whole)?.trim_start();
    let end = last.find(quote)?;
    last.get(..end).is_some_and(|part| part.bytes().all(is_token_byte)).then_some(whole + 1)
}

/// The number of following lines that are indented as far as the token.
fn indented_lines(start: usize, rest: &[&str]) -> Option<usize> {
    let is_indented =
        |line: &&&str| line.len() - line.trim_start().len() == start && is_token_part(line.trim());
    let count = rest.iter().take_while(is_indented).count();
    (start > 0 && count > 0).then_some(count)
}

/// The number of following lines that continue a full line. `None` if no following line has the same length as this
/// line.
fn full_lines(line: &str, rest: &[&str]) -> Option<usize> {
    let is_part = |other: &str| is_token_part(other) && !other.starts_with("eyJ");
    let full = rest.iter().take_while(|other| other.len() == line.len() && is_part(other)).count();
    let is_last = rest.get(full).is_some_and(|other| other.len() < line.len() && is_part(other));
    (line.len() >= SHORTEST_FULL_LINE && full > 0).then_some(full + usize::from(is_last))
}

fn is_token_part(line: &str) -> bool {
    !line.is_empty() && line.bytes().all(is_token_byte)
}

/// True for a byte that a JWT may contain (RFC 7519 §3).
fn is_token_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-_.".contains(&byte)
}
