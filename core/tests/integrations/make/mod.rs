//! Tests of the blueprints for Make. They have the structure of published blueprints, hostile text does not change what
//! they do, and they contain no secret. Make itself does not run in these tests.

pub(crate) mod module;
mod order;
mod runs;
pub(crate) mod shape;
mod steps;
mod strangers;

use crate::support::ID;
use leg3_core::highlevel::origin;
use leg3_core::integrations::make::{blueprint, call_blueprint};
use leg3_core::integrations::tool_context::ToolContext;
use leg3_core::oauth::request::UserType;
use serde_json::{Value, json};
use shape::complaints;

const CLASSES: [Option<UserType>; 3] = [Some(UserType::Location), Some(UserType::Company), None];

fn context(user_type: Option<UserType>, call: &str) -> ToolContext<'_> {
    let agency = user_type == Some(UserType::Company);
    ToolContext {
        client_id: ID,
        user_type,
        company_id: if agency { "agency7" } else { "" },
        location_id: if agency { "" } else { "place7" },
        call: Some(call),
    }
}

/// The URL of the API call.
fn call_url() -> String {
    [origin(), "/locations/place7"].concat()
}

fn read(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|why| panic!("{why} in {text}"))
}

/// The blueprint that refreshes the tokens.
fn refresh_blueprint(user_type: Option<UserType>) -> Value {
    read(&blueprint(&context(user_type, &call_url()), "Ann's shop"))
}

/// The blueprint that calls the API.
fn api_blueprint(user_type: Option<UserType>) -> Value {
    read(&call_blueprint(&context(user_type, &call_url()), "Ann's shop").unwrap())
}

/// Both blueprints, for each user type and for an unknown user type.
fn all() -> Vec<Value> {
    CLASSES.iter().flat_map(|class| [refresh_blueprint(*class), api_blueprint(*class)]).collect()
}

#[test]
fn every_blueprint_has_the_structure_of_published_ones() {
    for blueprint in all() {
        assert_eq!(complaints(&blueprint), Vec::<String>::new(), "{blueprint:#}");
    }
}

type Damage = fn(&mut Value);

#[test]
fn the_structure_check_detects_every_kind_of_fault() {
    let faults: [(&str, Damage); 14] = [
        ("lacks metadata", |it| drop(it.as_object_mut().unwrap().remove("metadata"))),
        ("has scheduling", |it| it["scheduling"] = json!({})),
        ("is no name", |it| it["name"] = "".into()),
        ("is no true or false", |it| it["metadata"]["scenario"]["sequential"] = "true".into()),
        ("lacks autoCommit", |it| {
            drop(it["metadata"]["scenario"].as_object_mut().unwrap().remove("autoCommit"))
        }),
        ("has version 3", |it| it["flow"][1]["version"] = 3.into()),
        ("is in no published blueprint", |it| it["flow"][1]["module"] = "http:Send".into()),
        ("has bodyType", |it| it["flow"][1]["mapper"]["bodyType"] = "raw".into()),
        ("lacks stopOnHttpError", |it| {
            drop(it["flow"][1]["mapper"].as_object_mut().unwrap().remove("stopOnHttpError"));
        }),
        ("has datastore", |it| it["flow"][0]["parameters"]["datastore"] = 7.into()),
        ("there twice", |it| it["flow"][2]["id"] = 1.into()),
        ("does not come earlier", |it| it["flow"][1]["mapper"]["url"] = "https://a.example/{{3.x}}".into()),
        ("calls run", |it| it["flow"][1]["mapper"]["url"] = "{{run(1.x)}}".into()),
        ("would be an expression", |it| it["name"] = "{{1.x}}".into()),
    ];
    for (expected, damage) in faults {
        let mut damaged = refresh_blueprint(None);
        damage(&mut damaged);
        let complaints = complaints(&damaged).join("\n");
        assert!(complaints.contains(expected), "{expected} not in: {complaints}");
    }
}

#[test]
fn the_module_after_the_refresh_stores_the_new_pair_without_rollback_or_retry() {
    for class in CLASSES {
        let it = refresh_blueprint(class);
        let names: Vec<_> = it["flow"].as_array().unwrap().iter().map(|module| &module["module"]).collect();
        assert_eq!(names, ["datastore:GetRecord", "http:MakeRequest", "datastore:UpdateRecord"]);
        assert_eq!(it["flow"][0]["mapper"]["key"], it["flow"][2]["mapper"]["key"]);
        let settings = &it["metadata"]["scenario"];
        assert_eq!((&settings["sequential"], &settings["autoCommit"]), (&json!(true), &json!(true)));
        // A retry of an incomplete run would send a used refresh token. In a confidential scenario, the user could not
        // recover the data of an incomplete run.
        assert_eq!((&settings["dlq"], &settings["confidential"]), (&json!(false), &json!(false)));
    }
}

#[test]
fn requests_go_only_to_highlevel_and_follow_no_redirect() {
    for module in all().iter().flat_map(|it| it["flow"].as_array().unwrap()) {
        if module["module"] == "http:MakeRequest" {
            assert!(module["mapper"]["url"].as_str().unwrap().starts_with(&[origin(), "/"].concat()));
            assert_eq!(module["mapper"]["allowRedirects"], false);
        }
    }
}

#[test]
fn no_blueprint_is_made_without_a_call_to_highlevel() {
    for call in [
        "",
        "https://a.example/locations/1",
        &[origin(), "@a.example/"].concat(),
        &[origin(), ".example/"].concat(),
    ] {
        assert!(call_blueprint(&context(None, call), "").is_none(), "{call}");
    }
}
