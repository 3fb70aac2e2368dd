//! What Postman is given: files of its format, in which a stranger's text is data and a secret is only where it was
//! asked for. That Postman makes of them what is meant is shown by `cargo xtask prove postman`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "../../support/mod.rs"]
mod help;

use help::{CODE, ID, ODD, SECRET, tries};
use leg3::grant::request::{Options, UserType};
use leg3::highlevel::origin;
use leg3::recipe::Outside;
use leg3::recipe::postman::{collection, environment, outside};
use leg3::recipe::steps::Steps;
use leg3::recipe::taken::{Secrets, Taken};
use proptest::prelude::{any, proptest};
use serde_json::Value;

const SCHEMA: &str = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
const CLASSES: [Option<UserType>; 3] = [None, Some(UserType::Location), Some(UserType::Company)];

/// Everything about the tokens is `text`.
fn taken<'a>(text: &'a str, user_type: Option<UserType>, call: &'a str) -> Taken<'a> {
    Taken { client_id: text, user_type, company_id: text, location_id: text, call: Some(call) }
}

fn made(text: &str, user_type: Option<UserType>, path: &str) -> Value {
    let call = [origin(), path].concat();
    serde_json::from_str(&collection(&taken(text, user_type, &call), text)).unwrap()
}

fn list<'a>(of: &'a Value, name: &str) -> &'a Vec<Value> {
    of[name].as_array().unwrap_or_else(|| panic!("no list {name} in {of}"))
}

/// The values of an environment or of a collection's variables: name, value, type.
fn values(of: &Value, name: &str) -> Vec<(String, String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    list(of, name).iter().map(|row| (text(&row["key"]), text(&row["value"]), text(&row["type"]))).collect()
}

/// The parts of the official schema (draft-07, 2.1.0) that are used here.
fn is_a_collection(file: &Value) {
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

/// Every text of the requests: all that Postman looks into before it sends.
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

/// No `{{…}}` but the collection's own.
fn holds_no_strangers_expression(file: &Value) {
    let known = ["api_origin", "access_token", "sub_account_token"];
    let known = known.into_iter().chain(leg3::recipe::steps::Blank::ALL.map(|blank| blank.name()));
    let known: Vec<String> = known.map(|name| format!("{{{{{name}}}}}")).collect();
    for text in in_requests(file) {
        let rest = known.iter().fold(text.clone(), |text, name| text.replace(name, ""));
        assert!(!rest.contains(['{', '}']), "{text}");
    }
}

fn item<'a>(file: &'a Value, name: &str) -> Option<&'a Value> {
    list(file, "item").iter().find(|item| item["name"] == name)
}

