//! Tests of the reader. The inputs contain words such as `CODE` instead of values. [`filled`] inserts the values.

mod asked_field;
mod code_field;
mod codes_and_addresses;
mod copied_texts;
mod credential_fields;
mod findings;
mod ids_and_secrets;
mod look_alikes;
mod n8n_nodes;
mod notes;
mod pasted_answer;
mod properties;
mod refresh_box;
mod speed;
mod tokens_and_answers;
mod values;
mod wrapped_tokens;

use crate::support::token;
use leg3_core::reader::item::Kind;
use leg3_core::reader::scan;

pub(crate) const ID: &str = "65f1c0ffee65f1c0ffee65f1-lu8x2abc";
pub(crate) const SECRET: &str = "d5b3c1a0-1111-4222-8333-00c0ffee5ec7";
pub(crate) const CODE: &str = "363fe3f086e2db02bb9c34722902d21f76c9b217";
pub(crate) const LINK: &str = "https://marketplace.gohighlevel.com/v2/oauth/chooselocation?response_type=code&client_id=65f1c0ffee65f1c0ffee65f1-lu8x2abc&redirect_uri=https%3A%2F%2Fx.example%2Fcb&scope=contacts.readonly%20oauth.readonly%20oauth.write&version_id=65f1c0ffee65f1c0ffee65f1&state=make-1";
/// The claims of an access token.
pub(crate) const AT: &str = r#"{"authClass":"Location","authClassId":"loc1","exp":1.5}"#;
/// The claims of a refresh token.
pub(crate) const RT: &str = r#"{"authClass":"Location","uniqueId":"u","exp":1.5}"#;

/// Replaces the words `CODE`, `ID`, `SECRET`, `LINK`, `AT` and `RT` in a text with values. A word is not replaced if it
/// is part of a longer word, such as `CLIENT_ID` or `{CODE}`, or if `=`, `:` or ` ID` follows the word.
pub(crate) fn filled(text: &str) -> String {
    let values = [
        ("CODE", CODE.to_string()),
        ("ID", ID.into()),
        ("SECRET", SECRET.into()),
        ("LINK", LINK.into()),
        ("AT", token(AT)),
        ("RT", token(RT)),
    ];
    let is_word = |character: Option<char>| {
        character.is_some_and(|character| character.is_alphanumeric() || "_-/{".contains(character))
    };
    let mut out = String::new();
    let mut rest = text;
    'text: while let Some(first) = rest.chars().next() {
        for (name, value) in &values {
            if let Some(after) = rest.strip_prefix(name)
                && !is_word(out.chars().last())
                && !after.starts_with(|next: char| next.is_alphanumeric() || "_=:".contains(next))
                && !after.starts_with(" ID")
                && !(*name == "CODE" && after.starts_with('}'))
            {
                out.push_str(value);
                rest = after;
                continue 'text;
            }
        }
        out.push(first);
        rest = &rest[first.len_utf8()..];
    }
    out
}

/// Returns the kinds of values in a text, and whether text around a value was removed.
pub(crate) fn read(text: &str) -> (Vec<Kind>, bool) {
    let reading = scan::read(&filled(text));
    (reading.kinds(), reading.was_cleaned)
}

/// Checks that the reader finds values of exactly these kinds, in this order.
#[track_caller]
pub(crate) fn assert_kinds(text: &str, expected: &[Kind]) {
    assert_eq!(read(text).0, expected, "{text}");
}
