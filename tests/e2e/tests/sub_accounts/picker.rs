//! Tests the choice of one sub-account: the page continues with that sub-account's tokens.

use crate::person::{
    assert_one_primary, copied, fill_and_press, has_code, has_tokens, js, play, play_on, primary_buttons,
    primary_names, say,
};
use e2e::requests::{expect_refusals, expect_trouble};
use e2e::sandbox::{DEMO_CLIENT_ID, Fault, FaultKind, Install, On, Sandbox};
use e2e::{Kind, Stage, Trouble, eventually};
use leg3_core::api::failure::{ApiError, CallFailure};
use leg3_core::messages::VOICE;
use leg3_core::messages::agency::{AgencyText, listed};
use leg3_core::messages::api_advice::api_advice;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::page::PageText;
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::messages::sub_accounts::SubAccountsText;
use leg3_core::messages::tokens::TokensText;
use leg3_core::oauth::jwt_claims::Claims;

/// Opens the page with an authorization code from this install, and exchanges the code.
pub(crate) async fn swap(stage: &Stage, install: Install) {
    expect_refusals(stage);
    let code = stage.sandbox.issue_code(DEMO_CLIENT_ID, install);
    stage.arrive(&format!("?code={code}")).await;
    stage.app_is_alive().await;
    has_code(stage).await;
    fill_and_press(stage).await;
}

/// Gets the tokens of an agency.
pub(crate) async fn agency(stage: &Stage) {
    swap(stage, Install::agency()).await;
    is_to_be_chosen(stage).await;
}

/// Waits for the screen that asks for a sub-account.
pub(crate) async fn is_to_be_chosen(stage: &Stage) {
    stage.screen.heading_is(say(AgencyText::Title)).await;
}

/// Lists the sub-accounts, and waits until there are this many.
pub(crate) async fn list(stage: &Stage, count: usize) {
    stage.screen.press(say(AgencyText::ShowList)).await;
    stage.screen.says(&listed(count)).await;
}

/// Returns the number of requests for this path that HighLevel received, without preflight requests.
pub(crate) fn count(stage: &Stage, path: &str) -> usize {
    stage.sandbox.requests().iter().filter(|seen| seen.path == path && seen.method != "OPTIONS").count()
}

/// Returns the number of requests for sub-account tokens.
pub(crate) fn mint_count(stage: &Stage) -> usize {
    count(stage, "/oauth/locationToken")
}

/// Returns the ID of the account to which this token belongs.
pub(crate) fn account_of(token: &str) -> Option<String> {
    Claims::read(token).auth_class_id
}

/// Returns the name of the button that uses the sub-account with this number.
pub(crate) fn use_this(number: usize) -> String {
    [say(AgencyText::UseThisOf), &Sandbox::location_name(number)].concat()
}

/// Picks the sub-account with this number from three sub-accounts, and waits for its tokens.
pub(crate) async fn pick(stage: &Stage, number: usize) {
    stage.sandbox.set_locations(3);
    agency(stage).await;
    list(stage, 3).await;
    stage.screen.press(&use_this(number)).await;
    has_tokens(stage).await;
}

async fn three_presses_lead_to_the_tokens_of_a_sub_account(stage: &Stage) {
    stage.sandbox.set_locations(25);
    agency(stage).await;
    assert_one_primary(stage).await;
    assert_eq!(count(stage, "/oauth/installedLocations"), 0, "the list was requested before the press");
    list(stage, 25).await;
    assert_eq!(primary_buttons(stage).await, []);
    stage.screen.press(&use_this(7)).await;
    has_tokens(stage).await;
    assert_one_primary(stage).await;
    stage.screen.says(&[say(AgencyText::ConnectedTo), &Sandbox::location_name(7)].concat()).await;
    let access = copied(stage, say(TokensText::CopyAccess)).await;
    assert_eq!(account_of(&access), Some(Sandbox::location_id(7)));
    assert_eq!(mint_count(stage), 1);
}

async fn another_sub_account_can_be_picked_without_loading_the_list_again(stage: &Stage) {
    pick(stage, 1).await;
    stage.screen.press(say(AgencyText::ChooseAnother)).await;
    is_to_be_chosen(stage).await;
    stage.screen.says(say(SubAccountsText::HasToken)).await;
    stage.screen.press(&use_this(2)).await;
    has_tokens(stage).await;
    let access = copied(stage, say(TokensText::CopyAccess)).await;
    assert_eq!(account_of(&access), Some(Sandbox::location_id(2)));
    assert_eq!((count(stage, "/oauth/installedLocations"), mint_count(stage)), (1, 2));
}

async fn the_sub_account_ticked_at_install_is_used_without_loading_the_list(stage: &Stage) {
    swap(stage, Install::agency_ticking([Sandbox::location_id(4)])).await;
    is_to_be_chosen(stage).await;
    assert_one_primary(stage).await;
    stage.screen.press(say(AgencyText::UseTicked)).await;
    has_tokens(stage).await;
    let access = copied(stage, say(TokensText::CopyAccess)).await;
    assert_eq!(account_of(&access), Some(Sandbox::location_id(4)));
    assert_eq!(count(stage, "/oauth/installedLocations"), 0);
}

