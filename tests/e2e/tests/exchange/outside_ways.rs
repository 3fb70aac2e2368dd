//! Tests the ways to send an authorization code outside the browser: in Make, in Postman and in a terminal.

use crate::person::{
    LOCATION, arrive_with_code, copied, enter_code, explains, fill_and_press, fill_with, fresh_code,
    has_code, has_tokens, play, replace, say,
};
use e2e::downloads::{Folder, downloads_go_to};
use e2e::requests::{exchanges, expect_refusals, expect_trouble};
use e2e::sandbox::{Cors, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, Install};
use e2e::shells::{Shells, through_a_pipe};
use e2e::{Stage, eventually};
use leg3_core::exchange::failure::Failure::{AnswerHidden, ProbeHidden};
use leg3_core::integrations::manual_request::RequestFields;
use leg3_core::integrations::outside_browser_request::OutsideRequest;
use leg3_core::integrations::postman::single_request;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::oauth::request::Options;

/// Opens the page in a browser that hides HighLevel's responses from the page. The address contains an authorization
/// code for the app with this client ID and client secret. Returns the code.
pub(crate) async fn arrive_hidden(stage: &Stage, id: &str, secret: &str) -> String {
    expect_refusals(stage);
    expect_trouble(stage);
    stage.sandbox.register(id, secret);
    stage.sandbox.set_cors(Cors::Closed);
    let code = stage.sandbox.issue_code(id, Install::sub_account(LOCATION));
    stage.arrive(&format!("?code={code}")).await;
    stage.app_is_alive().await;
    code
}

/// Enters this client ID and a wrong client secret, and presses *Get my tokens*. Returns the command for macOS and
/// Linux that the page then offers.
pub(crate) async fn command(stage: &Stage, id: &str) -> String {
    fill_with(stage, id, "something else").await;
    stage.screen.press("Get my tokens").await;
    explains(stage, ProbeHidden).await;
    stage.screen.unfold(say(CodeScreenText::InTerminal)).await;
    copied(stage, say(ExchangeText::CopyShell)).await
}

/// Pastes the text that the terminal printed. Checks that the page shows the tokens from that text.
pub(crate) async fn paste_back(stage: &Stage, printed: &str) {
    replace(stage, say(ExchangeText::PasteAnswer), printed).await;
    stage.screen.press(say(ExchangeText::UseAnswer)).await;
    has_tokens(stage).await;
    let access = copied(stage, "Copy access token").await;
    assert!(printed.contains(&access));
}

#[test]
fn the_command_for_windows_holds_the_code_and_no_secret() {
    play(async |stage| {
        let code = arrive_hidden(stage, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET).await;
        command(stage, DEMO_CLIENT_ID).await;
        let command = copied(stage, say(ExchangeText::CopyPowerShell)).await;
        assert!(command.contains(&code) && command.contains(DEMO_CLIENT_ID), "{command}");
        assert!(!command.contains("something else"), "the secret is in the command");
    });
}

#[test]
fn the_steps_for_make_copy_each_value_of_the_request_without_the_secret() {
    play(async |stage| {
        let code = arrive_hidden(stage, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET).await;
        fill_and_press(stage).await;
        explains(stage, ProbeHidden).await;
        stage.screen.press(say(CodeScreenText::ShowSteps)).await;
        let options = Options::default();
        let request = OutsideRequest { code: &code, client_id: DEMO_CLIENT_ID, options: &options };
        let request = RequestFields::exchange(&request);
        assert_eq!(copied(stage, "Copy URL").await, request.url);
        assert_eq!(copied(stage, "Copy Body").await, request.form());
        for header in &request.headers {
            assert_eq!(copied(stage, &format!("Copy Header {}", header.name)).await, header.value);
        }
        assert!(!stage.screen.text().await.contains(&code), "the code is shown");
    });
}

#[test]
fn postman_gets_one_file_without_the_secret() {
    play(async |stage| {
        let folder = Folder::new("postman-once");
        downloads_go_to(stage, folder.path()).await;
        let code = arrive_hidden(stage, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET).await;
        fill_and_press(stage).await;
        explains(stage, ProbeHidden).await;
        stage.screen.unfold(say(CodeScreenText::InPostman)).await;
        stage.screen.press(say(IntegrationsText::DownloadOnce)).await;
        let (name, file) = eventually("the file is there", async || folder.file()).await;
        assert!(name.ends_with(".postman_collection.json"), "{name}");
        let options = Options::default();
        let request = OutsideRequest { code: &code, client_id: DEMO_CLIENT_ID, options: &options };
        assert_eq!(file, single_request::exchange(&request));
    });
}

#[test]
fn a_fresh_code_is_exchanged_in_a_terminal_after_a_hidden_response() {
    play(async |stage| {
        let shells = Shells::for_stage(stage);
        expect_trouble(stage);
        stage.sandbox.set_cors(Cors::ClosedOnSuccess);
        arrive_with_code(stage).await;
        fill_and_press(stage).await;
        explains(stage, AnswerHidden).await;
        stage.screen.press(say(ExchangeText::FreshCode)).await;
        let fresh = fresh_code(stage);
        enter_code(stage, &fresh).await;
        has_code(stage).await;
        stage.screen.says(say(ExchangeText::AnswerWasHidden)).await;
        stage.screen.unfold(say(ExchangeText::Outside)).await;
        stage.screen.unfold(say(CodeScreenText::InTerminal)).await;
        let command = copied(stage, say(ExchangeText::CopyShell)).await;
        assert!(command.contains(&fresh) && exchanges(stage).len() == 1, "{command}");
        let printed = through_a_pipe(&shells, "sh", &command, &format!("{DEMO_CLIENT_SECRET}\n")).await;
        paste_back(stage, &printed).await;
    });
}
