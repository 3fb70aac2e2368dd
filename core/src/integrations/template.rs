//! The template filler: puts values into the templates of the project's programs and files. Each value becomes a
//! literal of the target language.
//!
//! Values are untrusted text. Quoting makes sure that each value is one literal of the target language, and not program
//! code. The templates are in `core/templates`.

use crate::messages::{VOICE, Voice};
use alloc::string::String;

/// A function that turns a text into a literal of one language; see [`crate::integrations::string_literals`].
pub type Quote = fn(&str) -> String;

/// Fills in a template, in the voice of this build ([`VOICE`]).
///
/// - A comment line with only `[[name]]` begins a section. The next such line, or a comment line with `[[end]]`, ends
///   the section. The function does not write these comment lines. It writes the other lines of a section only if
///   `kept` contains the section's name.
/// - `@name@` is replaced with the value of that name, quoted with `quote`. A name that is not in `values` is left
///   unchanged.
/// - In the neutral voice, "HighLevel" is replaced with "the CRM" or "The CRM".
#[must_use]
pub fn fill(template: &str, kept: &[&str], values: &[(&str, &str)], quote: Quote) -> String {
    fill_in(VOICE, template, kept, values, quote)
}

/// Fills in a template like [`fill`], but in the given voice.
#[must_use]
pub fn fill_in(voice: Voice, template: &str, kept: &[&str], values: &[(&str, &str)], quote: Quote) -> String {
    let mut out = String::new();
    let mut is_kept = true;
    for line in template.lines() {
        if let Some(name) = section_name(line) {
            is_kept = name == "end" || kept.contains(&name);
        } else if is_kept {
            fill_line(&mut out, &in_voice(line, voice), values, quote);
            out.push('\n');
        }
    }
    out
}

/// Returns the line in the given voice. In the neutral voice, "HighLevel" is replaced with "the CRM", or with "The CRM"
/// at the beginning of a sentence: after a quote, `.`, `#`, `/` or `*`.
pub(super) fn in_voice(line: &str, voice: Voice) -> String {
    let mut parts = line.split("HighLevel");
    let mut out = String::from(parts.next().unwrap_or_default());
    for part in parts {
        let begins_sentence = out.trim_end().ends_with(['"', '\'', '`', '.', '#', '/', '*']);
        out.push_str(match voice {
            Voice::HighLevel => "HighLevel",
            Voice::Neutral if begins_sentence => "The CRM",
            Voice::Neutral => "the CRM",
        });
        out.push_str(part);
    }
    out
}

/// Returns the name in a section mark, which is a line such as `# [[name]]` or `//[[name]]`.
fn section_name(line: &str) -> Option<&str> {
    let (comment_mark, rest) = line.split_once("[[")?;
    let (name, after) = rest.split_once("]]")?;
    (matches!(comment_mark.trim(), "#" | "//") && after.is_empty()).then_some(name)
}

/// Replaces the names in one line. The function makes a single pass, so `@name@` in a value is never replaced.
fn fill_line(out: &mut String, mut line: &str, values: &[(&str, &str)], quote: Quote) {
    while let Some((before, rest)) = line.split_once('@') {
        out.push_str(before);
        let found = rest.split_once('@').and_then(|(name, after)| {
            let value = values.iter().find(|(known, _)| *known == name)?;
            Some((value.1, after))
        });
        match found {
            Some((value, after)) => {
                out.push_str(&quote(value));
                line = after;
            }
            None => {
                out.push('@');
                line = rest;
            }
        }
    }
    out.push_str(line);
}
