//! Writes iCalendar lines (RFC 5545). A long line is folded, a value of the type TEXT is escaped, and each line ends
//! with CRLF.

use alloc::string::String;

/// The maximum length of a line without its CRLF, in octets (RFC 5545 §3.1).
const LONGEST_LINE: usize = 75;

/// Appends a line whose value needs no escapes, such as a date, an identifier or a word. The value must not contain a
/// line break.
pub(super) fn line(out: &mut String, name: &str, value: &str) {
    let mut length = 0;
    for character in name.chars().chain([':']).chain(value.chars()) {
        if length + character.len_utf8() > LONGEST_LINE {
            // The space at the beginning marks a continued line. The space counts towards the line's length.
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(character);
        length += character.len_utf8();
    }
    out.push_str("\r\n");
}

/// Appends a line whose value has the type TEXT (RFC 5545 §3.3.11). All control characters except tabs and line breaks
/// are left out, because a TEXT value cannot contain them.
pub(super) fn text_line(out: &mut String, name: &str, text: &str) {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut value = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => value.extend(['\\', character]),
            // Some programs treat the line separator and the paragraph separator of Unicode as line breaks.
            '\n' | '\u{2028}' | '\u{2029}' => value.push_str("\\n"),
            '\t' => value.push('\t'),
            control if control.is_control() => {}
            other => value.push(other),
        }
    }
    line(out, name, &value);
}
