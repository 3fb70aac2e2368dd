//! Tests the requests that HighLevel receives: the bodies are correct byte for byte (RFC 6749, section 4.1.3), and the
//! requests have no identifying header.

use crate::person::{arrive_with_code, fill, get_tokens, has_tokens, play, play_on, say};
use e2e::Stage;
use e2e::requests::{exchanges, field};
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, PROBE_CODE};
use leg3_core::messages::code_screen::CodeScreenText;

/// Returns the form of an exchange with these values, encoded as `application/x-www-form-urlencoded`.
fn form(code: &str, id: &str, secret: &str) -> String {
    let mut form = url::form_urlencoded::Serializer::new(String::new());
    form.extend_pairs([("grant_type", "authorization_code"), ("client_id", id), ("client_secret", secret)]);
    form.append_pair("code", code).finish()
}

async fn the_probe_and_the_exchange_arrive_byte_for_byte(stage: &Stage) {
    let code = get_tokens(stage).await;
    let expected =
        [form(PROBE_CODE, PROBE_CODE, PROBE_CODE), form(&code, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET)];
    let arrived = stage.sandbox.requests();
    assert_eq!(arrived.len(), expected.len());
    for (seen, expected) in arrived.iter().zip(&expected) {
        assert_eq!(seen.body.escape_ascii().to_string(), *expected);
        assert_eq!((seen.body.len(), seen.body_len), (expected.len(), expected.len()));
        assert_eq!(seen.header("content-length"), Some(expected.len().to_string().as_str()));
    }
}

async fn every_request_is_a_simple_post_without_identifying_headers(stage: &Stage) {
    get_tokens(stage).await;
    let requests = stage.sandbox.requests();
    assert_eq!(requests.len(), 2);
    for seen in requests {
        assert_eq!(
            (seen.method.as_str(), seen.path.as_str()),
            ("POST", "/oauth/token"),
            "the browser sent a preflight request"
        );
        assert_eq!(seen.query, "");
        assert_eq!(seen.header("content-type"), Some("application/x-www-form-urlencoded"));
        assert_eq!(seen.header("accept"), Some("application/json"));
        for absent in ["cookie", "referer", "version", "authorization"] {
            assert_eq!(seen.header(absent), None, "{absent}");
        }
    }
}

/// The page's own host receives the authorization code only in the address of the request for the page.
async fn entered_values_are_never_sent_to_the_pages_own_host(stage: &Stage) {
    stage.guard(DEMO_CLIENT_SECRET);
    stage.guard(DEMO_CLIENT_ID);
    let code = get_tokens(stage).await;
    stage.screen.press(say(CodeScreenText::Forget)).await;
    for request in stage.site.requests() {
        assert_eq!(request.method, "GET");
        assert!(request.path == "/" || !format!("{request:?}").contains(&code), "{}", request.path);
        assert!(request.headers.iter().all(|(name, _)| name != "referer"), "{request:?}");
    }
}

e2e::in_every_browser!(
    the_probe_and_the_exchange_arrive_byte_for_byte,
    every_request_is_a_simple_post_without_identifying_headers,
    entered_values_are_never_sent_to_the_pages_own_host,
);

#[test]
fn special_characters_in_the_client_id_and_secret_arrive_unchanged() {
    play(async |stage| {
        arrive_with_code(stage).await;
        let (id, secret) = ("id with+signs&more=ä", "secret%20+&=\"🍋");
        stage.screen.paste_into("Client ID", id).await;
        stage.screen.paste_into("Client secret", secret).await;
        stage.screen.press("Get my tokens").await;
        stage.screen.button(say(CodeScreenText::TryAgain)).await;
        let sent = exchanges(stage);
        assert_eq!(field(&sent[0], "client_id"), Some(id));
        assert_eq!(field(&sent[0], "client_secret"), Some(secret));
        // The authorization code is still valid.
        fill(stage).await;
        stage.screen.press(say(CodeScreenText::TryAgain)).await;
        has_tokens(stage).await;
    });
}
