//! Somebody's page, which the tests put together, and the page in a frame on it.

use super::js;
use e2e::{Site, Stage, dist};
use std::path::Path;
use std::rc::Rc;

/// Loads the script, as the documents have it.
pub(super) const SCRIPT: &str = r#"<script src="PAGE/embed.js" referrerpolicy="origin"></script>"#;

/// Where the frame shall be, and what comes after.
pub(super) const PLACE: &str = r#"<h1>Somebody's offer</h1><div data-leg3="PAGE/">Waiting</div>
<section data-leg3-after="success" hidden>Your next lesson</section>"#;

/// Writes down every message that comes.
const TOLD: &str = r#"<script>window.told = [];
addEventListener("message", ({ origin, data }) => told.push(origin + " " + JSON.stringify(data)));</script>"#;

/// A code that nobody gave out.
pub(super) const UNKNOWN: &str = "0123456789012345678901234567890123456789";

/// Somebody's site, and the page that it shows in a frame.
pub(super) struct Funnel<'s> {
    pub(super) stage: &'s Stage,
    pub(super) page: &'s Site,
    pub(super) site: Rc<Site>,
}

#[allow(clippy::expect_used, reason = "a test fails by panicking")]
pub(super) async fn serving(folder: &Path) -> Site {
    Site::start(folder).await.expect("serve a folder")
}

impl<'s> Funnel<'s> {
    /// The same, with the page on another host.
    pub(super) fn with<'p>(&self, page: &'p Site) -> Funnel<'p>
    where
        's: 'p,
    {
        Funnel { stage: self.stage, page, site: Rc::clone(&self.site) }
    }

    pub(super) fn origin(&self) -> String {
        self.site.other("shop")
    }

    /// Writes these into the page's list, as `cargo xtask package --allow-embed` does.
    pub(super) fn list(&self, origins: &[&str]) {
        let index = std::fs::read_to_string(dist().join("index.html")).unwrap_or_default();
        let list = |content: &str| format!("<meta name=\"leg3-embed\" content=\"{content}\">");
        assert!(index.contains(&list("")), "there is no list");
        self.stage.site.give("/", index.replace(&list(""), &list(&origins.join(" "))));
    }

    /// Has a page with this head and body. `PAGE` stands for the origin of the page in the frame.
    pub(super) fn put(&self, path: &str, head: &str, body: &str) {
        let html = format!(
            "<!doctype html><html><head><meta charset=\"utf-8\"><title>Funnel</title>\
            <link rel=\"icon\" href=\"data:,\">\
            <style>body {{ margin: 0 }} [data-leg3] {{ width: 360px }}</style>\
            {TOLD}{head}</head><body>{body}</body></html>"
        );
        self.site.give(path, html.replace("PAGE", &self.page.origin()));
    }

    /// Arrives on a page with this head, as [`SCRIPT`], and an address that ends so.
    pub(super) async fn arrive(&self, head: &str, rest: &str) {
        self.put("/funnel.html", head, PLACE);
        self.open(&format!("/funnel.html{rest}")).await;
    }

    pub(super) async fn open(&self, path: &str) {
        self.stage.open(&format!("{}{path}", self.origin())).await;
    }

    /// What the link below the frame says until the page in it answers.
    pub(super) fn fallback(&self) -> String {
        format!("Nothing here? Open {} in its own tab.", self.page.authority())
    }

    /// Everything the page in the frame said, and anybody else.
    pub(super) async fn told(&self) -> String {
        js(self.stage, "return told.join('\\n')", vec![]).await.as_str().unwrap_or_default().to_owned()
    }
}
