//! Tests the tool that the placeholder names, the permissions of the frame, and the section that appears after the
//! tokens have been saved.

use crate::embed::frame::{enter, enter_with_code, get_tokens, leave, press, reload, save};
use crate::embed::funnel::{Funnel, NEXT, PLACE, SCRIPT};
use crate::embed::play_on;
use crate::integrations::try_today::downloaded;
use crate::person::{has_code, js, say};
use e2e::{Engine, Kind, eventually};
use leg3_core::integrations::tool::Tool;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::start::StartText;
use leg3_core::messages::tokens::TokensText;
use leg3_core::messages::use_them::{UseText, use_in};

/// Returns a placeholder that names this tool.
fn place_for(tool: &str) -> String {
    PLACE.replace("data-leg3=", &format!("data-leg3-tool=\"{tool}\" data-leg3="))
}

async fn the_tool_of_the_placeholder_is_chosen_for_the_tokens(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    funnel.arrive(SCRIPT, &place_for("make")).await;
    enter_with_code(stage).await;
    // The page still knows the tool after a reload.
    reload(stage).await;
    has_code(stage).await;
    get_tokens(stage).await;
    stage.screen.find(Kind::Heading, &use_in(Tool::Make)).await;
}

async fn the_tool_of_the_placeholder_is_chosen_on_the_start_screen(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    funnel.arrive_with(SCRIPT, &place_for("zapier"), "").await;
    enter(stage).await;
    stage.app_is_alive().await;
    let is_chosen = async || stage.screen.choice(say(StartText::Zapier)).await.is_ticked().await;
    eventually("the tile is chosen", is_chosen).await;
    press(stage, say(RefreshText::Stopped)).await;
    // The test waits for this field, because the form that contains it moves the button *Forget everything*.
    stage.screen.field(say(RefreshText::Box)).await;
    press(stage, say(CodeScreenText::Forget)).await;
    stage.screen.says(say(ExchangeText::Forgotten)).await;
    eventually("the tile is chosen again", is_chosen).await;
}

async fn the_page_asks_for_a_tool_if_the_placeholder_has_no_known_tool(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    for place in [PLACE.to_owned(), place_for("hammer"), place_for("make&tool=zapier")] {
        funnel.arrive(SCRIPT, &place).await;
        enter_with_code(stage).await;
        get_tokens(stage).await;
        stage.screen.says(say(UseText::Where)).await;
        leave(stage).await;
    }
}

async fn only_the_pages_origin_gets_permission_to_copy_and_share(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    funnel.arrive(SCRIPT, PLACE).await;
    enter_with_code(stage).await;
    leave(stage).await;
    let allowed = js(stage, "return document.querySelector('iframe').allow", vec![]).await;
    let origin = stage.site.origin();
    assert_eq!(allowed, format!("clipboard-write {origin};web-share {origin}"));
}

/// Returns true if the funnel shows the section for visitors whose tokens have been saved.
async fn says_what_comes_next(funnel: &Funnel<'_>) -> bool {
    funnel.stage.screen.text().await.contains(NEXT)
}

async fn the_success_section_appears_after_the_tokens_were_saved(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    funnel.arrive(SCRIPT, PLACE).await;
    enter_with_code(stage).await;
    get_tokens(stage).await;
    // The refresh token is not saved yet.
    press(stage, say(TokensText::CopyAccess)).await;
    leave(stage).await;
    funnel.hears("tokens").await;
    assert!(!says_what_comes_next(funnel).await, "the section appeared before the tokens were saved");
    enter(stage).await;
    save(stage).await;
    leave(stage).await;
    stage.screen.says(NEXT).await;
    // The funnel adds another section.
    let another = "document.body.insertAdjacentHTML('beforeend',
        '<section data-leg3-after=success hidden>And a gift</section>')";
    js(stage, another, vec![]).await;
    stage.screen.says("And a gift").await;
}

#[test]
fn the_success_section_appears_after_the_tokens_were_downloaded() {
    play_on(Engine::Chromium, async |funnel| {
        let stage = funnel.stage;
        funnel.arrive(SCRIPT, PLACE).await;
        enter_with_code(stage).await;
        let access = get_tokens(stage).await;
        leave(stage).await;
        assert!(!says_what_comes_next(funnel).await, "the section appeared before the tokens were saved");
        enter(stage).await;
        let (_, text) = downloaded(stage, say(ReceivedText::Save)).await;
        assert!(text.contains(&access), "the file has other tokens");
        leave(stage).await;
        stage.screen.says(NEXT).await;
    });
}

e2e::in_every_browser!(
    the_tool_of_the_placeholder_is_chosen_for_the_tokens,
    the_tool_of_the_placeholder_is_chosen_on_the_start_screen,
    the_page_asks_for_a_tool_if_the_placeholder_has_no_known_tool,
    only_the_pages_origin_gets_permission_to_copy_and_share,
    the_success_section_appears_after_the_tokens_were_saved,
);
