//! Tests of the three requests that the n8n workflow sends: the refresh, the request for a sub-account's token, and the
//! API call.

use super::{all, context, node, pairs, read};
use crate::support::ID;
use leg3_core::highlevel::{API_VERSION, RESEND_WINDOW, origin};
use leg3_core::oauth::request::UserType;
use serde_json::{Value, json};

#[test]
fn the_refresh_sends_the_form_that_highlevel_requires() {
    for (workflow, class) in all().iter().zip(["Location", "Company", "", "Location"]) {
        let trade = node(workflow, "Send the refresh token");
        assert_eq!(trade["parameters"]["url"], format!("{}/oauth/token", origin()));
        assert_eq!(trade["parameters"]["contentType"], "form-urlencoded");
        let form = pairs(trade, "/bodyParameters/parameters");
        let known =
            |name: &str| form.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
        assert_eq!(known("grant_type"), Some("refresh_token"));
        assert_eq!(known("client_id"), Some(ID));
        assert_eq!(known("user_type").unwrap_or_default(), class);
        assert!(form.iter().all(|(_, value)| !value.is_empty()), "a field is empty, which HighLevel refuses");
        assert_eq!(
            pairs(trade, "/headerParameters/parameters"),
            [("Accept".into(), "application/json".into())]
        );
    }
}

#[test]
fn a_refresh_without_a_response_is_repeated_once_within_the_resend_window() {
    for workflow in all() {
        let trade = node(&workflow, "Send the refresh token");
        assert_eq!((&trade["retryOnFail"], &trade["maxTries"]), (&json!(true), &json!(2)));
        let (timeout, pause) = (&trade["parameters"]["options"]["timeout"], &trade["waitBetweenTries"]);
        let both = 2 * timeout.as_u64().unwrap() + pause.as_u64().unwrap();
        assert!(both < u64::from(RESEND_WINDOW));
        let response = &trade["parameters"]["options"]["response"]["response"];
        assert_eq!(response["neverError"], true, "a refusal would be retried");
    }
}

#[test]
fn every_call_sends_its_version_and_follows_no_redirect() {
    let mut calls = 0;
    for workflow in all() {
        for node in workflow["nodes"].as_array().unwrap() {
            if node["type"] != "n8n-nodes-base.httpRequest" {
                continue;
            }
            assert_eq!(node["parameters"]["options"]["redirect"]["redirect"]["followRedirects"], false);
            let headers = pairs(node, "/headerParameters/parameters");
            if headers.iter().any(|(name, _)| name == "Authorization") {
                assert!(headers.contains(&("Version".into(), API_VERSION.into())), "{headers:?}");
                calls += 1;
            }
        }
    }
    assert_eq!(calls, 4, "not one call per workflow, and two for the agency");
}

#[test]
fn an_agency_workflow_mints_a_token_and_asks_for_the_sub_account_in_one_node() {
    let workflow = read(&context(Some(UserType::Company), ID, None), "Harbour", None);
    let mint = node(&workflow, "Make its token");
    assert_eq!(mint["parameters"]["url"], format!("{}/oauth/locationToken", origin()));
    let form = pairs(mint, "/bodyParameters/parameters");
    assert_eq!(form[0], ("companyId".into(), ID.into()));
    assert_eq!(form[1].0, "locationId");
    assert_eq!(pairs(node(&workflow, "Which sub-account"), "/assignments/assignments")[0].1, "");
}

#[test]
fn the_workflow_has_no_call_if_the_scopes_allow_none() {
    let workflow = read(&context(Some(UserType::Location), ID, None), "Harbour", None);
    let kinds: Vec<_> = workflow["nodes"].as_array().unwrap().iter().map(|node| &node["type"]).collect();
    assert!(!kinds.contains(&&Value::from("n8n-nodes-base.executeWorkflowTrigger")), "{kinds:?}");
}
