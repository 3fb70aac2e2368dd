//! The blueprints for Make: made like published ones, safe whatever a stranger wrote, and without a secret. Make itself
//! was not there to run them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "../../support/mod.rs"]
mod help;
#[path = "module.rs"]
mod module;
#[path = "order.rs"]
mod order;
#[path = "runs.rs"]
mod runs;
#[path = "shape.rs"]
mod shape;
#[path = "steps.rs"]
mod steps;
#[path = "strangers.rs"]
mod strangers;

use help::ID;
use leg3::grant::request::UserType;
use leg3::highlevel::origin;
use leg3::recipe::make::{blueprint, call_blueprint};
use leg3::recipe::taken::Taken;
use serde_json::{Value, json};
use shape::complaints;

const CLASSES: [Option<UserType>; 3] = [Some(UserType::Location), Some(UserType::Company), None];

fn taken(user_type: Option<UserType>, call: &str) -> Taken<'_> {
    let agency = user_type == Some(UserType::Company);
    Taken {
        client_id: ID,
        user_type,
        company_id: if agency { "agency7" } else { "" },
        location_id: if agency { "" } else { "place7" },
        call: Some(call),
    }
}

fn place() -> String {
    [origin(), "/locations/place7"].concat()
}

fn read(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|why| panic!("{why} in {text}"))
}

fn kept_alive(user_type: Option<UserType>) -> Value {
    read(&blueprint(&taken(user_type, &place()), "Ann's shop"))
}

fn calling(user_type: Option<UserType>) -> Value {
    read(&call_blueprint(&taken(user_type, &place()), "Ann's shop").unwrap())
}

fn all() -> Vec<Value> {
    CLASSES.iter().flat_map(|class| [kept_alive(*class), calling(*class)]).collect()
}

#[test]
fn every_blueprint_is_made_like_the_published_ones() {
    for blueprint in all() {
        assert_eq!(complaints(&blueprint), Vec::<String>::new(), "{blueprint:#}");
    }
}

type Spoil = fn(&mut Value);

#[test]
fn the_comparison_sees_every_kind_of_fault() {
    let faults: [(&str, Spoil); 14] = [
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
    for (said, spoil) in faults {
        let mut spoiled = kept_alive(None);
        spoil(&mut spoiled);
        let complaints = complaints(&spoiled).join("\n");
        assert!(complaints.contains(said), "{said} not in: {complaints}");
    }
}

#[test]
fn the_new_pair_is_stored_by_the_very_next_module_and_nothing_takes_it_back() {
    for class in CLASSES {
        let it = kept_alive(class);
        let names: Vec<_> = it["flow"].as_array().unwrap().iter().map(|module| &module["module"]).collect();
        assert_eq!(names, ["datastore:GetRecord", "http:MakeRequest", "datastore:UpdateRecord"]);
        assert_eq!(it["flow"][0]["mapper"]["key"], it["flow"][2]["mapper"]["key"]);
        let settings = &it["metadata"]["scenario"];
        assert_eq!((&settings["sequential"], &settings["autoCommit"]), (&json!(true), &json!(true)));
        // An incomplete run that is tried again would send a used token; a confidential one could not be rescued.
        assert_eq!((&settings["dlq"], &settings["confidential"]), (&json!(false), &json!(false)));
    }
}

#[test]
fn what_is_secret_goes_to_highlevel_and_follows_no_redirect() {
    for module in all().iter().flat_map(|it| it["flow"].as_array().unwrap()) {
        if module["module"] == "http:MakeRequest" {
            assert!(module["mapper"]["url"].as_str().unwrap().starts_with(&[origin(), "/"].concat()));
            assert_eq!(module["mapper"]["allowRedirects"], false);
        }
    }
}

#[test]
fn where_nothing_can_be_called_there_is_no_blueprint_for_it() {
    for call in [
        "",
        "https://a.example/locations/1",
        &[origin(), "@a.example/"].concat(),
        &[origin(), ".example/"].concat(),
    ] {
        assert!(call_blueprint(&taken(None, call), "").is_none(), "{call}");
    }
}
