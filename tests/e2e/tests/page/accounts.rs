//! From an agency's token to sub-account tokens in a file.

use crate::forget::assert_forgotten;
use crate::play::{arrive_with, copied, copied_by, fill_and_press, has_tokens, js, press};
use crate::wire::expect_trouble;
use crate::words::say;
use e2e::downloads::{Folder, downloads_go_to};
use e2e::sandbox::{Fault, FaultKind, Install, On, Sandbox};
use e2e::{Stage, eventually, play};
use leg3_core::api::failure::{ApiError, CallFailure};
use leg3_core::api::token_test::OAUTH_READONLY;
use leg3_core::messages::VOICE;
use leg3_core::messages::api_advice::api_advice;
use leg3_core::messages::page::PageText;
use leg3_core::messages::sub_accounts::SubAccountsText;
use leg3_core::messages::tokens::TokensText;
use std::time::Duration;

pub(crate) async fn agency(stage: &Stage) {
    expect_trouble(stage);
    arrive_with(stage, Install::agency()).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
}

#[test]
fn a_thousand_are_listed_searched_and_fifty_are_made() {
    play(async |stage| {
        stage.sandbox.set_locations(1000);
        for number in [18, 28, 38] {
            stage.sandbox.set_paused(&Sandbox::location_id(number), true);
        }
        agency(stage).await;
        press(stage, "Get a sub-account token").await;
        let screen = stage.screen.patient_for(Duration::from_secs(30));
        screen.says(&["1000", say(SubAccountsText::AccountsListed)].concat()).await;
        stage.screen.says(say(SubAccountsText::AccountsFit)).await;
        // The numbers that end so: ten of each.
        for ending in ["18", "28", "38", "48", "58"] {
            let field = stage.screen.field(say(SubAccountsText::AccountsSearch)).await;
            field.clear().await;
            stage
                .screen
                .type_into(say(SubAccountsText::AccountsSearch), &[ending, " Rehearsal"].concat())
                .await;
            stage.screen.says(&["10", say(SubAccountsText::AccountsFitAll)].concat()).await;
            stage.screen.says(&["9", ending, " Rehearsal"].concat()).await;
            press(stage, SubAccountsText::ChooseAll).await;
        }
        stage.sandbox.set_fault(Some(Fault::once(On::LocationToken, FaultKind::TooMany)));
        stage.screen.press(&[say(SubAccountsText::MintChosen), "50"].concat()).await;
        let done = ["47", say(SubAccountsText::MintDone), " · 3", say(SubAccountsText::MintFailed)].concat();
        stage.screen.patient_for(Duration::from_secs(60)).says(&done).await;
        let words = api_advice(CallFailure::Refused(ApiError::Inactive), VOICE);
        stage.screen.says(words.title).await;
        for number in [18, 28, 38] {
            stage.sandbox.set_paused(&Sandbox::location_id(number), false);
        }
        press(stage, SubAccountsText::RetryFailed).await;
        stage
            .screen
            .patient_for(Duration::from_secs(30))
            .says(&["50", say(SubAccountsText::MintDone)].concat())
            .await;
        // Fifty, one of them told to wait, and three tried once more.
        assert_eq!(minted(stage), 54);
        let folder = Folder::new("csv");
        downloads_go_to(stage, &folder.0).await;
        press(stage, SubAccountsText::Export).await;
        stage.screen.says(say(SubAccountsText::ExportWarning)).await;
        press(stage, SubAccountsText::ExportCsv).await;
        let (name, text) = eventually("the file is whole", async || folder.file()).await;
        assert_eq!(name, "subaccounts.csv");
        assert!(text.starts_with("\u{feff}\"name\",\"locationId\""), "the columns are not named");
        assert_eq!(text.matches("locSandbox").count(), 50);
    });
}

#[test]
fn one_is_made_by_hand() {
    play(async |stage| {
        agency(stage).await;
        stage.screen.unfold(say(SubAccountsText::GetSubAccountToken)).await;
        stage.screen.paste_into(say(SubAccountsText::LocationId), &Sandbox::location_id(2)).await;
        press(stage, SubAccountsText::MintOne).await;
        stage.screen.says(&["1", say(SubAccountsText::MintDone)].concat()).await;
        let access =
            copied_by(stage, &[say(SubAccountsText::CopyAccess), &Sandbox::location_id(2)].concat()).await;
        assert!(access.starts_with("ey"), "{access}");
        press(stage, SubAccountsText::Export).await;
        stage.screen.says(say(SubAccountsText::ExportWarning)).await;
    });
}

