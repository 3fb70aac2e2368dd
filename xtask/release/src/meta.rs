//! Writes values from the host and from the build, and the policy, into the `<meta>` elements of the page.

use crate::html::{attribute, rewrite};
use anyhow::{Context as _, Result, ensure};
use lol_html::element;
use lol_html::html_content::ContentType::Html;

/// Writes this content into the `<meta>` element with this name, and returns the page. In the source, this element is
/// empty. Fails unless there is exactly one empty element with this name.
pub fn with_meta(html: &str, name: &str, content: &str) -> Result<String> {
    let content = content.replace('&', "&amp;").replace('<', "&lt;");
    let mut found = 0;
    let handlers = vec![element!(format!("meta[name={name}][content='']"), |meta| {
        found += 1;
        Ok(meta.set_attribute("content", &content)?)
    })];
    let html = rewrite(html, handlers)?;
    ensure!(found == 1, "index.html must have exactly one empty <meta name=\"{name}\">.");
    Ok(html)
}

/// Activates the policy, with these digests. In the source, the `<meta>` element has the name `policy`, and browsers
/// ignore this name. So `trunk serve` serves the page without a policy.
///
/// # Errors
///
/// If the page has no policy.
pub fn with_policy(html: &str, scripts: &[String], styles: &[String]) -> Result<String> {
    let policy = attribute(html, "meta[name=policy]", "content").context("index.html has no policy.")?;
    let policy = policy.replacen("script-src ", &format!("script-src {} ", scripts.join(" ")), 1).replacen(
        "style-src 'none'",
        &format!("style-src {}", styles.join(" ")),
        1,
    );
    let handlers = vec![element!("meta[name=policy]", |meta| {
        let in_force = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
        meta.replace(&in_force, Html);
        Ok(())
    })];
    rewrite(html, handlers)
}
