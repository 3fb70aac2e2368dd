//! Tests a browser without `location.ancestorOrigins`, such as older versions of Firefox. There the greeting of the
//! parent page decides. Pages above the parent are visible only to the host's headers.

use crate::embed::admission::{
    a_listed_page_in_a_frame_beside_cannot_let_it_in, arrive_inside_a_stranger, is_kept_out,
};
use crate::embed::frame::{enter, enter_with_code, get_tokens, is_refused, leave};
use crate::embed::funnel::{Funnel, PATH, PLACE, SCRIPT};
use crate::embed::play_on;
use crate::person::js;

/// Switches `location.ancestorOrigins` off for pages that are opened from now on.
pub(super) async fn name_nobody(funnel: &Funnel<'_>) {
    funnel.stage.browser.set_preference("dom.location.ancestorOrigins.enabled", false).await;
}

/// Checks that the page in the frame cannot see which pages contain it.
async fn sees_nobody(funnel: &Funnel<'_>) {
    let is_named = js(funnel.stage, "return 'ancestorOrigins' in location", vec![]).await;
    assert_eq!(is_named, false, "the browser has `location.ancestorOrigins`");
}

async fn a_listed_page_is_let_in_by_its_greeting(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    name_nobody(funnel).await;
    funnel.arrive(SCRIPT, PLACE).await;
    enter_with_code(stage).await;
    sees_nobody(funnel).await;
    get_tokens(stage).await;
}

async fn the_greeting_of_a_page_that_is_not_listed_counts_for_nothing(funnel: &Funnel<'_>) {
    name_nobody(funnel).await;
    funnel.list(&[]);
    funnel.arrive(SCRIPT, PLACE).await;
    enter(funnel.stage).await;
    sees_nobody(funnel).await;
    leave(funnel.stage).await;
    is_kept_out(funnel).await;
}

async fn only_the_page_around_can_greet(funnel: &Funnel<'_>) {
    name_nobody(funnel).await;
    a_listed_page_in_a_frame_beside_cannot_let_it_in(funnel).await;
}

async fn in_a_page_without_the_script_there_is_no_form(funnel: &Funnel<'_>) {
    name_nobody(funnel).await;
    funnel.put(PATH, "", "<iframe src=\"PAGE/\"></iframe>");
    funnel.open(PATH).await;
    enter(funnel.stage).await;
    is_refused(funnel.stage).await;
    leave(funnel.stage).await;
}

/// SECURITY.md states this limit.
async fn a_page_further_up_is_not_seen(funnel: &Funnel<'_>) {
    name_nobody(funnel).await;
    arrive_inside_a_stranger(funnel).await;
    enter_with_code(funnel.stage).await;
}

e2e::in_firefox!(
    a_listed_page_is_let_in_by_its_greeting,
    the_greeting_of_a_page_that_is_not_listed_counts_for_nothing,
    only_the_page_around_can_greet,
    in_a_page_without_the_script_there_is_no_form,
    a_page_further_up_is_not_seen,
);
