//! Finds web addresses inside a pasted text. `address_kind` classifies them.

use crate::install::scope_shape::{is_complete_scope, is_scope_like};
use crate::oauth::credentials::is_client_id;
use crate::reader::{repair, shapes};
use crate::text::is_hex;
use alloc::string::String;
use alloc::vec::Vec;

/// Parts of a web address that identify it as an install link, or as the address of an app's Marketplace page.
const SIGNS: [&str; 5] = ["client_id=", "redirect_uri=", "response_type=", "scope=", "/integration/"];

/// The beginnings of addresses that people often write without a scheme.
const BARE_STARTS: [&str; 6] = [
    "marketplace.",
    "app.gohighlevel.com/",
    "app.leadconnectorhq.com/",
    "services.leadconnectorhq.com/",
    "localhost:",
    "127.0.0.1:",
];

/// The first characters of `http` and of [`BARE_STARTS`]. To save time in a long text, only positions with one of these
/// characters are checked as the start of an address.
const FIRST_LETTERS: &[u8] = b"hmasl1";

/// Characters that an address contains only in percent-encoded form, and quotes that end an address.
const ENDS: &[char] = &['\\', '<', '>', '"', '`', '|', '^', '“', '”', '‘', '’', '«', '»', '…'];

/// The maximum number of bytes of a text that [`link_in`] searches.
const LONGEST_TEXT: usize = 64 * 1024;

/// The maximum length of an address to which further words are joined, in bytes.
const LONGEST_ADDRESS: usize = 4 * 1024;

/// The maximum number of bytes that are searched for the end of one address.
const LONGEST_SEARCHED: usize = 16 * 1024;

/// The largest number of addresses that are read from one text.
const MAX_ADDRESSES: usize = 50;

/// An address in a text.
pub(super) struct FoundAddress {
    /// The start of the address in the text, in bytes.
    pub(super) start: usize,
    /// The end of the address in the text, in bytes, including the words that were joined to it and the punctuation
    /// after it.
    pub(super) end: usize,
    /// The address with its scheme, without surrounding quotes or punctuation.
    pub(super) text: String,
}

/// Replaces the HTML and JSON escapes of `&` and `/` with these characters.
pub(super) fn normal(text: &str) -> String {
    let mut text =
        text.replace("\\u0026", "&").replace("\\/", "/").replace("&#38;", "&").replace("&#x26;", "&");
    // An address that was escaped twice has `&amp;amp;`.
    for _ in 0..3 {
        text = text.replace("&amp;", "&");
    }
    text
}

/// The first [`MAX_ADDRESSES`] addresses in a text. The text must be the result of [`normal`].
pub(super) fn all(text: &str) -> Vec<FoundAddress> {
    let mut found: Vec<FoundAddress> = Vec::new();
    for start in starts(text) {
        if found.last().is_none_or(|last| start >= last.end) {
            found.push(address_at(text, start));
        }
        if found.len() == MAX_ADDRESSES {
            break;
        }
    }
    found
}

/// The first address in a text that looks like an install link, or like the address of an app's Marketplace page. If
/// there is none, the first address of any kind. `None` if there is no address. Only the first 64 KiB of the text are
/// searched.
///
/// The link may be in quotes, brackets or Markdown. It may contain `&amp;`, line breaks, and spaces between its scopes.
/// If the scheme is missing before one of `BARE_STARTS`, such as `marketplace.`, the function adds the scheme.
#[must_use]
pub fn link_in(text: &str) -> Option<String> {
    let end = (0..=text.len().min(LONGEST_TEXT)).rev().find(|end| text.is_char_boundary(*end));
    let text = normal(&repair::repaired(text.get(..end.unwrap_or_default()).unwrap_or_default()));
    let mut found: Vec<String> = all(text.trim()).into_iter().map(|address| address.text).collect();
    let link = found.iter().position(|address| SIGNS.iter().any(|sign| address.contains(sign)));
    (!found.is_empty()).then(|| found.swap_remove(link.unwrap_or(0)))
}

fn begins(text: &str, word: &str) -> bool {
    text.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word))
}

fn starts_with_scheme(text: &str) -> bool {
    begins(text, "https://") || begins(text, "http://")
}

/// The positions at which an address begins.
fn starts(text: &str) -> impl Iterator<Item = usize> {
    let may_begin = |byte: u8| FIRST_LETTERS.contains(&byte.to_ascii_lowercase());
    let places = text.bytes().enumerate().filter(move |(_, byte)| may_begin(*byte));
    places.map(|(start, _)| start).filter(move |start| {
        let before = char_before(text, *start);
        let is_bare = || {
            !before.is_some_and(|before| before.is_ascii_alphanumeric() || "/.-@".contains(before))
                && BARE_STARTS.iter().any(|bare| begins(text.get(*start..).unwrap_or_default(), bare))
        };
        starts_with_scheme(text.get(*start..).unwrap_or_default()) || is_bare()
    })
}

/// The character before the byte position `at`.
fn char_before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

