//! What the `state` of a code says.

use crate::install::handover::keep_link;
use crate::person::{app_is_alive, fresh_code, is_at_start, play, say};
use e2e::Kind;
use e2e::requests::expect_refusals;
use leg3_core::messages::install_return::ReturnText;
use leg3_core::messages::start::StartText;
use leg3_core::messages::swap::SwapText;
use leg3_core::messages::ways::show_steps;

#[test]
fn a_code_of_this_tab_is_known_again_and_another_is_a_warning() {
    play(async |stage| {
        expect_refusals(stage);
        stage.arrive("").await;
        app_is_alive(stage).await;
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

#[test]
fn a_code_that_was_not_started_here_is_explained_in_its_row() {
    play(async |stage| {
        stage.arrive(&format!("?code={}", fresh_code(stage))).await;
        app_is_alive(stage).await;
        assert!(!stage.screen.text().await.contains(say(SwapText::UnexpectedText)));
        stage.screen.unfold(say(SwapText::Unexpected)).await;
        stage.screen.says(say(SwapText::UnexpectedText)).await;
    });
}

#[test]
fn the_kept_link_still_knows_what_was_to_be_connected() {
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
        // Nothing is chosen: the tiles are shown.
        stage.screen.choice(say(StartText::Zapier)).await;
        assert!(!stage.screen.names(Kind::Button).await.contains(&show_steps(5)));
    });
}
