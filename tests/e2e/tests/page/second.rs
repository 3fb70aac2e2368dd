//! The second program: it comes once the page is usable, and the page does its work without it.

use crate::play::{
    app_is_there, arrive_with_code, block_highlevel, copied, fill_and_press, fresh_code, has_tokens, js,
    places, press, settled,
};
use crate::wire::expect_refusals;
use crate::words::say;
use e2e::sandbox::{Fault, FaultKind, On};
use e2e::{HIGHLEVEL, Kind, Stage, Trouble, eventually, play};
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::page::PageText;
use leg3_core::messages::report::ReportText;

/// Part of the name of both its files, and of no other.
const FILES: &str = "/bench-";

/// Arrives with a code while the second program cannot be had.
async fn arrive_without_it(stage: &Stage, trouble: Trouble) {
    expect_refusals(stage);
    stage.expect(stage.site.authority().as_str());
    stage.site.trouble(FILES, trouble);
    let code = fresh_code(stage);
    stage.arrive(&format!("?code={code}")).await;
    app_is_there(stage).await;
}

/// From the form to a failure that asks for a report.
async fn fail(stage: &Stage) {
    stage.expect("500");
    stage.sandbox.set_fault(Some(Fault::always(On::Exchange, FaultKind::Status500Json)));
    fill_and_press(stage).await;
    stage.screen.says("L3-33").await;
}

#[test]
fn without_it_a_code_becomes_tokens_and_the_page_says_what_is_not_there() {
    play(async |stage| {
        arrive_without_it(stage, Trouble::Missing).await;
        stage.screen.says(say(PageText::PartMissing)).await;
        fill_and_press(stage).await;
        has_tokens(stage).await;
    });
}

#[test]
fn one_that_was_tampered_with_does_not_run() {
    play(async |stage| {
        arrive_without_it(stage, Trouble::Altered).await;
        stage.screen.says(say(PageText::PartMissing)).await;
        assert_eq!(places(stage).await, 0);
    });
}

#[test]
fn it_can_be_loaded_again() {
    play(async |stage| {
        arrive_without_it(stage, Trouble::Missing).await;
        stage.screen.says(say(PageText::PartMissing)).await;
        stage.site.heal(FILES);
        press(stage, PageText::LoadAgain).await;
        settled(stage).await;
        stage.screen.gone(Kind::Button, say(PageText::LoadAgain)).await;
        fail(stage).await;
        stage.screen.unfold(say(ExchangeText::Outside)).await;
        assert!(copied(stage, ExchangeText::CopyShell).await.contains("curl"));
    });
}

#[test]
fn a_button_pressed_before_it_is_there_is_heard() {
    play(async |stage| {
        arrive_without_it(stage, Trouble::Held).await;
        fail(stage).await;
        stage.screen.copy("nothing was copied").await;
        stage.screen.unfold(say(ReportText::Report)).await;
        press(stage, ReportText::CopyReport).await;
        stage.screen.says(say(ExchangeText::Starting)).await;
        stage.site.heal(FILES);
        let report = eventually("the report is copied", async || {
            Some(stage.screen.clipboard().await).filter(|text| text != "nothing was copied")
        })
        .await;
        assert!(report.contains("failure: L3-33"), "{report}");
    });
}

#[test]
fn if_it_dies_the_first_goes_on() {
    play(async |stage| {
        for part in ["requires 'new'", "unreachable", "panicked"] {
            stage.expect(part);
        }
        arrive_with_code(stage).await;
        block_highlevel(stage);
        fill_and_press(stage).await;
        stage.screen.says("L3-11").await;
        settled(stage).await;
        // It throws by itself, and only the second program calls it: what a script of the test throws, the browser does
        // not show to the page.
        js(stage, "Object.defineProperty(Document.prototype, 'createTextNode', { value: Map })", vec![])
            .await;
        stage.screen.unfold(say(ExchangeText::Outside)).await;
        stage.screen.says(say(PageText::PartMissing)).await;
        stage.screen.says("L3-11").await;
        stage.proxy.allow(HIGHLEVEL);
        stage.screen.press("Get my tokens").await;
        has_tokens(stage).await;
    });
}
