//! *Test the token*: the account is named, and each refusal of a call is explained.

use crate::play::{arrive_with, fact, fill_and_press, get_tokens, has_tokens, js, play_on, press};
use crate::wire::{break_it, canned_json};
use crate::words::say;
use e2e::Stage;
use e2e::sandbox::{Cors, FaultKind, Install, On};
use leg3_core::api::failure::{ApiError, CallFailure, NoAnswer};
use leg3_core::messages::VOICE;
use leg3_core::messages::api::ApiText;
use leg3_core::messages::api_advice::api_advice;
use leg3_core::messages::page::PageText;

async fn run_the_test(stage: &Stage) {
    stage.screen.unfold(say(ApiText::TestFold)).await;
    press(stage, ApiText::TestRun).await;
}

async fn a_sub_accounts_token_names_its_account(stage: &Stage) {
    get_tokens(stage).await;
    run_the_test(stage).await;
    stage.screen.says(say(ApiText::TestWorks)).await;
    stage.screen.says(say(ApiText::TestMeant)).await;
    assert_eq!(fact(stage, ApiText::TestedName).await.as_deref(), Some("Harbour Street Dental"));
}

async fn an_agencys_token_names_the_agency(stage: &Stage) {
    arrive_with(stage, Install::agency()).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
    run_the_test(stage).await;
    stage.screen.says(say(ApiText::TestWorks)).await;
}

async fn each_refusal_is_explained(stage: &Stage) {
    stage.expect("services.leadconnectorhq.com");
    get_tokens(stage).await;
    stage.screen.unfold(say(ApiText::TestFold)).await;
    for (status, message, refusal) in [
        (401, "version header was not found.", ApiError::NoVersion),
        (401, "The token is not authorized for this scope.", ApiError::ScopeMissing),
        (401, "This authClass type is not allowed to access this scope. Please", ApiError::WrongClass),
        (401, "Token's user type mismatch!", ApiError::TypeMismatch),
        (403, "The token does not have access to this location.", ApiError::OtherLocation),
        (401, "Invalid JWT", ApiError::TokenInvalid),
    ] {
        let body = format!(r#"{{"statusCode":{status},"message":"{message}"}}"#);
        break_it(stage, On::Data, canned_json(status, &body));
        press(stage, ApiText::TestRun).await;
        explains(stage, CallFailure::Refused(refusal)).await;
        stage.screen.says(message).await;
    }
    for (kind, refusal) in [
        (FaultKind::TooMany, ApiError::TooMany),
        (FaultKind::FirewallHtml, ApiError::Firewall),
        (FaultKind::Gateway, ApiError::Broken),
    ] {
        break_it(stage, On::Data, kind);
        press(stage, ApiText::TestRun).await;
        explains(stage, CallFailure::Refused(refusal)).await;
    }
}

async fn a_call_that_the_browser_hides_is_told_from_a_bad_token(stage: &Stage) {
    stage.expect("services.leadconnectorhq.com");
    get_tokens(stage).await;
    stage.sandbox.set_cors(Cors::Closed);
    run_the_test(stage).await;
    explains(stage, CallFailure::NoAnswer(NoAnswer::Hidden)).await;
}

async fn what_was_found_goes_when_everything_is_forgotten(stage: &Stage) {
    get_tokens(stage).await;
    run_the_test(stage).await;
    stage.screen.says(say(ApiText::TestWorks)).await;
    press(stage, PageText::Forget).await;
    stage.screen.heading_is("Get your HighLevel tokens").await;
    let page = js(stage, "return document.documentElement.outerHTML", vec![]).await.to_string();
    assert!(!page.contains(say(ApiText::TestWorks)), "what was found is still in the page");
}

async fn explains(stage: &Stage, trouble: CallFailure) {
    let words = api_advice(trouble, VOICE);
    for text in [words.title, words.what, words.why, words.todo, trouble.code()] {
        stage.screen.says(text).await;
    }
}

e2e::in_every_browser!(
    a_sub_accounts_token_names_its_account,
    an_agencys_token_names_the_agency,
    each_refusal_is_explained,
    a_call_that_the_browser_hides_is_told_from_a_bad_token,
    what_was_found_goes_when_everything_is_forgotten,
);
