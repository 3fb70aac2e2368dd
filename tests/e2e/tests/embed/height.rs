//! Tests that the frame is as high as the page in it, at a width of 360 pixels. The tests show the screens from the
//! start to the saved tokens, several failures, and a list of sub-accounts. The page in the frame has no scrollbar.

use crate::embed::frame::{enter, enter_with_code, fill_and_press, leave, press, save};
use crate::embed::funnel::{Funnel, PLACE, SCRIPT};
use crate::embed::new_code::USED;
use crate::embed::play_on;
use crate::person::{has_tokens, is_at_start, js, say};
use crate::sub_accounts::picker::is_to_be_chosen;
use e2e::requests::expect_trouble;
use e2e::sandbox::{Cors, DEMO_CLIENT_ID, Fault, FaultKind, Install, On};
use e2e::{Stage, Trouble, eventually};
use leg3_core::exchange::failure::Failure;
use leg3_core::messages::VOICE;
use leg3_core::messages::agency::{AgencyText, listed};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::exchange_advice::exchange_advice;
use leg3_core::messages::page::PageText;
use leg3_core::messages::start::StartText;
use leg3_core::oauth::error_response::ErrorResponse::CodeNotFound;

/// Waits until nothing in the frame can scroll and no space remains below the page. Checks that the funnel does not
/// scroll sideways. Returns the height of the frame.
async fn fits(stage: &Stage, what: &str) -> u64 {
    let script = "const page = document.scrollingElement, height = page.getBoundingClientRect().height;
        return innerWidth === 360 && page.clientWidth === 360 && page.scrollWidth <= 360
            && page.scrollHeight <= innerHeight && Math.abs(innerHeight - height) < 2 ? innerHeight : null";
    let height = async || js(stage, script, vec![]).await.as_u64();
    let height = eventually(format!("the frame fits: {what}"), height).await;
    leave(stage).await;
    let is_narrow = "return document.scrollingElement.scrollWidth <= innerWidth";
    assert_eq!(js(stage, is_narrow, vec![]).await, true, "the funnel scrolls sideways: {what}");
    enter(stage).await;
    height
}

/// Does the same check as [`fits`] with every `<details>` closed, then with all of them open, then closed again. Checks
/// that the frame becomes higher and then lower.
async fn fits_unfolded(stage: &Stage, what: &str) {
    let folded = fits(stage, what).await;
    let set_open =
        "const rows = [...document.querySelectorAll('details')].filter((it) => it.checkVisibility());
        const closed = rows.filter((row) => row.open !== arguments[0]);
        for (const row of closed) row.open = arguments[0];
        return closed.length";
    assert_ne!(js(stage, set_open, vec![true.into()]).await, 0, "no row can be opened: {what}");
    let unfolded = fits(stage, &format!("{what}, unfolded")).await;
    assert!(folded < unfolded, "{what}: {folded} folded, {unfolded} unfolded");
    js(stage, set_open, vec![false.into()]).await;
    assert!(
        fits(stage, &format!("{what}, folded again")).await < unfolded,
        "{what}: the frame did not shrink"
    );
}

async fn the_frame_height_fits_each_screen_from_the_start_to_the_tokens(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    funnel.arrive_with(SCRIPT, PLACE, "").await;
    enter(stage).await;
    is_at_start(stage).await;
    fits_unfolded(stage, "start").await;
    leave(stage).await;
    funnel.arrive(SCRIPT, PLACE).await;
    enter_with_code(stage).await;
    fits_unfolded(stage, "code").await;
    stage.sandbox.set_fault(Some(Fault::once(On::Exchange, FaultKind::Hold)));
    fill_and_press(stage).await;
    stage.screen.heading_is(say(CodeScreenText::WorkingTitle)).await;
    fits(stage, "sending").await;
    stage.sandbox.set_fault(None);
    has_tokens(stage).await;
    fits(stage, "tokens").await;
    save(stage).await;
    fits_unfolded(stage, "saved").await;
    press(stage, say(CodeScreenText::Forget)).await;
    stage.screen.heading_is(say(StartText::Title)).await;
    fits(stage, "start again").await;
}

