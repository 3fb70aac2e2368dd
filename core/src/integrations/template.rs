//! A program of the project's own, filled in with somebody's values: each as a literal of its language, so that a value
//! is only ever a value.

use crate::copy::{VOICE, Voice};
use alloc::string::String;

/// How a text becomes a literal of one language; see [`super::quote`].
pub type Quote = fn(&str) -> String;

/// The sections of a template that are left out: those whose name is not among `kept`.
///
/// A line that holds `[[name]]` begins a section, one that holds `[[end]]` ends it; neither is printed. `@name@` becomes
/// the value of that name, quoted; a name that nobody gave a value stays as it is. The template speaks with the voice of
/// this build.
#[must_use]
pub fn fill(template: &str, kept: &[&str], values: &[(&str, &str)], quote: Quote) -> String {
    fill_in(VOICE, template, kept, values, quote)
}

/// The same in another voice.
#[must_use]
pub fn fill_in(voice: Voice, template: &str, kept: &[&str], values: &[(&str, &str)], quote: Quote) -> String {
    let mut out = String::new();
    let mut shown = true;
    for line in template.lines() {
        if let Some(name) = section(line) {
            shown = name == "end" || kept.contains(&name);
        } else if shown {
            put(&mut out, &spoken(line, voice), values, quote);
            out.push('\n');
        }
    }
    out
}

/// What templates call "HighLevel", as this voice calls it.
pub(super) fn spoken(line: &str, voice: Voice) -> String {
    let mut parts = line.split("HighLevel");
    let mut out = String::from(parts.next().unwrap_or_default());
    for part in parts {
        let begins = out.trim_end().ends_with(['"', '\'', '`', '.', '#', '/', '*']);
        out.push_str(match voice {
            Voice::HighLevel => "HighLevel",
            Voice::Neutral if begins => "The CRM",
            Voice::Neutral => "the CRM",
        });
        out.push_str(part);
    }
    out
}

fn section(line: &str) -> Option<&str> {
    let (mark, rest) = line.split_once("[[")?;
    let (name, after) = rest.split_once("]]")?;
    (matches!(mark.trim(), "#" | "//") && after.is_empty()).then_some(name)
}

/// One pass, so that nothing in a value is taken for a name.
fn put(out: &mut String, mut line: &str, values: &[(&str, &str)], quote: Quote) {
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
