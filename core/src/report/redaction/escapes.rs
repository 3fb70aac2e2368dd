//! A text without its escapes: those of addresses and forms (`%2F`), of JSON and JavaScript (`\u002f`, `\x2f`, `\/`), and
//! of HTML (`&#47;`, `&#x2f;`, `&amp;`).

use alloc::vec::Vec;

const NAMED: [(&[u8], u8); 5] =
    [(b"amp;", b'&'), (b"lt;", b'<'), (b"gt;", b'>'), (b"quot;", b'"'), (b"apos;", b'\'')];

/// `text` with no escape left in it, however deep they stood in one another. Each round makes it shorter.
pub(super) fn unescaped(text: &[u8]) -> Vec<u8> {
    let mut text = once(text);
    loop {
        let next = once(&text);
        if next.len() == text.len() {
            return next;
        }
        text = next;
    }
}

fn once(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((first, behind)) = rest.split_first() {
        let taken = match first {
            b'%' => byte(behind, &mut out),
            b'\\' => of_json(behind, &mut out),
            b'&' => of_html(behind, &mut out),
            _ => None,
        };
        match taken {
            Some(length) => rest = behind.get(length..).unwrap_or_default(),
            None => {
                out.push(*first);
                rest = behind;
            }
        }
    }
    out
}

/// Two hexadecimal digits. Gives how many bytes were taken, as all of these do.
fn byte(text: &[u8], out: &mut Vec<u8>) -> Option<usize> {
    let value = digits(text.get(..2)?, 16)?;
    out.push(value as u8);
    Some(2)
}

/// What stands behind a backslash.
fn of_json(text: &[u8], out: &mut Vec<u8>) -> Option<usize> {
    let (first, behind) = text.split_first()?;
    match first {
        b'x' => Some(1 + byte(behind, out)?),
        b'u' if behind.first() == Some(&b'{') => {
            let end = behind.iter().take(10).position(|byte| *byte == b'}')?;
            push(out, digits(behind.get(1..end)?, 16)?)?;
            Some(end + 2)
        }
        b'u' => {
            let unit = digits(behind.get(..4)?, 16)?;
            let low = || match behind.get(4..10)? {
                [b'\\', b'u', low @ ..] => digits(low, 16).filter(|low| (0xdc00..0xe000).contains(low)),
                _ => None,
            };
            // Two units of UTF-16 may make one sign.
            match (unit, (0xd800..0xdc00).contains(&unit).then(low).flatten()) {
                (high, Some(low)) => {
                    push(out, 0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00))?;
                    Some(11)
                }
                (unit, None) => push(out, unit).map(|()| 5),
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

/// What stands behind an ampersand.
fn of_html(text: &[u8], out: &mut Vec<u8>) -> Option<usize> {
    if let Some((name, sign)) = NAMED.iter().find(|(name, _)| text.starts_with(name)) {
        out.push(*sign);
        return Some(name.len());
    }
    let end = text.iter().take(12).position(|byte| *byte == b';')?;
    let value = match text.get(..end)? {
        [b'#', b'x' | b'X', value @ ..] => digits(value, 16)?,
        [b'#', value @ ..] => digits(value, 10)?,
        _ => return None,
    };
    push(out, value)?;
    Some(end + 1)
}

/// A number; `None` for anything else, and for one that no sign has.
fn digits(text: &[u8], radix: u32) -> Option<u32> {
    if text.is_empty() || text.len() > 8 {
        return None;
    }
    let add = |sum: u32, byte: &u8| sum.checked_mul(radix)?.checked_add(char::from(*byte).to_digit(radix)?);
    text.iter().try_fold(0_u32, add)
}

fn push(out: &mut Vec<u8>, value: u32) -> Option<()> {
    let mut bytes = [0; 4];
    out.extend_from_slice(char::from_u32(value)?.encode_utf8(&mut bytes).as_bytes());
    Some(())
}
