//! Tests the chunks of the app that are loaded later (the lazy parts). The app fetches a chunk when the browser is
//! idle, or when the person uses a part of the page that needs the chunk.

use crate::person::{arrive_with_code, copied, fill_and_press, has_tokens, js, play, play_on, say};
use e2e::{Stage, Trouble, eventually};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::page::PageText;
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::messages::start::StartText;
use leg3_core::messages::tokens::TokensText;

/// Waits until the browser has fetched the chunks `reader`, `tools` and `details`.
pub(crate) async fn all_are_here(stage: &Stage) {
    for part in ["/reader-", "/tools-", "/details-"] {
        let script = "return performance.getEntriesByType('resource')
            .some(({ name, responseEnd }) => name.includes(arguments[0]) && responseEnd > 0)";
        eventually("the part is fetched", async || js(stage, script, vec![part.into()]).await == true).await;
    }
}

async fn a_lazy_part_that_fails_to_load_says_so_and_can_be_loaded_again(stage: &Stage) {
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
fn a_modified_lazy_part_is_refused() {
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
fn rows_open_without_a_network_after_idle_fetching() {
    play(async |stage| {
        arrive_with_code(stage).await;
        all_are_here(stage).await;
        stage.browser.offline(true).await;
        stage.screen.unfold(say(CodeScreenText::CodeRow)).await;
        stage.screen.button(say(ExchangeText::CopyCode)).await;
        stage.browser.offline(false).await;
    });
}

async fn a_lazy_part_that_loads_after_its_screen_closed_does_not_stop_the_app(stage: &Stage) {
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
    // When the page shows the content of *Details*, all program code that waited for the chunks `details` and `reader`
    // has run.
    stage.screen.unfold(say(ReceivedText::Details)).await;
    stage.screen.says(say(ReceivedText::TokenDetails)).await;
    stage.screen.press(say(CodeScreenText::Forget)).await;
    stage.screen.heading_is(say(StartText::Title)).await;
}

async fn a_press_while_a_lazy_part_loads_takes_effect_after_the_load(stage: &Stage) {
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
    a_lazy_part_that_loads_after_its_screen_closed_does_not_stop_the_app,
    a_lazy_part_that_fails_to_load_says_so_and_can_be_loaded_again,
    a_press_while_a_lazy_part_loads_takes_effect_after_the_load,
);
