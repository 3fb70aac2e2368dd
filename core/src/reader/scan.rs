//! Reads a text: JSON first, then addresses, scopes, key-value pairs and words, then known error texts.

use crate::dictionary::lookup;
use crate::oauth::error_response::ErrorDetails;
use crate::oauth::json::Json;
use crate::reader::item::{Item, Refusal};
use crate::reader::reading::Reading;
use crate::reader::scanned::Scan;
use crate::reader::shapes::holds_secret;
use crate::reader::{
    addresses, clean, json, named_values, partial_address, read_address, repair, saved_text, scopes, words,
};
use alloc::string::String;
use alloc::vec::Vec;

/// The maximum number of bytes that are read from the text around JSON values. A longer text is usually a log.
const LONGEST_TEXT: usize = 64 * 1024;

/// The maximum length of a line that is kept from a pasted error, and the maximum number of such lines.
const LONGEST_LINE: usize = 400;
const MOST_LINES: usize = 8;

/// The depth to which texts inside texts are read, such as JSON inside a JSON string.
const DEEPEST: u8 = 4;

/// The largest number of JSON values that are read from one text.
const MOST_JSON: usize = 1000;

/// The largest number of failed attempts to parse JSON that the reader accepts in one text. The next failed attempt
/// ends the search for JSON in the text.
const MOST_BROKEN_JSON: usize = 8;

/// Reads a text, and returns the items in it. The function never fails.
#[must_use]
pub fn read(text: &str) -> Reading {
    let visible = saved_text::repaired(text).unwrap_or_else(|| repair::repaired(text));
    let mut scan = Scan::new(read_text);
    read_text(&mut scan, &visible);
    if scan.items.is_empty() && visible.contains("\\\"") {
        // The text may be from a log or from program code, in which the quotes of a response are written as `\"`.
        read_text(&mut scan, &visible.replace("\\n", "\n").replace("\\\"", "\""));
    }
    let value = clean::value(&visible);
    if scan.items.is_empty() {
        scan.items.extend(words::alone(&visible, &value));
    }
    scan.join_tokens();
    scan.join_state();
    Reading { items: scan.items, was_cleaned: value != text.trim() }
}

/// Adds the items in `text` to `scan`. `text` is the pasted text, or a text inside another text. A text inside
/// [`DEEPEST`] other texts is ignored.
fn read_text(scan: &mut Scan, text: &str) {
    if scan.depth >= DEEPEST || text.trim().is_empty() {
        return;
    }
    scan.depth += 1;
    if let Some(item) = partial_address::redirected(text) {
        scan.push(item);
    } else if !partial_address::link(text).is_some_and(|address| read_address::read(&address, scan)) {
        let rest = take_json(scan, text);
        if !rest.trim().is_empty() {
            read_around_json(scan, &rest);
        }
    }
    scan.depth -= 1;
}

/// Reads the text around the JSON values.
fn read_around_json(scan: &mut Scan, text: &str) {
    let rest = take_addresses(scan, text);
    take_scopes(scan, &rest);
    named_values::read(&rest, scan);
    take_sentences(scan, &rest);
}

/// Reads the JSON objects and lists in `text`. Returns the first [`LONGEST_TEXT`] bytes of the text around them.
///
/// The search ends after [`MOST_JSON`] values, after more than [`MOST_BROKEN_JSON`] failed attempts to parse JSON, and
/// at truncated JSON that contains a token. The text after the end of the search is not returned.
fn take_json(scan: &mut Scan, text: &str) -> String {
    let mut rest = String::new();
    let mut keep = |from: usize, to: usize| {
        let room = LONGEST_TEXT.saturating_sub(rest.len());
        let part = text.get(from..to).unwrap_or_default();
        let end = (0..=room.min(part.len())).rev().find(|end| part.is_char_boundary(*end));
        rest.push_str(part.get(..end.unwrap_or_default()).unwrap_or_default());
    };
    let (mut kept, mut from, mut broken, mut whole) = (0, 0, 0, 0);
    while let Some(at) = text.get(from..).and_then(|part| part.find(['{', '['])).map(|at| from + at) {
        from = at + 1;
        let part = text.get(at..).unwrap_or_default();
        if !begins_like_json(part) {
            continue;
        }
        if let Some((value, length)) = Json::first(part) {
            json::read(part.get(..length).unwrap_or_default(), &value, scan);
            keep(kept, at);
            from = at + length;
            kept = from;
            whole += 1;
            if whole >= MOST_JSON {
                return rest;
            }
            continue;
        }
        broken += 1;
        if json::read_cut(part, scan) || broken > MOST_BROKEN_JSON {
            keep(kept, at);
            return rest;
        }
    }
    keep(kept, text.len());
    rest
}

