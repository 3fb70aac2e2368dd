//! Who gets a form: a page on the host's list, and nobody beside or above it.

use super::{
    Funnel, PLACE, SCRIPT, has_form, inside, inside_with_code, js, link_is_there, outside, play_on, trade,
};
use crate::play::{app_is_there, fresh_code};
use crate::words::say;
use e2e::{Stage, eventually};
use leg3_core::messages::page::PageText;

/// Says hello to the frames of the page around it, or of the page that opened it, as the page around them would; and tells
/// that page so.
const SPEAKS: &str = r#"<script>setInterval(() => {
    const around = opener ?? parent;
    for (let at = 0; at < around.length; at++) around[at].postMessage({ leg3: "hello" }, "*");
    around.postMessage("spoken", "*");
}, 20);</script>"#;

/// No form, but a link to the page's own tab; and below the frame the funnel's.
pub(super) async fn is_left_outside(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    inside(stage).await;
    stage.screen.says(say(PageText::FramedOut)).await;
    assert!(!has_form(stage).await, "there is a form");
    link_is_there(funnel, say(PageText::OwnTab)).await;
    outside(stage).await;
    link_is_there(funnel, &funnel.fallback()).await;
    let told = funnel.told().await;
    assert!(!told.contains(&stage.site.origin()), "it was told something: {told}");
}

async fn in_a_page_that_is_not_on_the_list_there_is_no_form(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    funnel.list(&[]);
    funnel.arrive(SCRIPT, &format!("?code={}", fresh_code(stage))).await;
    is_left_outside(funnel).await;
    // Whatever that page says.
    inside(stage).await;
    let counts =
        "let heard = 0; addEventListener('message', () => document.documentElement.dataset.heard = ++heard)";
    js(stage, counts, vec![]).await;
    outside(stage).await;
    let forge = "for (let at = 0; at < 500; at++) for (const leg3 of ['hello', 'ready', 'taken', 'in'])
        document.querySelector('iframe').contentWindow.postMessage({ leg3, origin: 'anything' }, '*')";
    js(stage, forge, vec![]).await;
    inside(stage).await;
    let all = "return document.documentElement.dataset.heard >= 2000";
    eventually("it has heard all of it", async || js(stage, all, vec![]).await == true).await;
    outside(stage).await;
    is_left_outside(funnel).await;
}

async fn the_origin_counts_to_the_letter(funnel: &Funnel<'_>) {
    let origin = funnel.origin();
    let wrong = [
        origin.replace("http:", "https:"),
        origin.replace("shop.", "my.shop."),
        format!("{origin}0"),
        format!("{origin}/"),
        "*".to_owned(),
        "null".to_owned(),
    ];
    funnel.list(&wrong.iter().map(String::as_str).collect::<Vec<_>>());
    funnel.arrive(SCRIPT, &format!("?code={}", fresh_code(funnel.stage))).await;
    is_left_outside(funnel).await;
}

pub(super) async fn a_frame_beside_it_that_is_on_the_list_cannot_let_it_in(funnel: &Funnel<'_>) {
    let ally = funnel.site.other("ally");
    funnel.list(&[&ally]);
    funnel.put("/speaks.html", SPEAKS, "");
    let beside = format!("<iframe src=\"{ally}/speaks.html\"></iframe>");
    funnel.put("/beside.html", SCRIPT, &[PLACE, &beside].concat());
    funnel.open(&format!("/beside.html?code={}", fresh_code(funnel.stage))).await;
    heard(funnel.stage).await;
    is_left_outside(funnel).await;
}

async fn a_window_that_is_on_the_list_cannot_let_it_in(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let ally = funnel.site.other("ally");
    funnel.list(&[&ally]);
    funnel.put("/speaks.html", SPEAKS, "");
    let link = format!("<a href=\"{ally}/speaks.html\" target=\"_blank\" rel=\"opener\">Open</a>");
    funnel.put("/opens.html", SCRIPT, &[PLACE, &link].concat());
    funnel.open(&format!("/opens.html?code={}", fresh_code(stage))).await;
    stage.screen.link("Open").await.press().await;
    heard(stage).await;
    is_left_outside(funnel).await;
}

/// Waits until the ally has spoken often.
async fn heard(stage: &Stage) {
    let often = "return told.filter(what => what.endsWith('\"spoken\"')).length > 20";
    eventually("the ally speaks", async || js(stage, often, vec![]).await == true).await;
}

/// The funnel is on the list, but stands itself in a page that is not.
async fn a_page_further_up_has_to_be_on_the_list_too(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    funnel.put("/funnel.html", SCRIPT, PLACE);
    around(funnel, &format!("/funnel.html?code={}", fresh_code(stage))).await;
    is_left_outside(funnel).await;
    funnel.list(&[&funnel.origin(), &funnel.site.other("portal")]);
    around(funnel, "/funnel.html").await;
    inside(stage).await;
    app_is_there(stage).await;
    assert!(has_form(stage).await, "there is no form");
}

/// Has a page that the list does not name by itself, shows the funnel in it, and goes on in the funnel.
pub(super) async fn around(funnel: &Funnel<'_>, path: &str) {
    let frame = format!("<iframe src=\"{}{path}\"></iframe>", funnel.origin());
    funnel.put("/around.html", "", &frame);
    funnel.stage.open(&format!("{}/around.html", funnel.site.other("portal"))).await;
    inside(funnel.stage).await;
}

/// Its own policy would hide it from the page it shows, the script's frame tells its origin all the same.
async fn a_funnel_that_tells_nobody_where_it_is_has_a_form(funnel: &Funnel<'_>) {
    let silent = [r#"<meta name="referrer" content="no-referrer">"#, SCRIPT].concat();
    funnel.arrive(&silent, &format!("?code={}", fresh_code(funnel.stage))).await;
    inside_with_code(funnel.stage).await;
    trade(funnel.stage).await;
}

e2e::in_every_browser!(
    a_funnel_that_tells_nobody_where_it_is_has_a_form,
    in_a_page_that_is_not_on_the_list_there_is_no_form,
    the_origin_counts_to_the_letter,
    a_frame_beside_it_that_is_on_the_list_cannot_let_it_in,
    a_window_that_is_on_the_list_cannot_let_it_in,
    a_page_further_up_has_to_be_on_the_list_too,
);
