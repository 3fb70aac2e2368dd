//! Tests *Paste the answer*: the page accepts a pasted token response, and explains a pasted error or another text.

use crate::exchange::exchange_fails::fails;
use crate::exchange::hidden_answers::hidden;
use crate::exchange::late_answer::answer_is_overdue;
use crate::person::{
    assert_one_primary, copied, explains, has_tokens, open_answer, play, play_on, primary_buttons, replace,
    say,
};
use e2e::requests::canned_json;
use e2e::sandbox::{Cors, FaultKind};
use e2e::{Stage, eventually};
use leg3_core::exchange::failure::Failure::{ProbeHidden, Refused};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::findings::FindingText;
use leg3_core::messages::reader::{ReaderText, where_it_belongs};
use leg3_core::messages::tokens::TokensText;
use leg3_core::messages::{VOICE, exchange_advice};
use leg3_core::oauth::error_response::ErrorResponse::{CodeNotFound, InvalidClient};
use leg3_core::reader::item::Kind;

const ACCESS: &str = "eyJhbGciOiJSUzI1NiJ9.eyJqdGkiOiJ4In0.c2ln";

/// A token response that HighLevel could send if the request was made outside the page.
fn answer() -> String {
    format!(
        r#"{{"access_token":"{ACCESS}","refresh_token":"eyJhbGciOiJSUzI1NiJ9.eyJqdGkiOiJ5In0.c2ln",
        "token_type":"Bearer","expires_in":86399,"userType":"Location","locationId":"locSandbox0000000001"}}"#
    )
}

async fn paste(stage: &Stage, text: &str) {
    replace(stage, say(ExchangeText::PasteAnswer), text).await;
    stage.screen.press(say(ExchangeText::UseAnswer)).await;
}

/// Checks that the page has the tokens from the pasted response.
async fn is_taken(stage: &Stage) {
    has_tokens(stage).await;
    assert_one_primary(stage).await;
    assert_eq!(copied(stage, "Copy access token").await, ACCESS);
}

async fn a_response_inside_pasted_terminal_output_is_accepted(stage: &Stage) {
    hidden(stage, Cors::Closed, ProbeHidden).await;
    paste(stage, &format!("$ sh\nClient secret (stays hidden): \n{}\n$ ", answer())).await;
    is_taken(stage).await;
    open_answer(stage).await;
    stage.screen.says(&[say(ExchangeText::Status), say(ExchangeText::StatusPasted)].join(": ")).await;
}

#[test]
fn using_the_pasted_response_is_the_next_step() {
    play(async |stage| {
        hidden(stage, Cors::Closed, ProbeHidden).await;
        stage.screen.paste_into(say(ExchangeText::PasteAnswer), &answer()).await;
        eventually("using the response is the primary action", async || {
            let buttons = primary_buttons(stage).await;
            buttons.iter().map(|(text, _)| text.as_str()).eq([say(ExchangeText::UseAnswer)])
        })
        .await;
    });
}

#[test]
fn a_pasted_access_token_is_accepted() {
    play(async |stage| {
        hidden(stage, Cors::Closed, ProbeHidden).await;
        paste(stage, ACCESS).await;
        has_tokens(stage).await;
        assert_eq!(copied(stage, "Copy access token").await, ACCESS);
        stage.screen.says(say(TokensText::NoRefresh)).await;
    });
}

#[test]
fn a_pasted_error_response_is_explained_as_a_failed_exchange() {
    play(async |stage| {
        hidden(stage, Cors::Closed, ProbeHidden).await;
        paste(stage, r#"{"error":"UnAuthorized!","error_description":"Invalid client credentials!"}"#).await;
        let failure = Refused(InvalidClient);
        stage.screen.heading_is(exchange_advice::exchange_advice(failure, VOICE).title).await;
        stage.screen.says(say(ReaderText::AnswerPasted)).await;
        stage.screen.button(say(CodeScreenText::TryAgain)).await;
        stage.screen.unfold(say(CodeScreenText::WhyThisHappens)).await;
        stage.screen.says(failure.code()).await;
        stage.screen.says("Invalid client credentials!").await;
        stage.screen.unfold(say(ExchangeText::PasteAnswer)).await;
        let field = stage.screen.field(say(ExchangeText::PasteAnswer)).await;
        assert_eq!(field.value().await, "", "the pasted response is still in the field");
        paste(stage, &answer()).await;
        is_taken(stage).await;
    });
}

#[test]
fn pasted_text_without_a_response_is_explained() {
    play(async |stage| {
        hidden(stage, Cors::Closed, ProbeHidden).await;
        let another = ACCESS.replace("eyJqdGkiOiJ4In0", "eyJqdGkiOiJ6In0");
        let several = format!("{{\"access_token\":\"{ACCESS}\"}} {{\"access_token\":\"{another}\"}}");
        for (text, said) in [
            ("curl: (6) Could not resolve host", say(ExchangeText::PasteUnreadable)),
            ("", say(ExchangeText::PasteUnreadable)),
            (&*several, say(FindingText::SeveralTokens)),
            (
                r#"{"statusCode":401,"message":"Invalid JWT"}"#,
                "No code was sent with this call, so you need no fresh one.",
            ),
            ("error.noAppVersionIdFound", "No code was sent, and none was used up."),
            (r#"{"location":{"name":"Blue Door Dental"}}"#, where_it_belongs(Kind::CallAnswer, VOICE).1),
            ("363fe3f086e2db02bb9c34722902d21f76c9b217", where_it_belongs(Kind::Code, VOICE).0),
        ] {
            paste(stage, text).await;
            stage.screen.says(said).await;
            explains(stage, ProbeHidden).await;
        }
    });
}

#[test]
fn a_pasted_response_ends_the_wait_for_a_late_response() {
    play(async |stage| {
        answer_is_overdue(stage, FaultKind::Hold).await;
        stage.screen.unfold(say(ExchangeText::PasteAnswer)).await;
        paste(stage, &answer()).await;
        is_taken(stage).await;
    });
}

#[test]
fn pasting_a_response_is_offered_in_a_row_after_other_failures() {
    play(async |stage| {
        let body = r#"{"error_description":"Authorization code not found"}"#;
        fails(stage, canned_json(401, body), Refused(CodeNotFound)).await;
        stage.screen.unfold(say(ExchangeText::PasteAnswer)).await;
        paste(stage, &answer()).await;
        is_taken(stage).await;
    });
}

e2e::in_every_browser!(a_response_inside_pasted_terminal_output_is_accepted,);
