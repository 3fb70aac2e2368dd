//! Tests that a link opens a state of pretend mode, and that a person can choose a state from two lists.

use crate::demo::{assert_silent, open};
use crate::person::{copied, has_code, has_tokens, is_at_start, play, play_on, say};
use crate::sub_accounts::picker::is_to_be_chosen;
use crate::sub_accounts::several::{ready, select_all};
use e2e::{Kind, Stage, eventually};
use leg3_core::api::failure::{ApiError, CallFailure};
use leg3_core::demo::script::{DemoExchange, DemoFollowUp, DemoScript};
use leg3_core::demo::state::DemoState;
use leg3_core::exchange::failure::Failure;
use leg3_core::messages::VOICE;
use leg3_core::messages::agency::{AgencyText, get_tokens_of};
use leg3_core::messages::api::ApiText;
use leg3_core::messages::api_advice::api_advice;
use leg3_core::messages::demo::DemoText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::page::PageText;
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::refresh_advice::refresh_advice;
use leg3_core::messages::start::StartText;
use leg3_core::messages::tokens::TokensText;
use leg3_core::oauth::error_response::ErrorResponse;
use leg3_core::refresh::failure::RefreshFailure;
use std::time::Duration;

/// Returns the name of the state in which the exchange and the follow-up request end this way.
pub(super) fn name(exchange: DemoExchange, follow_up: DemoFollowUp) -> String {
    DemoState::Sent(DemoScript { exchange, follow_up }).name()
}

async fn a_link_shows_tokens_an_agency_a_code_and_an_error(stage: &Stage) {
    open(stage, "tokens").await;
    has_tokens(stage).await;
    open(stage, "agency").await;
    is_to_be_chosen(stage).await;
    open(stage, "code").await;
    has_code(stage).await;
    open(stage, "denied").await;
    stage.screen.heading_is(say(ExchangeText::DeniedTitle)).await;
    open(stage, "nothing-of-that-name").await;
    is_at_start(stage).await;
    assert_silent(stage);
}

e2e::in_every_browser!(a_link_shows_tokens_an_agency_a_code_and_an_error);

/// Shows the pretend-mode state in which a call fails this way.
pub(super) async fn show_call_failure(stage: &Stage, failure: CallFailure) {
    let follow_up = DemoFollowUp::CallFails(failure);
    if failure.is_only_of_minting() {
        open(stage, &name(DemoExchange::Agency, follow_up)).await;
        is_to_be_chosen(stage).await;
        stage.screen.press(say(AgencyText::ShowList)).await;
        stage.screen.press(&[say(AgencyText::UseThisOf), "Pretend sub-account 3"].concat()).await;
    } else {
        open(stage, &name(DemoExchange::SubAccount, follow_up)).await;
        has_tokens(stage).await;
        stage.screen.unfold(say(ApiText::TestFold)).await;
        stage.screen.press(say(ApiText::TestRun)).await;
    }
    stage.screen.says(api_advice(failure, VOICE).title).await;
}

#[test]
fn a_link_shows_each_way_a_call_can_fail() {
    play(async |stage| {
        stage.browser.shorten_waits().await;
        for follow_up in DemoFollowUp::all() {
            let DemoFollowUp::CallFails(failure) = follow_up else { continue };
            show_call_failure(stage, failure).await;
        }
        assert_silent(stage);
    });
}

/// Shows the pretend-mode state in which a refresh fails this way.
pub(super) async fn show_refresh_failure(stage: &Stage, failure: Failure) {
    open(stage, &name(DemoExchange::SubAccount, DemoFollowUp::RefreshFails(failure))).await;
    has_tokens(stage).await;
    stage.screen.unfold(say(RefreshText::Refresh)).await;
    stage.screen.press(say(RefreshText::GetNewTokens)).await;
    stage.screen.says(refresh_advice(RefreshFailure::Of(failure), VOICE).title).await;
}

#[test]
fn a_link_shows_each_way_a_refresh_can_fail() {
    play(async |stage| {
        stage.browser.shorten_waits().await;
        for follow_up in DemoFollowUp::all() {
            let DemoFollowUp::RefreshFails(failure) = follow_up else { continue };
            show_refresh_failure(stage, failure).await;
        }
        assert_silent(stage);
    });
}

