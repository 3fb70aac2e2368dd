//! Tests that the page can replace the start screen, for example with the screen of a code from another tab, while an
//! element of the start screen has the focus. The browser then sends events to the removed element.

use crate::person::{is_at_start, js, play_on, say};
use e2e::Stage;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::start::StartText;
use leg3_core::ways::choice::Choice;

/// Opens another screen with the button *My token stopped working*, but does not move the focus to the button.
async fn replace_the_screen(stage: &Stage) {
    let button = stage.screen.button(say(RefreshText::Stopped)).await;
    js(stage, "arguments[0].click()", vec![serde_json::json!(button.web_element())]).await;
    stage.screen.heading_is(say(RefreshText::EndedTitle)).await;
    stage.app_is_alive().await;
}

async fn the_screen_is_replaced_while_a_tile_has_the_focus(stage: &Stage) {
    stage.arrive("").await;
    is_at_start(stage).await;
    stage.screen.choice(say(Choice::ALL[0].title())).await.focus().await;
    replace_the_screen(stage).await;
}

async fn the_screen_is_replaced_while_the_person_types_into_the_box(stage: &Stage) {
    stage.arrive("").await;
    is_at_start(stage).await;
    stage.screen.type_into(say(StartText::Paste), "some words").await;
    replace_the_screen(stage).await;
}

e2e::in_every_browser!(
    the_screen_is_replaced_while_a_tile_has_the_focus,
    the_screen_is_replaced_while_the_person_types_into_the_box,
);
