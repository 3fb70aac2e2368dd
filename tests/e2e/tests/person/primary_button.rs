//! Helpers that find the primary button of a screen: the button for its next step.

use crate::person::{PHONE, js};
use e2e::Stage;

/// Returns every visible primary button: its text, and its lower edge when the page is scrolled to the top.
pub(crate) async fn primary_buttons(stage: &Stage) -> Vec<(String, f64)> {
    let script = "scrollTo(0, 0); return [...document.querySelectorAll('.primary')]
        .filter(button => button.checkVisibility({ visibilityProperty: true }))
        .map(button => [button.innerText, Math.round(button.getBoundingClientRect().bottom)])";
    serde_json::from_value(js(stage, script, vec![]).await).unwrap_or_default()
}

/// Returns the text of every primary button that is visible.
pub(crate) async fn primary_names(stage: &Stage) -> Vec<String> {
    primary_buttons(stage).await.into_iter().map(|(name, _)| name).collect()
}

/// Checks that exactly one primary button is visible, and that it is in the first view.
pub(crate) async fn assert_one_primary(stage: &Stage) {
    let buttons = primary_buttons(stage).await;
    let heading = stage.screen.heading().await;
    assert_eq!(buttons.len(), 1, "{buttons:?} under \"{heading}\"");
    assert!(
        buttons[0].1 <= f64::from(PHONE.height),
        "{buttons:?} is below the first view under \"{heading}\""
    );
}
