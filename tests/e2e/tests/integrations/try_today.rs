//! Tests *Try it today*: the downloaded or copied request reads the data that the person chose.

use crate::person::{
    assert_one_primary, copied, enter_code, get_tokens, has_tokens, play, primary_buttons, say,
};
use crate::sub_accounts::picker::{agency, use_this};
use e2e::blueprint::{contacts_of, run};
use e2e::downloads::{Folder, downloads_go_to};
use e2e::sandbox::Sandbox;
use e2e::shells::{Shells, through_a_pipe};
use e2e::{Kind, Stage, eventually};
use leg3_core::integrations::tool::Tool;
use leg3_core::integrations::try_today::make;
use leg3_core::messages::agency::AgencyText;
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::messages::text_of;
use leg3_core::messages::tokens::TokensText;
use leg3_core::messages::try_today::TryTodayText;
use leg3_core::messages::use_them::{UseText, download_for, use_in};
use std::time::Duration;

pub(crate) async fn choose(stage: &Stage, tool: Tool) {
    stage.screen.choose(text_of(tool.title())).await;
    stage.screen.says(&use_in(tool)).await;
}

#[test]
fn a_token_with_unusual_characters_is_not_written_into_a_file() {
    play(async |stage| {
        stage.arrive("").await;
        let odd = r#"{"access_token":"{{1.token}}","userType":"Location","locationId":"loc1","scope":"contacts.readonly"}"#;
        enter_code(stage, odd).await;
        has_tokens(stage).await;
        choose(stage, Tool::Make).await;
        stage.screen.says(say(TryTodayText::OddToken)).await;
        stage.screen.gone(Kind::Button, &download_for(Tool::Make)).await;
    });
}

/// Returns the name and content of the file that this button downloads.
pub(crate) async fn downloaded(stage: &Stage, button: &str) -> (String, String) {
    let folder = Folder::new(&button.replace(' ', "-"));
    downloads_go_to(stage, folder.path()).await;
    stage.screen.press(button).await;
    eventually("the file is complete", async || folder.file()).await
}

#[test]
fn an_agency_of_1000_sub_accounts_reads_contacts_in_make_after_nine_presses() {
    play(async |stage| {
        stage.sandbox.set_locations(1000);
        // The first three actions are not counted: two pastes and a press.
        agency(stage).await;
        // Each later press is counted.
        let mut presses = 0;
        let mut press = async |name: String| {
            presses += 1;
            stage.screen.press(&name).await;
        };
        press(say(AgencyText::ShowList).into()).await;
        let patient = stage.screen.patient_for(Duration::from_secs(30));
        patient.says("1000 sub-accounts, newest install first").await;
        let search = stage.screen.field("Search 1000 sub-accounts").await;
        search.type_text(&Sandbox::location_name(777)).await;
        press(use_this(777)).await;
        has_tokens(stage).await;
        press(say(ReceivedText::Save).into()).await;
        stage.screen.says(say(ReceivedText::SavedLead)).await;
        choose(stage, Tool::Make).await;
        presses += 1;
        stage.screen.button(&download_for(Tool::Make)).await;
        let (name, text) = downloaded(stage, &download_for(Tool::Make)).await;
        presses += 1;
        assert!(presses <= 6, "{presses} presses from the tokens to the download");
        assert_eq!(name, make::FILE);
        let (status, answer) = run(&text, Shells::for_stage(stage).curl());
        assert_eq!((status, contacts_of(&answer)), (200, Sandbox::location_id(777)));
    });
}

#[test]
fn the_download_is_the_next_step_after_saving() {
    play(async |stage| {
        get_tokens(stage).await;
        choose(stage, Tool::Make).await;
        stage.screen.button(&download_for(Tool::Make)).await;
        assert_one_primary(stage).await;
        stage.screen.press(say(ReceivedText::Save)).await;
        eventually("the download is the next step", async || {
            primary_buttons(stage).await.iter().any(|(name, _)| *name == download_for(Tool::Make))
        })
        .await;
        assert_one_primary(stage).await;
    });
}

#[test]
fn calendars_are_read_instead_of_contacts_if_chosen() {
    play(async |stage| {
        get_tokens(stage).await;
        choose(stage, Tool::Make).await;
        stage.screen.choose_option(say(TryTodayText::WhatToRead), say(TryTodayText::Calendars)).await;
        let (_, text) = downloaded(stage, &download_for(Tool::Make)).await;
        let (status, answer) = run(&text, Shells::for_stage(stage).curl());
        assert!(status == 200 && answer["calendars"].is_array(), "{answer}");
    });
}

#[test]
fn every_tool_offers_its_own_request() {
    play(async |stage| {
        get_tokens(stage).await;
        let access = copied(stage, say(TokensText::CopyAccess)).await;
        choose(stage, Tool::Zapier).await;
        stage.screen.says(say(TryTodayText::ZapierRequest)).await;
        stage.screen.unfold(say(UseText::AnotherTool)).await;
        for tool in [Tool::N8n, Tool::Postman] {
            choose(stage, tool).await;
            let (_, text) = downloaded(stage, &download_for(tool)).await;
            assert_eq!(text.matches(&access).count(), 1, "{tool:?}");
        }
        choose(stage, Tool::Code).await;
        let command = copied(stage, say(UseText::CopyCall)).await;
        assert!(!command.contains(&access), "the token is in the command");
        let shells = Shells::for_stage(stage);
        let printed = through_a_pipe(&shells, "sh", &command, &format!("{access}\n")).await;
        assert!(printed.contains("\"contacts\""), "{printed}");
        copied(stage, say(UseText::CopyRefresh)).await;
    });
}
