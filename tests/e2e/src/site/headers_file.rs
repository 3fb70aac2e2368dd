//! A reader for `_headers` files. The reader accepts only rules that both Cloudflare Pages and Netlify document.
//!
//! A rule is a line with a path, followed by indented lines with its headers. The path starts at the root of the site.
//! A `*` at the end of the path matches any text. A `*` at any other position is refused. The site sends the headers of
//! every rule that matches. A header that occurs twice is sent once, with a comma between its values.

use axum::http::HeaderMap;
use std::collections::HashMap;

/// The maximum length of a line. Cloudflare Pages ignores a longer line.
const LONGEST_LINE: usize = 2_000;
/// The maximum number of rules. Cloudflare Pages ignores all further rules.
const MOST_RULES: usize = 100;

/// The headers for a path. The error says what a host would not accept in the file.
pub(super) fn headers_for(path: &str, text: &str) -> Result<HeaderMap, String> {
    let mut headers: HashMap<String, String> = HashMap::new();
    let mut rules = 0;
    // `Some(true)` if the path matches the rule above the current line. `None` before the first rule.
    let mut matches = None;
    for line in text.lines().filter(|line| !line.trim().is_empty() && !line.trim().starts_with('#')) {
        let refused = |why: &str| Err(format!("_headers: {why}: {line}"));
        if line.len() > LONGEST_LINE {
            return refused("the line is too long");
        }
        if line.starts_with(char::is_whitespace) {
            let Some(matches) = matches else { return refused("a header without a path") };
            let Some((name, value)) = line.trim().split_once(':') else { return refused("not a header") };
            if matches {
                let values = headers.entry(name.trim().to_ascii_lowercase()).or_default();
                values.push_str(if values.is_empty() { "" } else { ", " });
                values.push_str(value.trim());
            }
        } else {
            let start = line.strip_suffix('*');
            let plain = start.unwrap_or(line);
            if !plain.starts_with('/') || plain.contains(['*', ':', ' ']) {
                return refused("not every host accepts this path");
            }
            matches = Some(start.map_or(path == line, |start| path.starts_with(start)));
            rules += 1;
        }
    }
    if rules > MOST_RULES {
        return Err("_headers: too many rules".to_owned());
    }
    HeaderMap::try_from(&headers).map_err(|error| format!("_headers: {error}"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;

    /// The headers as lines, in the order of their names.
    fn lines(path: &str, text: &str) -> Vec<String> {
        let headers = headers_for(path, text).unwrap();
        let lines = headers.iter().map(|(name, value)| format!("{name}: {}", value.to_str().unwrap()));
        let mut lines: Vec<String> = lines.collect();
        lines.sort();
        lines
    }

    #[test]
    fn the_headers_of_every_rule_that_matches_are_sent() {
        let text = "# remark\n/*\n  A: 1\n\n/\n  B: 2\n/x/*\n  # remark\n  C: 3; d\n";
        assert_eq!(lines("/", text), ["a: 1", "b: 2"]);
        assert_eq!(lines("/y", text), ["a: 1"]);
        assert_eq!(lines("/x/y/z", text), ["a: 1", "c: 3; d"]);
    }

    #[test]
    fn a_header_that_occurs_twice_is_sent_once() {
        let text = "/*\n  Cache-Control: no-cache\n/a\n  cache-control: no-store\n";
        assert_eq!(lines("/a", text), ["cache-control: no-cache, no-store"]);
    }

    #[test]
    fn rules_that_some_hosts_do_not_accept_are_refused() {
        let long = format!("/*\n  A: {}\n", "x".repeat(LONGEST_LINE));
        let many = "/a\n  A: 1\n".repeat(MOST_RULES + 1);
        for text in ["  A: 1\n", "/*.js\n  A: 1\n", "/:a\n  A: 1\n", "a\n  A: 1\n", "/*\n  A\n", &long, &many]
        {
            assert!(headers_for("/", text).is_err(), "{text}");
        }
    }
}