/// The address that begins at `start`, without surrounding quotes or punctuation.
fn address_at(text: &str, start: usize) -> FoundAddress {
    let opening = char_before(text, start);
    let closing = opening.and_then(|opening| {
        let pairs = [
            ('<', '>'),
            ('(', ')'),
            ('[', ']'),
            ('{', '}'),
            ('“', '”'),
            ('‘', '’'),
            ('„', '“'),
            ('‚', '‘'),
            ('«', '»'),
        ];
        let pair = pairs.into_iter().find(|(open, _)| *open == opening);
        pair.map(|(_, close)| close).or_else(|| "\"'`*".contains(opening).then_some(opening))
    });
    let rest = text.get(start..text.floor_char_boundary(start + LONGEST_SEARCHED)).unwrap_or_default();
    let rest = closing.and_then(|close| rest.split_once(close)).map_or(rest, |(inside, _)| inside);
    let rest = rest.split(ENDS).next().unwrap_or_default();
    let (address, length) = joined(rest);
    let end = start + length;
    // A value in an install link does not end with these characters, because the link contains them only in
    // percent-encoded form.
    let address = address.trim_end_matches(|character: char| ",;:!?)]}>\"'`”’»|".contains(character));
    // A full stop at the end may be part of a value, so it stays if the text begins with the address. In any other
    // text, it probably ends a sentence.
    let is_first = start == 0;
    let address = if is_first { address } else { address.trim_end_matches(['.', '*']) };
    let scheme =
        if begins(address, "localhost:") || begins(address, "127.") { "http://" } else { "https://" };
    let text = if starts_with_scheme(address) { address.into() } else { [scheme, address].concat() };
    FoundAddress { start, end, text }
}

/// Returns the first word, joined with the following words that are part of the address. Also returns the length of
/// these words in `text`, in bytes.
fn joined(text: &str) -> (String, usize) {
    let mut address = String::new();
    let mut rest = text;
    loop {
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let (word, behind) = rest.split_at_checked(end).unwrap_or_default();
        address.push_str(word);
        let next = behind.trim_start();
        let is_new_line = behind.strip_suffix(next).is_some_and(|gap| gap.contains(['\n', '\r']));
        match joint(&address, is_new_line, next.split(char::is_whitespace).next().unwrap_or_default()) {
            Some(joint) => address.push_str(joint),
            None => return (address, text.len() - behind.len()),
        }
        rest = next;
    }
}

/// The text to insert between an address and the next word. `None` if the word is not part of the address.
fn joint(address: &str, is_new_line: bool, word: &str) -> Option<&'static str> {
    if word.len() < 2 || address.len() > LONGEST_ADDRESS || starts(word).next() == Some(0) {
        return None;
    }
    let (_, query) = address.split_once('?').unwrap_or((address, ""));
    // `CLIENT_SECRET=…` or `?code=…` on the next line is not part of the address.
    let is_name = |name: &str| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    let is_note =
        is_new_line && (word.starts_with('?') || word.split_once('=').is_some_and(|(name, _)| is_name(name)));
    let is_open = query.is_empty() && address.ends_with('?')
        || query.ends_with('&')
        || query.ends_with('=') && !is_note;
    if is_open || word.starts_with('&') {
        return Some("");
    }
    let Some((name, value)) = query.rsplit('&').next().and_then(|last| last.split_once('=')) else {
        // An address without a query continues only with a word that contains the query. On the next line, the word may
        // begin with the rest of the path. On the same line, the word must begin with `?` and contain `=`. A query that
        // ends with a name without `=` continues only on the next line, with a word that contains `=`.
        let path_goes_on = |(path, _): (&str, &str)| !path.contains(['=', ':']);
        let goes_on = if query.is_empty() {
            word.split_once('?').is_some_and(path_goes_on)
        } else {
            word.contains('=')
        };
        let is_query = query.is_empty() && word.starts_with('?') && word.contains('=');
        return (is_new_line && goes_on || !is_new_line && is_query).then_some("");
    };
    let last_scope = value.rsplit(['+', ',']).next().and_then(|last| last.rsplit("%20").next());
    let ends_in_scope = last_scope.is_some_and(is_complete_scope);
    let head = word.split('&').next().unwrap_or_default().trim_end_matches(',');
    if name == "scope" && is_scope_like(head) && (ends_in_scope || !is_new_line) {
        return Some("%20");
    }
    let is_cut = match name {
        "client_id" => !is_client_id(value),
        "version_id" => !is_hex(value, 24),
        "scope" => !ends_in_scope,
        _ => false,
    };
    if name == "code" {
        return shapes::is_code(&[value, word].concat()).then_some("");
    }
    let goes_on = word.contains('&')
        || has_escape(word)
        || is_cut && word.contains(|sign: char| ".-0123456789".contains(sign));
    (is_new_line && !is_note && goes_on).then_some("")
}

/// True if a word has a percent escape (RFC 3986 §2.1).
fn has_escape(word: &str) -> bool {
    word.split('%').skip(1).any(|rest| rest.get(..2).is_some_and(|digits| is_hex(digits, 2)))
}
