//! Tests that the page gets tokens for several sub-accounts: it shows the progress, can stop and continue, can try
//! failed requests again, and exports all tokens in one file.

use crate::integrations::try_today::downloaded;
use crate::person::{has_tokens, play, primary_names, say};
use crate::sub_accounts::picker::{account_of, agency, is_to_be_chosen, list, mint_count, use_this};
use e2e::downloads::{Folder, downloads_go_to};
use e2e::sandbox::{Fault, FaultKind, On, Sandbox};
use e2e::{HIGHLEVEL, Stage, eventually};
use leg3_core::api::failure::{ApiError, CallFailure, NoAnswer};
use leg3_core::messages::VOICE;
use leg3_core::messages::agency::{AgencyText, get_tokens_of};
use leg3_core::messages::api_advice::api_advice;
use leg3_core::messages::sub_accounts::SubAccountsText;
use std::time::Duration;

/// Selects all sub-accounts in the list.
pub(crate) async fn select_all(stage: &Stage, count: usize) {
    list(stage, count).await;
    stage.screen.press(say(AgencyText::SelectSeveral)).await;
    stage.screen.press(say(AgencyText::SelectAll)).await;
}

/// Selects fifty of a thousand listed sub-accounts.
pub(crate) async fn select_fifty(stage: &Stage) {
    stage.screen.press(say(AgencyText::SelectSeveral)).await;
    let search = stage.screen.field("Search 1000 sub-accounts").await;
    // Each of these endings matches the numbers of ten sub-accounts.
    for ending in ["18", "28", "38", "48", "58"] {
        search.clear().await;
        search.type_text(&[ending, " Rehearsal"].concat()).await;
        stage.screen.says(&["9", ending, " Rehearsal"].concat()).await;
        stage.screen.press(say(AgencyText::SelectAll)).await;
    }
}

/// Returns the sentence with which the page says that this many tokens are ready.
pub(crate) fn ready(count: usize) -> String {
    [&*count.to_string(), say(SubAccountsText::MintDone)].concat()
}

#[test]
fn tokens_for_fifty_of_a_thousand_sub_accounts_are_exported_in_one_file() {
    play(async |stage| {
        stage.sandbox.set_locations(1000);
        for number in [18, 28, 38] {
            stage.sandbox.set_paused(&Sandbox::location_id(number), true);
        }
        agency(stage).await;
        list(stage, 1000).await;
        select_fifty(stage).await;
        stage.sandbox.set_fault(Some(Fault::once(On::LocationToken, FaultKind::TooMany)));
        stage.screen.press(&get_tokens_of(50)).await;
        let done = [&ready(47), " · 3", say(SubAccountsText::MintFailed)].concat();
        stage.screen.patient_for(Duration::from_secs(60)).says(&done).await;
        stage.screen.says(api_advice(CallFailure::Refused(ApiError::Inactive), VOICE).title).await;
        for number in [18, 28, 38] {
            stage.sandbox.set_paused(&Sandbox::location_id(number), false);
        }
        stage.screen.press(say(SubAccountsText::RetryFailed)).await;
        stage.screen.patient_for(Duration::from_secs(30)).says(&ready(50)).await;
        // Fifty requests, one more because HighLevel refused the first request with 429, and three retries.
        assert_eq!(mint_count(stage), 54);
        stage.screen.says(say(SubAccountsText::ExportWarning)).await;
        let folder = Folder::new("several");
        downloads_go_to(stage, folder.path()).await;
        stage.screen.press(say(SubAccountsText::ExportCsv)).await;
        let (name, text) = eventually("the file is complete", async || folder.file()).await;
        assert_eq!(name, "subaccounts.csv");
        assert!(text.starts_with("\u{feff}\"name\",\"locationId\""), "the columns are not named");
        assert_eq!(text.matches("locSandbox").count(), 50);
    });
}

