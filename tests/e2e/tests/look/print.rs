//! Tests that a printed page has a light background, and does not contain the authorization code or the tokens that the
//! screen shows.

use crate::person::{arrive_with_code, copied, get_tokens, js, open_answer, play, say};
use e2e::{Scheme, Stage};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::tokens::TokensText;

/// Returns the text on the screen and the text on paper. Checks that the paper has a light background, although the
/// page uses the dark colour scheme.
async fn on_screen_and_on_paper(stage: &Stage) -> [String; 2] {
    let text = async || js(stage, "return document.body.innerText", vec![]).await.to_string();
    stage.browser.prefer(Scheme::Dark).await;
    let on_screen = text().await;
    stage.browser.print_media().await;
    let ground = js(stage, "return getComputedStyle(document.body).backgroundColor", vec![]).await;
    assert_eq!(ground, "rgb(247, 248, 250)", "the background is dark");
    [on_screen, text().await]
}

#[test]
fn a_shown_code_is_not_printed() {
    play(async |stage| {
        let code = arrive_with_code(stage).await;
        stage.screen.unfold(say(CodeScreenText::CodeRow)).await;
        stage.screen.press(say(ExchangeText::ShowCode)).await;
        stage.screen.says(&code).await;
        let [screen, paper] = on_screen_and_on_paper(stage).await;
        assert!(screen.contains(&code) && !paper.contains(&code));
        assert!(paper.contains(say(CodeScreenText::CodeTitle)));
    });
}

#[test]
fn shown_tokens_are_not_printed() {
    play(async |stage| {
        get_tokens(stage).await;
        let access = copied(stage, say(TokensText::CopyAccess)).await;
        stage.screen.press(say(TokensText::ShowAccess)).await;
        open_answer(stage).await;
        stage.screen.press(say(ExchangeText::RawShow)).await;
        stage.screen.button(say(ExchangeText::RawHide)).await;
        stage.screen.says(&access).await;
        let [screen, paper] = on_screen_and_on_paper(stage).await;
        assert!(screen.contains(&access) && !paper.contains(&access));
    });
}
