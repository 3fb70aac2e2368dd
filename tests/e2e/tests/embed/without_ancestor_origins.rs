//! Tests a browser without `location.ancestorOrigins`, such as older versions of Firefox. In such a browser, the page
//! shows the form only if a listed parent page sends the greeting. Only the directive `frame-ancestors` in the host's
//! headers restricts the pages that contain the parent page.

use crate::embed::admission::{
    a_listed_page_in_a_sibling_frame_cannot_admit_the_funnel_page, arrive_inside_a_stranger, is_kept_out,
};
use crate::embed::frame::{enter, enter_with_code, get_tokens, is_refused, leave};
use crate::embed::funnel::{Funnel, PATH, PLACE, SCRIPT};
use crate::embed::play_on;
use crate::person::js;

/// Switches `location.ancestorOrigins` off for pages that are opened later.
pub(super) async fn name_nobody(funnel: &Funnel<'_>) {
    funnel.stage.browser.set_preference("dom.location.ancestorOrigins.enabled", false).await;
}

/// Checks that the page in the frame cannot see which pages contain it.
async fn sees_nobody(funnel: &Funnel<'_>) {
    let is_named = js(funnel.stage, "return 'ancestorOrigins' in location", vec![]).await;
    assert_eq!(is_named, false, "the browser has `location.ancestorOrigins`");
}

async fn a_listed_page_is_admitted_by_its_greeting(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    name_nobody(funnel).await;
    funnel.arrive(SCRIPT, PLACE).await;
    enter_with_code(stage).await;
    sees_nobody(funnel).await;
    get_tokens(stage).await;
}

async fn the_greeting_of_an_unlisted_page_is_ignored(funnel: &Funnel<'_>) {
    name_nobody(funnel).await;
    funnel.list(&[]);
    funnel.arrive(SCRIPT, PLACE).await;
    enter(funnel.stage).await;
    sees_nobody(funnel).await;
    leave(funnel.stage).await;
    is_kept_out(funnel).await;
}

async fn only_the_greeting_of_the_parent_page_is_accepted(funnel: &Funnel<'_>) {
    name_nobody(funnel).await;
    a_listed_page_in_a_sibling_frame_cannot_admit_the_funnel_page(funnel).await;
}

async fn a_page_without_the_script_gets_no_form(funnel: &Funnel<'_>) {
    name_nobody(funnel).await;
    funnel.put(PATH, "", "<iframe src=\"PAGE/\"></iframe>");
    funnel.open(PATH).await;
    enter(funnel.stage).await;
    is_refused(funnel.stage).await;
    leave(funnel.stage).await;
}

/// Tests a limit that SECURITY.md describes.
async fn an_unlisted_page_above_the_parent_is_not_detected(funnel: &Funnel<'_>) {
    name_nobody(funnel).await;
    arrive_inside_a_stranger(funnel).await;
    enter_with_code(funnel.stage).await;
}

e2e::in_firefox!(
    a_listed_page_is_admitted_by_its_greeting,
    the_greeting_of_an_unlisted_page_is_ignored,
    only_the_greeting_of_the_parent_page_is_accepted,
    a_page_without_the_script_gets_no_form,
    an_unlisted_page_above_the_parent_is_not_detected,
);
