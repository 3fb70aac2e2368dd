//! Tests that the workflow for n8n contains a trigger, and one node that sends the correct request.

use super::{TOKEN, owner};
use leg3_core::api::reading::Reading;
use leg3_core::integrations::try_today::n8n::workflow;
use serde_json::{Value, json};

fn read(reading: Reading, account: &str) -> Value {
    serde_json::from_str(workflow(reading, &owner(reading), account, TOKEN).unwrap().expose()).unwrap()
}

#[test]
fn the_node_sends_the_call_with_the_token_and_follows_no_redirect() {
    for reading in Reading::ALL {
        let call = reading.call(&owner(reading)).unwrap();
        let node = &read(reading, "")["nodes"][1];
        assert_eq!(
            (&node["type"], &node["typeVersion"]),
            (&json!("n8n-nodes-base.httpRequest"), &json!(4.2))
        );
        let parameters = &node["parameters"];
        assert_eq!((&parameters["method"], &parameters["url"]), (&json!("GET"), &json!(call.url)));
        let expected = json!([
            { "name": "Authorization", "value": (["Bearer ", TOKEN].concat()) },
            { "name": "Version", "value": call.version },
            { "name": "Accept", "value": "application/json" },
        ]);
        assert_eq!(parameters["headerParameters"]["parameters"], expected);
        assert_eq!(parameters["sendHeaders"], true);
        assert_eq!(parameters["options"]["redirect"]["redirect"]["followRedirects"], false);
    }
}

#[test]
fn the_trigger_leads_to_the_node() {
    let it = read(Reading::Contacts, "");
    let trigger = &it["nodes"][0];
    assert_eq!(trigger["type"], "n8n-nodes-base.manualTrigger");
    let next = &it["connections"][trigger["name"].as_str().unwrap()]["main"][0][0]["node"];
    assert_eq!(next, &it["nodes"][1]["name"]);
    assert_eq!(it["nodes"].as_array().unwrap().len(), 2);
}

#[test]
fn the_workflow_name_contains_the_account_name_and_keeps_the_length_limit() {
    let named = |account: &str| read(Reading::Contacts, account)["name"].as_str().unwrap().to_owned();
    assert_eq!(named("Harbour & Sons"), "Contacts, with today's token: Harbour & Sons");
    assert_eq!(named(""), "Contacts, with today's token");
    assert_eq!(named(&"🦊".repeat(100)).encode_utf16().count(), 128);
}
