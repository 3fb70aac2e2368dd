//! *Use it in*: what the page gives to take away is what runs elsewhere.

use crate::accounts::{agency, is_asked_about};
use crate::play::{copied, copied_by, get_tokens, press};
use crate::words::say;
use e2e::downloads::{Folder, downloads_go_to};
use e2e::sandbox::{COMPANY_ID, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET};
use e2e::shells::Shells;
use e2e::{Stage, eventually, play};
use leg3_core::integrations::keep_alive_programs::Language;
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::tokens::TokensText;

#[test]
fn the_program_and_the_file_of_the_page_keep_the_tokens_alive() {
    play(async |stage| {
        let shells = Shells::for_stage(stage);
        get_tokens(stage).await;
        let before = copied(stage, TokensText::CopyRefresh).await;
        let folder = Folder::new("store");
        downloads_go_to(stage, &folder.0).await;
        press(stage, "Download JSON").await;
        let (_, store) = eventually("the file is whole", async || folder.file()).await;
        stage.screen.unfold(say(IntegrationsText::UseIn)).await;
        choose(stage, IntegrationsText::Curl).await;
        let program = copied(stage, IntegrationsText::CopyProgram).await;
        let ran = shells.run("sh", &program, &store, DEMO_CLIENT_SECRET).await;
        assert!(ran.contains("Harbour Street Dental"), "{ran}");
        assert!(!shells.store().contains(&before), "the pair was not replaced");
    });
}

#[test]
fn each_program_holds_the_ids_of_these_tokens_and_none_of_their_secrets() {
    play(async |stage| {
        agency(stage).await;
        let secrets =
            [copied(stage, TokensText::CopyAccess).await, copied(stage, TokensText::CopyRefresh).await];
        stage.screen.unfold(say(IntegrationsText::UseIn)).await;
        for language in Language::ALL {
            choose(stage, place(language)).await;
            stage.screen.says(language.keep_alive().0).await;
            let program = copied(stage, IntegrationsText::CopyProgram).await;
            for id in [DEMO_CLIENT_ID, COMPANY_ID] {
                assert!(program.contains(id), "{language:?} lacks {id}");
            }
            let shown = [program, stage.screen.text().await].concat();
            for secret in secrets.iter().map(String::as_str).chain([DEMO_CLIENT_SECRET]) {
                assert!(!shown.contains(secret), "{language:?} shows a secret");
            }
        }
    });
}

fn place(language: Language) -> IntegrationsText {
    match language {
        Language::Shell => IntegrationsText::Curl,
        Language::PowerShell => IntegrationsText::PowerShell,
        Language::JavaScript => IntegrationsText::JavaScript,
        Language::Python => IntegrationsText::Python,
    }
}

async fn choose(stage: &Stage, place: IntegrationsText) {
    let place = say(place);
    let chosen = stage
        .screen
        .field(say(IntegrationsText::ProgramOrService))
        .await
        .element()
        .select_by_label(place)
        .await;
    assert!(chosen.is_ok(), "{place}: {chosen:?}");
}

#[test]
fn files_for_postman_hold_secrets_only_where_they_are_switched_on_and_only_once() {
    play(async |stage| {
        get_tokens(stage).await;
        let access = copied(stage, TokensText::CopyAccess).await;
        stage.screen.unfold(say(IntegrationsText::UseIn)).await;
        choose(stage, IntegrationsText::Postman).await;
        let folder = Folder::new("postman");
        downloads_go_to(stage, &folder.0).await;
        for (switched, button) in [
            (false, IntegrationsText::DownloadEnvironment),
            (true, IntegrationsText::DownloadEnvironment),
            (false, IntegrationsText::DownloadEnvironment),
        ] {
            if switched {
                assert!(is_asked_about(stage).await, "nothing was taken away yet");
                stage.screen.choice(say(IntegrationsText::WithSecrets)).await.press().await;
                stage.screen.says(say(IntegrationsText::SecretsIn)).await;
            }
            press(stage, button).await;
            let (name, text) = eventually("the file is whole", async || folder.file()).await;
            assert_eq!(name, "tokens.postman_environment.json");
            for secret in [access.as_str(), DEMO_CLIENT_SECRET] {
                assert_eq!(text.contains(secret), switched);
            }
            assert!(text.contains(DEMO_CLIENT_ID) && text.contains(crate::play::LOCATION));
            folder.empty();
        }
        assert!(!is_asked_about(stage).await, "the refresh token was taken away");
        press(stage, IntegrationsText::DownloadCollection).await;
        let (name, text) = eventually("the file is whole", async || folder.file()).await;
        assert_eq!(name, "tokens.postman_collection.json");
        assert!(!text.contains(&access) && !text.contains(DEMO_CLIENT_SECRET));
    });
}

