//! Tests *The same call as a command*: real shells run the token test as a command that is copied from the page.

use crate::person::{copied, get_tokens, has_tokens, play, say};
use crate::sub_accounts::picker::{is_to_be_chosen, swap};
use e2e::Stage;
use e2e::sandbox::{Install, Sandbox};
use e2e::shells::{Shells, in_a_terminal, through_a_pipe};
use leg3_core::messages::agency::AgencyText;
use leg3_core::messages::api::ApiText;
use leg3_core::messages::tokens::TokensText;

/// Returns the access token, and the command for the token test.
async fn token_and_command(stage: &Stage) -> (String, String) {
    let access = copied(stage, say(TokensText::CopyAccess)).await;
    stage.screen.unfold(say(ApiText::TestFold)).await;
    stage.screen.unfold(say(ApiText::SameCall)).await;
    let command = copied(stage, say(ApiText::CopyCall)).await;
    assert!(!command.contains(&access), "the token is in the command");
    (access, command)
}

#[test]
fn the_command_works_in_sh_and_bash() {
    play(async |stage| {
        get_tokens(stage).await;
        let (access, command) = token_and_command(stage).await;
        let shells = Shells::for_stage(stage);
        for shell in ["sh", "bash"] {
            let printed = through_a_pipe(&shells, shell, &command, &format!("{access}\n")).await;
            assert!(printed.contains(&Sandbox::location_name(1)), "{shell} printed {printed}");
        }
        let refused = through_a_pipe(&shells, "sh", &command, "mistyped\n").await;
        assert!(refused.contains("401"), "{refused}");
    });
}

#[test]
fn the_command_in_a_terminal_does_not_show_the_token() {
    play(async |stage| {
        // A terminal in line mode cuts lines at 4,096 characters. Tokens may be longer.
        let many = (0..400).map(|number| format!("made.up.scope{number}")).collect::<Vec<_>>().join(" ");
        swap(stage, Install::agency().with_scope(["companies.readonly ", &many].concat())).await;
        is_to_be_chosen(stage).await;
        stage.screen.press(say(AgencyText::AgencyTokens)).await;
        has_tokens(stage).await;
        let (access, command) = token_and_command(stage).await;
        assert!(access.len() > 6000, "the token has only {} characters", access.len());
        let shells = Shells::for_stage(stage);
        let Some(printed) = in_a_terminal(&shells, &command, &access).await else { return };
        assert!(!printed.contains(&access), "the terminal shows the token");
        assert!(printed.contains("Harbour & Hill"), "{printed}");
    });
}
