//! Inside another page: what `embed.js` does there, and who may have the page in a frame.

use crate::play::{fresh_code, has_tokens, js};
use crate::tabs::spent;
use crate::taking::Folder;
use crate::wire::expect_refusals;
use crate::words::say;
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET};
use e2e::{Size, Stage, eventually, play_at};
use leg3::copy::{Printed, Setup};

/// Somebody's page. It writes down every message it gets.
const FUNNEL: &str = r#"<!doctype html><html><head><meta charset="utf-8"><title>Funnel</title>
<script>window.told = []; addEventListener("message", ({ origin, data }) => told.push(origin + " " + JSON.stringify(data)));</script>
<script src="PAGE/embed.js"></script>MORE
</head><body><h1>Somebody's offer</h1><div data-leg3="PAGE/"></div>
<section data-leg3-after="success" hidden>Your next lesson</section></body></html>"#;

const REWRITES: &str = r#"<script>setTimeout(() => {
    document.body.innerHTML = document.body.innerHTML.replace(/<iframe.*<\/a>/, "") + "<p>drawn anew</p>";
}, 500);</script><script src="PAGE/embed.js"></script>"#;

/// The release, with a page of somebody else's beside it.
fn framed(name: &str, width: u32, body: impl AsyncFnOnce(&Stage, &Folder)) {
    let folder = Folder::new(name);
    let dist = std::env::var("LEG3_DIST").unwrap_or_else(|_| "../../dist".into());
    let files = std::fs::read_dir(dist).map(|all| all.flatten().collect::<Vec<_>>()).unwrap_or_default();
    for file in files {
        assert!(std::fs::copy(file.path(), folder.0.join(file.file_name())).is_ok());
    }
    play_at(folder.0.clone(), Size { width, height: 900 }, async |stage: &Stage| {
        expect_refusals(stage);
        body(stage, &folder).await;
    });
}

/// Writes the list of who may frame the page, and somebody's page. Gives the address of the latter's site.
fn put_up(stage: &Stage, folder: &Folder, listed: bool, more: &str) -> String {
    let shop = stage.site.other("shop");
    let index = std::fs::read_to_string(folder.0.join("index.html")).unwrap_or_default();
    let list = |content: &str| format!("<meta name=\"leg3-embed\" content=\"{content}\">");
    assert!(index.contains(&list("")), "there is no list");
    let index = index.replace(&list(""), &list(if listed { &shop } else { "" }));
    let funnel = FUNNEL.replace("MORE", more).replace("PAGE", &stage.site.origin());
    assert!(std::fs::write(folder.0.join("index.html"), index).is_ok());
    assert!(std::fs::write(folder.0.join("funnel.html"), funnel).is_ok());
    shop
}

async fn inside(stage: &Stage) {
    let client = stage.browser.client();
    eventually("there is a frame", async || client.clone().enter_frame(0).await.is_ok()).await;
}

async fn outside(stage: &Stage) {
    assert!(stage.browser.client().clone().enter_parent_frame().await.is_ok());
}

/// Paste, paste, press, in a frame.
async fn submit(stage: &Stage) {
    let script = "const [id, secret] = ['client-id', 'client-secret'].map(id => document.getElementById(id));
        [id.value, secret.value] = arguments; document.getElementById('exchange').requestSubmit()";
    js(stage, script, vec![DEMO_CLIENT_ID.into(), DEMO_CLIENT_SECRET.into()]).await;
}

#[test]
fn the_code_goes_from_the_funnel_into_the_frame_and_into_no_log() {
    framed("embed", 1280, async |stage, folder| {
        let shop = put_up(stage, folder, true, "");
        let code = fresh_code(stage);
        stage.open(&format!("{shop}/funnel.html?utm=a%20b&code={code}&state=x&tag=1#part")).await;
        let address = "return location.search + location.hash";
        assert_eq!(js(stage, address, vec![]).await, "?utm=a%20b&tag=1#part", "only what is ours is taken");
        inside(stage).await;
        stage.screen.heading_is("HighLevel sent you a code").await;
        submit(stage).await;
        has_tokens(stage).await;
        let access = js(
            stage,
            "return document.getElementById('show-access').click() ?? \
            document.getElementById('access-token').textContent",
            vec![],
        )
        .await;
        let access = access.as_str().unwrap_or_default().to_owned();
        assert!(access.starts_with("ey"), "{access}");
        outside(stage).await;
        stage.screen.says("Your next lesson").await;
        let told = js(stage, "return told.join('\\n')", vec![]).await.to_string();
        assert!(told.contains("tokens"), "{told}");
        for secret in [&code, &access, DEMO_CLIENT_SECRET] {
            assert!(!told.contains(secret), "a secret was told");
        }
        let host = stage.site.authority();
        let own =
            stage.site.requests().into_iter().filter(|request| {
                request.headers.iter().any(|(name, value)| name == "host" && *value == host)
            });
        assert!(
            own.into_iter().all(|request| !request.query.contains(&code)),
            "the code is in the frame's log"
        );
    });
}

