//! Codes, ids, secrets, tokens and answers, pasted into the box.

use crate::pasted::{ACCESS, CODE, ID, PRIVATE, REFRESH, SECRET, says, start};
use crate::person::{play, say};
use crate::tokens::made_up::token;
use e2e::{Kind as Part, Stage};
use leg3_core::messages::VOICE;
use leg3_core::messages::findings::{FindingText, button_of};
use leg3_core::messages::reader::where_it_belongs;
use leg3_core::messages::start::StartText;
use leg3_core::reader::item::Kind;
use leg3_core::reader::next_step::NextStep;

/// What a thing of this kind is.
fn is(kind: Kind) -> &'static str {
    where_it_belongs(kind, VOICE).0
}

#[test]
fn a_code_is_taken_out_of_whatever_is_around_it() {
    play(async |stage| {
        start(stage).await;
        for text in [
            CODE.to_owned(),
            format!("\"{CODE}\""),
            format!("code: {CODE}"),
            format!("{{\"code\":\"{CODE}\"}}"),
            format!("https://app.example.com/#/cb?code={CODE}&state=x"),
        ] {
            says(stage, &text, &[is(Kind::Code)]).await;
            stage.screen.button(say(FindingText::UseCode)).await;
        }
    });
}

#[test]
fn a_whole_request_is_a_code_with_both_values_and_is_masked() {
    play(async |stage| {
        start(stage).await;
        let fields = format!("--data client_id={ID} --data client_secret={SECRET} --data code={CODE}");
        let request = format!("curl -X POST https://services.leadconnectorhq.com/oauth/token {fields}");
        says(stage, &request, &[say(FindingText::CodeIdAndSecret)]).await;
        is_masked(stage, SECRET).await;
    });
}

/// The box is empty, and the page shows this nowhere.
async fn is_masked(stage: &Stage, secret: &str) {
    stage.screen.says(say(StartText::MaskedHint)).await;
    assert_eq!(stage.screen.field(say(StartText::Paste)).await.value().await, "", "{secret}");
    assert!(!stage.screen.text().await.contains(secret), "{secret} is shown");
}

#[test]
fn a_secret_or_a_token_is_named_and_masked_at_once() {
    play(async |stage| {
        start(stage).await;
        let (access, refresh) = (token(stage, ACCESS).await, token(stage, REFRESH).await);
        let pair = format!("{{\"access_token\":\"{access}\",\"refresh_token\":\"{refresh}\"}}");
        let bundle = format!("[{{\"statusCode\":200,\"data\":{pair}}}]");
        for (text, kind, step) in [
            (SECRET.to_owned(), Kind::ClientSecret, NextStep::KeepCredentials),
            (access.clone(), Kind::AccessToken, NextStep::OpenTokens),
            (format!("Bearer {access}"), Kind::AccessToken, NextStep::OpenTokens),
            (PRIVATE.to_owned(), Kind::PrivateToken, NextStep::OpenTokens),
            (format!("\"{refresh}\""), Kind::RefreshToken, NextStep::Refresh),
            (format!("Bearer {refresh}"), Kind::RefreshToken, NextStep::Refresh),
            (format!("GHL_REFRESH_TOKEN={refresh}"), Kind::RefreshToken, NextStep::Refresh),
            (bundle, Kind::TokenAnswer, NextStep::OpenTokens),
            (format!("{{\"data\":{pair}}}"), Kind::TokenAnswer, NextStep::OpenTokens),
            (
                format!("ACCESS_TOKEN={access}\nREFRESH_TOKEN={refresh}"),
                Kind::TokenAnswer,
                NextStep::OpenTokens,
            ),
        ] {
            says(stage, &text, &[is(kind)]).await;
            stage.screen.button(say(button_of(step))).await;
            is_masked(stage, &text).await;
        }
    });
}

#[test]
fn an_id_or_a_part_of_something_is_named() {
    play(async |stage| {
        start(stage).await;
        for (text, kind) in [
            (ID, Kind::ClientId),
            ("GHL_CLIENT_ID=65f1c0ffee65f1c0ffee65f1-lu8x2abc", Kind::ClientId),
            ("6578278e879ad2646715ba9c", Kind::AppOrVersionId),
            ("665c6bb13d4e5364bdece2f-mawqjyjd", Kind::Sample),
            ("YOUR_CODE", Kind::Placeholder),
            ("482913", Kind::LoginCode),
            ("363fe3f086e2", Kind::CutCode),
        ] {
            says(stage, text, &[is(kind)]).await;
            stage.screen.gone(Part::Button, say(FindingText::UseCode)).await;
        }
    });
}

#[test]
fn what_needs_no_code_is_said_to_need_none() {
    play(async |stage| {
        start(stage).await;
        for (text, kind) in [
            (r#"{"location":{"id":"loc1","name":"Blue Door Dental"},"traceId":"t"}"#, Kind::CallAnswer),
            (
                r#"{"authorizationCode":"9dd7c0ffee","expiresAt":"2026-09-01T10:00:00.000Z","traceId":"t2"}"#,
                Kind::ReconnectAnswer,
            ),
            ("https://services.leadconnectorhq.com/mcp/anthropic/v2", Kind::McpAddress),
            (PRIVATE, Kind::PrivateToken),
        ] {
            let (is, todo) = where_it_belongs(kind, VOICE);
            let todo = if kind == Kind::PrivateToken { "" } else { todo };
            says(stage, text, &[is, todo]).await;
        }
    });
}

#[test]
fn what_nothing_is_known_about_is_said_to_be_unknown() {
    play(async |stage| {
        start(stage).await;
        says(stage, "hello", &[say(FindingText::Unknown), say(FindingText::UnknownHint)]).await;
        stage.screen.button(say(FindingText::UseAsCode)).await;
        says(stage, "I clicked the link and nothing happened", &[say(FindingText::Unknown)]).await;
        stage.screen.gone(Part::Button, say(FindingText::UseAsCode)).await;
    });
}
