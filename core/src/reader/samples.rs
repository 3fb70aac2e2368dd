//! Example values from HighLevel's documents, and placeholders for the real value.

use crate::text::contains_ignoring_case;

/// Values in HighLevel's documents and API descriptions. People copy them instead of their own values.
const SAMPLES: [&str; 11] = [
    "665c6bb13d4e5364bdece2f-mawqjyjd",
    "6578278e879ad2646715ba9c",
    "ab12dc0ae1234a7898f9ff06d4f69gh",
    "xy34dc0ae1234a4858f9ff06d4f66ba",
    "tDtDnQdgm2LXpyiqYvZ6",
    "l1C08ntBrFjLS0elLIYU",
    "0IHuJvc2ofPAAA8GzTRi",
    "ve9EPM428h8vShlRW1KT",
    "https://myapp.com/oauth/callback/gohighlevel",
    "https://myapp.com/oauth/callback/crm",
    "https://myapp.com/oauth/callback",
];

/// The beginning of jwt.io's example token: its header, and a `sub` of 1234567890 in its payload.
const SAMPLE_TOKEN: &str = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwI";

/// Words that occur in placeholders.
const PLACEHOLDER_WORDS: [&str; 17] = [
    "deine_",
    "tu_",
    "votre_",
    "your-",
    "your_",
    "your ",
    "yourc",
    "yoursecret",
    "yourtoken",
    "xxxx",
    "placeholder",
    "replace_",
    "replace-",
    "_here",
    "-here",
    " here",
    "insert",
];

/// True for an example value from HighLevel's documents, and for a token that begins like the example token of jwt.io.
#[must_use]
pub fn is_sample(value: &str) -> bool {
    SAMPLES.contains(&value) || value.starts_with(SAMPLE_TOKEN)
}

/// True for a word that programs and documents write in place of a missing value.
#[must_use]
pub fn is_nothing(value: &str) -> bool {
    const NOTHINGS: [&str; 6] = ["undefined", "null", "none", "required", "string", "[object object]"];
    NOTHINGS.iter().any(|nothing| value.trim().eq_ignore_ascii_case(nothing))
}

/// True for a placeholder: `YOUR_CLIENT_ID`, `<code>`, `{{access_token}}`, `${CODE}`, `[client id]`, `xxxxx`. Also true
/// for an ID of zeros, for a variable in program code such as `process.env.CODE`, and for the dots or stars that a page
/// shows in place of a secret.
#[must_use]
pub fn is_placeholder(value: &str) -> bool {
    let value = value.trim();
    if value.len() > 64 || value.is_empty() {
        return false;
    }
    let framed = [("<", ">"), ("{{", "}}"), ("${", "}"), ("{", "}"), ("[", "]"), ("%", "%")];
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || b"_- .".contains(&byte);
    let is_framed = framed.iter().any(|(open, close)| {
        let inside = value.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
        inside.is_some_and(|inside| !inside.is_empty() && inside.bytes().all(is_word))
    });
    let is_code = value.starts_with('$') || value.contains("process.env") || value.contains("environ");
    let is_masked = value.chars().all(|character| matches!(character, '*' | '•' | '●' | '·' | '…'));
    // An ID of zeros: `00000000-0000-…`.
    let is_zero = value.len() >= 16 && value.bytes().all(|byte| matches!(byte, b'0' | b'-'));
    is_framed
        || is_code
        || is_zero
        || is_masked && value.chars().count() >= 4
        || PLACEHOLDER_WORDS.iter().any(|word| contains_ignoring_case(value, word)) && !value.contains("://")
}
