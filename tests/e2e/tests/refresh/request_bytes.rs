//! Tests the refresh request that HighLevel receives, byte for byte (RFC 6749, section 6). If the page knows the user
//! type, the request also contains the user type.

use crate::person::{copied, get_tokens, is_at_start, play, play_on, replace, say};
use crate::refresh::in_a_terminal::{get_tokens_of, odd_credentials};
use crate::refresh::{advice, open_ended, open_row, press};
use e2e::Stage;
use e2e::requests::expect_refusals;
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, PROBE_CODE};
use leg3_core::exchange::failure::Failure;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::tokens::TokensText;
use leg3_core::oauth::error_response::ErrorResponse;
use leg3_core::refresh::failure::RefreshFailure;

/// Returns a form, encoded as `application/x-www-form-urlencoded`.
fn form(fields: &[(&str, &str)]) -> String {
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}

fn probe() -> String {
    form(&[
        ("grant_type", "authorization_code"),
        ("client_id", PROBE_CODE),
        ("client_secret", PROBE_CODE),
        ("code", PROBE_CODE),
    ])
}

fn refresh<'a>(token: &'a str, id: &'a str, secret: &'a str) -> [(&'a str, &'a str); 4] {
    [("grant_type", "refresh_token"), ("client_id", id), ("client_secret", secret), ("refresh_token", token)]
}

/// Asserts that exactly these requests arrived since the sandbox's records were last cleared, in this order, byte for
/// byte. Then clears the records.
fn assert_arrived(stage: &Stage, expected: &[String]) {
    let arrived = stage.sandbox.requests();
    assert_eq!(arrived.len(), expected.len());
    for (seen, expected) in arrived.iter().zip(expected) {
        assert_eq!((seen.method.as_str(), seen.path.as_str()), ("POST", "/oauth/token"));
        assert_eq!(seen.body.escape_ascii().to_string(), *expected);
        assert_eq!((seen.body.len(), seen.body_len), (expected.len(), expected.len()));
        assert_eq!(seen.header("content-length"), Some(expected.len().to_string().as_str()));
    }
    stage.sandbox.clear_requests();
}

async fn the_probe_and_the_refresh_arrive_byte_for_byte(stage: &Stage) {
    get_tokens(stage).await;
    let token = copied(stage, say(TokensText::CopyRefresh)).await;
    stage.sandbox.clear_requests();
    open_row(stage).await;
    press(stage).await;
    stage.screen.says(say(RefreshText::RefreshDone)).await;
    let sent =
        [&refresh(&token, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET)[..], &[("user_type", "Location")]].concat();
    assert_arrived(stage, &[probe(), form(&sent)]);
}

e2e::in_every_browser!(the_probe_and_the_refresh_arrive_byte_for_byte);

#[test]
fn special_characters_in_the_client_id_and_secret_arrive_unchanged() {
    play(async |stage| {
        for [id, secret] in odd_credentials() {
            get_tokens_of(stage, &id, &secret).await;
            let token = copied(stage, say(TokensText::CopyRefresh)).await;
            stage.sandbox.clear_requests();
            stage.screen.unfold(say(RefreshText::Refresh)).await;
            replace(stage, "Client secret", &secret).await;
            press(stage).await;
            stage.screen.says(say(RefreshText::RefreshDone)).await;
            let sent = [&refresh(&token, &id, &secret)[..], &[("user_type", "Location")]].concat();
            assert_arrived(stage, &[probe(), form(&sent)]);
        }
    });
}

#[test]
fn special_characters_in_a_refresh_token_arrive_unchanged() {
    play(async |stage| {
        expect_refusals(stage);
        stage.arrive("").await;
        is_at_start(stage).await;
        open_ended(stage).await;
        for token in ["a+b%20c&d=e\"f'g", "tökén-🍋-$HOME-`id`-\\"] {
            replace(stage, say(RefreshText::Box), token).await;
            replace(stage, "Client ID", DEMO_CLIENT_ID).await;
            replace(stage, "Client secret", DEMO_CLIENT_SECRET).await;
            press(stage).await;
            let refused = RefreshFailure::Of(Failure::Refused(ErrorResponse::RefreshTokenUnknown));
            stage.screen.heading_is(advice(refused).title).await;
            let sent = refresh(token, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET);
            assert_arrived(stage, &[probe(), form(&sent)]);
        }
    });
}
