//! Renders the first screens as HTML at build time, with the app's own components.

use crate::html::rewrite;
use crate::pipeline::Wanted;
use anyhow::{Context as _, Result, ensure};
use lol_html::html_content::ContentType::Html;
use lol_html::{RewriteStrSettings, doc_comments, element, rewrite_str};
use xshell::cmd;
use xtask::project::{NAME, Place};
use xtask::say;
use xtask::trunk::NEUTRAL;
use xtask::wasm::VIEWS;

/// Returns the first screens as HTML.
pub(super) fn screens(place: &Place, wanted: &Wanted) -> Result<String> {
    let target = place.target.join("prerender");
    let features = ["--no-default-features", "--features", "ssr", "--target-dir"];
    let mut run = cmd!(place.sh, "cargo run --quiet --package {NAME} --bin prerender {features...} {target}");
    // With these flags, the views have the same types as in the browser.
    run = run.env("CARGO_ENCODED_RUSTFLAGS", VIEWS).env_remove("RUSTFLAGS");
    run = run.env("LEG3_HOST_NAME", &wanted.host_name).env_remove(NEUTRAL);
    if wanted.is_neutral {
        run = run.env(NEUTRAL, "1");
    }
    let mut screens = String::new();
    for line in say::during("writing the first screens", "90 seconds", || run.read())?.lines() {
        let (name, screen) = line.split_once('\t').context("A first screen has no name.")?;
        let screen = format!("<div data-screen=\"{name}\">{}</div>", without_markers(screen)?);
        screens += &in_template(name, screen);
    }
    Ok(screens)
}

/// Puts every screen except the code screen into a template. The browser can then show the code screen while the page
/// is still loading, and no id occurs twice in the page. `boot/start.js` shows the start screen.
fn in_template(name: &str, screen: String) -> String {
    if name == "code" { screen } else { format!("<template id=\"{name}-screen\">{screen}</template>") }
}

/// Inserts the first screens into the page. The scripts in `boot/` show one of them.
pub(super) fn insert(html: &str, screens: &str) -> Result<String> {
    let mut is_there = false;
    let html = rewrite(
        html,
        vec![element!("#app", |app| {
            is_there = true;
            app.set_inner_content(&format!("\n{screens}"), Html);
            Ok(())
        })],
    )?;
    ensure!(is_there, "index.html has no element with the id `app`.");
    Ok(html)
}

/// Removes the comments that Leptos needs to hydrate markup. The app does not hydrate this markup, but renders the
/// screen again. Fails if the text is not HTML.
pub fn without_markers(html: &str) -> Result<String> {
    let remove = doc_comments!(|comment| {
        comment.remove();
        Ok(())
    });
    Ok(rewrite_str(html, RewriteStrSettings::new().append_document_content_handler(remove))?)
}