#[test]
fn in_a_page_that_is_not_on_the_list_there_is_no_form() {
    framed("embed-out", 1280, async |stage, folder| {
        let shop = put_up(stage, folder, false, "");
        stage.open(&format!("{shop}/funnel.html?code={}", fresh_code(stage))).await;
        inside(stage).await;
        stage.screen.says(say(Printed::FramedOut)).await;
        // The driver computes no names inside a frame of another site.
        let link = "const link = [...document.links].find(link => link.textContent === arguments[0]);
            return link?.checkVisibility() ? link.href : ''";
        let link = js(stage, link, vec![say(Printed::OwnTab).into()]).await.to_string();
        assert!(link.contains(&stage.site.origin()), "{link}");
        let form = "return [...document.querySelectorAll('button, input')].some(it => it.checkVisibility())";
        assert_eq!(js(stage, form, vec![]).await, false, "there is a form");
        // Whatever that page says.
        outside(stage).await;
        let forge = "for (let at = 0; at < 500; at++) for (const leg3 of ['hello', 'ready', 'taken', 'in'])
            document.querySelector('iframe').contentWindow.postMessage({ leg3, origin: 'anything' }, '*')";
        js(stage, forge, vec![]).await;
        inside(stage).await;
        assert_eq!(js(stage, form, vec![]).await, false, "there is a form");
        outside(stage).await;
        assert_eq!(js(stage, "return told.length", vec![]).await, 0, "it was told something");
        stage.screen.link(&format!("Nothing here? Open {} in its own tab.", stage.site.authority())).await;
    });
}

#[test]
fn a_funnel_that_draws_itself_anew_and_loads_the_script_twice_keeps_one_frame_with_the_code() {
    framed("embed-anew", 1280, async |stage, folder| {
        let shop = put_up(stage, folder, true, REWRITES);
        stage.open(&format!("{shop}/funnel.html?code={}", fresh_code(stage))).await;
        stage.screen.says("drawn anew").await;
        let frames = "return document.querySelectorAll('iframe').length";
        eventually("there is one frame", async || js(stage, frames, vec![]).await == 1).await;
        inside(stage).await;
        stage.screen.heading_is("HighLevel sent you a code").await;
        submit(stage).await;
        has_tokens(stage).await;
    });
}

#[test]
fn the_frame_is_as_high_as_what_is_in_it() {
    framed("embed-high", 360, async |stage, folder| {
        let shop = put_up(stage, folder, true, "");
        stage.open(&format!("{shop}/funnel.html?code={}", fresh_code(stage))).await;
        inside(stage).await;
        stage.screen.heading_is("HighLevel sent you a code").await;
        fits(stage).await;
        submit(stage).await;
        has_tokens(stage).await;
        fits(stage).await;
        let fold = "for (const fold of document.querySelectorAll('details')) fold.open = true";
        js(stage, fold, vec![]).await;
        fits(stage).await;
    });
}

/// Nothing is left to scroll inside, neither down nor aside.
async fn fits(stage: &Stage) {
    let script = "const at = document.scrollingElement;
        return at.scrollHeight <= innerHeight && innerHeight - at.scrollHeight < 2 && at.scrollWidth <= innerWidth";
    eventually("the frame fits", async || js(stage, script, vec![]).await == true).await;
}

#[test]
fn in_a_frame_the_page_says_how_a_fresh_code_comes_instead() {
    framed("embed-fresh", 360, async |stage, folder| {
        let shop = put_up(stage, folder, true, "");
        stage.open(&format!("{shop}/funnel.html?code=0123456789012345678901234567890123456789")).await;
        inside(stage).await;
        stage.screen.heading_is("HighLevel sent you a code").await;
        let is_there = "return !document.getElementById('whose').matches(':empty')";
        eventually("both programs are there", async || js(stage, is_there, vec![]).await == true).await;
        submit(stage).await;
        spent(stage).await;
        js(stage, "document.querySelector('[data-do=fresh]').click()", vec![]).await;
        stage.screen.says(say(Setup::FreshInFrame)).await;
        let enter = "document.getElementById('typed-code').value = arguments[0];
            document.getElementById('entry').requestSubmit()";
        js(stage, enter, vec![fresh_code(stage).into()]).await;
        stage.screen.heading_is("HighLevel sent you a code").await;
        js(stage, "document.getElementById('exchange').requestSubmit()", vec![]).await;
        has_tokens(stage).await;
    });
}
