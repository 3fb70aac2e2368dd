//! Tests what the page says about the `state` that arrives with an authorization code.

use crate::install::handover::keep_link;
use crate::person::{enter_code, fill, fresh_code, has_code, is_at_start, play, say, says_advice};
use e2e::requests::{break_it, expect_refusals};
use e2e::sandbox::{FaultKind, On};
use e2e::{Kind, Stage};
use leg3_core::exchange::failure::Failure::Refused;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::install_return::ReturnText;
use leg3_core::messages::start::StartText;
use leg3_core::messages::ways::show_steps;
use leg3_core::oauth::error_response::ErrorResponse::TooMany;

#[test]
fn a_matching_state_is_confirmed_and_another_state_causes_a_warning() {
    play(async |stage| {
        expect_refusals(stage);
        stage.arrive("").await;
        stage.app_is_alive().await;
        keep_link(stage, "mine").await;
        for (state, sentence) in [
            ("mine", say(ReturnText::Matches)),
            ("another", say(ReturnText::DoesNotMatch)),
            ("mine", say(ReturnText::Matches)),
        ] {
            stage.arrive(&format!("?code={}&state={state}", fresh_code(stage))).await;
            stage.screen.says(sentence).await;
        }
    });
}

/// Presses *Get my tokens*, and waits until the exchange has failed. Then pastes this text as the next code.
async fn goes_on_with(stage: &Stage, pasted: &str) {
    stage.screen.press("Get my tokens").await;
    says_advice(stage, Refused(TooMany), Refused(TooMany).code_status()).await;
    stage.screen.unfold(say(ExchangeText::FreshCode)).await;
    enter_code(stage, pasted).await;
    has_code(stage).await;
}

#[test]
fn the_state_notice_of_one_code_is_not_shown_for_the_next_code() {
    play(async |stage| {
        let claims = [say(ReturnText::Matches), say(ReturnText::DoesNotMatch)];
        let address = |state: &str| format!("https://example.com/?state={state}&code={}", fresh_code(stage));
        stage.arrive("").await;
        stage.app_is_alive().await;
        keep_link(stage, "mine").await;
        break_it(stage, On::Exchange, FaultKind::TooMany);
        stage.arrive(&format!("?code={}&state=mine", fresh_code(stage))).await;
        stage.screen.says(say(ReturnText::Matches)).await;
        fill(stage).await;
        // This authorization code comes without a `state`, so another person may have sent it.
        goes_on_with(stage, &fresh_code(stage)).await;
        stage.screen.unfold(say(CodeScreenText::Unexpected)).await;
        stage.screen.says(say(CodeScreenText::UnexpectedText)).await;
        let text = stage.screen.text().await;
        assert!(claims.iter().all(|claim| !text.contains(claim)), "{text}");
        goes_on_with(stage, &address("mine")).await;
        stage.screen.says(say(ReturnText::Matches)).await;
        goes_on_with(stage, &address("another")).await;
        stage.screen.says(say(ReturnText::DoesNotMatch)).await;
        // After a reload, the page still shows the sentence about the last authorization code.
        stage.reload().await;
        stage.screen.says(say(ReturnText::DoesNotMatch)).await;
        assert!(!stage.screen.text().await.contains(say(ReturnText::Matches)));
    });
}

#[test]
fn a_code_whose_install_was_not_started_here_is_explained_in_its_row() {
    play(async |stage| {
        stage.arrive(&format!("?code={}", fresh_code(stage))).await;
        stage.app_is_alive().await;
        assert!(!stage.screen.text().await.contains(say(CodeScreenText::UnexpectedText)));
        stage.screen.unfold(say(CodeScreenText::Unexpected)).await;
        stage.screen.says(say(CodeScreenText::UnexpectedText)).await;
    });
}

#[test]
fn the_stored_install_link_restores_the_chosen_tool() {
    play(async |stage| {
        stage.arrive("").await;
        is_at_start(stage).await;
        keep_link(stage, "make-0f").await;
        stage.arrive("").await;
        is_at_start(stage).await;
        stage.screen.button(&show_steps(5)).await;
        keep_link(stage, "0f").await;
        stage.arrive("").await;
        is_at_start(stage).await;
        // No tool is chosen, so the page shows the tiles.
        stage.screen.choice(say(StartText::Zapier)).await;
        assert!(!stage.screen.names(Kind::Button).await.contains(&show_steps(5)));
    });
}
