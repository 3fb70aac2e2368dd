//! Tests that the frame shows the form only if the host's list contains the funnel page and every page around the
//! funnel page. A listed page in another frame or window cannot admit the funnel page.

use crate::embed::frame::{controls, enter, enter_with_code, get_tokens, is_refused, leave};
use crate::embed::funnel::{Funnel, PATH, PLACE, SCRIPT};
use crate::embed::play_on;
use crate::person::{fresh_code, is_at_start, js};
use e2e::{Stage, eventually};

/// Every 20 milliseconds, sends the greeting of `embed.js` to every frame of the page that opened this window. If no
/// page opened it, uses the parent page instead. Then sends the message `greeted` to the same page.
const GREETER: &str = r#"<script>setInterval(() => {
    const around = opener ?? parent;
    for (let at = 0; at < around.length; at++) around[at].postMessage({ leg3: "hello" }, "*");
    around.postMessage("greeted", "*");
}, 20);</script>"#;

/// Checks that the page in the frame has no form, that the link below the frame stays, and that the funnel receives no
/// message from the page in the frame.
pub(super) async fn is_kept_out(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    enter(stage).await;
    is_refused(stage).await;
    leave(stage).await;
    funnel.has_fallback().await;
    let told = funnel.told().await;
    assert!(!told.contains(&stage.site.origin()), "the funnel received a message: {told}");
}

async fn an_unlisted_page_that_sends_forged_messages_receives_no_message(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    funnel.list(&[]);
    funnel.arrive(SCRIPT, PLACE).await;
    is_kept_out(funnel).await;
    enter(stage).await;
    let count = "window.heard = 0; addEventListener('message', () => window.heard++)";
    js(stage, count, vec![]).await;
    leave(stage).await;
    let forge =
        "for (let at = 0; at < 100; at++) for (const leg3 of ['hello', 'ready', 'taken', 'tokens', 'saved'])
        document.querySelector('iframe').contentWindow.postMessage({ leg3, origin: 'anything' }, '*')";
    js(stage, forge, vec![]).await;
    enter(stage).await;
    eventually("the messages arrive", async || js(stage, "return window.heard >= 500", vec![]).await == true)
        .await;
    leave(stage).await;
    is_kept_out(funnel).await;
}

async fn an_origin_must_match_the_list_exactly(funnel: &Funnel<'_>) {
    let origin = funnel.origin();
    let others = [
        origin.replace("http:", "https:"),
        origin.replace("shop.", "my.shop."),
        format!("{origin}0"),
        format!("{origin}/"),
        "*".to_owned(),
        "null".to_owned(),
    ];
    funnel.list(&others.iter().map(String::as_str).collect::<Vec<_>>());
    funnel.arrive(SCRIPT, PLACE).await;
    is_kept_out(funnel).await;
}

pub(super) async fn a_listed_page_in_a_sibling_frame_cannot_admit_the_funnel_page(funnel: &Funnel<'_>) {
    let ally = funnel.site.other("ally");
    funnel.list(&[&ally]);
    funnel.put("/greeter.html", GREETER, "");
    let beside = format!("<iframe src=\"{ally}/greeter.html\"></iframe>");
    funnel.arrive(SCRIPT, &[PLACE, &beside].concat()).await;
    greeted_often(funnel.stage).await;
    is_kept_out(funnel).await;
}

async fn a_listed_page_in_another_window_cannot_admit_the_funnel_page(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let ally = funnel.site.other("ally");
    funnel.list(&[&ally]);
    funnel.put("/greeter.html", GREETER, "");
    let link = format!("<a href=\"{ally}/greeter.html\" target=\"_blank\" rel=\"opener\">Open</a>");
    funnel.arrive(SCRIPT, &[PLACE, &link].concat()).await;
    stage.screen.link("Open").await.press().await;
    greeted_often(stage).await;
    is_kept_out(funnel).await;
}

/// Waits until the greeter has sent many greetings.
async fn greeted_often(stage: &Stage) {
    let often = "return told.filter((line) => line.endsWith('\"greeted\"')).length > 20";
    eventually("the greeter says hello", async || js(stage, often, vec![]).await == true).await;
}

async fn the_form_is_shown_if_every_ancestor_page_is_listed(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    funnel.list(&[&funnel.origin(), &funnel.site.other("portal")]);
    funnel.put(PATH, SCRIPT, PLACE);
    open_around(funnel, PATH).await;
    enter(stage).await;
    is_at_start(stage).await;
    assert!(controls(stage).await.len() > 1, "there is no form");
}

/// Opens a page that contains the funnel in a frame, and switches to the funnel.
pub(super) async fn open_around(funnel: &Funnel<'_>, path: &str) {
    let frame = format!("<iframe src=\"{}{path}\"></iframe>", funnel.origin());
    funnel.put("/around.html", "", &frame);
    funnel.stage.open(&format!("{}/around.html", funnel.site.other("portal"))).await;
    enter(funnel.stage).await;
}

async fn a_funnel_page_that_sends_no_referrer_gets_the_form(funnel: &Funnel<'_>) {
    let silent = [r#"<meta name="referrer" content="no-referrer">"#, SCRIPT].concat();
    funnel.arrive(&silent, PLACE).await;
    enter_with_code(funnel.stage).await;
    get_tokens(funnel.stage).await;
}

/// Opens the funnel with a fresh authorization code, in a frame of a page that is not on the host's list.
pub(super) async fn arrive_inside_a_stranger(funnel: &Funnel<'_>) {
    funnel.put(PATH, SCRIPT, PLACE);
    open_around(funnel, &format!("{PATH}?code={}", fresh_code(funnel.stage))).await;
}

async fn a_listed_funnel_page_inside_an_unlisted_page_gets_only_the_link(funnel: &Funnel<'_>) {
    arrive_inside_a_stranger(funnel).await;
    is_kept_out(funnel).await;
}

e2e::in_every_browser!(
    an_unlisted_page_that_sends_forged_messages_receives_no_message,
    an_origin_must_match_the_list_exactly,
    a_listed_page_in_a_sibling_frame_cannot_admit_the_funnel_page,
    a_listed_page_in_another_window_cannot_admit_the_funnel_page,
    the_form_is_shown_if_every_ancestor_page_is_listed,
    a_funnel_page_that_sends_no_referrer_gets_the_form,
    a_listed_funnel_page_inside_an_unlisted_page_gets_only_the_link,
);
