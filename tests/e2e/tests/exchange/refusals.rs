//! Tests that the page explains every known refusal from HighLevel, and that one primary action is visible without
//! scrolling.

use crate::exchange::exchange_fails::{fails, meets};
use crate::person::{
    arrive_with_code, enter_code, explains, fill_and_press, fill_with, fresh_code, get_tokens, has_code,
    has_tokens, play, say, typed,
};
use e2e::requests::{canned, canned_json, exchanges, expect_refusals, field, probes};
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, FaultKind, Install, PAUSED_LOCATION_ID};
use e2e::{Kind, Stage, eventually};
use leg3_core::exchange::failure::Failure::Refused;
use leg3_core::exchange::failure::NextStep;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::oauth::error_response::ErrorResponse::{self, CodeNotFound, LocationInactive, RedirectUri};

/// Returns HighLevel's response for this refusal, and the words from the response that the page repeats. The second
/// text is empty if the page must repeat nothing from the response.
fn answer(refusal: ErrorResponse) -> (FaultKind, &'static str) {
    let json = |status: u16, said: &'static str, name: &str| {
        (canned_json(status, &format!(r#"{{"{name}":"{said}","traceId":"trace-of-this"}}"#)), said)
    };
    match refusal {
        ErrorResponse::CodeNotFound => json(401, "Authorization code not found", "error_description"),
        ErrorResponse::InvalidClient => json(401, "Invalid client credentials!", "message"),
        ErrorResponse::RefreshTokenUnknown => json(401, "Invalid refresh token", "error_description"),
        ErrorResponse::RefreshTokenSpent => json(400, "Invalid grant: refresh token is invalid", "message"),
        ErrorResponse::LocationInactive => json(403, "Location is not active", "message"),
        ErrorResponse::FieldMissing => json(422, "code should not be empty", "message"),
        ErrorResponse::FieldUnknown => json(422, "property nonce should not exist", "message"),
        ErrorResponse::ParameterRefused => json(400, "Invalid parameter: grantType", "message"),
        ErrorResponse::RedirectUri => json(400, "Missing redirect_uri in request.", "error_description"),
        ErrorResponse::InvalidGrant => json(400, "invalid_grant", "error"),
        ErrorResponse::UnauthorizedClient => json(400, "unauthorized_client", "error"),
        ErrorResponse::UnsupportedGrantType => json(400, "unsupported_grant_type", "error"),
        ErrorResponse::InvalidScope => json(400, "invalid_scope", "error"),
        ErrorResponse::AccessTokenInvalid => json(401, "Invalid token: access token is invalid", "message"),
        ErrorResponse::NotFound => json(404, "RESOURCE_NOT_FOUND", "error"),
        ErrorResponse::Broken => json(500, "Internal server error", "message"),
        ErrorResponse::Unknown => json(418, "I am new", "message"),
        ErrorResponse::TooMany => json(429, "Too many requests", "message"),
        ErrorResponse::Firewall => (canned(403, "text/html", "<h1>Held back</h1>"), ""),
        ErrorResponse::GaveUp => (canned(504, "text/html", "<h1>Time-out</h1>"), ""),
        ErrorResponse::Unavailable => (canned(502, "text/html", "<h1>Bad gateway</h1>"), ""),
    }
}

/// Checks that the page explains every refusal that has this next step.
async fn explains_all(stage: &Stage, step: NextStep) {
    for refusal in ErrorResponse::ALL.into_iter().filter(|it| Refused(*it).next_step() == step) {
        let (answer, said) = answer(refusal);
        fails(stage, answer, Refused(refusal)).await;
        stage.screen.unfold(say(CodeScreenText::WhyThisHappens)).await;
        stage.screen.says(&format!("{}: {}", say(ExchangeText::FailureCode), Refused(refusal).code())).await;
        if said.is_empty() {
            let text = stage.screen.text().await;
            assert!(
                !text.contains(say(CodeScreenText::TheySaid)),
                "the page quotes a page that is not HighLevel's: {text}"
            );
        } else {
            stage.screen.says(&[say(CodeScreenText::TheySaid), said].join(" ")).await;
            stage.screen.says("Trace ID: trace-of-this").await;
        }
    }
}

#[test]
fn error_responses_that_allow_a_retry_are_explained() {
    play(async |stage| explains_all(stage, NextStep::PressAgain).await);
}

#[test]
fn error_responses_that_need_a_corrected_value_are_explained() {
    play(async |stage| explains_all(stage, NextStep::CorrectAndPressAgain).await);
}

#[test]
fn error_responses_that_need_a_fresh_code_are_explained() {
    play(async |stage| explains_all(stage, NextStep::FreshCode).await);
}

#[test]
fn error_responses_caused_by_this_page_are_explained() {
    play(async |stage| explains_all(stage, NextStep::Report).await);
}

#[test]
fn a_used_code_is_explained_and_a_fresh_code_keeps_the_typed_values() {
    play(async |stage| {
        let code = get_tokens(stage).await;
        stage.arrive(&format!("?code={code}")).await;
        has_code(stage).await;
        fill_and_press(stage).await;
        explains(stage, Refused(CodeNotFound)).await;
        stage.screen.gone(Kind::Button, say(CodeScreenText::TryAgain)).await;
        stage.screen.press(say(ExchangeText::FreshCode)).await;
        enter_code(stage, &code).await;
        stage.screen.says(say(ExchangeText::SameCode)).await;
        enter_code(stage, &fresh_code(stage)).await;
        has_code(stage).await;
        assert_eq!(typed(stage).await, [DEMO_CLIENT_ID, DEMO_CLIENT_SECRET]);
        stage.screen.press("Get my tokens").await;
        has_tokens(stage).await;
    });
}

#[test]
fn a_mistyped_secret_can_be_corrected_and_sent_again() {
    play(async |stage| {
        arrive_with_code(stage).await;
        fill_with(stage, DEMO_CLIENT_ID, "0badc0de-5a4d-4b0c-8e55-1e63de300002").await;
        stage.screen.press("Get my tokens").await;
        stage.screen.heading_is("Client ID and secret do not match").await;
        for (name, said) in
            [("Client ID", CodeScreenText::CompareId), ("Client secret", CodeScreenText::CompareSecret)]
        {
            stage.screen.says(say(said)).await;
            let marked = stage.screen.field(name).await.attribute("aria-invalid").await;
            assert_eq!(marked.as_deref(), Some("true"), "{name}");
        }
        fill_with(stage, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET).await;
        stage.screen.press(say(CodeScreenText::TryAgain)).await;
        has_tokens(stage).await;
        assert_eq!((probes(stage).len(), exchanges(stage).len()), (2, 2));
    });
}

#[test]
fn a_paused_sub_account_is_explained() {
    play(async |stage| {
        expect_refusals(stage);
        let code = stage.sandbox.issue_code(DEMO_CLIENT_ID, Install::sub_account(PAUSED_LOCATION_ID));
        stage.arrive(&format!("?code={code}")).await;
        stage.app_is_alive().await;
        fill_and_press(stage).await;
        explains(stage, Refused(LocationInactive)).await;
    });
}

#[test]
fn the_redirect_uri_can_be_sent_after_an_error_response_about_it() {
    play(async |stage| {
        meets(stage, answer(RedirectUri).0).await;
        stage.screen.heading_is("HighLevel asks about the redirect URI").await;
        stage.screen.unfold(say(CodeScreenText::CodeRow)).await;
        stage.screen.choice(say(ExchangeText::SendRedirectUri)).await.press().await;
        // *Send the redirect URI* must still be ticked after another failure.
        stage.screen.press(say(CodeScreenText::TryAgain)).await;
        eventually("it is sent again", async || exchanges(stage).len() == 2).await;
        stage.screen.heading_is("HighLevel asks about the redirect URI").await;
        stage.screen.unfold(say(CodeScreenText::CodeRow)).await;
        let choice = stage.screen.choice(say(ExchangeText::SendRedirectUri)).await;
        assert!(choice.web_element().is_selected().await.unwrap_or_default(), "the choice is not ticked");
        stage.sandbox.set_fault(None);
        stage.screen.press(say(CodeScreenText::TryAgain)).await;
        has_tokens(stage).await;
        let sent = exchanges(stage);
        assert_eq!(field(&sent[0], "redirect_uri"), None);
        assert!(field(&sent[1], "redirect_uri").is_some_and(|uri| uri.starts_with("http")), "{sent:?}");
    });
}
