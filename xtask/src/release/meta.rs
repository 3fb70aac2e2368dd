//! What the page is told by its host or its build: the content of a `<meta>` that is empty in the source.

use crate::Outcome;

/// The page with this content in a `<meta>` of its own that is empty in the source.
pub(crate) fn with_meta(html: &str, name: &str, content: &str) -> Outcome<String> {
    let empty = format!("<meta name=\"{name}\" content=\"\">");
    if html.matches(&empty).count() != 1 {
        return Err(format!("index.html should hold {empty} once."));
    }
    Ok(html.replace(&empty, &format!("<meta name=\"{name}\" content=\"{}\">", escaped(content))))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_written_into_its_meta_as_text() {
        let page = "<meta name=\"leg3-host\" content=\"\">";
        let written = with_meta(page, "leg3-host", "A \"B\" & <C>");
        assert_eq!(written, Ok("<meta name=\"leg3-host\" content=\"A &quot;B&quot; &amp; &lt;C>\">".into()));
        assert!(with_meta("<p>", "leg3-host", "").is_err());
    }
}
