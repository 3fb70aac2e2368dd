//! The workflow for n8n, read as n8n reads it: JSON with nodes it knows, in which a stranger's text is only a text.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "../../support/mod.rs"]
mod help;

use help::{ID, ODD, SECRET, tries};
use leg3::grant::request::UserType;
use leg3::highlevel::{API_VERSION, origin};
use leg3::recipe::n8n::workflow;
use leg3::recipe::taken::{Secrets, Taken};
use proptest::prelude::{any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::sample::select;
use proptest::strategy::Strategy;
use serde_json::Value;

/// What this workflow could take for its own, next to what all tools could.
const OWN: [&str; 4] = ["=1", "@client_secret@", "@the table@", "\" + $json.client_secret + \"\u{0}"];

/// The nodes it is made of, in the versions that n8n had when it was run.
const KNOWN: [(&str, &[f64]); 9] = [
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
        select([ODD.as_slice(), &OWN].concat()).prop_map(String::from),
        "[ -~]{0,40}",
        any::<String>()
    ]
}

fn taken<'a>(class: Option<UserType>, id: &'a str, call: Option<&'a str>) -> Taken<'a> {
    let location_id = if class == Some(UserType::Company) { "" } else { id };
    Taken { client_id: id, user_type: class, company_id: id, location_id, call }
}

fn call() -> String {
    [origin(), "/contacts/?locationId=a&limit=1"].concat()
}

fn read(taken: &Taken<'_>, account: &str, secrets: Option<&Secrets<'_>>) -> Value {
    serde_json::from_str(workflow(taken, account, secrets).expose()).unwrap()
}

/// All of them: both classes, an unknown one, and with nothing to call.
fn all() -> Vec<Value> {
    let call = call();
    let classes = [Some(UserType::Location), Some(UserType::Company), None];
    let with = classes.map(|class| read(&taken(class, ID, Some(&call)), "Harbour", None));
    let without = read(&taken(Some(UserType::Location), ID, None), "", None);
    with.into_iter().chain([without]).collect()
}

fn node<'a>(workflow: &'a Value, name: &str) -> &'a Value {
    workflow["nodes"].as_array().unwrap().iter().find(|node| node["name"] == name).unwrap()
}

/// What a parameter is in n8n.
fn said(parameter: &Value) -> String {
    let text = parameter.as_str().unwrap();
    match text.strip_prefix("={{ ").and_then(|rest| rest.strip_suffix(" }}")) {
        Some(code) => serde_json::from_str(code).unwrap(),
        None => {
            assert!(!text.starts_with('='), "{text}");
            text.to_owned()
        }
    }
}

/// The pairs of a form, a header or a list of fields.
fn pairs(node: &Value, place: &str) -> Vec<(String, String)> {
    let all = node["parameters"].pointer(place).unwrap().as_array().unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    all.iter().map(|pair| (text(&pair["name"]), text(&pair["value"]))).collect()
}

/// Every text in it.
fn texts(value: &Value, out: &mut Vec<String>) {
    match value {
        Value::String(text) => out.push(text.clone()),
        Value::Array(all) => all.iter().for_each(|one| texts(one, out)),
        Value::Object(all) => all.values().for_each(|one| texts(one, out)),
        _ => {}
    }
}

