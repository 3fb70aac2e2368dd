//! Tests what the page says about the refresh token after a failed refresh, and which actions the page offers.

use crate::person::{assert_one_primary, copied, play, play_on, replace, say};
use crate::refresh::token_ended::earlier_token;
use crate::refresh::{advice, enter, open_row, press, ready, refreshes};
use e2e::requests::{canned_json, expect_refusals, expect_trouble, probes};
use e2e::sandbox::{Cors, DEMO_CLIENT_SECRET, Fault, On};
use e2e::{Kind, Stage};
use leg3_core::exchange::failure::Failure;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::tokens::TokensText;
use leg3_core::oauth::error_response::ErrorResponse;
use leg3_core::refresh::failure::{RefreshFailure, RefreshTokenStatus};
use std::time::Duration;

/// Checks that the page explains this failure and states the refresh token's status.
async fn explains(stage: &Stage, failure: RefreshFailure, status: RefreshTokenStatus) {
    let advice = advice(failure);
    for words in [advice.title, advice.what, advice.todo, status.statement()] {
        stage.screen.says(words).await;
    }
    stage.screen.unfold(say(CodeScreenText::WhyThisHappens)).await;
    stage.screen.says(advice.why).await;
    stage.screen.says(failure.code()).await;
    stage.screen.unfold(say(CodeScreenText::WhyThisHappens)).await;
    assert_one_primary(stage).await;
}

async fn a_wrong_secret_keeps_the_refresh_token_valid_and_can_be_corrected(stage: &Stage) {
    expect_refusals(stage);
    ready(stage).await;
    replace(stage, "Client secret", "00000000-0000-4000-8000-000000000000").await;
    press(stage).await;
    let failure = RefreshFailure::Of(Failure::Refused(ErrorResponse::InvalidClient));
    explains(stage, failure, RefreshTokenStatus::ProbablyGood).await;
    replace(stage, "Client secret", DEMO_CLIENT_SECRET).await;
    press(stage).await;
    stage.screen.says(say(RefreshText::RefreshDone)).await;
    assert_eq!(refreshes(stage).len(), 2);
}

async fn a_failed_probe_holds_the_refresh_token_back_and_leads_outside_the_browser(stage: &Stage) {
    expect_trouble(stage);
    ready(stage).await;
    stage.sandbox.set_cors(Cors::Closed);
    press(stage).await;
    explains(stage, RefreshFailure::Of(Failure::ProbeHidden), RefreshTokenStatus::StillGood).await;
    assert!(refreshes(stage).is_empty());
    stage.screen.unfold(say(CodeScreenText::InTerminal)).await;
    let command = copied(stage, say(RefreshText::CopyRefreshCommand)).await;
    assert!(command.contains("grant_type=refresh_token"), "{command}");
    stage.screen.says(say(RefreshText::SendAnywayRisk)).await;
    stage.sandbox.set_cors(Cors::Open);
    stage.screen.press(say(ExchangeText::SendAnyway)).await;
    stage.screen.says(say(RefreshText::RefreshDone)).await;
    assert_eq!(
        (refreshes(stage).len(), probes(stage).len()),
        (1, 2),
        "a second probe was sent before the refresh token"
    );
}

async fn a_response_from_outside_the_browser_can_be_pasted(stage: &Stage) {
    expect_trouble(stage);
    let refresh = earlier_token(stage).await;
    enter(stage, &refresh).await;
    stage.sandbox.set_cors(Cors::Closed);
    press(stage).await;
    stage.screen.heading_is(advice(RefreshFailure::Of(Failure::ProbeHidden)).title).await;
    // The primary button is in a part that is loaded later.
    stage.screen.button(say(CodeScreenText::ShowSteps)).await;
    assert_one_primary(stage).await;
    let answer = r#"{"access_token":"from-make","refresh_token":"from-make-too","userType":"Location"}"#;
    replace(stage, say(ExchangeText::PasteAnswer), answer).await;
    stage.screen.press(say(ExchangeText::UseAnswer)).await;
    crate::person::has_tokens(stage).await;
    assert_eq!(copied(stage, say(TokensText::CopyRefresh)).await, "from-make-too");
    assert!(refreshes(stage).is_empty());
}

e2e::in_every_browser!(
    a_wrong_secret_keeps_the_refresh_token_valid_and_can_be_corrected,
    a_failed_probe_holds_the_refresh_token_back_and_leads_outside_the_browser,
    a_response_from_outside_the_browser_can_be_pasted,
);

