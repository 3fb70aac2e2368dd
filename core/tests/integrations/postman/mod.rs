//! Tests of the Postman files: the files follow Postman's format, their refresh request equals the page's refresh
//! request, and Postman never runs text from the user. `cargo xtask prove postman` runs the files in Postman's own
//! runner.

mod data;

use crate::support::HOSTILE_TEXTS;
use leg3_core::highlevel::origin;
use leg3_core::integrations::manual_request::RequestFields;
use leg3_core::integrations::postman::collection::collection;
use leg3_core::integrations::postman::single_request;
use leg3_core::integrations::tool_context::ToolContext;
use leg3_core::oauth::request::UserType;
use serde_json::Value;

const SCHEMA: &str = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
const CLASSES: [Option<UserType>; 3] = [None, Some(UserType::Location), Some(UserType::Company)];

/// A context in which every ID is `text`.
fn context<'a>(text: &'a str, user_type: Option<UserType>, call: &'a str) -> ToolContext<'a> {
    ToolContext { client_id: text, user_type, company_id: text, location_id: text, call: Some(call) }
}

/// The collection for an account whose IDs and name are `text`. `path` is the path of the API call.
fn collection_json(text: &str, user_type: Option<UserType>, path: &str) -> Value {
    let call = [origin(), path].concat();
    serde_json::from_str(&collection(&context(text, user_type, &call), text)).unwrap()
}

fn list<'a>(of: &'a Value, name: &str) -> &'a Vec<Value> {
    of[name].as_array().unwrap_or_else(|| panic!("no list {name} in {of}"))
}

/// Returns the name, the value and the type of each variable in an environment or a collection.
fn values(of: &Value, name: &str) -> Vec<(String, String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    list(of, name).iter().map(|row| (text(&row["key"]), text(&row["value"]), text(&row["type"]))).collect()
}

/// Checks a collection against the parts of Postman's schema 2.1.0 that our files use. Also checks that no request
/// follows a redirect.
fn assert_is_collection(file: &Value) {
    assert!(file["info"]["name"].is_string() && file["info"]["description"].is_string());
    assert_eq!(file["info"]["schema"], SCHEMA);
    for (_, _, kind) in values(file, "variable") {
        assert_eq!(kind, "string");
    }
    for item in list(file, "item") {
        let request = &item["request"];
        assert!(item["name"].is_string() && request["url"].is_string(), "{item}");
        assert!(matches!(request["method"].as_str(), Some("GET" | "POST")));
        for header in list(request, "header") {
            assert!(header["key"].is_string() && header["value"].is_string());
        }
        let body = &request["body"];
        assert!(body.is_null() || body["mode"] == "raw" && body["raw"].is_string());
        assert_eq!(item["protocolProfileBehavior"]["followRedirects"], false);
    }
    for with_auth in list(file, "item").iter().map(|item| &item["request"]).chain([file]) {
        let auth = &with_auth["auth"];
        let bearer = || list(auth, "bearer").iter().all(|part| part["key"] == "token");
        assert!(auth.is_null() || auth["type"] == "noauth" || auth["type"] == "bearer" && bearer());
    }
    for event in events(file) {
        assert!(matches!(event["listen"].as_str(), Some("prerequest" | "test")));
        assert_eq!(event["script"]["type"], "text/javascript");
    }
}

fn events(file: &Value) -> Vec<&Value> {
    let items = list(file, "item").iter().filter_map(|item| item["event"].as_array()).flatten();
    items.chain(list(file, "event")).collect()
}

fn scripts(file: &Value) -> Vec<String> {
    let text = |line: &Value| line.as_str().unwrap().to_owned();
    let script =
        |event: &Value| list(&event["script"], "exec").iter().map(text).collect::<Vec<_>>().join("\n");
    events(file).into_iter().map(script).collect()
}

/// Every string in the requests. Postman replaces variables in these strings.
fn in_requests(file: &Value) -> Vec<String> {
    fn walk(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::String(text) => found.push(text.clone()),
            Value::Array(all) => all.iter().for_each(|value| walk(value, found)),
            Value::Object(all) => all.values().for_each(|value| walk(value, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    list(file, "item").iter().for_each(|item| walk(&item["request"], &mut found));
    found
}

fn item<'a>(file: &'a Value, name: &str) -> Option<&'a Value> {
    list(file, "item").iter().find(|item| item["name"] == name)
}

#[test]
fn each_user_type_has_its_requests() {
    let calls =
        ["Call the API", "Call the API as the agency", "Call the API for the sub-account in location_id"];
    let has = |class, path| {
        let file = collection_json("id", class, path);
        assert_is_collection(&file);
        assert!(item(&file, "Refresh the tokens").is_some());
        calls.map(|name| item(&file, name).is_some())
    };
    for class in [None, Some(UserType::Location)] {
        assert_eq!(has(class, "/locations/id"), [true, false, false]);
        assert_eq!(has(class, ""), [false, false, false]);
    }
    assert_eq!(has(Some(UserType::Company), "/companies/id"), [false, true, true]);
    assert_eq!(has(Some(UserType::Company), ""), [false, false, true]);
}

#[test]
fn the_origin_is_written_once_and_every_url_uses_it() {
    for class in CLASSES {
        let call = [origin(), "/x"].concat();
        let text = collection(&context("id", class, &call), "");
        assert_eq!(text.matches(origin()).count(), 1);
        for url in
            in_requests(&serde_json::from_str(&text).unwrap()).iter().filter(|text| text.contains("origin"))
        {
            assert!(url.starts_with("{{api_origin}}/"), "{url}");
        }
    }
    // A URL can begin with the text of HighLevel's origin and still belong to another host.
    let file = collection_json("id", None, ".evil.example/x");
    assert!(item(&file, "Call the API").is_none());
}

#[test]
fn the_refresh_sends_the_same_form_as_the_page() {
    for class in CLASSES {
        let raw =
            item(&collection_json("id", class, ""), "Refresh the tokens").unwrap()["request"]["body"]["raw"]
                .clone();
        let filled = raw
            .as_str()
            .unwrap()
            .replace("{{client_id}}", "CLIENT-ID")
            .replace("{{client_secret}}", "CLIENT-SECRET");
        assert_eq!(
            filled.replace("{{refresh_token}}", "REFRESH-TOKEN"),
            RequestFields::refresh("", class).form()
        );
    }
}

#[test]
fn the_scripts_are_valid_javascript_and_contain_no_account_data() {
    for class in CLASSES {
        let plain = scripts(&collection_json("id", class, "/x"));
        for odd in HOSTILE_TEXTS {
            assert_eq!(scripts(&collection_json(odd, class, "/x")), plain);
        }
        let once = single_request::refresh("", class);
        let all: Vec<String> =
            plain.into_iter().chain(scripts(&serde_json::from_str(&once).unwrap())).collect();
        let check =
            format!("for (const script of {}) new Function(script);", serde_json::to_string(&all).unwrap());
        let node = std::process::Command::new("node").args(["-e", &check]).output().expect("node");
        assert!(node.status.success(), "{}", String::from_utf8_lossy(&node.stderr));
        assert!(all.iter().all(|script| !script.contains("[[") && !script.contains('@')));
    }
}
