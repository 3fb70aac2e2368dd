//! The bodies of the token requests, byte for byte as they reach HighLevel: the forms of RFC 6749, §4.1.3 and §6.

use crate::play::{arrive_with_code, copied, fill_and_press, has_tokens, play_on, press};
use crate::words::say;
use e2e::Stage;
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, PROBE_CODE, Seen};
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::tokens::TokensText;

/// A form as the URL standard encodes it.
fn form(fields: &[(&str, &str)]) -> String {
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}

fn exchange(code: &str, id: &str, secret: &str) -> String {
    form(&[
        ("grant_type", "authorization_code"),
        ("client_id", id),
        ("client_secret", secret),
        ("code", code),
    ])
}

/// HighLevel also wants to know whom the tokens are for.
fn refresh(token: &str) -> String {
    form(&[
        ("grant_type", "refresh_token"),
        ("client_id", DEMO_CLIENT_ID),
        ("client_secret", DEMO_CLIENT_SECRET),
        ("refresh_token", token),
        ("user_type", "Location"),
    ])
}

/// These are the token requests that arrived since the last look, in this order, to the byte.
fn assert_arrived(stage: &Stage, expected: &[String]) {
    let arrived = stage.sandbox.requests();
    let arrived: Vec<&Seen> = arrived.iter().filter(|seen| seen.path == "/oauth/token").collect();
    assert_eq!(arrived.len(), expected.len());
    for (seen, expected) in arrived.into_iter().zip(expected) {
        assert_eq!(seen.body.escape_ascii().to_string(), *expected);
        assert_eq!((seen.body.len(), seen.body_len), (expected.len(), expected.len()));
        assert_eq!(seen.header("content-length"), Some(expected.len().to_string().as_str()));
    }
    stage.sandbox.clear_requests();
}

async fn the_probe_the_exchange_and_the_refresh_arrive_byte_for_byte(stage: &Stage) {
    let code = arrive_with_code(stage).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
    let probe = exchange(PROBE_CODE, PROBE_CODE, PROBE_CODE);
    assert_arrived(stage, &[probe.clone(), exchange(&code, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET)]);
    let token = copied(stage, TokensText::CopyRefresh).await;
    stage.screen.unfold(say(RefreshText::Refresh)).await;
    press(stage, RefreshText::RefreshRun).await;
    stage.screen.says(say(RefreshText::RefreshDone)).await;
    assert_arrived(stage, &[probe, refresh(&token)]);
}

e2e::in_every_browser!(the_probe_the_exchange_and_the_refresh_arrive_byte_for_byte);
