//! Tests authorization codes, IDs, secrets, tokens and responses that a person pastes into the box on the start screen.

use crate::pasted::{ACCESS, CODE, ID, PRIVATE, REFRESH, SECRET, says, start};
use crate::person::{js, paste, play, say};
use crate::tokens::made_up::token;
use e2e::{Kind as Part, Stage, eventually};
use leg3_core::messages::VOICE;
use leg3_core::messages::findings::{FindingText, button_of};
use leg3_core::messages::reader::where_it_belongs;
use leg3_core::messages::start::StartText;
use leg3_core::reader::item::Kind;
use leg3_core::reader::next_step::NextStep;

/// Returns the sentence that names this kind of text.
fn is(kind: Kind) -> &'static str {
    where_it_belongs(kind, VOICE).0
}

#[test]
fn a_code_is_extracted_from_surrounding_text() {
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
fn a_pasted_request_is_read_as_code_client_id_and_secret_and_is_masked() {
    play(async |stage| {
        start(stage).await;
        let fields = format!("--data client_id={ID} --data client_secret={SECRET} --data code={CODE}");
        let request = format!("curl -X POST https://services.leadconnectorhq.com/oauth/token {fields}");
        says(stage, &request, &[say(FindingText::CodeIdAndSecret)]).await;
        is_masked(stage, SECRET).await;
    });
}

/// Checks three things: the page says that it removed the pasted text from the box, the box is empty, and the page does
/// not show this secret.
async fn is_masked(stage: &Stage, secret: &str) {
    stage.screen.says(say(StartText::MaskedHint)).await;
    assert_eq!(stage.screen.field(say(StartText::Paste)).await.value().await, "", "{secret}");
    assert!(!crate::secrets_left::page(stage).await.contains(secret), "{secret} is on the page");
}

#[test]
fn a_secret_or_token_is_identified_and_masked_at_once() {
    play(async |stage| {
        start(stage).await;
        let (access, refresh) = (token(stage, ACCESS).await, token(stage, REFRESH).await);
        let pair = format!("{{\"access_token\":\"{access}\",\"refresh_token\":\"{refresh}\"}}");
        let bundle = format!("[{{\"statusCode\":200,\"data\":{pair}}}]");
        let (access, refresh) = (access.as_str(), refresh.as_str());
        let open = NextStep::OpenTokens;
        for (text, kind, step, secrets) in [
            (SECRET.to_owned(), Kind::ClientSecret, NextStep::KeepCredentials, vec![SECRET]),
            (access.to_owned(), Kind::AccessToken, open, vec![access]),
            (format!("Bearer {access}"), Kind::AccessToken, open, vec![access]),
            (PRIVATE.to_owned(), Kind::PrivateToken, open, vec![PRIVATE]),
            (format!("\"{refresh}\""), Kind::RefreshToken, NextStep::Refresh, vec![refresh]),
            (format!("Bearer {refresh}"), Kind::RefreshToken, NextStep::Refresh, vec![refresh]),
            (format!("GHL_REFRESH_TOKEN={refresh}"), Kind::RefreshToken, NextStep::Refresh, vec![refresh]),
            (bundle, Kind::TokenAnswer, open, vec![access, refresh]),
            (format!("{{\"data\":{pair}}}"), Kind::TokenAnswer, open, vec![access, refresh]),
            (
                format!("ACCESS_TOKEN={access}\nREFRESH_TOKEN={refresh}"),
                Kind::TokenAnswer,
                open,
                vec![access, refresh],
            ),
        ] {
            says(stage, &text, &[is(kind)]).await;
            stage.screen.button(say(button_of(step))).await;
            for secret in secrets {
                is_masked(stage, secret).await;
            }
        }
    });
}

#[test]
fn the_page_does_not_choose_between_several_client_ids_or_client_secrets() {
    play(async |stage| {
        let (other_id, other_secret) = (ID.replace("lu8x2abc", "m4x9kq2z"), SECRET.replace("d5b3", "0c8f"));
        let ids = format!("{ID}\n{other_id}");
        for (text, secrets) in [
            (ids.clone(), &[][..]),
            (format!("{ids}\n{SECRET}"), &[SECRET]),
            (format!("old: {SECRET}\nnew: {other_secret}"), &[SECRET, &*other_secret]),
            (
                format!("Development: {ID} / {SECRET}\nProduction: {other_id} / {other_secret}"),
                &[SECRET, &*other_secret],
            ),
        ] {
            start(stage).await;
            let said = [FindingText::SeveralCredentials, FindingText::ChooseCredentials].map(say);
            says(stage, &text, &said).await;
            for step in [FindingText::KeepCredentials, FindingText::BuildLink] {
                stage.screen.gone(Part::Button, say(step)).await;
            }
            for secret in secrets {
                is_masked(stage, secret).await;
            }
        }
    });
}

#[test]
fn enter_after_a_pasted_secret_moves_the_focus_to_the_findings() {
    play(async |stage| {
        start(stage).await;
        paste(stage, &format!("{ID} {SECRET}")).await;
        stage.screen.button(say(FindingText::KeepCredentials)).await;
        stage.screen.field(say(StartText::Paste)).await.type_text("\n").await;
        eventually("the findings have the focus", async || {
            js(stage, "return document.activeElement.classList.contains('findings')", vec![]).await == true
        })
        .await;
        stage.screen.press(say(FindingText::KeepCredentials)).await;
        stage.screen.says(say(FindingText::Kept)).await;
    });
}

#[test]
fn ids_placeholders_and_truncated_codes_are_identified() {
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
fn responses_mcp_addresses_and_private_tokens_are_explained_as_needing_no_code() {
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
            says(stage, text, &[is, todo]).await;
        }
    });
}

