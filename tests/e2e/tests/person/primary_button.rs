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

/// Returns a problem if not exactly one primary button is visible, or if the button is not in the first view of a
/// phone.
pub(crate) async fn not_one_primary(stage: &Stage) -> Option<String> {
    let buttons = primary_buttons(stage).await;
    match &buttons[..] {
        [(_, lower_edge)] if *lower_edge <= f64::from(PHONE.height) => None,
        [(name, lower_edge)] => Some(format!("\"{name}\" ends below the first view, at {lower_edge} px")),
        _ => Some(format!("not one primary button: {buttons:?}")),
    }
}

/// Checks that exactly one primary button is visible, and that it is in the first view of a phone.
pub(crate) async fn assert_one_primary(stage: &Stage) {
    let problem = not_one_primary(stage).await;
    let heading = stage.screen.heading().await;
    assert!(problem.is_none(), "{problem:?} under \"{heading}\"");
}
