//! Inside another page: what `embed.js` does there, and who may have the page in a frame. In Chromium and in Firefox.
//!
//! Here stands somebody's page, which the tests put together, and what a person does in the frame on it. Inside a frame of
//! another site chromedriver computes no names, so things are found by their ids there.

/// Each of these tests, in Chromium and in Firefox.
macro_rules! in_both {
    ($($test:ident),+ $(,)?) => {
        mod chromium {
            $(#[test]
            fn $test() {
                crate::embed::play(e2e::Engine::Chromium, super::$test);
            })+
        }
        in_firefox!($($test),+);
    };
}

/// Each of these tests, in Firefox only.
macro_rules! in_firefox {
    ($($test:ident),+ $(,)?) => {
        mod firefox {
            $(#[test]
            #[ignore = "in Firefox: cargo xtask prove firefox"]
            fn $test() {
                crate::embed::play(e2e::Engine::Firefox, super::$test);
            })+
        }
    };
}

mod blocked;
mod copying;
mod forged;
mod handover;
mod height;
mod listed;
mod redrawn;
mod unnamed;

use crate::play::{has_tokens, js};
use crate::wire::expect_refusals;
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET};
use e2e::{Engine, Site, Size, Stage, dist, eventually, play_in};
use fantoccini::Locator;
use serde_json::Value;
use std::path::Path;
use std::rc::Rc;

/// Loads the script, as the documents have it.
const SCRIPT: &str = r#"<script src="PAGE/embed.js" referrerpolicy="origin"></script>"#;

/// Where the frame shall be, and what comes after.
const PLACE: &str = r#"<h1>Somebody's offer</h1><div data-leg3="PAGE/">Waiting</div>
<section data-leg3-after="success" hidden>Your next lesson</section>"#;

/// Writes down every message that comes.
const TOLD: &str = r#"<script>window.told = [];
addEventListener("message", ({ origin, data }) => told.push(origin + " " + JSON.stringify(data)));</script>"#;

/// A code that nobody gave out.
const UNKNOWN: &str = "0123456789012345678901234567890123456789";

/// Somebody's site, and the page that it shows in a frame.
struct Funnel<'s> {
    stage: &'s Stage,
    page: &'s Site,
    site: Rc<Site>,
}

/// Plays a test, with the page free to be framed by [`Funnel::origin`].
fn play(engine: Engine, body: impl AsyncFnOnce(&Funnel<'_>)) {
    play_in(engine, dist(), Size { width: 360, height: 900 }, async |stage| {
        expect_refusals(stage);
        stage.guard(DEMO_CLIENT_SECRET);
        // Its files do not matter: what a test needs it gives.
        let funnel = Funnel { stage, page: &stage.site, site: Rc::new(serving(&dist()).await) };
        funnel.list(&[&funnel.origin()]);
        body(&funnel).await;
    });
}

#[allow(clippy::expect_used, reason = "a test fails by panicking")]
async fn serving(folder: &Path) -> Site {
    Site::start(folder).await.expect("serve a folder")
}

impl<'s> Funnel<'s> {
    /// The same, with the page on another host.
    fn with<'p>(&self, page: &'p Site) -> Funnel<'p>
    where
        's: 'p,
    {
        Funnel { stage: self.stage, page, site: Rc::clone(&self.site) }
    }

    fn origin(&self) -> String {
        self.site.other("shop")
    }

    /// Writes these into the page's list, as `cargo xtask package --allow-embed` does.
    fn list(&self, origins: &[&str]) {
        let index = std::fs::read_to_string(dist().join("index.html")).unwrap_or_default();
        let list = |content: &str| format!("<meta name=\"leg3-embed\" content=\"{content}\">");
        assert!(index.contains(&list("")), "there is no list");
        self.stage.site.give("/", index.replace(&list(""), &list(&origins.join(" "))));
    }

    /// Has a page with this head and body. `PAGE` stands for the origin of the page in the frame.
    fn put(&self, path: &str, head: &str, body: &str) {
        let html = format!(
            "<!doctype html><html><head><meta charset=\"utf-8\"><title>Funnel</title>\
            <style>body {{ margin: 0 }} [data-leg3] {{ width: 360px }}</style>\
            {TOLD}{head}</head><body>{body}</body></html>"
        );
        self.site.give(path, html.replace("PAGE", &self.page.origin()));
    }

    /// Arrives on a page with this head, as [`SCRIPT`], and an address that ends so.
    async fn arrive(&self, head: &str, rest: &str) {
        self.put("/funnel.html", head, PLACE);
        self.open(&format!("/funnel.html{rest}")).await;
    }

    async fn open(&self, path: &str) {
        self.stage.open(&format!("{}{path}", self.origin())).await;
    }

    /// What the link below the frame says until the page in it answers.
    fn fallback(&self) -> String {
        format!("Nothing here? Open {} in its own tab.", self.page.authority())
    }

    /// Everything the page in the frame said, and anybody else.
    async fn told(&self) -> String {
        js(self.stage, "return told.join('\\n')", vec![]).await.as_str().unwrap_or_default().to_owned()
    }
}