async fn the_frame_height_fits_a_failed_exchange(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    expect_trouble(stage);
    funnel.arrive_with(SCRIPT, PLACE, &format!("?code={USED}")).await;
    enter_with_code(stage).await;
    fill_and_press(stage).await;
    stage.screen.heading_is(exchange_advice(Failure::Refused(CodeNotFound), VOICE).title).await;
    fits_unfolded(stage, "refused").await;
    leave(stage).await;
    stage.sandbox.set_cors(Cors::Closed);
    funnel.arrive(SCRIPT, PLACE).await;
    enter_with_code(stage).await;
    fill_and_press(stage).await;
    stage.screen.heading_is(exchange_advice(Failure::ProbeHidden, VOICE).title).await;
    fits_unfolded(stage, "hidden").await;
}

async fn the_frame_height_fits_a_redirect_error_and_a_failed_start(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    funnel.arrive_with(SCRIPT, PLACE, "?error=access_denied&error_description=The+user+cancelled").await;
    enter(stage).await;
    stage.screen.heading_is(say(ExchangeText::DeniedTitle)).await;
    fits_unfolded(stage, "denied").await;
    leave(stage).await;
    stage.expect(&stage.site.authority());
    stage.site.trouble("_bg.wasm", Trouble::Missing);
    funnel.arrive(SCRIPT, PLACE).await;
    enter(stage).await;
    stage.screen.heading_is(say(PageText::Unstarted)).await;
    fits(stage, "not started").await;
}

async fn the_frame_height_fits_a_list_of_sub_accounts(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    stage.sandbox.set_locations(30);
    let code = stage.sandbox.issue_code(DEMO_CLIENT_ID, Install::agency());
    funnel.arrive_with(SCRIPT, PLACE, &format!("?code={code}")).await;
    enter_with_code(stage).await;
    fill_and_press(stage).await;
    is_to_be_chosen(stage).await;
    let before = fits(stage, "agency").await;
    press(stage, say(AgencyText::ShowList)).await;
    stage.screen.says(&listed(30)).await;
    let list = fits(stage, "listed").await;
    assert!(before < list, "the list does not make the frame higher");
    press(stage, say(CodeScreenText::Forget)).await;
    stage.screen.heading_is(say(StartText::Title)).await;
    assert!(fits(stage, "start again").await < list, "the frame stayed as high as with the list");
}

/// Sends many values as heights. Only the last value is valid.
const ABSURD: &str = r#"<!doctype html><script>
const absurd = [-5, 0, NaN, "12px;position:fixed", [5, 5], 1e9, 1e5, Infinity, -Infinity, null, undefined, true, {}, [],
    { valueOf: 5 }, new Date(500), 333];
for (const height of absurd) parent.postMessage({ leg3: "height", height }, "*");
</script>"#;

/// Records every height that the frame gets.
const WATCH: &str = r#"<script>window.heights = [];
new MutationObserver((all) => all.forEach(({ target }) => heights.push(target.style.height)))
    .observe(document, { subtree: true, attributeFilter: ["style"] });</script>"#;

async fn invalid_heights_are_ignored(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    stage.site.give("/", ABSURD);
    funnel.arrive_with(&[WATCH, SCRIPT].concat(), PLACE, "").await;
    let last = async || js(stage, "return heights.at(-1)", vec![]).await == "333px";
    eventually("the last height is set", last).await;
    let others = js(stage, "return heights.filter((it) => it !== '333px' && it !== '40rem')", vec![]).await;
    assert_eq!(others, serde_json::json!([]));
}

e2e::in_every_browser!(
    the_frame_height_fits_each_screen_from_the_start_to_the_tokens,
    the_frame_height_fits_a_failed_exchange,
    the_frame_height_fits_a_redirect_error_and_a_failed_start,
    the_frame_height_fits_a_list_of_sub_accounts,
    invalid_heights_are_ignored,
);
