//! Tests of the nodes, connections and values in the n8n workflow. n8n never runs untrusted text as an expression.

mod requests;

use crate::support::{HOSTILE_TEXTS, ID, SECRET, with_cases};
use leg3_core::highlevel::origin;
use leg3_core::integrations::n8n::workflow;
use leg3_core::integrations::tool_context::{ToolContext, ToolSecrets};
use leg3_core::oauth::request::UserType;
use proptest::prelude::{any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::sample::select;
use proptest::strategy::Strategy;
use serde_json::Value;

/// Texts that n8n would evaluate if they were not quoted, or that look like a placeholder of the workflow's template.
const HOSTILE_TO_N8N: [&str; 4] =
    ["=1", "@client_secret@", "@the table@", "\" + $json.client_secret + \"\u{0}"];

/// The node types of the workflow, with the versions that were tested in n8n.
const NODE_TYPES: [(&str, &[f64]); 10] = [
    ("stopAndError", &[1.0]),
    ("stickyNote", &[1.0]),
    ("manualTrigger", &[1.0]),
    ("scheduleTrigger", &[1.2]),
    ("executeWorkflowTrigger", &[1.1]),
    ("dataTable", &[1.0]),
    ("httpRequest", &[4.2]),
    ("code", &[2.0]),
    ("if", &[2.2]),
    ("set", &[3.4]),
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        select([HOSTILE_TEXTS.as_slice(), &HOSTILE_TO_N8N].concat()).prop_map(String::from),
        "[ -~]{0,40}",
        any::<String>()
    ]
}

fn context<'a>(class: Option<UserType>, id: &'a str, call: Option<&'a str>) -> ToolContext<'a> {
    let location_id = if class == Some(UserType::Company) { "" } else { id };
    ToolContext { client_id: id, user_type: class, company_id: id, location_id, call }
}

fn call() -> String {
    [origin(), "/contacts/?locationId=a&limit=1"].concat()
}

fn read(context: &ToolContext<'_>, account: &str, secrets: Option<&ToolSecrets<'_>>) -> Value {
    serde_json::from_str(workflow(context, account, secrets).expose()).unwrap()
}

/// Returns one workflow for each user type, one for an unknown user type, and one without an API call.
fn all() -> Vec<Value> {
    let call = call();
    let classes = [Some(UserType::Location), Some(UserType::Company), None];
    let with = classes.map(|class| read(&context(class, ID, Some(&call)), "Harbour", None));
    let without = read(&context(Some(UserType::Location), ID, None), "", None);
    with.into_iter().chain([without]).collect()
}

fn node<'a>(workflow: &'a Value, name: &str) -> &'a Value {
    workflow["nodes"].as_array().unwrap().iter().find(|node| node["name"] == name).unwrap()
}

/// Returns the value of a node's parameter, as n8n evaluates it.
fn parameter_value(parameter: &Value) -> String {
    let text = parameter.as_str().unwrap();
    match text.strip_prefix("={{ ").and_then(|rest| rest.strip_suffix(" }}")) {
        Some(code) => serde_json::from_str(code).unwrap(),
        None => {
            assert!(!text.starts_with('='), "{text}");
            text.to_owned()
        }
    }
}

/// Returns the name-value pairs in the list at the JSON pointer `place`, such as form fields or headers.
fn pairs(node: &Value, place: &str) -> Vec<(String, String)> {
    let all = node["parameters"].pointer(place).unwrap().as_array().unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    all.iter().map(|pair| (text(&pair["name"]), text(&pair["value"]))).collect()
}

/// Collects every string in a JSON value, without the keys of objects.
fn texts(value: &Value, out: &mut Vec<String>) {
    match value {
        Value::String(text) => out.push(text.clone()),
        Value::Array(all) => all.iter().for_each(|one| texts(one, out)),
        Value::Object(all) => all.values().for_each(|one| texts(one, out)),
        _ => {}
    }
}

