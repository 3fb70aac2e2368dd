//! The call and the refresh as commands, as the page copies them, run by real shells.

use crate::play::{arrive, arrive_with, copied, fill_and_press, fill_with, get_tokens, has_tokens, press};
use crate::wire::{expect_refusals, expect_trouble};
use crate::words::say;
use e2e::sandbox::{Cors, Install};
use e2e::shells::{ODD, Shells, in_a_terminal, through_a_pipe};
use e2e::{Stage, play};
use leg3_core::messages::api::ApiText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::page::PageText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::tokens::TokensText;
use serde_json::Value;

/// The command for the refresh, as it is offered where the page may read no answer.
pub(crate) async fn refresh_command(stage: &Stage) -> String {
    stage.sandbox.set_cors(Cors::Closed);
    stage.screen.unfold(say(RefreshText::Refresh)).await;
    press(stage, RefreshText::RefreshRun).await;
    press(stage, IntegrationsText::OutsideBrowser).await;
    let command = copied(stage, RefreshText::CopyRefreshCommand).await;
    stage.sandbox.set_cors(Cors::default());
    stage.sandbox.clear_requests();
    command
}

#[test]
fn the_call_works_in_sh_and_bash() {
    play(async |stage| {
        let shells = Shells::for_stage(stage);
        get_tokens(stage).await;
        let access = copied(stage, TokensText::CopyAccess).await;
        stage.screen.unfold(say(ApiText::TestFold)).await;
        let command = copied(stage, ApiText::CopyCall).await;
        assert!(!command.contains(&access), "the token is in the command");
        for shell in ["sh", "bash"] {
            let printed = through_a_pipe(&shells, shell, &command, &format!("{access}\n")).await;
            assert!(printed.contains("Harbour Street Dental"), "{shell} printed {printed}");
        }
        let refused = through_a_pipe(&shells, "sh", &command, "mistyped\n").await;
        assert!(refused.contains("401"), "{refused}");
    });
}

#[test]
fn the_call_pasted_into_a_terminal_hides_the_token() {
    play(async |stage| {
        let shells = Shells::for_stage(stage);
        // A terminal that edits lines cuts them at 4,096 characters: tokens may be longer.
        let many = (0..400).map(|number| format!("made.up.scope{number}")).collect::<Vec<_>>().join(" ");
        arrive_with(stage, Install::agency().with_scope(["companies.readonly ", &many].concat())).await;
        fill_and_press(stage).await;
        has_tokens(stage).await;
        let access = copied(stage, TokensText::CopyAccess).await;
        stage.screen.unfold(say(ApiText::TestFold)).await;
        let command = copied(stage, ApiText::CopyCall).await;
        assert!(access.len() > 6000, "only {}", access.len());
        let Some(printed) = in_a_terminal(&shells, &command, &access).await else { return };
        assert!(!printed.contains(&access), "the terminal shows the token");
        assert!(printed.contains("Harbour & Hill"), "{printed}");
    });
}

#[test]
fn the_refresh_works_in_sh_and_bash_and_its_answer_is_taken_back() {
    play(async |stage| {
        expect_refusals(stage);
        expect_trouble(stage);
        let shells = Shells::for_stage(stage);
        for (shell, (id, secret)) in ["sh", "bash", "sh"].into_iter().zip(ODD) {
            stage.sandbox.register(id, secret);
            let install = Install::sub_account(crate::play::LOCATION);
            arrive(stage, &stage.sandbox.issue_code(id, install)).await;
            fill_with(stage, id, secret).await;
            press(stage, "Get my tokens").await;
            has_tokens(stage).await;
            let refresh = copied(stage, TokensText::CopyRefresh).await;
            let command = refresh_command(stage).await;
            assert!(!command.contains(secret) && !command.contains(&refresh), "a secret is in the command");
            let typed = format!("{refresh}\n{secret}\n");
            let printed = through_a_pipe(&shells, shell, &command, &typed).await;
            let answer: Value = serde_json::from_str(&printed).unwrap_or_default();
            let renewed = answer["refresh_token"].as_str().unwrap_or_default();
            assert!(!renewed.is_empty() && renewed != refresh, "{shell} printed {printed}");
            assert_eq!(answer["userType"], "Location");
            press(stage, PageText::Forget).await;
            stage.screen.heading_is("Get your HighLevel tokens").await;
            stage.screen.unfold(say(ExchangeText::PasteAnswer)).await;
            stage.screen.paste_into(say(ExchangeText::PasteAnswer), &printed).await;
            press(stage, ExchangeText::UseAnswer).await;
            has_tokens(stage).await;
            assert_eq!(copied(stage, TokensText::CopyRefresh).await, renewed);
        }
    });
}