/// Goes on in the frame that the script made, or the first one of a page without the script.
async fn inside(stage: &Stage) {
    let frame = Locator::Css("[data-leg3] iframe, :root:not(:has([data-leg3])) iframe");
    eventually("there is a frame", async || match stage.browser.client().find(frame).await {
        Ok(found) => found.enter_frame().await.is_ok(),
        Err(_) => false,
    })
    .await;
}

/// Goes on in the page around.
async fn outside(stage: &Stage) {
    assert!(stage.browser.client().clone().enter_parent_frame().await.is_ok());
}

/// Goes on in the first frame, where a code has arrived.
async fn inside_with_code(stage: &Stage) {
    inside(stage).await;
    stage.screen.heading_is("HighLevel sent you a code").await;
}

/// A real click.
async fn click(stage: &Stage, selector: &str) {
    eventually(&format!("{selector} can be clicked"), async || {
        match stage.browser.client().find(Locator::Css(selector)).await {
            Ok(element) => element.click().await.is_ok(),
            Err(_) => false,
        }
    })
    .await;
}

/// Paste, paste, press.
async fn submit(stage: &Stage) {
    let script = "const [id, secret] = ['client-id', 'client-secret'].map(id => document.getElementById(id));
        [id.value, secret.value] = arguments; document.getElementById('exchange').requestSubmit()";
    js(stage, script, vec![DEMO_CLIENT_ID.into(), DEMO_CLIENT_SECRET.into()]).await;
}

/// From the code to the tokens. Gives the access token.
async fn trade(stage: &Stage) -> String {
    submit(stage).await;
    has_tokens(stage).await;
    click(stage, "#show-access").await;
    let shown = "return document.getElementById('access-token').textContent";
    let access = eventually("the token is shown", async || {
        let text = js(stage, shown, vec![]).await.as_str().unwrap_or_default().to_owned();
        Some(text).filter(|text| text.starts_with("ey"))
    })
    .await;
    stage.guard(&access);
    access
}

/// Whether a person finds a form, or anything else to press.
async fn has_form(stage: &Stage) -> bool {
    let script = "return [...document.querySelectorAll('button, input')].some(it => it.checkVisibility())";
    js(stage, script, vec![]).await == Value::Bool(true)
}

/// A link with these words leads to the page.
async fn link_is_there(funnel: &Funnel<'_>, words: &str) {
    let script = "const link = [...document.links].find(link => link.textContent === arguments[0]);
        return link?.checkVisibility() ? link.href : ''";
    let leads = js(funnel.stage, script, vec![words.into()]).await;
    let leads = leads.as_str().unwrap_or_default();
    assert!(leads.starts_with(&funnel.page.origin()), "{words}: {leads}");
}