#[test]
fn the_env_file_holds_both_tokens_and_a_place_for_the_secret() {
    play(async |stage| {
        get_tokens(stage).await;
        let access = copied(stage, TokensText::CopyAccess).await;
        let folder = Folder::new("env");
        downloads_go_to(stage, &folder.0).await;
        assert!(is_asked_about(stage).await);
        press(stage, TokensText::DownloadEnv).await;
        let (name, text) = eventually("the file is whole", async || folder.file()).await;
        assert_eq!(name, format!("tokens-{}.env", crate::play::LOCATION));
        assert!(text.contains(&format!("\nACCESS_TOKEN={access}\nREFRESH_TOKEN=ey")), "{name}");
        assert!(text.contains("\nCLIENT_SECRET=\n"), "{name}");
        assert!(!is_asked_about(stage).await);
    });
}

#[test]
fn make_has_blueprints_without_secrets_and_its_record_is_masked_but_copied_exactly() {
    play(async |stage| {
        agency(stage).await;
        let refresh = copied(stage, TokensText::CopyRefresh).await;
        let access = copied(stage, TokensText::CopyAccess).await;
        stage.screen.unfold(say(IntegrationsText::UseIn)).await;
        choose(stage, IntegrationsText::Make).await;
        let folder = Folder::new("make");
        downloads_go_to(stage, &folder.0).await;
        for (button, file) in [
            (IntegrationsText::DownloadBlueprint, "keep-alive.blueprint.json"),
            (IntegrationsText::DownloadCallBlueprint, "call.blueprint.json"),
        ] {
            press(stage, button).await;
            let (name, text) = eventually("the file is whole", async || folder.file()).await;
            assert_eq!(name, file);
            assert!(text.contains("\"flow\"") && !text.contains("eyJ") && !text.contains(DEMO_CLIENT_SECRET));
            folder.empty();
        }
        let copy = |field: &str| [say(IntegrationsText::Copy), " ", field].concat();
        assert_eq!(copied_by(stage, &copy("client_secret")).await, DEMO_CLIENT_SECRET);
        assert_eq!(copied_by(stage, &copy("access_token")).await, access);
        assert_eq!(copied_by(stage, &copy("refresh_token")).await, refresh);
        assert_eq!(copied_by(stage, &copy("company_id")).await, COMPANY_ID);
        stage.screen.says(say(IntegrationsText::MakeNotRun)).await;
        let shown = stage.screen.text().await;
        for secret in [access.as_str(), &refresh, DEMO_CLIENT_SECRET] {
            assert!(!shown.contains(secret), "a secret is shown");
        }
    });
}

#[test]
fn zapier_is_filled_field_by_field_and_copying_the_refresh_token_takes_it_away() {
    play(async |stage| {
        get_tokens(stage).await;
        stage.screen.unfold(say(IntegrationsText::UseIn)).await;
        choose(stage, IntegrationsText::Zapier).await;
        stage.screen.says(say(IntegrationsText::ZapierNotRun)).await;
        assert!(is_asked_about(stage).await);
        let copy = |field: &str| [say(IntegrationsText::Copy), " ", field].concat();
        assert!(copied_by(stage, &copy("refresh_token")).await.starts_with("ey"));
        assert!(!is_asked_about(stage).await);
        let data = copied_by(stage, &copy("Data 1")).await;
        assert!(data.starts_with("grant_type=refresh_token&user_type=Location&client_id="), "{data}");
    });
}