#[test]
fn every_node_is_one_that_n8n_knows_and_has_a_name_and_a_number_of_its_own() {
    for workflow in all() {
        let nodes = workflow["nodes"].as_array().unwrap();
        for (at, node) in nodes.iter().enumerate() {
            let kind = node["type"].as_str().unwrap().strip_prefix("n8n-nodes-base.").unwrap();
            let version = node["typeVersion"].as_f64().unwrap();
            let known = KNOWN.iter().any(|(known, versions)| *known == kind && versions.contains(&version));
            assert!(known || (kind, version) == ("stopAndError", 1.0), "{kind} {version}");
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
fn every_connection_and_every_reference_leads_to_a_node_and_every_node_is_reached() {
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
fn no_secret_is_in_it_without_the_switch_and_with_it_only_the_two_it_needs() {
    let secrets = Secrets {
        client_secret: SECRET,
        access_token: "the.access.token",
        refresh_token: "the.refresh.token",
    };
    for class in [UserType::Location, UserType::Company] {
        let call = call();
        let taken = taken(Some(class), ID, Some(&call));
        let without = read(&taken, "Harbour", None);
        let fields = |workflow| pairs(node(workflow, "Your secrets"), "/assignments/assignments");
        let empty = |name: &str| (name.to_owned(), String::new());
        assert_eq!(fields(&without)[1..], [empty("client_secret"), empty("refresh_token")]);
        let with = workflow(&taken, "Harbour", Some(&secrets));
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
fn the_refresh_is_the_request_that_highlevel_wants() {
    for (workflow, class) in all().iter().zip(["Location", "Company", "", "Location"]) {
        let trade = node(workflow, "Trade the refresh token");
        assert_eq!(trade["parameters"]["url"], format!("{}/oauth/token", origin()));
        assert_eq!(trade["parameters"]["contentType"], "form-urlencoded");
        let form = pairs(trade, "/bodyParameters/parameters");
        let known =
            |name: &str| form.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
        assert_eq!(known("grant_type"), Some("refresh_token"));
        assert_eq!(known("client_id"), Some(ID));
        assert_eq!(known("user_type").unwrap_or_default(), class);
        assert!(form.iter().all(|(_, value)| !value.is_empty()), "an empty field is refused");
        assert_eq!(
            pairs(trade, "/headerParameters/parameters"),
            [("Accept".into(), "application/json".into())]
        );
        assert_eq!(trade["retryOnFail"], Value::Null, "a refresh token is sent once");
    }
}

#[test]
fn every_call_names_its_version_and_follows_no_redirect() {
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
    assert_eq!(calls, 4, "one each, and the agency's two");
}

#[test]
fn an_agency_makes_the_token_first_and_asks_for_the_sub_account_in_one_place() {
    let workflow = read(&taken(Some(UserType::Company), ID, None), "Harbour", None);
    let mint = node(&workflow, "Make its token");
    assert_eq!(mint["parameters"]["url"], format!("{}/oauth/locationToken", origin()));
    let form = pairs(mint, "/bodyParameters/parameters");
    assert_eq!(form[0], ("companyId".into(), ID.into()));
    assert_eq!(form[1].0, "locationId");
    assert_eq!(pairs(node(&workflow, "Which sub-account"), "/assignments/assignments")[0].1, "");
}

#[test]
fn without_a_call_that_the_scopes_allow_there_is_none() {
    let workflow = read(&taken(Some(UserType::Location), ID, None), "Harbour", None);
    let kinds: Vec<_> = workflow["nodes"].as_array().unwrap().iter().map(|node| &node["type"]).collect();
    assert!(!kinds.contains(&&Value::from("n8n-nodes-base.executeWorkflowTrigger")), "{kinds:?}");
}

#[test]
fn the_name_is_the_accounts_and_never_longer_than_n8n_allows() {
    let named =
        |account: &str| read(&taken(None, ID, None), account, None)["name"].as_str().unwrap().to_owned();
    assert_eq!(named("Harbour & Sons"), "HighLevel tokens: Harbour & Sons");
    assert_eq!(named(""), "HighLevel tokens");
    assert_eq!(named(&"🦊".repeat(100)).encode_utf16().count(), 128);
}

proptest! {
    #![proptest_config(tries(256))]

    #[test]
    fn a_strangers_text_is_only_a_text(id in text(), account in text(), secret in text(), of_agency in any::<bool>()) {
        let class = if of_agency { UserType::Company } else { UserType::Location };
        let call = [origin(), "/locations/", &id].concat();
        let odd = taken(Some(class), &id, Some(&call));
        let secrets = Secrets { client_secret: &secret, access_token: "", refresh_token: &secret };
        let odd = read(&odd, &account, Some(&secrets));
        let name = odd["name"].as_str().unwrap();
        let whole = ["HighLevel tokens: ", &account].concat();
        prop_assert!(whole.starts_with(name), "{} is not {}", name, whole);

        let account = [&id, " ", &id].concat().trim().to_owned();
        let fields = &node(&odd, "Your secrets")["parameters"]["assignments"]["assignments"];
        prop_assert_eq!(said(&fields[0]["value"]), account.as_str());
        prop_assert_eq!(said(&fields[1]["value"]), &*secret);
        prop_assert_eq!(said(&fields[2]["value"]), &*secret);
        let filter = &node(&odd, "Read the pair")["parameters"]["filters"]["conditions"][0];
        prop_assert_eq!(said(&filter["keyValue"]), account.as_str());
        if !of_agency {
            prop_assert_eq!(said(&node(&odd, "Call HighLevel")["parameters"]["url"]), call.clone());
        } else if !id.is_empty() {
            let form = &node(&odd, "Make its token")["parameters"]["bodyParameters"]["parameters"];
            prop_assert_eq!(said(&form[0]["value"]), &*id);
        }
        if !id.is_empty() {
            let form = &node(&odd, "Trade the refresh token")["parameters"]["bodyParameters"]["parameters"];
            prop_assert_eq!(said(&form[1]["value"]), &*id);
        }

        // With harmless values, all the rest is the same: no text of a stranger's is anywhere else.
        let tame_call = [origin(), "/locations/i"].concat();
        let tame = taken(Some(class), "i", Some(&tame_call));
        let tame = read(&tame, "a", Some(&Secrets { client_secret: "s", access_token: "", refresh_token: "s" }));
        let (mut one, mut other) = (Vec::new(), Vec::new());
        texts(&odd["nodes"], &mut one);
        texts(&tame["nodes"], &mut other);
        if !id.is_empty() {
            prop_assert_eq!(one.len(), other.len());
            let differing = one.iter().zip(&other).filter(|(one, other)| one != other);
            let tame: Vec<_> = differing.map(|(_, tame)| tame.as_str()).collect();
            prop_assert!(tame.iter().all(|text| ["i", "i i", "s", &tame_call].contains(text)), "{:?}", tame);
        }
    }
}
