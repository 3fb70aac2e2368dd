//! Uses axe-core to test the page in a frame, with the form and without it.

use crate::embed::frame::{enter, enter_with_code, get_tokens, is_refused, leave};
use crate::embed::funnel::{Funnel, PLACE, SCRIPT};
use crate::embed::play_on;
use crate::look::accessibility::{axe, found, violations};
use crate::person::is_at_start;
use e2e::Engine;

async fn nothing_is_found(funnel: &Funnel<'_>) {
    let (stage, axe) = (funnel.stage, axe());
    funnel.arrive_with(SCRIPT, PLACE, "").await;
    enter(stage).await;
    is_at_start(stage).await;
    let mut all = found(stage, &axe, "in a frame, start").await;
    leave(stage).await;
    funnel.arrive(SCRIPT, PLACE).await;
    enter_with_code(stage).await;
    all.extend(found(stage, &axe, "in a frame, code").await);
    get_tokens(stage).await;
    all.extend(found(stage, &axe, "in a frame, tokens").await);
    leave(stage).await;
    funnel.list(&[]);
    funnel.arrive(SCRIPT, PLACE).await;
    enter(stage).await;
    is_refused(stage).await;
    // A page that refuses to run in the frame shows no form, so it has no rows to open.
    all.extend(violations(stage, &axe).await);
    leave(stage).await;
    assert!(all.is_empty(), "{all:#?}");
}

#[test]
#[ignore = "needs axe-core: cargo xtask test e2e brings it"]
fn a_page_in_a_frame_has_no_accessibility_violations() {
    play_on(Engine::Chromium, async |funnel| nothing_is_found(funnel).await);
}