/// Reads the addresses that [`addresses::all`] finds in `text`. Returns the text with a line end in place of each of
/// these addresses.
fn take_addresses(scan: &mut Scan, text: &str) -> String {
    let text = addresses::normal(text);
    let mut rest = String::with_capacity(text.len());
    let mut from = 0;
    for address in addresses::all(&text) {
        rest.push_str(text.get(from..address.start).unwrap_or_default());
        rest.push('\n');
        from = address.end;
        read_address::read(&address.text, scan);
    }
    rest.push_str(text.get(from..).unwrap_or_default());
    rest
}

/// Adds the scopes in a text to `scan`.
fn take_scopes(scan: &mut Scan, text: &str) {
    let scopes = scopes::all_in(text);
    if !scopes.is_empty() {
        scan.push(Item::Scopes(scopes));
    }
}

/// Finds HighLevel's known error texts. The texts from HighLevel's own pages become one item. All other known texts
/// become another item. An item contains up to [`MOST_LINES`] trimmed lines that contain its texts. Long lines and
/// lines with secrets are left out. If no line is left, the item contains the known texts.
///
/// If the reader found no known text and no other item, the text counts as an error if it contains `statusCode` and
/// `message`.
fn take_sentences(scan: &mut Scan, text: &str) {
    let mut known = lookup::find_all(text);
    if known.is_empty() && scan.items.is_empty() && text.contains("statusCode") && text.contains("message") {
        // An error response that a program printed in a form that is not JSON.
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !holds_secret(line));
        let messages = lines.take(MOST_LINES).map(|line| line.chars().take(LONGEST_LINE).collect()).collect();
        let details = ErrorDetails { messages, trace_id: None };
        return scan.push(Item::Refusal(Refusal { details, ..Refusal::default() }));
    }
    if scan.items.iter().any(|item| matches!(item, Item::Code(_) | Item::RedirectedWithCode(_))) {
        // If the text contains an authorization code, the user's own server may have sent the text `Cannot …`, because
        // this server has no page at the redirect URL.
        known.retain(|entry| !entry.text.starts_with("Cannot "));
    }
    let (pages, answers): (Vec<_>, Vec<_>) = known.into_iter().partition(|entry| entry.is_of_a_page());
    for known in [pages, answers] {
        if !known.is_empty() {
            // A line of a log may contain more than the error.
            let may_be_shown = |line: &&str| line.len() <= LONGEST_LINE && !holds_secret(line);
            let lines = text.lines().map(str::trim).filter(may_be_shown);
            let said = |line: &&str| lookup::find_all(line).iter().any(|entry| known.contains(entry));
            let mut messages: Vec<String> = lines.filter(said).take(MOST_LINES).map(String::from).collect();
            if messages.is_empty() {
                messages.extend(known.iter().map(|entry| entry.text.into()));
            }
            let details = ErrorDetails { messages, trace_id: None };
            scan.push(Item::Refusal(Refusal { known, details, ..Refusal::default() }));
        }
    }
}

/// True if the `{` or `[` at the start of `text` may begin JSON.
fn begins_like_json(text: &str) -> bool {
    let mut bytes = text.bytes().filter(|byte| !byte.is_ascii_whitespace());
    matches!(
        (bytes.next(), bytes.next()),
        (Some(b'{'), Some(b'"' | b'}')) | (Some(b'['), Some(b'{' | b'"' | b'[' | b']'))
    )
}
