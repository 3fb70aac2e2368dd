//! Tests the command for the refresh: the test copies the command from the page, real shells run it, and the test
//! pastes the response into the page.

use crate::person::{copied, fill_with, has_code, has_tokens, play, replace, say};
use crate::refresh::{press, refreshes};
use e2e::requests::{expect_refusals, expect_trouble};
use e2e::sandbox::{Cors, Install};
use e2e::shells::{ODD, Shells, through_a_pipe};
use e2e::{Stage, eventually};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::tokens::TokensText;
use serde_json::Value;

/// Returns client IDs and client secrets with special characters. Each value begins and ends with a letter, because the
/// page removes quotes at the ends of a value.
pub(super) fn odd_credentials() -> [[String; 2]; 3] {
    ODD.map(|(id, secret)| [id, secret].map(|value| ["a", value, "z"].concat()))
}

/// Gets the tokens of an app with this client ID and this client secret.
pub(super) async fn get_tokens_of(stage: &Stage, id: &str, secret: &str) {
    expect_refusals(stage);
    stage.sandbox.register(id, secret);
    let code = stage.sandbox.issue_code(id, Install::sub_account(crate::person::LOCATION));
    stage.arrive(&format!("?code={code}")).await;
    has_code(stage).await;
    fill_with(stage, id, secret).await;
    stage.screen.press(say(ExchangeText::GetMyTokens)).await;
    has_tokens(stage).await;
}

/// Returns the command that the page shows if the browser hides every response from the page.
async fn command(stage: &Stage, secret: &str) -> String {
    stage.sandbox.set_cors(Cors::Closed);
    stage.screen.unfold(say(RefreshText::Refresh)).await;
    replace(stage, "Client secret", secret).await;
    press(stage).await;
    stage.screen.unfold(say(CodeScreenText::InTerminal)).await;
    let command = copied(stage, say(RefreshText::CopyRefreshCommand)).await;
    stage.sandbox.set_cors(Cors::Open);
    command
}

#[test]
fn the_command_works_in_sh_and_bash_and_its_response_can_be_pasted() {
    play(async |stage| {
        expect_trouble(stage);
        let shells = Shells::for_stage(stage);
        for (shell, [id, secret]) in ["sh", "bash", "sh"].into_iter().zip(odd_credentials()) {
            get_tokens_of(stage, &id, &secret).await;
            let refresh = copied(stage, say(TokensText::CopyRefresh)).await;
            let command = command(stage, &secret).await;
            assert!(!command.contains(&secret) && !command.contains(&refresh), "a secret is in the command");
            stage.sandbox.clear_requests();
            let printed = through_a_pipe(&shells, shell, &command, &format!("{refresh}\n{secret}\n")).await;
            let answer: Value = serde_json::from_str(&printed).unwrap_or_default();
            let renewed = answer["refresh_token"].as_str().unwrap_or_default();
            assert!(!renewed.is_empty() && renewed != refresh, "{shell} printed {printed}");
            assert_eq!(answer["userType"], "Location");
            replace(stage, say(ExchangeText::PasteAnswer), &printed).await;
            stage.screen.press(say(ExchangeText::UseAnswer)).await;
            eventually("the new pair is here", async || {
                copied(stage, say(TokensText::CopyRefresh)).await == renewed
            })
            .await;
            assert_eq!(
                refreshes(stage),
                [refresh],
                "the refresh token was not sent exactly once, by the shell"
            );
        }
    });
}
