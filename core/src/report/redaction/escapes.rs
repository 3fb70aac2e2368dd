//! Decodes escapes: URL and form escapes (`%2F`), JSON and JavaScript escapes (`\u002f`, `\x2f`, `\/`), and HTML
//! character references (`&#47;`, `&#x2f;`, `&amp;`).
//!
//! Each of the functions `hex_byte`, `json_escape` and `html_reference` takes the text after the first byte of an
//! escape. It appends the decoded character to `out`, and returns the number of bytes that it decoded. It returns
//! `None` if the text is not an escape.

use alloc::vec::Vec;

/// The named HTML character references that are decoded (without `&`), and their characters.
const NAMED: [(&[u8], u8); 5] =
    [(b"amp;", b'&'), (b"lt;", b'<'), (b"gt;", b'>'), (b"quot;", b'"'), (b"apos;", b'\'')];

/// Decodes all escapes in `text`, including nested escapes. Each decoded escape makes the text shorter, so the loop
/// ends.
pub(super) fn unescaped(text: &[u8]) -> Vec<u8> {
    let mut text = unescaped_once(text);
    loop {
        let next = unescaped_once(&text);
        if next.len() == text.len() {
            return next;
        }
        text = next;
    }
}

/// Decodes one layer of escapes.
fn unescaped_once(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((first, behind)) = rest.split_first() {
        let consumed = match first {
            b'%' => hex_byte(behind, &mut out),
            b'\\' => json_escape(behind, &mut out),
            b'&' => html_reference(behind, &mut out),
            _ => None,
        };
        match consumed {
            Some(length) => rest = behind.get(length..).unwrap_or_default(),
            None => {
                out.push(*first);
                rest = behind;
            }
        }
    }
    out
}

/// Decodes two hexadecimal digits to one byte.
fn hex_byte(text: &[u8], out: &mut Vec<u8>) -> Option<usize> {
    let value = parse_digits(text.get(..2)?, 16)?;
    out.push(value as u8);
    Some(2)
}

/// Decodes the part of a JSON or JavaScript escape after the backslash. The escapes `\n`, `\r`, `\t`, `\b` and `\f`
/// become a space.
fn json_escape(text: &[u8], out: &mut Vec<u8>) -> Option<usize> {
    let (first, behind) = text.split_first()?;
    match first {
        b'x' => Some(1 + hex_byte(behind, out)?),
        b'u' if behind.first() == Some(&b'{') => {
            let end = behind.iter().take(10).position(|byte| *byte == b'}')?;
            push_char(out, parse_digits(behind.get(1..end)?, 16)?)?;
            Some(end + 2)
        }
        b'u' => {
            let unit = parse_digits(behind.get(..4)?, 16)?;
            let low = || match behind.get(4..10)? {
                [b'\\', b'u', low @ ..] => parse_digits(low, 16).filter(|low| (0xdc00..0xe000).contains(low)),
                _ => None,
            };
            // Two UTF-16 units (a surrogate pair) may encode one character.
            match (unit, (0xd800..0xdc00).contains(&unit).then(low).flatten()) {
                (high, Some(low)) => {
                    push_char(out, 0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00))?;
                    Some(11)
                }
                (unit, None) => push_char(out, unit).map(|()| 5),
            }
        }
        b'n' | b'r' | b't' | b'b' | b'f' => {
            out.push(b' ');
            Some(1)
        }
        b'\\' | b'/' | b'"' | b'\'' | b'`' => {
            out.push(*first);
            Some(1)
        }
        _ => None,
    }
}

/// Decodes the part of an HTML character reference after the ampersand.
fn html_reference(text: &[u8], out: &mut Vec<u8>) -> Option<usize> {
    if let Some((name, sign)) = NAMED.iter().find(|(name, _)| text.starts_with(name)) {
        out.push(*sign);
        return Some(name.len());
    }
    let end = text.iter().take(12).position(|byte| *byte == b';')?;
    let value = match text.get(..end)? {
        [b'#', b'x' | b'X', value @ ..] => parse_digits(value, 16)?,
        [b'#', value @ ..] => parse_digits(value, 10)?,
        _ => return None,
    };
    push_char(out, value)?;
    Some(end + 1)
}

/// Parses a number of 1 to 8 digits in the base `radix`. `None` for any other text.
fn parse_digits(text: &[u8], radix: u32) -> Option<u32> {
    if text.is_empty() || text.len() > 8 {
        return None;
    }
    let add = |sum: u32, byte: &u8| sum.checked_mul(radix)?.checked_add(char::from(*byte).to_digit(radix)?);
    text.iter().try_fold(0_u32, add)
}

/// Appends the character with this code point as UTF-8. `None` if the code point is not a character.
fn push_char(out: &mut Vec<u8>, value: u32) -> Option<()> {
    let mut bytes = [0; 4];
    out.extend_from_slice(char::from_u32(value)?.encode_utf8(&mut bytes).as_bytes());
    Some(())
}