#[test]
fn every_node_has_a_tested_type_and_a_unique_name_and_id() {
    for workflow in all() {
        let nodes = workflow["nodes"].as_array().unwrap();
        for (at, node) in nodes.iter().enumerate() {
            let kind = node["type"].as_str().unwrap().strip_prefix("n8n-nodes-base.").unwrap();
            let version = node["typeVersion"].as_f64().unwrap();
            let known =
                NODE_TYPES.iter().any(|(known, versions)| *known == kind && versions.contains(&version));
            assert!(known, "{kind} {version}");
            assert!(node["parameters"].is_object() && node["position"].as_array().unwrap().len() == 2);
            let same = |other: &&Value| other["name"] == node["name"] || other["id"] == node["id"];
            assert_eq!(nodes.iter().position(|other| same(&other)), Some(at), "{node}");
        }
        let mut all = Vec::new();
        texts(&workflow, &mut all);
        let unfilled = all.iter().find(|text| text.len() > 1 && text.starts_with('@') && text.ends_with('@'));
        assert_eq!(unfilled, None);
    }
}

#[test]
fn connections_and_references_lead_to_existing_nodes_and_reach_every_node() {
    for workflow in all() {
        let nodes: Vec<_> = workflow["nodes"].as_array().unwrap().iter().collect();
        let exists = |name: &str| nodes.iter().any(|node| node["name"] == name);
        let mut reached = Vec::new();
        for (from, ways) in workflow["connections"].as_object().unwrap() {
            assert!(exists(from), "{from}");
            texts(ways, &mut reached);
        }
        reached.retain(|name| name != "main");
        assert!(reached.iter().all(|name| exists(name)), "{reached:?}");
        for node in &nodes {
            let kind = node["type"].as_str().unwrap();
            let begins = kind.ends_with("Trigger") || kind.ends_with("stickyNote");
            assert_eq!(begins, !reached.contains(&node["name"].as_str().unwrap().into()), "{node}");
        }
        let mut all = Vec::new();
        nodes.iter().for_each(|node| texts(&node["parameters"], &mut all));
        let named: Vec<_> = all.iter().flat_map(|text| text.split("$('").skip(1)).collect();
        assert!(named.len() > 5);
        for rest in named {
            assert!(exists(rest.split("')").next().unwrap()), "{rest}");
        }
    }
}

#[test]
fn the_workflow_contains_only_the_two_needed_secrets_and_only_on_request() {
    let secrets = ToolSecrets {
        client_secret: SECRET,
        access_token: "the.access.token",
        refresh_token: "the.refresh.token",
    };
    for class in [UserType::Location, UserType::Company] {
        let call = call();
        let context = context(Some(class), ID, Some(&call));
        let without = read(&context, "Harbour", None);
        let fields = |workflow| pairs(node(workflow, "Your secrets"), "/assignments/assignments");
        let empty = |name: &str| (name.to_owned(), String::new());
        assert_eq!(fields(&without)[1..], [empty("client_secret"), empty("refresh_token")]);
        let with = workflow(&context, "Harbour", Some(&secrets));
        assert!(!with.expose().contains(secrets.access_token));
        for secret in [SECRET, secrets.refresh_token] {
            assert_eq!(with.expose().matches(secret).count(), 1);
        }
        let with = fields(&serde_json::from_str(with.expose()).unwrap());
        assert_eq!(with[1], ("client_secret".into(), SECRET.into()));
        assert_eq!(with[2], ("refresh_token".into(), secrets.refresh_token.into()));
    }
}

#[test]
fn the_workflow_name_contains_the_account_name_and_keeps_the_length_limit() {
    let named =
        |account: &str| read(&context(None, ID, None), account, None)["name"].as_str().unwrap().to_owned();
    assert_eq!(named("Harbour & Sons"), "HighLevel tokens: Harbour & Sons");
    assert_eq!(named(""), "HighLevel tokens");
    assert_eq!(named(&"🦊".repeat(100)).encode_utf16().count(), 128);
}

