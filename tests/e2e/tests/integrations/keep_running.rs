//! Tests *Keep it running*, which lets another tool refresh the tokens regularly. A file for Make contains no secret. A
//! file for n8n or Postman contains secrets only if the person chose to include them.

use crate::integrations::try_today::{choose, downloaded};
use crate::person::{copied, get_tokens, play, say};
use crate::sub_accounts::picker::pick;
use e2e::{Kind, Stage};
use leg3_core::integrations::tool::Tool;
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::text_of;
use leg3_core::messages::tokens::TokensText;
use leg3_core::messages::use_them::UseText;

/// Opens *Keep it running* for this tool.
pub(crate) async fn keep(stage: &Stage, tool: Tool) {
    choose(stage, tool).await;
    stage.screen.press(say(UseText::KeepRunning)).await;
}

#[test]
fn a_single_account_is_offered_the_private_integration_token_first() {
    play(async |stage| {
        get_tokens(stage).await;
        keep(stage, Tool::Make).await;
        stage.screen.says(say(UseText::OwnAccount)).await;
        stage.screen.unfold(say(UseText::UseThatInstead)).await;
        stage.screen.says(say(UseText::PrivateTokenSteps)).await;
    });
}

#[test]
fn the_scenario_for_make_holds_no_secret_and_its_values_are_copied_one_by_one() {
    play(async |stage| {
        get_tokens(stage).await;
        let refresh = copied(stage, say(TokensText::CopyRefresh)).await;
        keep(stage, Tool::Make).await;
        let (_, text) = downloaded(stage, say(IntegrationsText::DownloadBlueprint)).await;
        assert!(!text.contains(&refresh) && text.contains("oauth/token"));
        assert_eq!(copied(stage, "Copy refresh_token").await, refresh);
        assert!(!stage.screen.text().await.contains(&refresh), "the token is shown");
    });
}

#[test]
fn keep_running_uses_the_agencys_tokens_for_a_picked_sub_account() {
    play(async |stage| {
        pick(stage, 2).await;
        keep(stage, Tool::Make).await;
        stage.screen.says(say(UseText::AgencyKeeps)).await;
        stage.screen.gone(Kind::Fold, say(UseText::UseThatInstead)).await;
        assert_eq!(copied(stage, "Copy location_id").await, e2e::sandbox::Sandbox::location_id(2));
    });
}

#[test]
fn switching_on_secrets_adds_the_tokens_to_the_next_file_only() {
    play(async |stage| {
        get_tokens(stage).await;
        let refresh = copied(stage, say(TokensText::CopyRefresh)).await;
        for (tool, button) in [
            (Tool::N8n, IntegrationsText::DownloadWorkflow),
            (Tool::Postman, IntegrationsText::DownloadEnvironment),
        ] {
            if tool == Tool::Postman {
                stage.screen.unfold(say(UseText::AnotherTool)).await;
            }
            keep(stage, tool).await;
            let (_, without) = downloaded(stage, say(button)).await;
            assert!(!without.contains(&refresh), "{tool:?}");
            stage.screen.choose(say(IntegrationsText::WithSecrets)).await;
            stage.screen.says(say(IntegrationsText::SecretsIn)).await;
            let (_, with) = downloaded(stage, say(button)).await;
            assert!(with.contains(&refresh), "{tool:?}");
            let (_, again) = downloaded(stage, say(button)).await;
            assert!(!again.contains(&refresh), "{tool:?}");
        }
    });
}

#[test]
fn a_program_is_downloaded_and_the_env_file_holds_both_tokens() {
    play(async |stage| {
        get_tokens(stage).await;
        let access = copied(stage, say(TokensText::CopyAccess)).await;
        keep(stage, Tool::Code).await;
        let (name, text) = downloaded(stage, say(IntegrationsText::DownloadProgram)).await;
        assert!(name == "keep-alive.sh" && !text.contains(&access));
        stage.screen.choose_option(say(UseText::Language), text_of(IntegrationsText::Python)).await;
        let (name, _) = downloaded(stage, say(IntegrationsText::DownloadProgram)).await;
        assert_eq!(name, "keep-alive.py");
        stage.screen.unfold(say(TokensText::DownloadEnv)).await;
        let (_, text) = downloaded(stage, say(TokensText::DownloadEnv)).await;
        assert!(text.contains(&access));
    });
}
