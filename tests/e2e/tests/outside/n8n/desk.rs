//! Helpers for the tests with n8n: a workflow that the page writes, and its results in n8n and in the sandbox.

use super::server::N8n;
use crate::tool::{LOCATION, exchanged};
use e2e::sandbox::{COMPANY_ID, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, Install, RecordedRequest, Sandbox};
use leg3_core::highlevel::origin;
use leg3_core::integrations::n8n::workflow;
use leg3_core::integrations::tool_context::{ToolContext, ToolSecrets};
use leg3_core::oauth::request::UserType;
use serde_json::{Value, json};
use std::collections::HashMap;

pub(crate) const SET_UP: &str = "Set up";
pub(crate) const REFRESH: &str = "Every 12 hours";
pub(crate) const CALL: &str = "When another workflow calls";

/// Exchanges an authorization code from this install for tokens, and returns the refresh token.
pub(crate) fn install(sandbox: &Sandbox, install: Install) -> String {
    let answer: Value = serde_json::from_slice(&exchanged(sandbox, install)).unwrap();
    answer["refresh_token"].as_str().unwrap().to_owned()
}

/// Returns the page's workflow, with the sandbox's address instead of HighLevel's.
pub(crate) fn written(
    sandbox: &Sandbox,
    taken: &ToolContext<'_>,
    client_secret: &str,
    refresh_token: &str,
) -> String {
    let secrets = ToolSecrets { client_secret, access_token: "", refresh_token };
    let text = workflow(taken, "Harbour & Sons", Some(&secrets));
    text.expose().replace(origin(), &format!("http://{}", sandbox.http().unwrap()))
}

pub(crate) fn sub_account(call: &str) -> ToolContext<'_> {
    let user_type = Some(UserType::Location);
    ToolContext {
        client_id: DEMO_CLIENT_ID,
        user_type,
        company_id: COMPANY_ID,
        location_id: LOCATION,
        call: Some(call),
    }
}

pub(crate) fn agency<'a>(client_id: &'a str, company_id: &'a str) -> ToolContext<'a> {
    ToolContext { client_id, user_type: Some(UserType::Company), company_id, location_id: "", call: None }
}

/// Returns the workflow with this value in one of its nodes. `place` is a JSON pointer in the node's parameters.
pub(crate) fn with(text: &str, node: &str, place: &str, value: Value) -> String {
    let mut whole: Value = serde_json::from_str(text).unwrap();
    let node = whole["nodes"].as_array_mut().unwrap().iter_mut().find(|one| one["name"] == node).unwrap();
    *node["parameters"].pointer_mut(place).unwrap() = value;
    whole.to_string()
}

pub(crate) fn with_sub_account(text: &str) -> String {
    with(text, "Which sub-account", "/assignments/assignments/0/value", LOCATION.into())
}

/// Returns another workflow that calls the workflow with this ID.
pub(crate) fn caller(id: &str) -> String {
    json!({
        "name": "Somebody's own",
        "nodes": [
            { "id": "1", "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "id": "2", "name": "Call", "type": "n8n-nodes-base.executeWorkflow", "typeVersion": 1.2, "position": [200, 0],
              "parameters": { "workflowId": { "__rl": true, "mode": "id", "value": id }, "options": {} } },
        ],
        "connections": { "Start": { "main": [[{ "node": "Call", "type": "main", "index": 0 }]] } },
    })
    .to_string()
}

/// Returns the URL of the API call that reads a sub-account.
pub(crate) fn call() -> String {
    [origin(), "/locations/", LOCATION].concat()
}

/// Starts n8n with a sub-account's workflow. Returns n8n, the workflow's ID, and the first refresh token.
pub(crate) fn started(sandbox: &Sandbox) -> (N8n, String, String) {
    let first = install(sandbox, Install::sub_account(LOCATION));
    let mut n8n = N8n::new();
    n8n.start();
    let id = n8n.paste(&written(sandbox, &sub_account(&call()), DEMO_CLIENT_SECRET, &first));
    (n8n, id, first)
}

/// Returns the value of this column in the only row of n8n's data table. Empty if the table has no row.
pub(crate) fn column(n8n: &N8n, name: &str) -> String {
    let rows = n8n.rows();
    assert!(rows.len() < 2, "{} rows", rows.len());
    rows.first().map_or("", |row| row[name].as_str().unwrap()).to_owned()
}

/// Returns the refresh tokens that the sandbox received.
pub(crate) fn sent_refresh_tokens(sandbox: &Sandbox) -> Vec<String> {
    let field = |seen: &RecordedRequest| fields(&seen.body_text()).remove("refresh_token");
    sandbox.requests().iter().filter_map(field).collect()
}

pub(crate) fn fields(body: &str) -> HashMap<String, String> {
    url::form_urlencoded::parse(body.as_bytes()).into_owned().collect()
}