proptest! {
    #![proptest_config(with_cases(256))]

    #[test]
    fn hostile_text_stays_data_in_the_workflow(id in text(), account in text(), secret in text(), of_agency in any::<bool>()) {
        let class = if of_agency { UserType::Company } else { UserType::Location };
        let call = [origin(), "/locations/", &id].concat();
        let hostile = context(Some(class), &id, Some(&call));
        let secrets = ToolSecrets { client_secret: &secret, access_token: "", refresh_token: &secret };
        let hostile = read(&hostile, &account, Some(&secrets));
        let name = hostile["name"].as_str().unwrap();
        let whole = ["HighLevel tokens: ", &account].concat();
        prop_assert!(whole.starts_with(name), "{} is not {}", name, whole);

        let account = [&id, " ", &id].concat().trim().to_owned();
        let fields = &node(&hostile, "Your secrets")["parameters"]["assignments"]["assignments"];
        prop_assert_eq!(parameter_value(&fields[0]["value"]), account.as_str());
        prop_assert_eq!(parameter_value(&fields[1]["value"]), &*secret);
        prop_assert_eq!(parameter_value(&fields[2]["value"]), &*secret);
        let filter = &node(&hostile, "Read the pair")["parameters"]["filters"]["conditions"][0];
        prop_assert_eq!(parameter_value(&filter["keyValue"]), account.as_str());
        if !of_agency {
            prop_assert_eq!(parameter_value(&node(&hostile, "Call HighLevel")["parameters"]["url"]), call.clone());
        } else if !id.is_empty() {
            let form = &node(&hostile, "Make its token")["parameters"]["bodyParameters"]["parameters"];
            prop_assert_eq!(parameter_value(&form[0]["value"]), &*id);
        }
        if !id.is_empty() {
            let form = &node(&hostile, "Send the refresh token")["parameters"]["bodyParameters"]["parameters"];
            prop_assert_eq!(parameter_value(&form[1]["value"]), &*id);
        }

        // A workflow with harmless values differs only in the values that are checked above. So no other value contains
        // hostile text.
        let harmless_call = [origin(), "/locations/i"].concat();
        let harmless = context(Some(class), "i", Some(&harmless_call));
        let harmless = read(&harmless, "a", Some(&ToolSecrets { client_secret: "s", access_token: "", refresh_token: "s" }));
        let (mut one, mut other) = (Vec::new(), Vec::new());
        texts(&hostile["nodes"], &mut one);
        texts(&harmless["nodes"], &mut other);
        if !id.is_empty() {
            prop_assert_eq!(one.len(), other.len());
            let differing = one.iter().zip(&other).filter(|(one, other)| one != other);
            let harmless: Vec<_> = differing.map(|(_, harmless)| harmless.as_str()).collect();
            prop_assert!(harmless.iter().all(|text| ["i", "i i", "s", &harmless_call].contains(text)), "{:?}", harmless);
        }
    }
}

#[test]
fn agency_tokens_use_the_same_row_for_every_sub_account() {
    let picked = |location_id| {
        let agency = context(Some(UserType::Company), ID, None);
        read(&ToolContext { location_id, company_id: "agency", ..agency }, "", None)
    };
    let (one, other) = (picked("one"), picked("another"));
    let row = |workflow: &Value| node(workflow, "Read the access token")["parameters"]["filters"].clone();
    assert_eq!(row(&one), row(&other));
    assert!(row(&one).to_string().contains("agency"));
    let location = |workflow: &Value| {
        let parameters = &node(workflow, "Which sub-account")["parameters"];
        parameter_value(&parameters["assignments"]["assignments"][0]["value"])
    };
    assert_eq!((location(&one), location(&other)), ("one".into(), "another".into()));
}
