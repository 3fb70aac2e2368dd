//! Just enough HTML to look at our own `index.html`: its tags, their attributes, the text inside script and style.

/// An opening tag.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Tag {
    /// In lower case.
    pub(crate) name: String,
    /// Names in lower case, values as written; an attribute without a value has an empty one.
    pub(crate) attributes: Vec<(String, String)>,
    /// What stands between `<script>` or `<style>` and its end; empty for other tags.
    pub(crate) text: String,
}

impl Tag {
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// All opening tags, in order. Comments and the doctype are passed over.
pub(crate) fn tags(html: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = after(comment, "-->");
        } else if rest.starts_with(|first: char| first.is_ascii_alphabetic()) {
            let (mut tag, beyond) = tag(rest);
            rest = beyond;
            if tag.name == "script" || tag.name == "style" {
                let end = rest.find(&format!("</{}", tag.name)).unwrap_or(rest.len());
                tag.text = rest[..end].to_owned();
                rest = &rest[end..];
            }
            tags.push(tag);
        }
    }
    tags
}

/// Reads one tag, from its name to behind its `>`.
fn tag(text: &str) -> (Tag, &str) {
    let end = text.find(|c: char| c.is_whitespace() || c == '>' || c == '/').unwrap_or(text.len());
    let mut tag = Tag { name: text[..end].to_ascii_lowercase(), attributes: Vec::new(), text: String::new() };
    let mut rest = &text[end..];
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() {
            return (tag, rest);
        }
        if let Some(beyond) = rest.strip_prefix('>') {
            return (tag, beyond);
        }
        let end = rest.find(|c: char| c.is_whitespace() || "=>/".contains(c)).unwrap_or(rest.len()).max(1);
        let name = rest[..end].to_ascii_lowercase();
        rest = rest[end..].trim_start();
        let mut value = "";
        if let Some(beyond) = rest.strip_prefix('=') {
            (value, rest) = attribute_value(beyond.trim_start());
        }
        tag.attributes.push((name, value.to_owned()));
    }
}

fn attribute_value(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(inner) = text.strip_prefix(quote) {
            return inner.split_once(quote).unwrap_or((inner, ""));
        }
    }
    text.split_at(text.find(|c: char| c.is_whitespace() || c == '>').unwrap_or(text.len()))
}

fn after<'a>(text: &'a str, end: &str) -> &'a str {
    text.split_once(end).map_or("", |(_, beyond)| beyond)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(html: &str) -> Vec<String> {
        tags(html).into_iter().map(|tag| tag.name).collect()
    }

    #[test]
    fn tags_are_found_and_comments_passed_over() {
        assert_eq!(names("<!doctype html><!-- <b> --><P>x</p><br/>"), ["p", "br"]);
    }

    #[test]
    fn attributes_come_quoted_bare_or_alone() {
        let found = tags(r#"<a href="x>y" B='q "q"' c=d hidden>"#);
        assert_eq!(found[0].get("href"), Some("x>y"));
        assert_eq!(found[0].get("b"), Some(r#"q "q""#));
        assert_eq!(found[0].get("c"), Some("d"));
        assert_eq!(found[0].get("hidden"), Some(""));
        assert_eq!(found[0].get("other"), None);
    }

    #[test]
    fn what_a_script_holds_is_text_and_not_tags() {
        let found = tags("<script>if (a<b) '<p>'</script><p>");
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].text, "if (a<b) '<p>'");
    }

    #[test]
    fn broken_html_ends_without_a_loop() {
        for html in ["<", "<a", "<a b", "<a b=", "<a b=\"c", "<script>x", "<!-- x", "<a ==>", "<a \"\">"] {
            let _ = tags(html);
        }
    }
}
