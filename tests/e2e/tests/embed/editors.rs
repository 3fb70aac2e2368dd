//! Tests three cases in which the frame in the funnel shows no form: the frame is sandboxed, the page in the frame
//! loads only in part, or the funnel forbids frames. In the last two cases, the link below the frame opens the page in
//! its own tab with the authorization code.

use crate::embed::frame::{controls, enter, follow_fallback, is_refused, leave};
use crate::embed::funnel::{Funnel, PATH, PLACE, SCRIPT, listing};
use crate::embed::play_on;
use crate::person::{go_to, js, say};
use e2e::eventually;
use leg3_core::messages::page::PageText;

/// A policy with which the funnel forbids frames.
const NO_FRAMES: &str = r#"<meta http-equiv="Content-Security-Policy" content="frame-src 'none'">"#;

/// Counts how often a frame loads.
const COUNTER: &str = "<script>window.loads = 0;
    document.addEventListener('load', ({ target }) => loads += target.tagName === 'IFRAME', true)</script>";

/// An editor shows the edited funnel in a sandboxed frame, which has an opaque origin. The list of allowed origins in
/// the embedded page does not contain this origin.
async fn a_sandboxed_editor_shows_no_form(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    // In the sandbox, the page's own files are cross-origin.
    stage.expect(&stage.site.authority());
    stage.expect("postMessage");
    funnel.put(PATH, SCRIPT, PLACE);
    let editor = format!("<iframe sandbox=\"allow-scripts\" src=\"{PATH}\"></iframe>");
    funnel.put("/editor.html", "", &editor);
    funnel.open("/editor.html").await;
    enter(stage).await;
    enter(stage).await;
    is_refused(stage).await;
    leave(stage).await;
    leave(stage).await;
}

async fn a_frame_that_forbids_scripts_shows_a_notice_and_no_form(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    funnel.put(PATH, "", "<iframe sandbox src=\"PAGE/\"></iframe>");
    funnel.open(PATH).await;
    enter(stage).await;
    stage.screen.says(say(PageText::NoScript)).await;
    assert!(controls(stage).await.is_empty(), "there is something to press");
    leave(stage).await;
}

/// Loads only the part of the page before `rest`. The page must not report that it is ready, and `embed.js` must still
/// have the authorization code.
async fn the_page_ends_before(funnel: &Funnel<'_>, rest: &str) {
    let stage = funnel.stage;
    let page = listing(&[&funnel.origin()]);
    let (half, _) = page.split_once(rest).unwrap_or_default();
    stage.site.give("/", half);
    funnel.arrive(SCRIPT, PLACE).await;
    enter(stage).await;
    stage.screen.says(say(PageText::ShutIn)).await;
    assert!(controls(stage).await.is_empty(), "there is something to press");
    js(stage, "addEventListener('message', () => parent.postMessage('heard', '*'))", vec![]).await;
    leave(stage).await;
    let greet = "document.querySelector('iframe').contentWindow.postMessage({ leg3: 'hello' }, '*')";
    js(stage, greet, vec![]).await;
    eventually("the page receives the greeting", async || funnel.told().await.contains("heard")).await;
    for word in ["ready", "taken"] {
        assert!(!funnel.told().await.contains(word), "the page says {word}");
    }
    stage.site.give("/", page);
    follow_fallback(funnel).await;
}

async fn the_link_stays_if_only_half_of_the_page_loads(funnel: &Funnel<'_>) {
    the_page_ends_before(funnel, "<div id=\"stopped\"").await;
}

async fn the_link_stays_if_only_the_end_of_the_page_is_missing(funnel: &Funnel<'_>) {
    the_page_ends_before(funnel, "<div id=\"end\"").await;
}

async fn a_funnel_page_that_forbids_frames_shows_the_link(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    for expected in ["frame-src", "postMessage"] {
        stage.expect(expected);
    }
    funnel.arrive(&[NO_FRAMES, COUNTER, SCRIPT].concat(), PLACE).await;
    funnel.has_fallback().await;
    let first = follow_fallback(funnel).await;
    let pages = stage.site.requests().iter().filter(|request| request.path == "/").count();
    assert_eq!(pages, 1, "the page loaded in a frame, too");
    // In the funnel's tab, the frame loaded once or twice.
    go_to(stage, first).await;
    let loads = js(stage, "return loads", vec![]).await;
    assert!(loads.as_u64().is_some_and(|loads| (1..=2).contains(&loads)), "{loads}");
}

e2e::in_every_browser!(
    a_sandboxed_editor_shows_no_form,
    a_frame_that_forbids_scripts_shows_a_notice_and_no_form,
    the_link_stays_if_only_half_of_the_page_loads,
    the_link_stays_if_only_the_end_of_the_page_is_missing,
    a_funnel_page_that_forbids_frames_shows_the_link,
);
