//! Tests a plain frame without `embed.js`: the parent page itself sends the greeting, and the page in the frame can
//! open in its own tab.

use crate::embed::frame::{enter, enter_with_code, is_refused, press};
use crate::embed::funnel::Funnel;
use crate::embed::play_on;
use crate::person::{fresh_code, go_to_new_tab, has_code, js, say};
use e2e::Stage;
use leg3_core::messages::page::PageText;

/// Greets the page in the frame, as `embed.js` does.
const GREETER: &str =
    "<script>setInterval(() => frames[0]?.postMessage({ leg3: 'hello' }, '*'), 50)</script>";

/// Opens a page with a plain frame. The address of the frame contains a fresh authorization code.
async fn open_around(funnel: &Funnel<'_>) {
    let code = fresh_code(funnel.stage);
    let frame = format!("<iframe src=\"PAGE/?code={code}\" width=360 height=700></iframe>");
    funnel.put("/plain.html", GREETER, &frame);
    funnel.open("/plain.html").await;
}

/// Presses *Open in its own tab* in the frame. Checks that the new tab has the authorization code, but not in its
/// address.
async fn takes_the_code_to_its_own_tab(stage: &Stage) {
    press(stage, say(PageText::OpenInOwnTab)).await;
    go_to_new_tab(stage).await;
    has_code(stage).await;
    stage.app_is_alive().await;
    assert_eq!(js(stage, "return location.hash", vec![]).await, "");
}

async fn a_refused_frame_opens_its_own_tab_with_the_code(funnel: &Funnel<'_>) {
    funnel.list(&[&funnel.site.other("another")]);
    open_around(funnel).await;
    enter(funnel.stage).await;
    is_refused(funnel.stage).await;
    takes_the_code_to_its_own_tab(funnel.stage).await;
}

async fn an_admitted_frame_opens_its_own_tab_with_the_code(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    open_around(funnel).await;
    enter_with_code(stage).await;
    stage.app_is_alive().await;
    let line = js(stage, "return document.querySelector('.framed').textContent", vec![]).await;
    assert!(line.as_str().unwrap_or_default().starts_with(&stage.site.origin()), "{line}");
    takes_the_code_to_its_own_tab(stage).await;
}

async fn the_fragment_keeps_the_address_of_a_parent_page_only_if_it_is_listed(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let page = format!("{}/funnel", funnel.origin());
    for (listed, expected) in [(funnel.origin(), page.as_str()), (funnel.site.other("another"), "")] {
        funnel.list(&[&listed]);
        stage.arrive(&format!("?code={}#page={page}", fresh_code(stage))).await;
        stage.app_is_alive().await;
        let fragment = js(stage, "return decodeURIComponent(location.hash)", vec![]).await;
        assert_eq!(fragment.as_str().unwrap_or_default().trim_start_matches("#page="), expected);
    }
}

e2e::in_every_browser!(
    a_refused_frame_opens_its_own_tab_with_the_code,
    an_admitted_frame_opens_its_own_tab_with_the_code,
    the_fragment_keeps_the_address_of_a_parent_page_only_if_it_is_listed,
);