#[test]
fn stop_sends_no_more_requests_until_continue_is_pressed() {
    play(async |stage| {
        stage.sandbox.set_locations(4);
        agency(stage).await;
        select_all(stage, 4).await;
        stage.sandbox.set_fault(Some(Fault::once(On::LocationToken, FaultKind::Hold)));
        stage.screen.press(&get_tokens_of(4)).await;
        stage.screen.press(say(SubAccountsText::Stop)).await;
        stage.sandbox.set_fault(None);
        stage.screen.says(&[&ready(1), " · 3", say(SubAccountsText::MintWaiting)].concat()).await;
        assert_eq!(mint_count(stage), 1);
        stage.screen.press(say(SubAccountsText::GoOn)).await;
        stage.screen.says(&ready(4)).await;
        assert_eq!(mint_count(stage), 4);
        stage.screen.says(say(AgencyText::SeveralEnd)).await;
    });
}

#[test]
fn a_sub_account_used_after_stop_leaves_the_others_waiting_for_continue() {
    play(async |stage| {
        stage.sandbox.set_locations(4);
        agency(stage).await;
        select_all(stage, 4).await;
        stage.sandbox.set_fault(Some(Fault::once(On::LocationToken, FaultKind::Hold)));
        stage.screen.press(&get_tokens_of(4)).await;
        stage.screen.press(say(SubAccountsText::Stop)).await;
        stage.sandbox.set_fault(None);
        stage.screen.says(&ready(1)).await;
        stage.screen.press(say(AgencyText::SelectOne)).await;
        // The token of the first sub-account in the list, number 4, has arrived.
        stage.screen.press(&use_this(1)).await;
        has_tokens(stage).await;
        stage.screen.press(say(AgencyText::ChooseAnother)).await;
        is_to_be_chosen(stage).await;
        stage.screen.says(&[&ready(2), " · 2", say(SubAccountsText::MintWaiting)].concat()).await;
        stage.screen.press(say(SubAccountsText::GoOn)).await;
        stage.screen.says(&ready(4)).await;
        assert_eq!(mint_count(stage), 4);
    });
}

#[test]
fn an_unreachable_highlevel_stops_the_requests_and_continue_resumes_them() {
    play(async |stage| {
        stage.expect("net::ERR_");
        stage.sandbox.set_locations(3);
        agency(stage).await;
        select_all(stage, 3).await;
        stage.proxy.refuse(HIGHLEVEL);
        stage.screen.press(&get_tokens_of(3)).await;
        stage.screen.says(say(SubAccountsText::HaltNoAnswer)).await;
        stage.screen.says(api_advice(CallFailure::NoAnswer(NoAnswer::NotReached), VOICE).title).await;
        stage.screen.says(&[&ready(0), " · 3", say(SubAccountsText::MintWaiting)].concat()).await;
        assert_eq!(mint_count(stage), 0);
        let next = primary_names(stage).await;
        assert_eq!(next, [say(SubAccountsText::GoOn)]);
        stage.proxy.allow(HIGHLEVEL);
        stage.screen.press(say(SubAccountsText::GoOn)).await;
        stage.screen.says(&ready(3)).await;
        assert_eq!(mint_count(stage), 3);
        assert!(!stage.screen.text().await.contains(say(SubAccountsText::HaltNoAnswer)));
    });
}

#[test]
fn the_json_file_lists_every_token_with_its_sub_account() {
    play(async |stage| {
        stage.sandbox.set_locations(3);
        agency(stage).await;
        select_all(stage, 3).await;
        stage.screen.press(&get_tokens_of(3)).await;
        stage.screen.says(&ready(3)).await;
        let (name, text) = downloaded(stage, say(SubAccountsText::ExportJson)).await;
        assert_eq!(name, "subaccounts.json");
        let rows: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
        assert_eq!(rows.as_array().map(Vec::len), Some(3), "{text}");
        for number in 1..=3 {
            let id = Sandbox::location_id(number);
            let row = rows.as_array().into_iter().flatten().find(|row| row["locationId"] == *id);
            let row = row.cloned().unwrap_or_default();
            assert_eq!(row["name"], *Sandbox::location_name(number), "{text}");
            assert_eq!(account_of(row["access_token"].as_str().unwrap_or_default()), Some(id));
            assert!(row["expires_at"].as_str().is_some_and(|ends| ends.ends_with('Z')), "{text}");
        }
    });
}
