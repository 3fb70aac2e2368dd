//! Tests other scripts in the funnel's page, most of them at an address that ends like the address of `embed.js`. A
//! script that runs after `embed.js` gets no authorization code. `embed.js` does not trust the folder of another
//! script.

use crate::embed::frame::{enter, enter_with_code, follow_fallback, get_tokens, is_refused, leave};
use crate::embed::funnel::{Funnel, PLACE, SCRIPT};
use crate::embed::play_on;
use crate::person::js;
use e2e::{dist, eventually};

/// Repeatedly reads the address, the history state, the referrer and the HTML of the page.
const SPY: &str = "window.looks ??= 0; window.seen ??= new Set();
setInterval(() => {
    looks++;
    seen.add(location.href + JSON.stringify(history.state) + document.referrer + document.documentElement.outerHTML);
}, 20);";

/// A script that reads nothing from the page.
const IDLE: &str = "window.looks = 0;";

/// Serves this script at addresses with the same ending as the address of `embed.js`. Returns the script elements.
fn scripts(funnel: &Funnel<'_>, script: &str) -> String {
    let evil = funnel.site.other("evil");
    funnel.site.give("/embed.js", script);
    funnel.site.give("/x.js", script);
    funnel.stage.site.give("/other/embed.js", script);
    let addresses = [
        format!("{evil}/embed.js"),
        format!("{evil}/x.js?from=PAGE/embed.js"),
        format!("{evil}/x.js#/embed.js"),
        "PAGE/other/embed.js".to_owned(),
    ];
    addresses.map(|address| format!("<script src=\"{address}\"></script>")).concat()
}

/// Returns placeholders that name the folders or the addresses of the scripts in [`scripts`].
fn places(funnel: &Funnel<'_>) -> String {
    let evil = funnel.site.other("evil");
    [format!("{evil}/"), format!("{evil}/embed.js"), "PAGE/other/".to_owned()]
        .map(|address| format!("<div data-leg3=\"{address}\">Waiting</div>"))
        .concat()
}

/// Checks that only the page next to the real `embed.js` has the authorization code. The other placeholders must have
/// no frame, and the other pages must have received no request.
async fn only_the_right_page_has_the_code(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    enter_with_code(stage).await;
    get_tokens(stage).await;
    leave(stage).await;
    funnel.hears("tokens").await;
    assert_eq!(funnel.frame_count().await, 1, "another placeholder has a frame");
    let evil = funnel.paths_of("evil");
    assert!(
        evil.iter().all(|path| path.ends_with(".js")),
        "the other host got a request for a page: {evil:?}"
    );
    let own = stage.site.requests();
    assert!(own.iter().all(|request| request.path != "/other/"), "the other folder got a request for a page");
}

async fn a_later_script_of_the_same_name_gets_no_code_and_is_not_trusted(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let head = [SCRIPT, &scripts(funnel, SPY)].concat();
    let code = funnel.arrive(&head, &[&places(funnel), PLACE].concat()).await;
    only_the_right_page_has_the_code(funnel).await;
    eventually("the spies read the page", async || js(stage, "return looks > 20", vec![]).await == true)
        .await;
    let has_seen = "return [...seen].some((text) => text.includes(arguments[0]))";
    assert_eq!(js(stage, has_seen, vec!["iframe".into()]).await, true, "the spies saw nothing");
    assert_eq!(js(stage, has_seen, vec![code.into()]).await, false, "a spy saw the code");
}

/// A script that runs before `embed.js` can read the authorization code in the address. `embed.js` must still not trust
/// the folder of that script.
async fn an_earlier_script_of_the_same_name_is_not_trusted(funnel: &Funnel<'_>) {
    let head = [&scripts(funnel, IDLE), SCRIPT].concat();
    funnel.arrive(&head, &[&places(funnel), PLACE].concat()).await;
    only_the_right_page_has_the_code(funnel).await;
}

/// The host may serve other people's pages in other folders.
async fn the_script_trusts_only_its_own_folder(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let script = std::fs::read(dist().join("embed.js")).unwrap_or_default();
    stage.site.give("/tools/embed.js", script);
    stage.site.give("/tools/", "<!doctype html><title>Tools</title>");
    let addresses = ["PAGE/", "PAGE/tools", "PAGE/tools/more/", "PAGE/other/", "PAGE/tools/"];
    let body = addresses.map(|address| format!("<div data-leg3=\"{address}\">Waiting</div>")).concat();
    funnel.arrive(&SCRIPT.replace("PAGE", "PAGE/tools"), &body).await;
    let framed =
        "return [...document.querySelectorAll('[data-leg3]')].filter((it) => it.querySelector('iframe'))
        .map((it) => new URL(it.dataset.leg3).pathname)";
    assert_eq!(js(stage, framed, vec![]).await, serde_json::json!(["/tools/"]));
    let was_asked = |path: &str| stage.site.requests().iter().any(|request| request.path == path);
    eventually("the folder's page gets a request", async || was_asked("/tools/")).await;
    for path in ["/", "/tools", "/tools/more/", "/other/"] {
        assert!(!was_asked(path), "{path} got a request");
    }
}

/// An image with the name `currentScript` replaces the value of `document.currentScript`.
async fn an_image_named_current_script_is_not_trusted(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let evil = funnel.site.other("evil");
    funnel.site.give("/embed.js", "");
    let body = format!(
        "<img name=\"currentScript\" src=\"{evil}/embed.js\" alt=\"\">{SCRIPT}<div data-leg3=\"{evil}/\">Waiting</div>Seen"
    );
    funnel.arrive("", &body).await;
    stage.screen.says("Seen").await;
    assert_eq!(js(stage, "return document.currentScript.localName", vec![]).await, "img");
    assert_eq!(funnel.frame_count().await, 0, "the other host has a frame");
    assert!(
        funnel.paths_of("evil").iter().all(|path| path == "/embed.js"),
        "the other host got a request for a page"
    );
}

/// Redirects every new link to another host. Some funnels do this to count visitors.
const REWRITER: &str = r#"<script>new MutationObserver(() => {
    for (const link of document.links) if (!link.href.startsWith("EVIL")) link.href = "EVIL/?to=" + link.href;
}).observe(document, { childList: true, subtree: true })</script>"#;

async fn a_script_that_rewrites_links_gets_no_code(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    // The funnel is not listed, so that the link below the frame stays.
    funnel.list(&[]);
    let evil = funnel.site.other("evil");
    funnel.arrive(&[&REWRITER.replace("EVIL", &evil), SCRIPT].concat(), PLACE).await;
    let link = stage.screen.link(&funnel.fallback()).await;
    let is_changed = async || link.attribute("href").await.is_some_and(|href| href.starts_with(&evil));
    eventually("the link is changed", is_changed).await;
    enter(stage).await;
    is_refused(stage).await;
    leave(stage).await;
    follow_fallback(funnel).await;
    assert_eq!(funnel.paths_of("evil"), Vec::<String>::new(), "the other host got a request");
}

e2e::in_every_browser!(
    a_script_that_rewrites_links_gets_no_code,
    an_image_named_current_script_is_not_trusted,
    a_later_script_of_the_same_name_gets_no_code_and_is_not_trusted,
    an_earlier_script_of_the_same_name_is_not_trusted,
    the_script_trusts_only_its_own_folder,
);
