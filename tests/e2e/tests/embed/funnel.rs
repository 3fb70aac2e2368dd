//! The funnel: somebody's site, with the page in a frame.

use crate::person::{fresh_code, js};
use e2e::{Site, Stage, dist, eventually};

/// The script, as the documentation has it. `PAGE` stands for the origin of the page in the frame.
pub(super) const SCRIPT: &str = r#"<script src="PAGE/embed.js" referrerpolicy="origin"></script>"#;

/// The place of the frame, and the section that comes after it.
pub(super) const PLACE: &str = r#"<h1>Somebody's offer</h1><div data-leg3="PAGE/">Waiting</div>
<section data-leg3-after="success" hidden>Your next lesson</section>"#;

/// The section that comes after the frame says this.
pub(super) const NEXT: &str = "Your next lesson";

/// Keeps every message that comes.
const LISTENER: &str = r#"<script>window.told = [];
addEventListener("message", ({ origin, data }) => told.push(origin + " " + JSON.stringify(data)));</script>"#;

/// Where the funnel's page is.
pub(super) const PATH: &str = "/funnel.html";

/// Somebody's site, which shows the page in a frame.
pub(super) struct Funnel<'s> {
    /// The host of the page is `stage.site`.
    pub(super) stage: &'s Stage,
    /// The host of the funnel.
    pub(super) site: Site,
}

impl Funnel<'_> {
    /// The origin of the funnel.
    pub(super) fn origin(&self) -> String {
        self.site.other("shop")
    }

    /// Writes these origins into the page's list, as `cargo xtask package --allow-embed` does.
    pub(super) fn list(&self, origins: &[&str]) {
        self.stage.site.give("/", listing(origins));
    }

    /// Has a page with this head and this body.
    pub(super) fn put(&self, path: &str, head: &str, body: &str) {
        let html = format!(
            "<!doctype html><html><head><meta charset=\"utf-8\"><title>Funnel</title>\
            <link rel=\"icon\" href=\"data:,\">\
            <style>body {{ margin: 0 }} [data-leg3] {{ width: 360px }}</style>\
            {LISTENER}{head}</head><body>{body}</body></html>"
        );
        self.site.give(path, html.replace("PAGE", &self.stage.site.origin()));
    }

    /// Arrives on a page with this head and this body, with a fresh code. Gives the code.
    pub(super) async fn arrive(&self, head: &str, body: &str) -> String {
        let code = fresh_code(self.stage);
        self.arrive_with(head, body, &format!("?code={code}")).await;
        code
    }

    /// The same with this behind the path: `""`, `"?error=access_denied"`.
    pub(super) async fn arrive_with(&self, head: &str, body: &str, rest: &str) {
        self.put(PATH, head, body);
        self.open(&format!("{PATH}{rest}")).await;
    }

    /// Opens a page of the funnel.
    pub(super) async fn open(&self, path: &str) {
        self.stage.open(&format!("{}{path}", self.origin())).await;
    }

    /// The name of the link below the frame. It is there until the page in the frame answers.
    pub(super) fn fallback(&self) -> String {
        format!("Nothing here? Open {} in its own tab.", self.stage.site.authority())
    }

    /// The link below the frame is there, and leads to the page.
    pub(super) async fn has_fallback(&self) {
        let link = self.stage.screen.link(&self.fallback()).await;
        assert_eq!(link.attribute("href").await, Some(format!("{}/", self.stage.site.origin())));
    }

    /// Every message so far, a line for each: the origin and the data as JSON.
    pub(super) async fn told(&self) -> String {
        js(self.stage, "return told.join('\\n')", vec![]).await.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the page in the frame has said this word.
    pub(super) async fn hears(&self, word: &str) {
        let line = format!("{} {{\"leg3\":\"{word}\"}}", self.stage.site.origin());
        eventually(format!("the page in the frame says {word}"), async || {
            self.told().await.lines().any(|told| told == line)
        })
        .await;
    }

    /// How many frames there are.
    pub(super) async fn frame_count(&self) -> u64 {
        let count = js(self.stage, "return document.querySelectorAll('iframe').length", vec![]).await;
        count.as_u64().unwrap_or_default()
    }

    /// The paths that this host of the funnel's site was asked for: `paths_of("evil")`.
    pub(super) fn paths_of(&self, name: &str) -> Vec<String> {
        let host = self.site.other(name).replace("http://", "");
        let is_there = |headers: &[(String, String)]| {
            headers.iter().any(|(name, value)| name == "host" && *value == host)
        };
        let requests = self.site.requests().into_iter().filter(|request| is_there(&request.headers));
        requests.map(|request| request.path).collect()
    }
}

/// The page with this list.
pub(super) fn listing(origins: &[&str]) -> String {
    let page = std::fs::read_to_string(dist().join("index.html")).unwrap_or_default();
    let list = |content: &str| format!("<meta name=\"leg3-embed\" content=\"{content}\">");
    assert!(page.contains(&list("")), "the page has no list");
    page.replace(&list(""), &list(&origins.join(" ")))
}