#[test]
fn a_pretended_code_is_exchanged_after_a_press() {
    play(async |stage| {
        open(stage, "code").await;
        has_code(stage).await;
        stage.screen.press("Get my tokens").await;
        has_tokens(stage).await;
        stage.screen.says(say(ReceivedText::ConnectedLocation)).await;
        assert_silent(stage);
    });
}

#[test]
fn a_link_shows_tokens_without_a_refresh_token() {
    play(async |stage| {
        open(stage, "no-refresh").await;
        has_tokens(stage).await;
        stage.screen.says(say(TokensText::NoRefresh)).await;
        stage.screen.button(say(TokensText::CopyAccess)).await;
        stage.screen.gone(Kind::Button, say(TokensText::CopyRefresh)).await;
        assert_silent(stage);
    });
}

#[test]
fn each_of_the_240_sub_accounts_of_a_pretended_agency_gets_a_token() {
    play(async |stage| {
        open(stage, "agency").await;
        is_to_be_chosen(stage).await;
        select_all(stage, 240).await;
        stage.screen.press(&get_tokens_of(240)).await;
        stage.screen.patient_for(Duration::from_secs(60)).says(&ready(240)).await;
        assert_silent(stage);
    });
}

#[test]
fn a_test_call_and_a_refresh_work_in_pretend_mode() {
    play(async |stage| {
        open(stage, "tokens").await;
        has_tokens(stage).await;
        stage.screen.unfold(say(ApiText::TestFold)).await;
        stage.screen.press(say(ApiText::TestRun)).await;
        stage.screen.says("Works: Pretend Plumbing").await;
        stage.screen.unfold(say(RefreshText::Refresh)).await;
        stage.screen.press(say(RefreshText::GetNewTokens)).await;
        stage.screen.says(say(RefreshText::RefreshDone)).await;
        assert_silent(stage);
    });
}

#[test]
fn a_link_shows_the_crashed_page() {
    play(async |stage| {
        stage.arrive("?demo=died").await;
        stage.screen.heading_is(say(PageText::Stopped)).await;
        assert_silent(stage);
    });
}

#[test]
fn a_state_is_chosen_from_two_lists_and_has_a_link() {
    play(async |stage| {
        stage.arrive("").await;
        is_at_start(stage).await;
        stage.screen.unfold(say(StartText::AllTools)).await;
        stage.screen.link(say(DemoText::Demo)).await.press().await;
        stage.screen.says(say(DemoText::PretendMode)).await;
        stage.screen.choose_option(say(DemoText::DemoPick), say(DemoText::DemoAgency)).await;
        let failure = CallFailure::Refused(ApiError::TooMany);
        let option =
            [say(DemoText::DemoCall), api_advice(failure, VOICE).title, " (", failure.code(), ")"].concat();
        stage.screen.choose_option(say(DemoText::DemoAfter), &option).await;
        let link = copied(stage, say(DemoText::DemoCopyLink)).await;
        let chosen = name(DemoExchange::Agency, DemoFollowUp::CallFails(failure));
        assert_eq!(link, format!("{}/?demo={chosen}", stage.site.origin()));
        stage.screen.press(say(DemoText::DemoStart)).await;
        is_to_be_chosen(stage).await;
        stage.screen.link(say(DemoText::DemoLeave)).await.press().await;
        is_at_start(stage).await;
        stage.screen.gone(Kind::Link, say(DemoText::DemoLeave)).await;
        assert_silent(stage);
    });
}

#[test]
fn a_fresh_code_arrives_immediately_in_pretend_mode() {
    play(async |stage| {
        let used_up = DemoExchange::Fails(Failure::Refused(ErrorResponse::CodeNotFound));
        open(stage, &name(used_up, DemoFollowUp::Works)).await;
        stage.screen.press(say(ExchangeText::FreshCode)).await;
        has_code(stage).await;
        eventually("the form is filled in", async || {
            stage.screen.field("Client ID").await.value().await == leg3_core::demo::script::CLIENT_ID
        })
        .await;
        assert_silent(stage);
    });
}
