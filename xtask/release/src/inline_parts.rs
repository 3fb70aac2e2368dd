//! Minifies the style and the scripts inside `index.html`, and adds their digests to the page's policy.

use crate::content_names::sha256_source;
use crate::html::rewrite;
use crate::meta::with_policy;
use anyhow::{Result, ensure};
use lol_html::html_content::ContentType::Html;
use lol_html::{element, text};

/// Returns the page with minified inline parts and with its policy activated. `minify` takes a text and its kind, `js`
/// or `css`. Fails if `minify` fails or the page has no policy.
pub fn finish(html: &str, minify: impl Fn(&str, &str) -> Result<String>) -> Result<String> {
    let html = joined(html, "body script", in_one_block)?;
    let html = joined(&html, "style", str::to_owned)?;
    let (html, scripts) = minified(&html, "script", |script| minify(script, "js"))?;
    let (html, styles) = minified(&html, "style", |style| minify(style, "css"))?;
    with_policy(&html, &scripts, &styles)
}

/// Puts the scripts into one block, so that scripts outside the block cannot use the names that are declared in the
/// block.
fn in_one_block(scripts: &str) -> String {
    let scripts = scripts.replace("\"use strict\";\n", "");
    format!("\"use strict\";\n{{\n{scripts}\n}}")
}

/// Joins the elements that `selector` selects into the first of them. `write` makes the new text from the joined texts.
/// Fails if these elements contain no text.
fn joined(html: &str, selector: &str, write: impl Fn(&str) -> String) -> Result<String> {
    let mut all = String::new();
    rewrite(
        html,
        vec![text!(selector, |part| {
            all.push_str(part.as_str());
            Ok(())
        })],
    )?;
    ensure!(!all.is_empty(), "index.html has no `{selector}`.");
    let all = write(&all);
    let mut is_first = true;
    rewrite(
        html,
        vec![element!(selector, |joined| {
            if is_first {
                joined.set_inner_content(&all, Html)
            } else {
                joined.remove()
            }
            is_first = false;
            Ok(())
        })],
    )
}

/// Minifies the text of every element with this name. Returns the page, and the digest of each text.
fn minified(
    html: &str,
    name: &str,
    minify: impl Fn(&str) -> Result<String>,
) -> Result<(String, Vec<String>)> {
    let (mut whole, mut digests) = (String::new(), Vec::new());
    let html = rewrite(
        html,
        vec![text!(name, |part| {
            whole.push_str(part.as_str());
            part.remove();
            if part.last_in_text_node() {
                let small = minify(&std::mem::take(&mut whole))?;
                digests.push(sha256_source(&small));
                part.after(&small, Html);
            }
            Ok(())
        })],
    )?;
    Ok((html, digests))
}
