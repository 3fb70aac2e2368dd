//! Just enough HTML to read `index.html`: tags, attributes in double quotes, texts. No comments, no inline scripts.
#![allow(dead_code, clippy::expect_used, reason = "a test fails by panicking")]

/// Tags and the text behind each.
fn pieces(page: &str) -> Vec<(&str, &str)> {
    let mut pieces = Vec::new();
    let mut rest = page;
    while let Some((_, tag)) = rest.split_once('<') {
        let mut quoted = false;
        let end = tag.find(|sign| {
            quoted ^= sign == '"';
            sign == '>' && !quoted
        });
        let end = end.expect("a tag that ends");
        rest = &tag[end + 1..];
        pieces.push((&tag[..end], rest.split('<').next().unwrap_or_default()));
    }
    pieces
}

/// The attributes of a tag that have a value.
fn of_tag(tag: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = tag;
    while let Some((before, behind)) = rest.split_once("=\"") {
        let name = before.rsplit(' ').next().unwrap_or_default();
        let (value, next) = behind.split_once('"').expect("a closed quote");
        found.push((name.into(), unescape(value)));
        rest = next;
    }
    found
}

/// Every attribute of every tag.
pub(crate) fn attributes(page: &str) -> Vec<(String, String)> {
    pieces(page).into_iter().flat_map(|(tag, _)| of_tag(tag)).collect()
}

/// Every text that has letters in it.
pub(crate) fn texts(page: &str) -> Vec<String> {
    let texts = pieces(page).into_iter().map(|(_, text)| unescape(text.trim()));
    texts.filter(|text| text.chars().any(char::is_alphabetic)).collect()
}

/// The text directly inside the element with this id.
pub(crate) fn element(page: &str, id: &str) -> String {
    unescape(find(page, id).1)
}

/// An attribute of the element with this id.
pub(crate) fn attribute(page: &str, id: &str, name: &str) -> String {
    let found = of_tag(find(page, id).0).into_iter().find(|(known, _)| known == name);
    found.expect("the attribute").1
}

fn find<'a>(page: &'a str, id: &str) -> (&'a str, &'a str) {
    let has_id = |tag: &str| of_tag(tag).iter().any(|(name, value)| name == "id" && value == id);
    pieces(page).into_iter().find(|(tag, _)| has_id(tag)).expect("the element")
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}
