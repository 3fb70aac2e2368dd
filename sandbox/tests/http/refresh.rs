//! Tests of `POST /oauth/token` with a refresh token.

use std::time::Duration;

use sandbox::Install;

use super::stage::{FIRST, ID, SECRET, Stage};

const HALF_A_MINUTE: Duration = Duration::from_secs(30);

fn of(tokens: &serde_json::Value) -> String {
    tokens["refresh_token"].as_str().unwrap().to_owned()
}

#[test]
fn a_refresh_returns_a_new_pair_and_invalidates_the_old_refresh_token() {
    let stage = Stage::new();
    let first = stage.tokens(Install::sub_account(FIRST));
    let second = stage.refresh(&of(&first));
    assert_eq!(second.status, 200);
    assert_ne!(of(&second.json()), of(&first));
    assert_eq!(second.json()["locationId"], FIRST);
    stage.sandbox.clock().advance(HALF_A_MINUTE);
    let again = stage.refresh(&of(&first));
    assert_eq!(again.refusal(), (400, "Invalid grant: refresh token is invalid".to_owned()));
    assert_eq!(again.json()["error"], "invalid_grant");
    assert_eq!(stage.refresh(&of(&second.json())).status, 200);
}

#[test]
fn a_refresh_token_returns_the_same_pair_within_thirty_seconds_of_its_first_use() {
    let stage = Stage::new();
    let first = of(&stage.tokens(Install::sub_account(FIRST)));
    let pair = |tokens: serde_json::Value| (tokens["access_token"].to_string(), of(&tokens));
    let new = pair(stage.refresh(&first).json());
    for seconds in [15, 14] {
        stage.sandbox.clock().advance(Duration::from_secs(seconds));
        assert_eq!(pair(stage.refresh(&first).json()), new);
    }
    stage.sandbox.clock().advance(Duration::from_secs(1));
    assert_eq!(stage.refresh(&first).status, 400, "asking again did not extend the time");
    assert_eq!(stage.refresh(&new.1).status, 200);
}

#[test]
fn the_same_pair_is_returned_only_to_the_same_client() {
    let stage = Stage::new();
    stage.sandbox.register("other", "secret");
    let refresh_token = of(&stage.tokens(Install::agency()));
    assert_eq!(stage.refresh(&refresh_token).status, 200);
    for (id, secret) in [(ID, "wrong"), ("other", "secret")] {
        let fields = [
            ("client_id", id),
            ("client_secret", secret),
            ("grant_type", "refresh_token"),
            ("refresh_token", &*refresh_token),
        ];
        assert_eq!(stage.post("/oauth/token", &fields).status, 401);
    }
}

#[test]
fn a_refresh_token_that_was_never_issued_is_invalid() {
    assert_eq!(Stage::new().refresh("made-up").refusal(), (401, "Invalid refresh token".to_owned()));
}

#[test]
fn a_refresh_token_expires_after_a_year() {
    let stage = Stage::new();
    let day = Duration::from_secs(86_400);
    let tokens = stage.tokens(Install::agency());
    stage.sandbox.clock().advance(364 * day);
    let tokens = stage.refresh(&of(&tokens)).json();
    stage.sandbox.clock().advance(366 * day);
    assert_eq!(stage.refresh(&of(&tokens)).status, 400);
}

#[test]
fn a_wrong_user_type_is_refused_like_a_wrong_secret_and_does_not_use_up_the_token() {
    let stage = Stage::new();
    let refresh_token = of(&stage.tokens(Install::agency()));
    let with = |secret, user_type| {
        let fields = [
            ("client_id", ID),
            ("client_secret", secret),
            ("grant_type", "refresh_token"),
            ("refresh_token", &*refresh_token),
            ("user_type", user_type),
        ];
        stage.post("/oauth/token", &fields)
    };
    for answer in [with(SECRET, "Location"), with("wrong", "Company")] {
        assert_eq!(answer.refusal(), (401, "Invalid client credentials!".to_owned()));
    }
    assert_eq!(with(SECRET, "Company").status, 200);
}

#[test]
fn the_same_refresh_token_works_when_the_sub_account_is_active_again() {
    let stage = Stage::new();
    let refresh_token = of(&stage.tokens(Install::sub_account(FIRST)));
    stage.sandbox.set_paused(FIRST, true);
    assert_eq!(stage.refresh(&refresh_token).refusal(), (400, "Location is not active".to_owned()));
    stage.sandbox.set_paused(FIRST, false);
    assert_eq!(stage.refresh(&refresh_token).status, 200);
}
