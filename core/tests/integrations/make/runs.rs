//! Tests that run the blueprints with the interpreter in `module.rs`, without Make.

use super::module::{SentRequest, Store, run};
use super::{CLASSES, api_blueprint, call_url, context, refresh_blueprint};
use crate::support::{ID, SECRET};
use leg3_core::highlevel::{origin, token_endpoint};
use leg3_core::integrations::token_record::key;
use leg3_core::oauth::request::UserType;
use serde_json::{Value, json};

/// The data store after the user has done the manual steps.
fn store(user_type: Option<UserType>) -> Store {
    let mut record = json!({
        "client_id": ID, "client_secret": SECRET, "access_token": "access0", "refresh_token": "refresh0"
    });
    if user_type == Some(UserType::Company) {
        record["company_id"] = "agency7".into();
        record["location_id"] = "a place/7".into();
    }
    Store::from([(key(&context(user_type, "")), record.as_object().unwrap().clone())])
}

/// The body of a token response. The number is part of both tokens, so each number gives a different pair.
fn pair(number: u32) -> Value {
    json!({ "access_token": format!("access{number}"), "refresh_token": format!("refresh{number}"), "expires_in": 86_399 })
}

#[test]
fn two_consecutive_runs_use_the_latest_refresh_token() {
    for class in CLASSES {
        let mut store = store(class);
        for round in 1..=2 {
            let asked = |asked: &SentRequest| {
                assert_eq!((asked.method.as_str(), asked.url.as_str()), ("post", token_endpoint().as_str()));
                assert_eq!(asked.field("refresh_token"), format!("refresh{}", round - 1));
                assert_eq!((asked.field("client_id"), asked.field("client_secret")), (ID, SECRET));
                assert_eq!(asked.field("grant_type"), "refresh_token");
                assert_eq!(asked.field("user_type"), class.map_or("", UserType::as_str));
                assert_eq!(
                    asked.form.iter().filter(|(_, value)| value.is_empty()).count(),
                    0,
                    "a field is empty, which HighLevel answers with 422"
                );
                (200, pair(round))
            };
            run(&refresh_blueprint(class), &mut store, asked).unwrap();
        }
        let record = store.values().next().unwrap();
        assert_eq!(
            (&record["refresh_token"], &record["access_token"]),
            (&json!("refresh2"), &json!("access2"))
        );
        assert_eq!((&record["client_secret"], &record["expires_at"]), (&json!(SECRET), &json!("later")));
    }
}

#[test]
fn an_error_response_or_an_incomplete_pair_leaves_the_record_unchanged() {
    for class in CLASSES {
        let half = json!({ "access_token": "access1" });
        for (status, answer) in
            [(401, json!({})), (503, json!("down")), (200, json!({})), (200, half), (302, Value::Null)]
        {
            let mut store = store(class);
            let ended = run(&refresh_blueprint(class), &mut store, |_| (status, answer.clone()));
            assert_eq!(ended.is_err(), status >= 400);
            assert_eq!(store, self::store(class));
        }
    }
}

#[test]
fn a_call_sends_the_stored_access_token_and_the_version() {
    let mut calls = 0;
    let asked = |asked: &SentRequest| {
        calls += 1;
        assert_eq!((asked.method.as_str(), asked.url.as_str()), ("get", call_url().as_str()));
        assert_eq!(
            (asked.header("Authorization"), asked.header("Version")),
            ("Bearer access0", "2021-07-28")
        );
        (200, json!({}))
    };
    run(&api_blueprint(Some(UserType::Location)), &mut store(Some(UserType::Location)), asked).unwrap();
    assert_eq!(calls, 1);
}

#[test]
fn an_agency_token_mints_a_sub_account_token_for_the_call() {
    let mut asked = Vec::new();
    let answer = |it: &SentRequest| {
        asked.push(
            [&it.method, " ", &it.url, " ", it.header("Authorization"), " ", it.header("Version")].concat(),
        );
        if it.method == "post" {
            assert_eq!((it.field("companyId"), it.field("locationId")), ("agency7", "a place/7"));
        }
        (201, json!({ "access_token": "minted" }))
    };
    run(&api_blueprint(Some(UserType::Company)), &mut store(Some(UserType::Company)), answer).unwrap();
    let expected = [
        ["post ", origin(), "/oauth/locationToken Bearer access0 2021-07-28"].concat(),
        ["get ", origin(), "/locations/a+place%2F7 Bearer minted 2021-07-28"].concat(),
    ];
    assert_eq!(asked, expected);
}
