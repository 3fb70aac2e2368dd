//! Tests that, in the steps for a tool, no two visible buttons have the same name.

use crate::integrations::try_today::choose;
use crate::person::{get_tokens, play, say};
use crate::sub_accounts::picker::pick;
use e2e::{Kind, Stage};
use leg3_core::integrations::tool::Tool;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::use_them::{UseText, by_hand};

/// The number of steps of *By hand* in Make.
const STEPS_BY_HAND: usize = 8;

async fn assert_named_apart(stage: &Stage, place: &str) {
    let mut names = stage.screen.names(Kind::Button).await;
    names.sort();
    let twice: Vec<&[String]> = names.windows(2).filter(|two| two[0] == two[1]).collect();
    assert!(twice.is_empty(), "{place}: {twice:?}");
}

async fn walk_tools(stage: &Stage, whose: &str) {
    for tool in Tool::ALL {
        let is_offered = stage.screen.names(Kind::Choice).await.iter().any(|name| name == say(tool.title()));
        if !is_offered {
            stage.screen.unfold(say(UseText::AnotherTool)).await;
        }
        choose(stage, tool).await;
        stage.screen.press(say(UseText::TryToday)).await;
        if tool == Tool::Make {
            stage.screen.unfold(&by_hand(STEPS_BY_HAND)).await;
        }
        assert_named_apart(stage, &format!("{whose}, {tool:?} today")).await;
        stage.screen.press(say(UseText::KeepRunning)).await;
        assert_named_apart(stage, &format!("{whose}, {tool:?} for good")).await;
    }
}

#[test]
fn no_two_buttons_of_a_recipe_have_the_same_name() {
    play(async |stage| {
        get_tokens(stage).await;
        walk_tools(stage, "a sub-account's own").await;
        stage.screen.press(say(CodeScreenText::Forget)).await;
        pick(stage, 2).await;
        walk_tools(stage, "an agency's").await;
    });
}
