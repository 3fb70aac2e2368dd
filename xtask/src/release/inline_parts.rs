//! Style and scripts inside `index.html`: made smaller, and allowed by the page's policy through their digests.

use super::esbuild;
use crate::{Outcome, place::Place};
use base64::Engine;
use sha2::{Digest, Sha256};

/// The page with small inline parts, and with its policy.
pub(super) fn finish(place: &Place, html: &str) -> Outcome<String> {
    let (html, scripts) = minified(place, &joined(html)?, "script", "js")?;
    let (html, styles) = minified(place, &html, "style", "css")?;
    Ok(with_policy(&html)?
        .replacen("script-src ", &format!("script-src {} ", scripts.join(" ")), 1)
        .replacen("style-src 'none'", &format!("style-src {}", styles.join(" ")), 1))
}

/// Puts the policy in force. The source gives its `<meta>` another name, because `trunk serve` works without a policy.
pub(crate) fn with_policy(html: &str) -> Outcome<String> {
    let policy = "<meta name=\"policy\"";
    if !html.contains(policy) {
        return Err("index.html has no policy.".into());
    }
    Ok(html.replacen(policy, "<meta http-equiv=\"Content-Security-Policy\"", 1))
}

/// Joins the scripts of the body to one script with one block. So no other script can read their names.
fn joined(html: &str) -> Outcome<String> {
    let (head, html) = html.split_once("<body>").ok_or("index.html has no body.")?;
    let mut scripts = String::new();
    let mut out = [head, "<body>"].concat();
    let mut rest = html;
    let mut place = None;
    while let Some((before, script)) = rest.split_once("<script>") {
        let (text, after) = script.split_once("</script>").ok_or("A <script> is not closed.")?;
        out.push_str(before);
        place.get_or_insert(out.len());
        scripts.push_str(&text.replacen("\"use strict\";\n", "", 1));
        rest = after;
    }
    let place = place.ok_or("index.html has no script.")?;
    out.push_str(rest);
    out.insert_str(place, &format!("<script>\"use strict\";\n{{\n{scripts}\n}}</script>"));
    Ok(out)
}

/// Makes the text of every element with this name smaller. Returns the page, and the digest of each text.
fn minified(place: &Place, html: &str, name: &str, loader: &str) -> Outcome<(String, Vec<String>)> {
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let mut out = String::with_capacity(html.len());
    let mut digests = Vec::new();
    let mut rest = html;
    while let Some((before, element)) = rest.split_once(&open) {
        let (_, text) = element.split_once('>').ok_or(format!("A <{name}> has no end."))?;
        let (text, after) = text.split_once(&close).ok_or(format!("A <{name}> is not closed."))?;
        let small = esbuild::minify_text(place, text, loader)?;
        digests.push(format!(
            "'sha256-{}'",
            base64::engine::general_purpose::STANDARD.encode(Sha256::digest(&small))
        ));
        out.push_str(&[before, &open, ">", &small, &close].concat());
        rest = after;
    }
    out.push_str(rest);
    Ok((out, digests))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scripts_of_the_body_become_one_block() {
        let html =
            "<script>0</script><body><script>\"use strict\";\nlet a;</script>\n<script>let b;</script></p>";
        let joined = joined(html).unwrap_or_default();
        let script = "<script>\"use strict\";\n{\nlet a;let b;\n}</script>";
        assert_eq!(joined, ["<script>0</script><body>", script, "\n</p>"].concat());
    }
}
