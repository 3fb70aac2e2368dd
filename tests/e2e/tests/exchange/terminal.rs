//! Tests the command for a terminal: real shells run the command, and its output is pasted into the page.

use crate::exchange::outside_ways::{arrive_hidden, command, paste_back};
use crate::person::{copied, play, replace, say};
use e2e::Stage;
use e2e::requests::{exchanges, field};
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET};
use e2e::shells::{ODD, Shells, in_a_terminal, through_a_pipe};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;

async fn works_in(stage: &Stage, shell: &str) {
    let shells = Shells::for_stage(stage);
    for (id, secret) in ODD {
        // The page removes quotes at the ends of a value, so the client ID must not begin or end with a quote.
        let id = &*["a", id, "z"].concat();
        let code = arrive_hidden(stage, id, secret).await;
        let command = command(stage, id).await;
        assert!(!command.contains(secret), "the secret is in the command");
        assert!(!stage.screen.text().await.contains(&code), "the code is shown");
        let printed = through_a_pipe(&shells, shell, &command, &format!("{secret}\n")).await;
        let sent = exchanges(stage);
        assert_eq!(sent.len(), 1, "{shell} printed {printed}");
        for (name, value) in [("code", &*code), ("client_id", id), ("client_secret", secret)] {
            assert_eq!(field(&sent[0], name), Some(value));
        }
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
        arrive_hidden(stage, id, secret).await;
        let command = command(stage, id).await;
        // The typed text contains a typing error, which the backspace key corrects.
        let typed = [secret, "x\u{7f}"].concat();
        let printed = in_a_terminal(&shells, &command, &typed).await;
        assert!(printed.is_some(), "there is no program called `script`");
        let printed = printed.unwrap_or_default();
        assert!(!printed.contains(secret), "the terminal shows the secret: {printed}");
        assert_eq!(field(&exchanges(stage)[0], "client_secret"), Some(secret));
        paste_back(stage, printed.rsplit("hidden").next().unwrap_or_default()).await;
    });
}

#[test]
fn the_command_asks_for_a_missing_client_id_and_sends_the_chosen_options() {
    play(async |stage| {
        let shells = Shells::for_stage(stage);
        arrive_hidden(stage, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET).await;
        stage.screen.unfold(say(CodeScreenText::CodeRow)).await;
        let chosen = stage.screen.field("User type").await.web_element().select_by_value("Location").await;
        assert!(chosen.is_ok(), "{chosen:?}");
        stage.screen.choice("Send the redirect URI").await.press().await;
        command(stage, DEMO_CLIENT_ID).await;
        stage.screen.field("Client ID").await.clear().await;
        let command = copied(stage, say(ExchangeText::CopyShell)).await;
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
fn the_command_on_the_screen_follows_the_form() {
    play(async |stage| {
        arrive_hidden(stage, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET).await;
        command(stage, "mistyped").await;
        stage.screen.says("client_id=mistyped").await;
        replace(stage, "Client ID", DEMO_CLIENT_ID).await;
        stage.screen.says(&format!("client_id={DEMO_CLIENT_ID}")).await;
    });
}