#[test]
fn the_page_asks_before_another_accounts_response_replaces_the_tokens() {
    play(async |stage| {
        expect_trouble(stage);
        ready(stage).await;
        let before = copied(stage, say(TokensText::CopyAccess)).await;
        stage.sandbox.set_cors(Cors::Closed);
        press(stage).await;
        stage.screen.says(advice(RefreshFailure::Of(Failure::ProbeHidden)).title).await;
        let other = r#"{"access_token":"anothers","userType":"Company","companyId":"another"}"#;
        replace(stage, say(ExchangeText::PasteAnswer), other).await;
        stage.screen.press(say(ExchangeText::UseAnswer)).await;
        stage.screen.says(say(TokensText::PasteForeign)).await;
        assert_eq!(copied(stage, say(TokensText::CopyAccess)).await, before);
        stage.screen.press(say(TokensText::PasteReplace)).await;
        stage.screen.says(say(TokensText::PasteReplaced)).await;
        assert_eq!(copied(stage, say(TokensText::CopyAccess)).await, "anothers");
    });
}

#[test]
fn an_already_used_refresh_token_is_explained_as_used_up() {
    play(async |stage| {
        expect_refusals(stage);
        let refresh = earlier_token(stage).await;
        enter(stage, &refresh).await;
        press(stage).await;
        crate::person::has_tokens(stage).await;
        stage.screen.press(say(CodeScreenText::Forget)).await;
        crate::refresh::open_ended(stage).await;
        stage.sandbox.clock().advance(Duration::from_secs(60));
        enter(stage, &refresh).await;
        press(stage).await;
        let failure = RefreshFailure::Of(Failure::Refused(ErrorResponse::RefreshTokenSpent));
        explains(stage, failure, RefreshTokenStatus::MayBeUsedUp).await;
    });
}

#[test]
fn a_successful_refresh_sends_the_refresh_token_only_once() {
    play(async |stage| {
        let refresh = earlier_token(stage).await;
        enter(stage, &refresh).await;
        press(stage).await;
        crate::person::has_tokens(stage).await;
        assert_eq!(refreshes(stage), [refresh]);
    });
}

#[test]
fn the_report_of_an_invalid_request_contains_no_secret() {
    play(async |stage| {
        expect_refusals(stage);
        ready(stage).await;
        let refused = canned_json(400, r#"{"message":"Missing parameter: grantType","traceId":"trace-1"}"#);
        stage.sandbox.set_fault(Some(Fault::always(On::Refresh, refused)));
        press(stage).await;
        stage.screen.says(RefreshTokenStatus::ProbablyGood.statement()).await;
        let report = copied(stage, say(CodeScreenText::CopyReport)).await;
        assert!(report.contains("L3-R") && report.contains("trace-1"), "{report}");
        assert!(report.contains("grant_type=refresh_token"), "{report}");
        let refresh = copied(stage, say(TokensText::CopyRefresh)).await;
        assert!(!report.contains(DEMO_CLIENT_SECRET) && !report.contains(&refresh), "{report}");
    });
}

#[test]
fn a_hidden_refresh_response_is_explained_and_leads_outside_the_browser() {
    play(async |stage| {
        expect_trouble(stage);
        ready(stage).await;
        stage.sandbox.set_cors(Cors::ClosedOnSuccess);
        press(stage).await;
        explains(stage, RefreshFailure::Of(Failure::AnswerHidden), RefreshTokenStatus::MayBeUsedUp).await;
        // Besides the probe before the exchange, one probe was sent before the refresh token and one after it.
        assert_eq!((refreshes(stage).len(), probes(stage).len()), (1, 3));
        stage.screen.gone(Kind::Button, say(RefreshText::GetNewTokens)).await;
        stage.screen.unfold(say(IntegrationsText::OutsideBrowser)).await;
        stage.screen.unfold(say(CodeScreenText::InTerminal)).await;
        let command = copied(stage, say(RefreshText::CopyRefreshCommand)).await;
        assert!(command.contains("grant_type=refresh_token"), "{command}");
    });
}

#[test]
fn a_client_id_of_another_app_causes_a_warning() {
    play(async |stage| {
        crate::person::get_tokens(stage).await;
        open_row(stage).await;
        replace(stage, "Client ID", "65f1c0ffee65f1c0ffee65f2-lu8x2abc").await;
        stage.screen.says(say(TokensText::NoticeOtherClient)).await;
    });
}
