//! Helper that represents the funnel, another site that shows the page in a frame.

use crate::person::{fresh_code, js};
use e2e::{Site, Stage, dist, eventually};

/// The script element that loads `embed.js`, as in `docs/embed.md`. `PAGE` stands for the origin of the page in the
/// frame.
pub(super) const SCRIPT: &str = r#"<script src="PAGE/embed.js" referrerpolicy="origin"></script>"#;

/// The placeholder for the frame, and the section that `embed.js` shows after the tokens have been saved.
pub(super) const PLACE: &str = r#"<h1>Somebody's offer</h1><div data-leg3="PAGE/">Waiting</div>
<section data-leg3-after="success" hidden>Your next lesson</section>"#;

/// The text of the section that `embed.js` shows after the tokens have been saved.
pub(super) const NEXT: &str = "Your next lesson";

/// Records every message that the funnel receives.
const LISTENER: &str = r#"<script>window.told = [];
addEventListener("message", ({ origin, data }) => told.push(origin + " " + JSON.stringify(data)));</script>"#;

/// The path of the funnel's page.
pub(super) const PATH: &str = "/funnel.html";

/// A site that shows the page in a frame.
pub(super) struct Funnel<'s> {
    /// The stage. Its `site` is the host of the page.
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

    /// Serves a page at this path, with this HTML in its `<head>` and `<body>`.
    pub(super) fn put(&self, path: &str, head: &str, body: &str) {
        let html = format!(
            "<!doctype html><html><head><meta charset=\"utf-8\"><title>Funnel</title>\
            <link rel=\"icon\" href=\"data:,\">\
            <style>body {{ margin: 0 }} [data-leg3] {{ width: 360px }}</style>\
            {LISTENER}{head}</head><body>{body}</body></html>"
        );
        self.site.give(path, html.replace("PAGE", &self.stage.site.origin()));
    }

    /// Opens the funnel with this HTML in its `<head>` and `<body>`, and with a fresh authorization code. Returns the
    /// code.
    pub(super) async fn arrive(&self, head: &str, body: &str) -> String {
        let code = fresh_code(self.stage);
        self.arrive_with(head, body, &format!("?code={code}")).await;
        code
    }

    /// Opens the funnel with this HTML in its `<head>` and `<body>`. `rest` is appended to the path, for example
    /// `"?error=access_denied"`.
    pub(super) async fn arrive_with(&self, head: &str, body: &str, rest: &str) {
        self.put(PATH, head, body);
        self.open(&format!("{PATH}{rest}")).await;
    }

    /// Opens a page of the funnel.
    pub(super) async fn open(&self, path: &str) {
        self.stage.open(&format!("{}{path}", self.origin())).await;
    }

    /// The name of the link below the frame. The link exists until the page in the frame reports that it is ready.
    pub(super) fn fallback(&self) -> String {
        format!("Nothing here? Open {} in its own tab.", self.stage.site.authority())
    }

    /// Checks that the link below the frame exists, and that it leads to the page.
    pub(super) async fn has_fallback(&self) {
        let link = self.stage.screen.link(&self.fallback()).await;
        assert_eq!(link.attribute("href").await, Some(format!("{}/", self.stage.site.origin())));
    }

    /// Returns every message that the open page of the funnel has received, one per line: the origin, and the data as
    /// JSON.
    pub(super) async fn told(&self) -> String {
        js(self.stage, "return told.join('\\n')", vec![]).await.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the page in the frame has sent this message.
    pub(super) async fn hears(&self, word: &str) {
        let line = format!("{} {{\"leg3\":\"{word}\"}}", self.stage.site.origin());
        eventually(format!("the page in the frame says {word}"), async || {
            self.told().await.lines().any(|told| told == line)
        })
        .await;
    }

    /// Returns the number of frames in the open page of the funnel.
    pub(super) async fn frame_count(&self) -> u64 {
        let count = js(self.stage, "return document.querySelectorAll('iframe').length", vec![]).await;
        count.as_u64().unwrap_or_default()
    }

    /// Returns the paths of the requests that the funnel's site received under this host name, for example `evil`.
    pub(super) fn paths_of(&self, name: &str) -> Vec<String> {
        let host = self.site.other(name).replace("http://", "");
        let is_there = |headers: &[(String, String)]| {
            headers.iter().any(|(name, value)| name == "host" && *value == host)
        };
        let requests = self.site.requests().into_iter().filter(|request| is_there(&request.headers));
        requests.map(|request| request.path).collect()
    }
}

/// Returns the page's HTML with this list of origins.
pub(super) fn listing(origins: &[&str]) -> String {
    let page = std::fs::read_to_string(dist().join("index.html")).unwrap_or_default();
    let list = |content: &str| format!("<meta name=\"leg3-embed\" content=\"{content}\">");
    assert!(page.contains(&list("")), "the page has no meta element for the list");
    page.replace(&list(""), &list(&origins.join(" ")))
}
