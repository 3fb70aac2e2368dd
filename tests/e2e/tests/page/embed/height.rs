//! The frame is as high as what is in it, in every state, in an element 360 pixels wide: there is one scrollbar, the
//! funnel's.

use super::{
    Funnel, PLACE, SCRIPT, UNKNOWN, click, has_tokens, inside, inside_with_code, js, outside, play_on, submit,
};
use crate::play::{app_is_there, fresh_code};
use crate::wire::expect_trouble;
use crate::words::say;
use e2e::sandbox::{Cors, DEMO_CLIENT_ID, Fault, FaultKind, Install, On};
use e2e::{Stage, Trouble, eventually};
use leg3_core::exchange::failure::Failure;
use leg3_core::messages::VOICE;
use leg3_core::messages::demo::DemoText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::exchange_advice;
use leg3_core::messages::page::PageText;
use leg3_core::messages::sub_accounts::SubAccountsText;

/// Nothing is left to scroll inside, neither down nor aside, and nothing is empty below. Gives the height.
async fn fits(stage: &Stage, what: &str) -> u64 {
    let script = "const at = document.scrollingElement, high = at.getBoundingClientRect().height;
        return innerWidth === 360 && at.clientWidth === 360 && at.scrollWidth <= 360
            && at.scrollHeight <= innerHeight && Math.abs(innerHeight - high) < 2 ? innerHeight : null";
    let fitting = async || js(stage, script, vec![]).await.as_u64();
    let high = eventually(format!("the frame fits: {what}"), fitting).await;
    outside(stage).await;
    let aside = "return document.scrollingElement.scrollWidth <= innerWidth";
    assert_eq!(js(stage, aside, vec![]).await, true, "the funnel scrolls aside: {what}");
    inside(stage).await;
    high
}

/// The same, and once more with everything unfolded.
async fn fits_unfolded(stage: &Stage, what: &str) {
    let folded = fits(stage, what).await;
    let fold =
        "const folds = [...document.querySelectorAll('details')].filter(fold => fold.checkVisibility());
        for (const fold of folds) fold.open = arguments[0];
        return folds.length";
    assert_ne!(js(stage, fold, vec![true.into()]).await, 0, "nothing to unfold: {what}");
    let unfolded = fits(stage, &format!("{what}, unfolded")).await;
    assert!(folded < unfolded, "{what}: {folded} {unfolded}");
    js(stage, fold, vec![false.into()]).await;
    assert!(fits(stage, &format!("{what}, folded again")).await < unfolded, "{what} stayed high");
}

/// Waits until the form is drawn for sending.
async fn sends(stage: &Stage) {
    let busy = "return document.getElementById('send').textContent";
    let words = say(ExchangeText::GettingTokens);
    eventually("the code is on its way", async || js(stage, busy, vec![]).await == words).await;
}

async fn from_the_start_to_the_tokens_and_back(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    funnel.arrive(SCRIPT, "").await;
    inside(stage).await;
    app_is_there(stage).await;
    fits_unfolded(stage, "start").await;
    outside(stage).await;
    funnel.arrive(SCRIPT, &format!("?code={}", fresh_code(stage))).await;
    inside_with_code(stage).await;
    fits_unfolded(stage, "code").await;
    stage.sandbox.set_fault(Some(Fault::once(On::Exchange, FaultKind::Hold)));
    submit(stage).await;
    sends(stage).await;
    fits(stage, "sending").await;
    stage.sandbox.set_fault(None);
    has_tokens(stage).await;
    fits_unfolded(stage, "tokens").await;
    let tokens = fits(stage, "tokens").await;
    click(stage, "[data-do=forget]").await;
    stage.screen.heading_is("Get your HighLevel tokens").await;
    assert!(fits(stage, "start again").await < tokens, "it stayed as high as the tokens");
}

async fn in_two_kinds_of_failure(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    expect_trouble(stage);
    funnel.arrive(SCRIPT, &format!("?code={UNKNOWN}")).await;
    inside_with_code(stage).await;
    let code = fits(stage, "code").await;
    submit(stage).await;
    stage.screen.heading_is("HighLevel does not know this code").await;
    fits_unfolded(stage, "refused").await;
    outside(stage).await;
    stage.sandbox.set_cors(Cors::Closed);
    funnel.arrive(SCRIPT, &format!("?code={}", fresh_code(stage))).await;
    inside_with_code(stage).await;
    submit(stage).await;
    stage.screen.heading_is(exchange_advice::exchange_advice(Failure::ProbeHidden, VOICE).title).await;
    fits_unfolded(stage, "hidden").await;
    assert!(code < fits(stage, "hidden").await, "a failure is higher than a code");
}

async fn where_there_is_no_code_or_no_app(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    funnel.arrive(SCRIPT, "?error=access_denied&error_description=The+user+cancelled").await;
    inside(stage).await;
    stage.screen.heading_is(say(ExchangeText::DeniedTitle)).await;
    app_is_there(stage).await;
    fits_unfolded(stage, "denied").await;
    outside(stage).await;
    let place = PLACE.replace("PAGE/", "PAGE/?demo");
    funnel.put("/demo.html", SCRIPT, &place);
    funnel.open("/demo.html").await;
    inside(stage).await;
    app_is_there(stage).await;
    stage.screen.says(say(DemoText::PretendMode)).await;
    fits_unfolded(stage, "pretending").await;
    outside(stage).await;
    stage.expect(&stage.site.authority());
    stage.site.trouble(".wasm", Trouble::Missing);
    funnel.arrive(SCRIPT, &format!("?code={}", fresh_code(stage))).await;
    inside(stage).await;
    stage.screen.heading_is(say(PageText::Unstarted)).await;
    fits_unfolded(stage, "not started").await;
}

async fn with_the_sub_accounts_of_an_agency_listed(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    stage.sandbox.set_locations(30);
    let code = stage.sandbox.issue_code(DEMO_CLIENT_ID, Install::agency());
    funnel.arrive(SCRIPT, &format!("?code={code}")).await;
    inside_with_code(stage).await;
    submit(stage).await;
    has_tokens(stage).await;
    let before = fits(stage, "agency").await;
    click(stage, "#go-accounts").await;
    stage.screen.says(&["30", say(SubAccountsText::AccountsListed)].concat()).await;
    assert!(before < fits(stage, "listed").await, "the list takes no room");
    fits_unfolded(stage, "listed").await;
    click(stage, "[data-do=forget]").await;
    stage.screen.heading_is("Get your HighLevel tokens").await;
    fits(stage, "start again").await;
}

e2e::in_every_browser!(
    from_the_start_to_the_tokens_and_back,
    in_two_kinds_of_failure,
    where_there_is_no_code_or_no_app,
    with_the_sub_accounts_of_an_agency_listed,
);
