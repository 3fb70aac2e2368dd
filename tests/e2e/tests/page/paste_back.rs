//! *Paste the answer* where tokens are here already.

use crate::accounts::{agency, is_asked_about};
use crate::commands::refresh_command;
use crate::play::{app_is_there, copied, copied_by, get_tokens, has_tokens, press, settled};
use crate::wire::{assert_one_primary, expect_refusals, expect_trouble};
use crate::words::say;
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, Install, Sandbox};
use e2e::shells::{Shells, through_a_pipe};
use e2e::{Stage, play};
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::reader::ReaderText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::sub_accounts::SubAccountsText;
use leg3_core::messages::tokens::TokensText;

/// Pastes into the open fold, in the place of what is there.
async fn paste_again(stage: &Stage, text: &str) {
    stage.screen.field(say(ExchangeText::PasteAnswer)).await.clear().await;
    stage.screen.paste_into(say(ExchangeText::PasteAnswer), text).await;
    press(stage, ExchangeText::UseAnswer).await;
}

async fn paste(stage: &Stage, text: &str) {
    stage.screen.unfold(say(ExchangeText::PasteAnswer)).await;
    stage.screen.paste_into(say(ExchangeText::PasteAnswer), text).await;
    press(stage, ExchangeText::UseAnswer).await;
}

#[test]
fn a_pair_from_a_terminal_takes_the_place_of_the_one_here_and_the_old_one_stays_at_hand() {
    play(async |stage| {
        expect_refusals(stage);
        expect_trouble(stage);
        let shells = Shells::for_stage(stage);
        get_tokens(stage).await;
        let before = copied(stage, TokensText::CopyRefresh).await;
        let command = refresh_command(stage).await;
        let typed = format!("{before}\n{DEMO_CLIENT_SECRET}\n");
        let printed = through_a_pipe(&shells, "sh", &command, &typed).await;
        paste(stage, &["$ sh\nClient secret (stays hidden): \n", &printed, "\n$ "].concat()).await;
        stage.screen.says(say(RefreshText::RefreshDone)).await;
        has_tokens(stage).await;
        let after = copied(stage, TokensText::CopyAccess).await;
        assert!(printed.contains(&after), "it is another pair");
        assert_one_primary(stage).await;
        assert!(is_asked_about(stage).await, "the new pair was not taken away yet");
        assert_eq!(copied(stage, RefreshText::CopyOldRefresh).await, before);
        assert!(printed.contains(&copied(stage, TokensText::CopyRefresh).await));
    });
}

#[test]
fn a_sub_accounts_token_joins_the_others_and_a_strangers_does_not() {
    play(async |stage| {
        agency(stage).await;
        let access = copied(stage, TokensText::CopyAccess).await;
        let minted = stage.sandbox.issue_code(DEMO_CLIENT_ID, Install::sub_account(Sandbox::location_id(3)));
        let answer = exchange(stage, &minted).await;
        paste(stage, &answer).await;
        stage.screen.says(say(TokensText::PasteSubAccount)).await;
        stage.screen.unfold(say(SubAccountsText::GetSubAccountToken)).await;
        let name = [say(SubAccountsText::CopyAccess), &Sandbox::location_id(3)].concat();
        assert!(answer.contains(&copied_by(stage, &name).await));
        assert_eq!(copied(stage, TokensText::CopyAccess).await, access, "the agency's token stays");
        for (text, said) in [
            (answer.replace("cmpSandboxAgency0001", "cmpOfSomebodyElse001"), say(TokensText::PasteForeign)),
            (["{\"access_token\":\"", &access, "\"}"].concat(), say(TokensText::PasteHere)),
            (
                "{\"message\":\"Invalid JWT\"}".into(),
                "No code was sent with this call, so you need no fresh one.",
            ),
            ("pit-1a2b3c4d-1111-4222-8333-00c0ffee5ec7".into(), say(TokensText::PastePrivate)),
        ] {
            paste_again(stage, &text).await;
            stage.screen.says(said).await;
        }
        assert_eq!(copied(stage, TokensText::CopyAccess).await, access);
    });
}

#[test]
fn a_token_of_nobody_knows_whom_replaces_the_tokens_here_only_when_asked_to() {
    play(async |stage| {
        expect_refusals(stage);
        get_tokens(stage).await;
        let access = copied(stage, TokensText::CopyAccess).await;
        let stranger = "eyJhbGciOiJSUzI1NiJ9.eyJqdGkiOiJ4In0.c2ln";
        paste(stage, stranger).await;
        stage.screen.says(say(TokensText::PasteUnsure)).await;
        assert_eq!(copied(stage, TokensText::CopyAccess).await, access);
        press(stage, TokensText::PasteKeep).await;
        stage.screen.says(say(TokensText::PasteKept)).await;
        assert_eq!(copied(stage, TokensText::CopyAccess).await, access);
        stage.screen.paste_into(say(ExchangeText::PasteAnswer), stranger).await;
        press(stage, ExchangeText::UseAnswer).await;
        press(stage, TokensText::PasteReplace).await;
        stage.screen.says(say(TokensText::PasteReplaced)).await;
        assert_eq!(copied(stage, TokensText::CopyAccess).await, stranger);
    });
}

#[test]
fn a_pasted_refusal_is_explained_as_what_it_is() {
    play(async |stage| {
        expect_refusals(stage);
        stage.arrive("").await;
        app_is_there(stage).await;
        settled(stage).await;
        stage.screen.unfold(say(ExchangeText::PasteAnswer)).await;
        for (text, said) in [
            (
                "{\"statusCode\":401,\"message\":\"Invalid JWT\"}",
                "No code was sent with this call, so you need no fresh one.",
            ),
            ("error.noAppVersionIdFound", "No code was sent, and none was used up."),
            ("{\"location\":{\"name\":\"Blue Door Dental\"}}", "It holds no refusal, no code and no tokens."),
        ] {
            paste_again(stage, text).await;
            stage.screen.says(said).await;
            stage.screen.heading_is("Get your HighLevel tokens").await;
        }
        paste_again(
            stage,
            "{\"error\":\"UnAuthorized!\",\"error_description\":\"Authorization code not found\"}",
        )
        .await;
        stage.screen.says("HighLevel does not know this code.").await;
        stage.screen.heading_is("Get your HighLevel tokens").await;
        let text = stage.screen.text().await;
        assert!(!text.contains("Your code was sent"), "{text}");
        paste_again(stage, "{\"access_token\":\"eyJhbGciOiJSUzI1NiJ9.eyJqdGkiOiJ4In0.c2ln\"} {\"access_token\":\"eyJhbGciOiJSUzI1NiJ9.eyJqdGkiOiJ5In0.c2ln\"}").await;
        stage.screen.says(say(ReaderText::SeveralTokens)).await;
        assert_one_primary(stage).await;
    });
}

/// An exchange that somebody else makes.
#[allow(clippy::expect_used, reason = "a test fails by panicking")]
async fn exchange(stage: &Stage, code: &str) -> String {
    let sandbox = stage.sandbox.https().expect("the sandbox speaks TLS");
    let form = format!(
        "grant_type=authorization_code&code={code}&client_id={DEMO_CLIENT_ID}&client_secret={DEMO_CLIENT_SECRET}"
    );
    let mut curl = std::process::Command::new("curl");
    curl.args(["-sSk", "--noproxy", "*", "--data", &form, &format!("https://{sandbox}/oauth/token")]);
    let output = tokio::task::spawn_blocking(move || curl.output()).await.expect("run curl");
    let output = output.expect("run curl");
    String::from_utf8_lossy(&output.stdout).into_owned()
}