#[test]
fn each_class_has_its_requests() {
    let calls =
        ["Call the API", "Call the API as the agency", "Call the API for the sub-account in location_id"];
    let has = |class, path| {
        let file = made("id", class, path);
        is_a_collection(&file);
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
fn the_address_stands_in_one_place_and_only_its_paths_are_called() {
    for class in CLASSES {
        let call = [origin(), "/x"].concat();
        let text = collection(&taken("id", class, &call), "");
        assert_eq!(text.matches(origin()).count(), 1);
        for url in
            in_requests(&serde_json::from_str(&text).unwrap()).iter().filter(|text| text.contains("origin"))
        {
            assert!(url.starts_with("{{api_origin}}/"), "{url}");
        }
    }
    // Whatever else begins with the same letters is not HighLevel.
    let file = made("id", None, ".evil.example/x");
    assert!(item(&file, "Call the API").is_none());
}

#[test]
fn a_refresh_is_what_the_page_sends() {
    for class in CLASSES {
        let raw =
            item(&made("id", class, ""), "Refresh the tokens").unwrap()["request"]["body"]["raw"].clone();
        let filled = raw
            .as_str()
            .unwrap()
            .replace("{{client_id}}", "CLIENT-ID")
            .replace("{{client_secret}}", "CLIENT-SECRET");
        assert_eq!(filled.replace("{{refresh_token}}", "REFRESH-TOKEN"), Steps::refresh("", class).form());
    }
}

#[test]
fn the_scripts_are_javascript_and_know_nothing_of_anybody() {
    for class in CLASSES {
        let plain = scripts(&made("id", class, "/x"));
        for odd in ODD {
            assert_eq!(scripts(&made(odd, class, "/x")), plain);
        }
        let once = outside::refresh("", class);
        let all: Vec<String> =
            plain.into_iter().chain(scripts(&serde_json::from_str(&once).unwrap())).collect();
        let check =
            format!("for (const script of {}) new Function(script);", serde_json::to_string(&all).unwrap());
        let node = std::process::Command::new("node").args(["-e", &check]).output().expect("node");
        assert!(node.status.success(), "{}", String::from_utf8_lossy(&node.stderr));
        assert!(all.iter().all(|script| !script.contains("[[") && !script.contains('@')));
    }
}

#[test]
fn secrets_are_in_the_environment_only_where_they_were_asked_for_and_marked_as_such() {
    let secrets =
        Secrets { client_secret: SECRET, access_token: "an.access.token", refresh_token: "a.refresh.token" };
    for class in CLASSES {
        let taken = taken(ID, class, "");
        let rows = |secrets| {
            values(&serde_json::from_str(environment(&taken, "", secrets).expose()).unwrap(), "values")
        };
        let secret = |(_, _, kind): &&(String, String, String)| kind == "secret";
        assert!(rows(None).iter().filter(secret).all(|(_, value, _)| value.is_empty()));
        let with = rows(Some(&secrets));
        let filled: Vec<&str> = with.iter().filter(secret).map(|(_, value, _)| value.as_str()).collect();
        assert_eq!(filled[..3], [SECRET, "an.access.token", "a.refresh.token"]);
        assert!(filled[3..].iter().all(|value| value.is_empty()));
        let open: String = with.into_iter().filter(|row| !secret(&row)).map(|(_, value, _)| value).collect();
        assert_eq!(open, ID.repeat(3));
    }
}

#[test]
fn outside_the_browser_only_the_secret_is_left_to_fill_in() {
    let options = Options::default();
    let exchange = |client_id| outside::exchange(&Outside { code: CODE, client_id, options: &options });
    for (text, blanks) in [
        (exchange(ID), vec!["client_secret"]),
        (exchange(""), vec!["client_id", "client_secret"]),
        (outside::refresh(ID, None), vec!["client_secret", "refresh_token"]),
        (outside::sub_account("cmp", "loc"), vec!["access_token"]),
        (outside::sub_account("", ""), vec!["access_token", "company_id", "location_id"]),
    ] {
        let file: Value = serde_json::from_str(&text).unwrap();
        is_a_collection(&file);
        assert_eq!(text.matches(origin()).count(), 1);
        let empty = |name: &str| (name.to_owned(), String::new(), "string".to_owned());
        assert_eq!(values(&file, "variable"), blanks.iter().map(|name| empty(name)).collect::<Vec<_>>());
    }
}

fn stays_data(text: &str) {
    for class in CLASSES {
        let file = made(text, class, &["/", text].concat());
        is_a_collection(&file);
        holds_no_strangers_expression(&file);
        assert_eq!(file["info"]["name"], ["HighLevel: ", text].concat());
        let secrets = Secrets { client_secret: text, access_token: text, refresh_token: text };
        let taken = taken(text, class, "");
        let file: Value = serde_json::from_str(environment(&taken, text, Some(&secrets)).expose()).unwrap();
        let made_there = ["access_token_ends_at", "sub_account_token", "sub_account_token_of"];
        for (name, value, _) in values(&file, "values") {
            assert_eq!(value, if made_there.contains(&&*name) { "" } else { text });
        }
    }
    let options = Options { user_type: None, redirect_uri: Some(text.into()) };
    let exchange = outside::exchange(&Outside { code: text, client_id: text, options: &options });
    for text in [exchange, outside::refresh(text, None), outside::sub_account(text, text)] {
        let file = serde_json::from_str(&text).unwrap();
        is_a_collection(&file);
        holds_no_strangers_expression(&file);
    }
}

#[test]
fn odd_texts_stay_data() {
    let own = ["{{$guid}}", "{{access_token}}", "@before@", "@name@", ":name/:path", "{{{{client_secret}}}}"];
    ODD.into_iter().chain(own).for_each(stays_data);
}

#[test]
fn a_path_means_the_same_to_postman() {
    let url = |path| item(&made("id", None, path), "Call the API").unwrap()["request"]["url"].clone();
    for path in ["/locations/abc", "/contacts/?locationId=a%7B%7Bb&limit=1", "/x/?a=b:c"] {
        assert_eq!(url(path), ["{{api_origin}}", path].concat());
    }
    assert_eq!(url("/:a/{{b}}?{{c}} \u{e9}#"), "{{api_origin}}/%3Aa/%7B%7Bb%7D%7D?%7B%7Bc%7D%7D%20%C3%A9%23");
}

proptest! {
    #![proptest_config(tries(128))]

    #[test]
    fn any_text_stays_data(text in any::<String>()) {
        stays_data(&text);
    }
}
