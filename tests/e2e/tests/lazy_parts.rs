//! Tests the lazy parts of the app: they are fetched when the browser is idle, or when they are opened.

use crate::person::{arrive_with_code, copied, fill_and_press, has_tokens, js, play, play_on, say};
use e2e::{Stage, Trouble, eventually};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::page::PageText;
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::messages::start::StartText;
use leg3_core::messages::tokens::TokensText;

/// Waits until the browser has fetched every lazy part.
pub(crate) async fn all_are_here(stage: &Stage) {
    for part in ["/reader-", "/tools-", "/details-"] {
        let script = "return performance.getEntriesByType('resource')
            .some(({ name, responseEnd }) => name.includes(arguments[0]) && responseEnd > 0)";
        eventually("the part is fetched", async || js(stage, script, vec![part.into()]).await == true).await;
    }
}

async fn a_part_that_cannot_be_had_says_so_and_comes_later(stage: &Stage) {
    stage.expect("details");
    stage.expect("404");
    stage.expect("wasm");
    stage.expect("Load failed");
    stage.site.trouble("/details-", Trouble::Missing);
    arrive_with_code(stage).await;
    stage.screen.unfold(say(CodeScreenText::CodeRow)).await;
    stage.screen.says(say(PageText::LoadFailed)).await;
    stage.site.heal("/details-");
    stage.screen.press(say(PageText::LoadAgain)).await;
    stage.screen.button(say(ExchangeText::CopyCode)).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
}

#[test]
fn a_part_that_was_changed_on_its_way_is_refused() {
    play(async |stage| {
        stage.expect("details");
        stage.expect("integrity");
        stage.expect("Failed to fetch");
        stage.site.trouble("/details-", Trouble::Altered);
        arrive_with_code(stage).await;
        stage.screen.unfold(say(CodeScreenText::CodeRow)).await;
        stage.screen.says(say(PageText::LoadFailed)).await;
        fill_and_press(stage).await;
        has_tokens(stage).await;
    });
}

#[test]
fn after_idle_fetching_the_network_is_not_needed_any_more() {
    play(async |stage| {
        arrive_with_code(stage).await;
        all_are_here(stage).await;
        stage.browser.offline(true).await;
        stage.screen.unfold(say(CodeScreenText::CodeRow)).await;
        stage.screen.button(say(ExchangeText::CopyCode)).await;
        stage.browser.offline(false).await;
    });
}

async fn a_part_that_comes_after_its_screen_is_gone_ends_nothing(stage: &Stage) {
    for part in ["/details-", "/reader-"] {
        stage.site.trouble(part, Trouble::Held);
    }
    arrive_with_code(stage).await;
    stage.screen.unfold(say(CodeScreenText::CodeRow)).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
    for part in ["/details-", "/reader-"] {
        stage.site.heal(part);
    }
    // When this part is drawn, all code that waited for the parts has run.
    stage.screen.unfold(say(ReceivedText::Details)).await;
    stage.screen.says(say(ReceivedText::TokenDetails)).await;
    stage.screen.press(say(CodeScreenText::Forget)).await;
    stage.screen.heading_is(say(StartText::Title)).await;
}

async fn a_press_while_a_part_is_on_its_way_is_done_when_it_is_there(stage: &Stage) {
    stage.site.trouble("/reader-", Trouble::Held);
    arrive_with_code(stage).await;
    stage.screen.unfold(say(CodeScreenText::RatherNot)).await;
    let answer =
        r#"{"access_token":"of-a-terminal","userType":"Location","locationId":"locSandbox0000000001"}"#;
    stage.screen.paste_into(say(ExchangeText::PasteAnswer), answer).await;
    stage.screen.press(say(ExchangeText::UseAnswer)).await;
    stage.screen.says(say(ExchangeText::Starting)).await;
    stage.site.heal("/reader-");
    has_tokens(stage).await;
    assert_eq!(copied(stage, say(TokensText::CopyAccess)).await, "of-a-terminal");
}

e2e::in_every_browser!(
    a_part_that_comes_after_its_screen_is_gone_ends_nothing,
    a_part_that_cannot_be_had_says_so_and_comes_later,
    a_press_while_a_part_is_on_its_way_is_done_when_it_is_there,
);
