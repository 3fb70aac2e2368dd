//! Minifies the style and the scripts inside `index.html`, and allows them in the page's policy by their digests.

use crate::content_names::sha256_source;
use crate::html::rewrite;
use crate::meta::with_policy;
use anyhow::{Result, ensure};
use lol_html::html_content::ContentType::Html;
use lol_html::{element, text};

/// Returns the page with minified inline parts and its policy. `minify` takes a text and its kind, `js` or `css`.
/// Fails if `minify` fails or the page has no policy.
pub fn finish(html: &str, minify: impl Fn(&str, &str) -> Result<String>) -> Result<String> {
    let (html, scripts) = minified(&joined(html)?, "script", |script| minify(script, "js"))?;
    let (html, styles) = minified(&html, "style", |style| minify(style, "css"))?;
    with_policy(&html, &scripts, &styles)
}

/// Joins the scripts of the body into one script with one block, so that no other script can read their names. Fails
/// if there is no script.
pub fn joined(html: &str) -> Result<String> {
    let mut scripts = String::new();
    rewrite(
        html,
        vec![text!("body script", |part| {
            scripts.push_str(part.as_str());
            Ok(())
        })],
    )?;
    ensure!(!scripts.is_empty(), "index.html has no script in its body.");
    let scripts = scripts.replace("\"use strict\";\n", "");
    let all = format!("\"use strict\";\n{{\n{scripts}\n}}");
    let mut is_first = true;
    rewrite(
        html,
        vec![element!("body script", |script| {
            if is_first {
                script.set_inner_content(&all, Html)
            } else {
                script.remove()
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
