//! In a browser that does not tell a page who is around it, as Firefox did before it had `location.ancestorOrigins`. There
//! the greeting of the page around decides; and of who is further up, only the headers know.

use super::listed::{a_frame_beside_it_that_is_on_the_list_cannot_let_it_in, around, is_left_outside};
use super::{Funnel, PLACE, SCRIPT, has_form, inside, inside_with_code, js, play_on, trade};
use crate::play::fresh_code;
use crate::words::say;
use leg3_core::messages::page::PageText;

/// From here on, pages are not told.
pub(super) async fn not_told(funnel: &Funnel<'_>) {
    funnel.stage.browser.set_preference("dom.location.ancestorOrigins.enabled", false).await;
}

async fn nobody_is_named(funnel: &Funnel<'_>) {
    let named = js(funnel.stage, "return 'ancestorOrigins' in location", vec![]).await;
    assert_eq!(named, false, "the browser names them all the same");
}

async fn a_page_on_the_list_is_let_in_by_its_greeting(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    not_told(funnel).await;
    funnel.arrive(SCRIPT, &format!("?code={}", fresh_code(stage))).await;
    inside_with_code(stage).await;
    nobody_is_named(funnel).await;
    trade(stage).await;
}

async fn a_page_that_is_not_on_the_list_may_greet_as_it_likes(funnel: &Funnel<'_>) {
    not_told(funnel).await;
    funnel.list(&[]);
    funnel.arrive(SCRIPT, &format!("?code={}", fresh_code(funnel.stage))).await;
    inside(funnel.stage).await;
    nobody_is_named(funnel).await;
    super::outside(funnel.stage).await;
    is_left_outside(funnel).await;
}

async fn only_the_page_around_it_can_greet(funnel: &Funnel<'_>) {
    not_told(funnel).await;
    a_frame_beside_it_that_is_on_the_list_cannot_let_it_in(funnel).await;
}

async fn a_page_without_the_script_has_no_form(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    not_told(funnel).await;
    funnel.put("/plain.html", "", "<iframe src=\"PAGE/\"></iframe>");
    funnel.open("/plain.html").await;
    inside(stage).await;
    stage.screen.says(say(PageText::FramedOut)).await;
    assert!(!has_form(stage).await, "there is a form");
}

/// SECURITY.md says so.
async fn a_page_further_up_is_not_seen(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    not_told(funnel).await;
    funnel.put("/funnel.html", SCRIPT, PLACE);
    around(funnel, &format!("/funnel.html?code={}", fresh_code(stage))).await;
    inside_with_code(stage).await;
}

e2e::in_firefox!(
    a_page_on_the_list_is_let_in_by_its_greeting,
    a_page_that_is_not_on_the_list_may_greet_as_it_likes,
    only_the_page_around_it_can_greet,
    a_page_without_the_script_has_no_form,
    a_page_further_up_is_not_seen,
);
