//! Helper that shows the states of the start screen, in order.

use crate::person::{paste, say};
use e2e::Stage;
use leg3_core::messages::findings::FindingText;
use leg3_core::messages::start::StartText;
use leg3_core::messages::ways::show_steps;

async fn start(stage: &Stage) {
    stage.arrive("").await;
    stage.app_is_alive().await;
}

/// Shows the states, and calls `look` in each.
pub(crate) async fn walk_start(stage: &Stage, look: &impl AsyncFn(&str)) {
    start(stage).await;
    look("start").await;
    stage.screen.choose(say(StartText::Make)).await;
    stage.screen.button(&show_steps(5)).await;
    look("start, Make chosen").await;
    start(stage).await;
    paste(stage, "error.noAppVersionIdFound").await;
    stage.screen.button(say(FindingText::NotYourApp)).await;
    look("start, an error pasted").await;
    start(stage).await;
    stage.screen.unfold(say(StartText::AllTools)).await;
    stage.screen.unfold(say(StartText::InstallLink)).await;
    look("start, all tools").await;
}
