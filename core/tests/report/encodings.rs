//! Random encodings of a text: URL, form, JSON, HTML, base64, hexadecimal digits, groups of characters.

use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_oneof};
use proptest::sample::select;

/// One encoding.
#[derive(Clone, Debug)]
pub(crate) enum Encoding {
    /// Percent encoding such as `%2F`, for every character or only for characters that need it.
    Percent { all: bool, upper: bool },
    /// Percent encoding such as `%2F`, for each byte whose bit in this number is set. The bits repeat after 64 bytes.
    Some(u64),
    /// Form encoding: percent encoding, with `+` for a space.
    Form,
    /// The inside of a JSON string, with or without `\/`.
    Json { slashes: bool },
    /// Escapes such as `\u002f`, for every character.
    Units { upper: bool },
    /// Escapes such as `\x2f`, for every byte.
    Bytes,
    /// `&#47;` or `&#x2F;` for every character. Radix 0 means named references, only for `&`, `<` and `"`.
    Html { radix: u32 },
    /// Base64 with `before` bytes before the text, in lines of `lines` characters. If `lines` is 0, the base64 is one
    /// line.
    Base64 { url: bool, padded: bool, before: usize, lines: usize },
    /// Base64 of UTF-16, as PowerShell makes it. If the text is not ASCII, base64 of UTF-8.
    Wide,
    /// Hexadecimal digits, with a separator between the bytes.
    Hex { upper: bool, between: &'static str },
    /// Groups of `every` characters, with a separator between the groups.
    Grouped { every: usize, between: &'static str },
}

/// Up to three encodings, applied one after the other.
pub(crate) fn encodings() -> impl Strategy<Value = Vec<Encoding>> {
    vec(encoding(), 0..=3)
}

fn encoding() -> impl Strategy<Value = Encoding> {
    prop_oneof![
        any::<(bool, bool)>().prop_map(|(all, upper)| Encoding::Percent { all, upper }),
        any::<u64>().prop_map(Encoding::Some),
        select(vec![Encoding::Form, Encoding::Bytes, Encoding::Wide]),
        any::<bool>().prop_map(|slashes| Encoding::Json { slashes }),
        any::<bool>().prop_map(|upper| Encoding::Units { upper }),
        select(vec![0, 10, 16]).prop_map(|radix| Encoding::Html { radix }),
        (any::<(bool, bool)>(), 0..3_usize, select(vec![0, 20, 64, 76]))
            .prop_map(|((url, padded), before, lines)| Encoding::Base64 { url, padded, before, lines }),
        (any::<bool>(), select(vec!["", " ", ":", ", 0x"]))
            .prop_map(|(upper, between)| Encoding::Hex { upper, between }),
        (1..20_usize, select(vec!["\n", " ", "\r\n\t", "\u{200b}"]))
            .prop_map(|(every, between)| Encoding::Grouped { every, between }),
    ]
}

impl Encoding {
    /// Encodes `text`.
    pub(crate) fn apply(&self, text: &str) -> String {
        match self {
            Self::Percent { all, upper } => text.bytes().map(|byte| percent(byte, *all, *upper)).collect(),
            Self::Some(which) => text
                .bytes()
                .enumerate()
                .map(|(at, byte)| percent(byte, which >> (at % 64) & 1 == 1, true))
                .collect(),
            Self::Form => url::form_urlencoded::byte_serialize(text.as_bytes()).collect(),
            Self::Json { slashes } => {
                let json = serde_json::to_string(text).unwrap();
                let inside = &json[1..json.len() - 1];
                if *slashes { inside.replace('/', "\\/") } else { inside.to_owned() }
            }
            Self::Units { upper: true } => text.encode_utf16().map(|unit| format!("\\u{unit:04X}")).collect(),
            Self::Units { upper: false } => {
                text.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect()
            }
            Self::Bytes => text.bytes().map(|byte| format!("\\x{byte:02x}")).collect(),
            Self::Html { radix: 10 } => text.chars().map(|sign| format!("&#{};", sign as u32)).collect(),
            Self::Html { radix: 16 } => text.chars().map(|sign| format!("&#x{:X};", sign as u32)).collect(),
            Self::Html { .. } => text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;"),
            Self::Base64 { url, padded, before, lines } => {
                let mut encoded = base64(&["..".get(..*before).unwrap(), text].concat().into_bytes(), *url);
                if *padded {
                    encoded.extend((0..(4 - encoded.len() % 4) % 4).map(|_| '='));
                }
                if *lines == 0 { encoded } else { grouped(&encoded, *lines, "\n") }
            }
            Self::Wide if !text.is_ascii() => base64(text.as_bytes(), false),
            Self::Wide => base64(&text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>(), false),
            Self::Hex { upper, between } => {
                let hex = |byte: u8| if *upper { format!("{byte:02X}") } else { format!("{byte:02x}") };
                text.bytes().map(hex).collect::<Vec<_>>().join(between)
            }
            Self::Grouped { every, between } => grouped(text, *every, between),
        }
    }
}

fn percent(byte: u8, always: bool, upper: bool) -> String {
    let plain = byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    match (plain && !always, upper) {
        (true, _) => char::from(byte).into(),
        (false, true) => format!("%{byte:02X}"),
        (false, false) => format!("%{byte:02x}"),
    }
}

fn grouped(text: &str, every: usize, between: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    characters.chunks(every).map(String::from_iter).collect::<Vec<_>>().join(between)
}

/// Base64 without padding: as in section 5 of RFC 4648 if `url` is true, otherwise as in section 4.
pub(crate) fn base64(bytes: &[u8], url: bool) -> String {
    let last = if url { "-_" } else { "+/" };
    let characters: Vec<char> = ('A'..='Z').chain('a'..='z').chain('0'..='9').chain(last.chars()).collect();
    let mut out = String::new();
    for part in bytes.chunks(3) {
        let bits =
            part.iter().fold(0, |bits, byte| (bits << 8) | usize::from(*byte)) << (8 * (3 - part.len()));
        out.extend((0..=part.len()).map(|at| characters[(bits >> (18 - 6 * at)) & 63]));
    }
    out
}
