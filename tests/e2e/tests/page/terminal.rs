//! The way out through a terminal: the command as the page copies it, run by real shells, and its answer pasted back.

use crate::play::{arrive, copied, fact, fill_with, has_tokens, press};
use crate::wire::{assert_one_primary, exchanges, expect_refusals, expect_trouble, explains, field};
use crate::words::say;
use e2e::sandbox::{Cors, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, Install};
use e2e::shells::{ODD, Shells, in_a_terminal, through_a_pipe};
use e2e::{Stage, play};
use leg3_core::exchange::failure::Failure;
use leg3_core::messages::VOICE;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::exchange_advice::exchange_advice;
use leg3_core::messages::reader::ReaderText;
use leg3_core::messages::tokens::TokensText;

/// Arrives at a page that may read nothing, fills it and presses. Gives the command that it offers then.
async fn command(stage: &Stage, id: &str, secret: &str) -> String {
    expect_refusals(stage);
    expect_trouble(stage);
    stage.sandbox.register(id, secret);
    stage.sandbox.set_cors(Cors::Closed);
    arrive(stage, &stage.sandbox.issue_code(id, Install::sub_account(crate::play::LOCATION))).await;
    fill_with(stage, id, "something else").await;
    stage.screen.press("Get my tokens").await;
    explains(stage, Failure::ProbeHidden).await;
    press(stage, ExchangeText::Outside).await;
    let command = copied(stage, ExchangeText::CopyShell).await;
    let code = command.split("code=").nth(1).and_then(|rest| rest.get(..40)).unwrap_or_default();
    assert!(code.len() == 40 && !stage.screen.text().await.contains(code), "the code is shown");
    command
}

/// Pastes what the terminal printed; the page goes on with it.
async fn paste_back(stage: &Stage, printed: &str) {
    stage.screen.unfold(say(ExchangeText::PasteAnswer)).await;
    stage.screen.paste_into(say(ExchangeText::PasteAnswer), printed).await;
    press(stage, ExchangeText::UseAnswer).await;
    has_tokens(stage).await;
    assert_eq!(fact(stage, TokensText::LocationId).await.as_deref(), Some(crate::play::LOCATION));
    let access = copied(stage, TokensText::CopyAccess).await;
    assert!(printed.contains(&access));
}

async fn works_in(stage: &Stage, shell: &str) {
    let shells = Shells::for_stage(stage);
    for (id, secret) in ODD {
        let command = command(stage, id, secret).await;
        assert!(!command.contains(secret), "the secret is in the command");
        let printed = through_a_pipe(&shells, shell, &command, &format!("{secret}\n")).await;
        let sent = exchanges(stage);
        assert_eq!(sent.len(), 1, "{shell} printed {printed}");
        assert_eq!(
            (field(&sent[0], "client_id"), field(&sent[0], "client_secret")),
            (Some(id), Some(secret))
        );
        paste_back(stage, &printed).await;
        stage.sandbox.clear_requests();
    }
}

#[test]
fn the_command_works_in_sh() {
    play(async |stage| works_in(stage, "sh").await);
}

#[test]
fn the_command_works_in_bash() {
    play(async |stage| works_in(stage, "bash").await);
}

#[test]
fn the_command_pasted_into_a_terminal_hides_the_secret() {
    play(async |stage| {
        let shells = Shells::for_stage(stage);
        let (id, secret) = ODD[1];
        let command = command(stage, id, secret).await;
        // A mistake is taken back before it counts.
        let typed = [secret, "x\u{7f}"].concat();
        let Some(printed) = in_a_terminal(&shells, &command, &typed).await else { return };
        assert!(!printed.contains(secret), "the terminal shows the secret: {printed}");
        assert_eq!(field(&exchanges(stage)[0], "client_secret"), Some(secret));
        paste_back(stage, printed.rsplit("hidden").next().unwrap_or_default()).await;
    });
}

#[test]
fn the_command_asks_for_the_id_where_there_is_none_and_sends_what_was_asked_for() {
    play(async |stage| {
        let shells = Shells::for_stage(stage);
        command(stage, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET).await;
        stage.screen.field("Client ID").await.clear().await;
        stage.screen.unfold("More options").await;
        stage.screen.field("User type").await.element().select_by_value("Location").await.unwrap();
        stage.screen.choice("Send the redirect URI").await.press().await;
        let command = copied(stage, ExchangeText::CopyShell).await;
        assert!(!command.contains(DEMO_CLIENT_ID));
        let typed = format!("{DEMO_CLIENT_ID}\n{DEMO_CLIENT_SECRET}\n");
        let printed = through_a_pipe(&shells, "sh", &command, &typed).await;
        let sent = exchanges(stage);
        assert_eq!(field(&sent[0], "client_id"), Some(DEMO_CLIENT_ID));
        assert_eq!(field(&sent[0], "user_type"), Some("Location"));
        assert_eq!(field(&sent[0], "redirect_uri"), Some(format!("{}/", stage.site.origin()).as_str()));
        assert!(sent[0].iter().all(|(_, value)| !value.is_empty()));
        paste_back(stage, &printed).await;
    });
}

#[test]
fn a_refusal_that_is_pasted_is_explained_and_so_is_junk() {
    play(async |stage| {
        let shells = Shells::for_stage(stage);
        let command = command(stage, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET).await;
        stage.screen.unfold(say(ExchangeText::PasteAnswer)).await;
        stage.screen.paste_into(say(ExchangeText::PasteAnswer), "curl: (6) Could not resolve host").await;
        press(stage, ExchangeText::UseAnswer).await;
        stage.screen.says(say(ExchangeText::PasteUnreadable)).await;
        let printed = through_a_pipe(&shells, "sh", &command, "mistyped\n").await;
        stage.screen.field(say(ExchangeText::PasteAnswer)).await.clear().await;
        stage.screen.paste_into(say(ExchangeText::PasteAnswer), &printed).await;
        press(stage, ExchangeText::UseAnswer).await;
        let failure = Failure::Refused(leg3_core::oauth::error_response::ErrorResponse::InvalidClient);
        stage.screen.heading_is(exchange_advice(failure, VOICE).title).await;
        stage.screen.says(say(ReaderText::AnswerPasted)).await;
        assert_eq!(fact(stage, ExchangeText::FailureCode).await.as_deref(), Some(failure.code()));
        assert_one_primary(stage).await;
        let field = "return document.querySelector('textarea').value";
        assert_eq!(crate::play::js(stage, field, vec![]).await, "", "what was taken is still in the field");
    });
}
