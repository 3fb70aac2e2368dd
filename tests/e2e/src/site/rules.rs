//! The rules of a `_headers` file, as Cloudflare Pages and Netlify document them, and no more than both of them take.
//!
//! A path stands alone on its line, from the top of the site; a `*` at its end, and nowhere else, stands for anything.
//! Its headers are indented beneath it. All rules that fit are heeded, and a header that is said twice is sent once, with
//! a comma between its values.

/// Cloudflare Pages passes over what is longer, or more.
const LONGEST_LINE: usize = 2_000;
const MOST_RULES: usize = 100;

/// A path, and the headers for it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Rules(Vec<(String, Vec<(String, String)>)>);

impl Rules {
    /// The rules, or the first line that a host would not take.
    pub(super) fn read(text: &str) -> Result<Self, String> {
        let mut rules: Vec<(String, Vec<(String, String)>)> = Vec::new();
        for line in text.lines().filter(|line| !line.trim().is_empty() && !line.trim().starts_with('#')) {
            let refused = |why: &str| Err(format!("_headers: {why}: {line}"));
            if line.len() > LONGEST_LINE {
                return refused("too long a line");
            }
            if line.starts_with(char::is_whitespace) {
                let Some((_, headers)) = rules.last_mut() else { return refused("a header without a path") };
                let Some((name, value)) = line.trim().split_once(':') else { return refused("no header") };
                headers.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
            } else {
                let plain = line.strip_suffix('*').unwrap_or(line);
                if !plain.starts_with('/') || plain.contains(['*', ':', ' ']) {
                    return refused("not a path for every host");
                }
                rules.push((line.to_owned(), Vec::new()));
            }
        }
        if rules.len() > MOST_RULES { Err("_headers: too many rules".to_owned()) } else { Ok(Self(rules)) }
    }

    /// The header lines for a path, each with its end.
    pub(super) fn lines(&self, path: &str) -> String {
        let fits = |pattern: &str| match pattern.strip_suffix('*') {
            Some(start) => path.starts_with(start),
            None => pattern == path,
        };
        let mut sent: Vec<(&str, String)> = Vec::new();
        for (name, value) in self.0.iter().filter(|(pattern, _)| fits(pattern)).flat_map(|(_, all)| all) {
            match sent.iter_mut().find(|(known, _)| known == name) {
                Some((_, before)) => before.push_str(&format!(", {value}")),
                None => sent.push((name, value.clone())),
            }
        }
        sent.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;

    #[test]
    fn every_rule_that_fits_is_heeded() {
        let rules = Rules::read("# remark\n/*\n  A: 1\n\n/\n  B: 2\n/x/*\n  # remark\n  C: 3; d\n").unwrap();
        assert_eq!(rules.lines("/"), "a: 1\r\nb: 2\r\n");
        assert_eq!(rules.lines("/y"), "a: 1\r\n");
        assert_eq!(rules.lines("/x/y/z"), "a: 1\r\nc: 3; d\r\n");
    }

    #[test]
    fn a_header_that_is_said_twice_is_sent_once() {
        let rules = Rules::read("/*\n  Cache-Control: no-cache\n/a\n  cache-control: no-store\n").unwrap();
        assert_eq!(rules.lines("/a"), "cache-control: no-cache, no-store\r\n");
    }

    #[test]
    fn what_not_every_host_takes_is_refused() {
        let long = format!("/*\n  A: {}\n", "x".repeat(LONGEST_LINE));
        let many = "/a\n  A: 1\n".repeat(MOST_RULES + 1);
        for text in ["  A: 1\n", "/*.js\n  A: 1\n", "/:a\n  A: 1\n", "a\n  A: 1\n", "/*\n  A\n", &long, &many]
        {
            assert!(Rules::read(text).is_err(), "{text}");
        }
    }
}
