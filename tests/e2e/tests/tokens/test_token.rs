//! Tests *Test the token*: one read-only call returns the account's name.

use crate::person::{get_tokens, has_tokens, is_at_start, play, play_on, say};
use crate::secrets_left::page;
use crate::sub_accounts::picker::{agency, is_to_be_chosen, pick, use_this};
use e2e::requests::expect_trouble;
use e2e::sandbox::{Fault, FaultKind, On, Sandbox};
use e2e::{Kind, Stage};
use leg3_core::api::failure::{ApiError, CallFailure};
use leg3_core::messages::VOICE;
use leg3_core::messages::agency::AgencyText;
use leg3_core::messages::api::ApiText;
use leg3_core::messages::api_advice::api_advice;
use leg3_core::messages::code_screen::CodeScreenText;

async fn run_test(stage: &Stage) {
    stage.screen.unfold(say(ApiText::TestFold)).await;
    stage.screen.press(say(ApiText::TestRun)).await;
}

fn works(number: usize) -> String {
    ["Works: ", &Sandbox::location_name(number)].concat()
}

async fn the_test_shows_the_account_name_in_the_chip_and_next_to_the_button(stage: &Stage) {
    get_tokens(stage).await;
    let calls = stage.sandbox.requests().len();
    stage.screen.unfold(say(ApiText::TestFold)).await;
    stage.screen.button(say(ApiText::TestRun)).await;
    assert_eq!(stage.sandbox.requests().len(), calls, "opening the row sent a request");
    stage.screen.press(say(ApiText::TestRun)).await;
    stage.screen.says(&works(1)).await;
    stage.screen.says(say(ApiText::TestMeant)).await;
    stage.screen.press(say(ApiText::TestCount)).await;
    stage.screen.says("contacts").await;
}

async fn the_test_of_an_agency_token_shows_the_agencys_name(stage: &Stage) {
    agency(stage).await;
    stage.screen.press(say(AgencyText::AgencyTokens)).await;
    has_tokens(stage).await;
    run_test(stage).await;
    stage.screen.says("Works: Harbour & Hill Agency").await;
    stage.screen.says(say(ApiText::TestMeant)).await;
    // The result is about the agency. The screen for the agency's sub-accounts does not show the result.
    stage.screen.press(say(AgencyText::ChooseOne)).await;
    is_to_be_chosen(stage).await;
    assert!(!stage.screen.text().await.contains(say(ApiText::WorksFor)));
}

async fn forget_removes_the_test_result(stage: &Stage) {
    get_tokens(stage).await;
    run_test(stage).await;
    stage.screen.says(&works(1)).await;
    stage.screen.press(say(CodeScreenText::Forget)).await;
    is_at_start(stage).await;
    assert!(
        !page(stage).await.contains(&Sandbox::location_name(1)),
        "the account's name is still on the page"
    );
    // The next tokens have not been tested yet.
    get_tokens(stage).await;
    assert!(!stage.screen.text().await.contains(say(ApiText::WorksFor)));
}

e2e::in_every_browser!(
    the_test_shows_the_account_name_in_the_chip_and_next_to_the_button,
    the_test_of_an_agency_token_shows_the_agencys_name,
    forget_removes_the_test_result,
);

#[test]
fn the_test_result_of_one_sub_account_is_not_shown_for_another() {
    play(async |stage| {
        pick(stage, 2).await;
        run_test(stage).await;
        stage.screen.says(&works(2)).await;
        stage.screen.press(say(AgencyText::ChooseAnother)).await;
        stage.screen.press(&use_this(3)).await;
        has_tokens(stage).await;
        assert!(!stage.screen.text().await.contains(&works(2)), "the result is another account's");
    });
}

#[test]
fn the_test_result_of_a_sub_account_is_not_shown_for_its_agency() {
    play(async |stage| {
        pick(stage, 2).await;
        run_test(stage).await;
        stage.screen.says(&works(2)).await;
        stage.screen.press(say(AgencyText::ChooseAnother)).await;
        stage.screen.press(say(AgencyText::AgencyTokens)).await;
        has_tokens(stage).await;
        assert!(!stage.screen.text().await.contains(&works(2)), "the result is a sub-account's");
        run_test(stage).await;
        stage.screen.says(say(ApiText::TestMeant)).await;
        let requests = stage.sandbox.requests();
        assert!(requests.iter().any(|it| it.path.starts_with("/companies/")), "the agency was not requested");
    });
}

#[test]
fn a_refused_test_is_explained_and_can_be_repeated() {
    play(async |stage| {
        expect_trouble(stage);
        get_tokens(stage).await;
        stage.sandbox.set_fault(Some(Fault::once(On::Data, FaultKind::TooMany)));
        run_test(stage).await;
        stage.screen.says(api_advice(CallFailure::Refused(ApiError::TooMany), VOICE).title).await;
        stage.screen.press(say(ApiText::TestRun)).await;
        stage.screen.says(&works(1)).await;
        stage.screen.gone(Kind::Fold, "Why this happens").await;
        stage.screen.unfold(say(ApiText::SameCall)).await;
        stage.screen.button(say(ApiText::CopyCall)).await;
    });
}