#[test]
fn unrecognised_text_is_reported_as_unknown() {
    play(async |stage| {
        start(stage).await;
        says(stage, "hello", &[say(FindingText::Unknown), say(FindingText::UnknownHint)]).await;
        stage.screen.button(say(FindingText::UseAsCode)).await;
        says(stage, "I clicked the link and nothing happened", &[say(FindingText::Unknown)]).await;
        stage.screen.gone(Part::Button, say(FindingText::UseAsCode)).await;
    });
}

/// Returns the text of every primary button that is visible at the current scroll position.
async fn primary_in_view(stage: &Stage) -> Vec<String> {
    let script = "return [...document.querySelectorAll('.primary')].filter(button => {
        const { top, bottom } = button.getBoundingClientRect();
        return button.checkVisibility() && top >= 0 && bottom <= innerHeight;
    }).map(button => button.innerText)";
    serde_json::from_value(js(stage, script, vec![]).await).unwrap_or_default()
}

#[test]
fn the_next_step_after_a_paste_scrolls_into_view_on_a_phone() {
    play(async |stage| {
        let refresh = token(stage, REFRESH).await;
        let link = "https://marketplace.gohighlevel.com/oauth/chooselocation";
        let redirect = "redirect_uri=https%3A%2F%2Fx.example%2Fcb";
        for (text, step) in [
            (CODE.to_owned(), FindingText::UseCode),
            (format!("{ID} {SECRET}"), FindingText::KeepCredentials),
            (refresh, FindingText::Refresh),
            ("error.noAppVersionIdFound".into(), FindingText::CheckLink),
            (format!("{link}?client_id={ID}&{redirect}&scope=contacts.read"), FindingText::ChangeLink),
            ("contacts.readonly users.readonly".into(), FindingText::BuildLink),
        ] {
            start(stage).await;
            paste(stage, &text).await;
            let wanted = format!("only \"{}\" is filled, and in view", say(step));
            eventually(wanted, async || primary_in_view(stage).await == [say(step)]).await;
        }
    });
}