/// Gets the token of the sub-account with this number.
pub(crate) async fn get_one(stage: &Stage, number: usize) {
    stage.screen.paste_into(say(SubAccountsText::LocationId), &Sandbox::location_id(number)).await;
    press(stage, SubAccountsText::MintOne).await;
    stage.screen.button(&[say(SubAccountsText::CopyAccess), &Sandbox::location_id(number)].concat()).await;
}

#[test]
fn where_the_list_is_refused_the_id_by_hand_still_brings_a_token() {
    play(async |stage| {
        expect_trouble(stage);
        arrive_with(stage, Install::agency().with_scope("companies.readonly oauth.write")).await;
        fill_and_press(stage).await;
        has_tokens(stage).await;
        stage.screen.says(say(TokensText::NoticeCannotList)).await;
        press(stage, "Get a sub-account token").await;
        press(stage, SubAccountsText::AccountsList).await;
        let refused = CallFailure::Refused(ApiError::ScopeMissing);
        stage.screen.says(api_advice(refused, VOICE).title).await;
        stage.screen.says(OAUTH_READONLY).await;
        get_one(stage, 3).await;
    });
}

#[test]
fn stop_sends_nothing_more_until_it_goes_on() {
    play(async |stage| {
        stage.sandbox.set_locations(4);
        agency(stage).await;
        press(stage, "Get a sub-account token").await;
        stage.screen.says(&["4", say(SubAccountsText::AccountsListed)].concat()).await;
        press(stage, SubAccountsText::ChooseAll).await;
        stage.sandbox.set_fault(Some(Fault::once(On::LocationToken, FaultKind::Hold)));
        stage.screen.press(&[say(SubAccountsText::MintChosen), "4"].concat()).await;
        press(stage, SubAccountsText::Stop).await;
        stage.sandbox.set_fault(None);
        let stopped =
            ["1", say(SubAccountsText::MintDone), " · 3", say(SubAccountsText::MintWaiting)].concat();
        stage.screen.says(&stopped).await;
        assert_eq!(minted(stage), 1);
        press(stage, SubAccountsText::GoOn).await;
        stage.screen.says(&["4", say(SubAccountsText::MintDone)].concat()).await;
        assert_eq!(minted(stage), 4);
    });
}

pub(crate) fn minted(stage: &Stage) -> usize {
    stage
        .sandbox
        .requests()
        .iter()
        .filter(|seen| seen.method == "POST" && seen.path == "/oauth/locationToken")
        .count()
}

#[test]
fn leaving_with_sub_account_tokens_asks_until_they_are_taken_away() {
    play(async |stage| {
        agency(stage).await;
        copied(stage, TokensText::CopyRefresh).await;
        stage.screen.says(say(TokensText::Saved)).await;
        stage.screen.unfold(say(SubAccountsText::GetSubAccountToken)).await;
        get_one(stage, 2).await;
        let folder = Folder::new("left");
        downloads_go_to(stage, &folder.0).await;
        assert!(is_asked_about(stage).await);
        copied_by(stage, &[say(SubAccountsText::CopyRefresh), &Sandbox::location_id(2)].concat()).await;
        assert!(!is_asked_about(stage).await);
        get_one(stage, 3).await;
        assert!(is_asked_about(stage).await);
        press(stage, SubAccountsText::Export).await;
        press(stage, SubAccountsText::ExportJson).await;
        let (name, text) = eventually("the file is whole", async || folder.file()).await;
        let list: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
        assert_eq!(name, "subaccounts.json");
        assert_eq!(list[1]["locationId"], Sandbox::location_id(3).as_str());
        assert!(!is_asked_about(stage).await);
    });
}

/// Whether the page objects to being left, asked without leaving.
pub(crate) async fn is_asked_about(stage: &Stage) -> bool {
    let ask = "return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))";
    js(stage, ask, vec![]).await == true
}

#[test]
fn sub_account_tokens_are_gone_with_everything_else() {
    play(async |stage| {
        agency(stage).await;
        stage.screen.unfold(say(SubAccountsText::GetSubAccountToken)).await;
        get_one(stage, 2).await;
        let access =
            copied_by(stage, &[say(SubAccountsText::CopyAccess), &Sandbox::location_id(2)].concat()).await;
        let refresh =
            copied_by(stage, &[say(SubAccountsText::CopyRefresh), &Sandbox::location_id(2)].concat()).await;
        assert!(stage.memory().count(&refresh).await.is_some_and(|count| count > 0), "not looked there");
        press(stage, PageText::Forget).await;
        assert_forgotten(stage, &[access, refresh]).await;
    });
}