async fn one_press_opens_the_agencys_own_tokens(stage: &Stage) {
    agency(stage).await;
    stage.screen.press(say(AgencyText::AgencyTokens)).await;
    has_tokens(stage).await;
    stage.screen.says(say(ReceivedText::ConnectedAgency)).await;
    let access = copied(stage, say(TokensText::CopyAccess)).await;
    assert!(account_of(&access).is_some_and(|id| !id.starts_with("loc")));
    stage.screen.press(say(AgencyText::ChooseOne)).await;
    is_to_be_chosen(stage).await;
}

#[test]
fn a_search_finds_one_sub_account_among_a_thousand() {
    play(async |stage| {
        stage.sandbox.set_locations(1000);
        agency(stage).await;
        stage.screen.press(say(AgencyText::ShowList)).await;
        let patient = stage.screen.patient_for(std::time::Duration::from_secs(30));
        patient.says(&listed(1000)).await;
        stage.screen.says(say(AgencyText::FirstShown)).await;
        let search = stage.screen.field("Search 1000 sub-accounts").await;
        search.type_text(&Sandbox::location_name(777)).await;
        stage.screen.button(&use_this(777)).await;
        assert_eq!(
            stage
                .screen
                .names(Kind::Button)
                .await
                .iter()
                .filter(|name| name.starts_with(say(AgencyText::UseThisOf)))
                .count(),
            1
        );
        search.clear().await;
        search.type_text("no such name").await;
        stage.screen.says(say(AgencyText::NoneFits)).await;
    });
}

#[test]
fn a_key_pressed_in_the_search_just_before_the_token_arrives_changes_nothing() {
    play(async |stage| {
        stage.sandbox.set_locations(3);
        agency(stage).await;
        list(stage, 3).await;
        stage.sandbox.set_fault(Some(Fault::once(On::LocationToken, FaultKind::Hold)));
        stage.screen.press(&use_this(2)).await;
        eventually("the response is held", async || stage.sandbox.fault().is_none()).await;
        // The page reads the search field one frame, which is 16 ms, after a key press. The script keeps this timer
        // until the tokens have replaced the list.
        let keep = "const start = window.setTimeout;
            window.kept = [];
            window.setTimeout = (run, delay) => delay === 16 ? window.kept.push(run) : start(run, delay)";
        js(stage, keep, vec![]).await;
        stage.screen.type_into("Search 3 sub-accounts", "x").await;
        stage.sandbox.set_fault(None);
        has_tokens(stage).await;
        assert_eq!(js(stage, "return window.kept.map(run => run()).length", vec![]).await, 1);
        stage.screen.press(say(AgencyText::ChooseAnother)).await;
        is_to_be_chosen(stage).await;
    });
}

#[test]
fn a_failed_list_is_explained_and_can_be_loaded_again() {
    play(async |stage| {
        expect_trouble(stage);
        stage.sandbox.set_locations(150);
        agency(stage).await;
        stage.sandbox.set_fault(Some(Fault::once(On::Data, FaultKind::Status500Json)));
        stage.screen.press(say(AgencyText::ShowList)).await;
        stage.screen.says(api_advice(CallFailure::Refused(ApiError::Broken), VOICE).title).await;
        assert_one_primary(stage).await;
        assert_eq!(primary_names(stage).await, [say(AgencyText::TryAgain)]);
        stage.screen.press(say(AgencyText::TryAgain)).await;
        stage.screen.says(&listed(150)).await;
    });
}

#[test]
fn the_agencys_tokens_are_available_if_the_picker_cannot_be_loaded() {
    play(async |stage| {
        stage.expect("tools");
        stage.expect("404");
        stage.expect("Failed to fetch");
        stage.site.trouble("/tools-", Trouble::Missing);
        expect_trouble(stage);
        agency(stage).await;
        stage.screen.says(say(PageText::LoadFailed)).await;
        stage.screen.press(say(AgencyText::AgencyTokens)).await;
        has_tokens(stage).await;
        stage.screen.press(say(AgencyText::ChooseOne)).await;
        // The browser requests the chunk `tools` once more, and fails, before the server serves this chunk again.
        stage.screen.button(say(PageText::LoadAgain)).await;
        stage.site.heal("/tools-");
        stage.screen.press(say(PageText::LoadAgain)).await;
        stage.screen.button(say(AgencyText::ShowList)).await;
        stage.screen.press(say(CodeScreenText::Forget)).await;
    });
}

e2e::in_every_browser!(
    three_presses_lead_to_the_tokens_of_a_sub_account,
    another_sub_account_can_be_picked_without_loading_the_list_again,
    the_sub_account_ticked_at_install_is_used_without_loading_the_list,
    one_press_opens_the_agencys_own_tokens,
);
