//! Tests the values that a person enters by hand in Make and in Zapier: each value is copied exactly, and no token is
//! shown. Also tests that, once a tool has the refresh token, the person can leave the page without a question.

use crate::integrations::keep_running::keep;
use crate::integrations::try_today::downloaded;
use crate::person::{copied, get_tokens, has_tokens, is_asked_about, play, say};
use crate::sub_accounts::picker::{agency, pick};
use e2e::sandbox::{COMPANY_ID, DEMO_CLIENT_ID, Sandbox};
use e2e::{Stage, eventually};
use leg3_core::integrations::tool::Tool;
use leg3_core::messages::agency::AgencyText;
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::tokens::TokensText;

/// Returns the name of the button that copies this value.
fn copy(name: &str) -> String {
    [say(IntegrationsText::Copy), " ", name].concat()
}

/// Checks that the page shows none of these tokens.
async fn hides(stage: &Stage, secrets: &[&str]) {
    let text = stage.screen.text().await;
    assert!(secrets.iter().all(|secret| !text.contains(secret)), "a token is shown");
}

#[test]
fn the_record_for_make_holds_the_agencys_tokens() {
    play(async |stage| {
        stage.sandbox.set_locations(3);
        agency(stage).await;
        stage.screen.press(say(AgencyText::AgencyTokens)).await;
        has_tokens(stage).await;
        let access = copied(stage, say(TokensText::CopyAccess)).await;
        let refresh = copied(stage, say(TokensText::CopyRefresh)).await;
        keep(stage, Tool::Make).await;
        for (item, value) in [
            ("access_token", &*access),
            ("refresh_token", &refresh),
            ("client_id", DEMO_CLIENT_ID),
            ("company_id", COMPANY_ID),
        ] {
            assert_eq!(copied(stage, &copy(item)).await, value, "{item}");
        }
        stage.screen.says(say(IntegrationsText::YourClientSecret)).await;
        hides(stage, &[&access, &refresh]).await;
    });
}

#[test]
fn the_call_for_make_is_a_separate_blueprint_without_a_secret() {
    play(async |stage| {
        pick(stage, 2).await;
        keep(stage, Tool::Make).await;
        stage.screen.says(say(IntegrationsText::MakeCallAgencyText)).await;
        let (_, text) = downloaded(stage, say(IntegrationsText::DownloadCallBlueprint)).await;
        for item in ["access_token", "company_id", "location_id", "/oauth/locationToken"] {
            assert!(text.contains(item), "{item}: {text}");
        }
        assert!(!text.contains("eyJ") && !text.contains(&Sandbox::location_id(2)), "{text}");
    });
}

#[test]
fn the_values_for_zapier_are_copied_field_by_field() {
    play(async |stage| {
        get_tokens(stage).await;
        let access = copied(stage, say(TokensText::CopyAccess)).await;
        keep(stage, Tool::Zapier).await;
        assert_eq!(copied(stage, &copy("access_token of step 2")).await, access);
        let data = copied(stage, &copy("Data 1")).await;
        assert!(data.starts_with("grant_type=refresh_token&user_type=Location&client_id="), "{data}");
        let refresh = copied(stage, &copy("refresh_token of step 2")).await;
        assert!(refresh.starts_with("ey") && refresh != access, "{refresh}");
        hides(stage, &[&access, &refresh]).await;
    });
}

#[test]
fn the_page_does_not_ask_before_leaving_once_a_tool_has_the_refresh_token() {
    play(async |stage| {
        for tool in [Tool::Make, Tool::Zapier, Tool::N8n, Tool::Postman, Tool::Code] {
            get_tokens(stage).await;
            keep(stage, tool).await;
            let (button, is_file) = match tool {
                Tool::Make => (copy("refresh_token"), false),
                Tool::Zapier => (copy("refresh_token of step 2"), false),
                Tool::N8n => (say(IntegrationsText::DownloadWorkflow).to_owned(), true),
                Tool::Postman => (say(IntegrationsText::DownloadEnvironment).to_owned(), true),
                Tool::Code => (say(TokensText::DownloadEnv).to_owned(), false),
            };
            if is_file {
                downloaded(stage, &button).await;
                assert!(
                    is_asked_about(stage).await,
                    "{tool:?}: the page does not ask, although the file holds no secret"
                );
                stage.screen.choose(say(IntegrationsText::WithSecrets)).await;
                stage.screen.says(say(IntegrationsText::SecretsIn)).await;
            }
            assert!(is_asked_about(stage).await, "{tool:?}");
            if is_file || tool == Tool::Code {
                if tool == Tool::Code {
                    stage.screen.unfold(&button).await;
                }
                downloaded(stage, &button).await;
            } else {
                copied(stage, &button).await;
            }
            eventually("the page does not ask before leaving", async || !is_asked_about(stage).await).await;
        }
    });
}
