//! Tests that each file for Make, n8n and Postman equals the file that the core writes for the same account. Other
//! tests run the core's files with newman, n8n and the interpreter for Make's blueprints. So the results of those tests
//! also apply to the page's files.

use crate::integrations::try_today::{choose, downloaded};
use crate::person::{LOCATION, get_tokens, play, say};
use crate::sub_accounts::picker::pick;
use e2e::sandbox::{DEMO_CLIENT_ID, Sandbox};
use e2e::{Kind, Stage};
use leg3_core::api::reading::Reading;
use leg3_core::api::token_test::first_call;
use leg3_core::integrations::postman::collection::{collection, environment};
use leg3_core::integrations::tool::Tool;
use leg3_core::integrations::tool_context::{ToolContext, ToolSecrets};
use leg3_core::integrations::{make, n8n, try_today};
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::messages::use_them::{UseText, download_for};
use leg3_core::oauth::response::{HttpResponse, TokenResponse};
use leg3_core::reader::pasted_answer::read_saved;
use leg3_core::tokens::saved_tokens::read::SavedTokens;
use leg3_core::tokens::token_info::TokenInfo;
use leg3_core::tokens::token_response::Tokens;

/// Saves the page's tokens, and returns them.
#[allow(clippy::expect_used, reason = "a test fails by panicking")]
async fn saved(stage: &Stage) -> SavedTokens {
    let (_, text) = downloaded(stage, say(ReceivedText::Save)).await;
    read_saved(&text).expect("read the saved tokens")
}

#[allow(clippy::panic, reason = "a test fails by panicking")]
fn tokens(answer: &HttpResponse) -> Tokens {
    match answer.read() {
        TokenResponse::Tokens { tokens, .. } => tokens,
        _ => panic!("the response has no tokens"),
    }
}

/// Chooses this tool, even if another tool is already chosen.
async fn switch(stage: &Stage, tool: Tool) {
    let is_offered = |names: Vec<String>| names.iter().any(|name| name == say(tool.title()));
    if !is_offered(stage.screen.names(Kind::Choice).await) {
        stage.screen.unfold(say(UseText::AnotherTool)).await;
    }
    choose(stage, tool).await;
}

/// Checks the files of *Try it today* for the tokens in this response and for an account with this name.
async fn todays_files_are_the_cores(stage: &Stage, answer: &HttpResponse, name: &str) {
    let tokens = tokens(answer);
    let (subject, token) = (TokenInfo::of(&tokens, None).subject, tokens.access.expose());
    for (tool, file, written) in [
        (
            Tool::Make,
            try_today::make::FILE,
            try_today::make::blueprint(Reading::Contacts, &subject, name, token),
        ),
        (Tool::N8n, try_today::n8n::FILE, try_today::n8n::workflow(Reading::Contacts, &subject, name, token)),
        (
            Tool::Postman,
            try_today::postman::FILE,
            try_today::postman::collection(Reading::Contacts, &subject, name, token),
        ),
    ] {
        switch(stage, tool).await;
        let (its_file, text) = downloaded(stage, &download_for(tool)).await;
        assert_eq!(its_file, file);
        assert_eq!(Some(&*text), written.as_ref().map(|written| written.expose()), "{tool:?}");
    }
}

/// Checks the files of *Keep it running* for the tokens in this response, and for a sub-account with this ID and this
/// name.
async fn kept_files_are_the_cores(stage: &Stage, answer: &HttpResponse, location_id: &str, name: &str) {
    let tokens = tokens(answer);
    let TokenInfo { summary, subject, .. } = TokenInfo::of(&tokens, None);
    let call = first_call(&subject).ok().map(|test| test.call.url);
    let context = ToolContext {
        client_id: DEMO_CLIENT_ID,
        user_type: summary.user_type,
        company_id: subject.company_id.as_deref().unwrap_or_default(),
        location_id,
        call: call.as_deref(),
    };
    let refresh_token = tokens.refresh.as_ref().map(|token| token.expose()).unwrap_or_default();
    let secrets = ToolSecrets { client_secret: "", access_token: tokens.access.expose(), refresh_token };
    let without = |text: String| (text, None);
    for (tool, button, file, (expected, with_secrets)) in [
        (
            Tool::Make,
            IntegrationsText::DownloadBlueprint,
            make::KEEP_ALIVE,
            without(make::blueprint(&context, name)),
        ),
        (
            Tool::Make,
            IntegrationsText::DownloadCallBlueprint,
            make::CALL,
            without(make::call_blueprint(&context, name).unwrap_or_default()),
        ),
        (
            Tool::N8n,
            IntegrationsText::DownloadWorkflow,
            n8n::FILE,
            (
                n8n::workflow(&context, name, None).expose().to_owned(),
                Some(n8n::workflow(&context, name, Some(&secrets))),
            ),
        ),
        (
            Tool::Postman,
            IntegrationsText::DownloadCollection,
            leg3_core::integrations::postman::collection::COLLECTION_FILE,
            without(collection(&context, name)),
        ),
        (
            Tool::Postman,
            IntegrationsText::DownloadEnvironment,
            leg3_core::integrations::postman::collection::ENVIRONMENT_FILE,
            (
                environment(&context, name, None).expose().to_owned(),
                Some(environment(&context, name, Some(&secrets))),
            ),
        ),
    ] {
        switch(stage, tool).await;
        stage.screen.press(say(UseText::KeepRunning)).await;
        let (its_file, text) = downloaded(stage, say(button)).await;
        assert_eq!((&*its_file, &*text), (file, &*expected));
        if let Some(expected) = with_secrets {
            stage.screen.choose(say(IntegrationsText::WithSecrets)).await;
            stage.screen.says(say(IntegrationsText::SecretsIn)).await;
            let (_, text) = downloaded(stage, say(button)).await;
            assert_eq!(text, expected.expose(), "{file}");
        }
    }
}

#[test]
fn try_today_files_for_one_account_equal_the_cores_files() {
    play(async |stage| {
        get_tokens(stage).await;
        let saved = saved(stage).await;
        todays_files_are_the_cores(stage, &saved.main, LOCATION).await;
    });
}

#[test]
fn try_today_files_for_a_picked_sub_account_equal_the_cores_files() {
    play(async |stage| {
        pick(stage, 2).await;
        let saved = saved(stage).await;
        let minted = &saved.sub_accounts[0].answer;
        todays_files_are_the_cores(stage, minted, &Sandbox::location_name(2)).await;
    });
}

#[test]
fn keep_running_files_for_one_account_equal_the_cores_files() {
    play(async |stage| {
        get_tokens(stage).await;
        let saved = saved(stage).await;
        kept_files_are_the_cores(stage, &saved.main, LOCATION, LOCATION).await;
    });
}

#[test]
fn keep_running_files_for_a_picked_sub_account_equal_the_cores_files() {
    play(async |stage| {
        pick(stage, 2).await;
        let saved = saved(stage).await;
        let (id, name) = (Sandbox::location_id(2), Sandbox::location_name(2));
        kept_files_are_the_cores(stage, &saved.main, &id, &name).await;
    });
}
