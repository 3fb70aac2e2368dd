//! Tests a sub-account that is not in the list: the person enters its location ID.

use crate::person::{copied, enter_code, has_tokens, play, say};
use crate::report::report_content::{holds, report};
use crate::sub_accounts::picker::{account_of, agency, is_to_be_chosen, list, mint_count, swap, use_this};
use e2e::requests::{break_it, canned_json, expect_trouble};
use e2e::sandbox::{COMPANY_ID, Install, On, Sandbox};
use e2e::{Stage, eventually};
use leg3_core::api::failure::{ApiError, CallFailure};
use leg3_core::api::token_test::OAUTH_READONLY;
use leg3_core::messages::VOICE;
use leg3_core::messages::agency::AgencyText;
use leg3_core::messages::api::ApiText;
use leg3_core::messages::api_advice::api_advice;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::sub_accounts::SubAccountsText;
use leg3_core::messages::tokens::TokensText;

/// Opens the field for a location ID, enters this ID, and presses *Use this sub-account*.
async fn enter_id(stage: &Stage, id: &str) {
    stage.screen.press(say(AgencyText::NotListed)).await;
    stage.screen.paste_into(say(SubAccountsText::LocationId), id).await;
    stage.screen.press(say(AgencyText::UseId)).await;
}

#[test]
fn a_location_id_leads_to_the_tokens_of_its_sub_account() {
    play(async |stage| {
        agency(stage).await;
        stage.screen.press(say(AgencyText::NotListed)).await;
        stage.screen.press(say(AgencyText::UseId)).await;
        stage.screen.says(say(RefreshText::IsMissing)).await;
        stage
            .screen
            .paste_into(say(SubAccountsText::LocationId), &format!("  {}", Sandbox::location_id(2)))
            .await;
        stage.screen.press(say(AgencyText::UseId)).await;
        has_tokens(stage).await;
        assert_eq!(
            account_of(&copied(stage, say(TokensText::CopyAccess)).await),
            Some(Sandbox::location_id(2))
        );
        assert_eq!(mint_count(stage), 1);
    });
}

#[test]
fn a_refused_list_shows_the_location_id_field() {
    play(async |stage| {
        expect_trouble(stage);
        swap(stage, Install::agency().with_scope("companies.readonly oauth.write")).await;
        is_to_be_chosen(stage).await;
        stage.screen.press(say(AgencyText::ShowList)).await;
        stage.screen.says(api_advice(CallFailure::Refused(ApiError::ScopeMissing), VOICE).title).await;
        stage.screen.unfold(say(CodeScreenText::WhyThisHappens)).await;
        stage.screen.says(OAUTH_READONLY).await;
        stage.screen.paste_into(say(SubAccountsText::LocationId), &Sandbox::location_id(3)).await;
        stage.screen.press(say(AgencyText::UseId)).await;
        has_tokens(stage).await;
    });
}

#[test]
fn a_refused_location_id_is_explained_and_can_be_tried_again() {
    play(async |stage| {
        expect_trouble(stage);
        agency(stage).await;
        stage.screen.press(say(AgencyText::NotListed)).await;
        stage.sandbox.set_paused(&Sandbox::location_id(1), true);
        stage.screen.paste_into(say(SubAccountsText::LocationId), &Sandbox::location_id(1)).await;
        stage.screen.press(say(AgencyText::UseId)).await;
        stage.screen.says(api_advice(CallFailure::Refused(ApiError::Inactive), VOICE).title).await;
        stage.sandbox.set_paused(&Sandbox::location_id(1), false);
        stage.screen.press(say(AgencyText::UseId)).await;
        has_tokens(stage).await;
    });
}

#[test]
fn the_report_of_a_refused_call_contains_its_status_and_trace_id() {
    play(async |stage| {
        agency(stage).await;
        let body = r#"{"statusCode":404,"message":"Nobody here","traceId":"trace-404"}"#;
        break_it(stage, On::LocationToken, canned_json(404, body));
        enter_id(stage, &Sandbox::location_id(2)).await;
        let report = report(stage).await;
        let failure = CallFailure::Refused(ApiError::NotFound).code();
        let facts = format!("failure: {failure}\nstatus: 404\ntrace id: trace-404\n");
        let asked = ["&locationId=", &Sandbox::location_id(2)].concat();
        holds(&report, &[&facts, &asked, "Authorization: Bearer ••••••••", "Nobody here"]);
    });
}

#[test]
fn a_refused_list_shows_highlevels_message_and_the_same_call_as_a_command() {
    play(async |stage| {
        expect_trouble(stage);
        swap(stage, Install::agency().with_scope("companies.readonly oauth.write")).await;
        is_to_be_chosen(stage).await;
        stage.screen.press(say(AgencyText::ShowList)).await;
        stage.screen.unfold(say(CodeScreenText::WhyThisHappens)).await;
        let code = CallFailure::Refused(ApiError::ScopeMissing).code();
        for text in ["The token is not authorized for this scope.", say(ApiText::TraceId), "401", code] {
            stage.screen.says(text).await;
        }
        for name in [ApiText::CopyCall, ApiText::CopyCallWindows] {
            let command = copied(stage, say(name)).await;
            assert!(command.contains("/oauth/installedLocations?companyId="), "{command}");
        }
    });
}

#[test]
fn the_page_asks_for_the_agency_id_if_the_token_does_not_contain_it() {
    play(async |stage| {
        expect_trouble(stage);
        stage.arrive("").await;
        let answer = r#"{"access_token":"opaque","refresh_token":"opaque-too","userType":"Company"}"#;
        enter_code(stage, answer).await;
        is_to_be_chosen(stage).await;
        stage.screen.says(say(SubAccountsText::AccountsUnknownApp)).await;
        stage.screen.paste_into(say(SubAccountsText::LocationId), &Sandbox::location_id(2)).await;
        stage.screen.press(say(AgencyText::UseId)).await;
        let company = stage.screen.field(say(SubAccountsText::CompanyId)).await;
        eventually("the field for the agency has the focus", async || company.has_focus().await).await;
        assert_eq!(mint_count(stage), 0);
        company.paste(COMPANY_ID).await;
        stage.screen.press(say(AgencyText::UseId)).await;
        eventually("the token is requested", async || mint_count(stage) == 1).await;
        let asked = format!("companyId={COMPANY_ID}&locationId={}", Sandbox::location_id(2));
        assert!(
            stage.sandbox.requests().iter().any(|seen| seen.body_text() == asked),
            "no request has this body"
        );
    });
}

#[test]
fn an_existing_sub_account_token_is_not_requested_again() {
    play(async |stage| {
        stage.sandbox.set_locations(3);
        agency(stage).await;
        for _ in 0..2 {
            enter_id(stage, &Sandbox::location_id(2)).await;
            has_tokens(stage).await;
            stage.screen.press(say(AgencyText::ChooseAnother)).await;
            is_to_be_chosen(stage).await;
        }
        list(stage, 3).await;
        stage.screen.press(&use_this(2)).await;
        has_tokens(stage).await;
        assert_eq!(mint_count(stage), 1);
    });
}
