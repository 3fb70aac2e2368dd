//! Tests of the blueprint for Make: its structure equals the structure of published blueprints, and one module sends
//! the correct request.

use super::{TOKEN, owner};
use crate::integrations::make::module::{SentRequest, Store, run};
use crate::integrations::make::shape::{complaints, expressions, texts};
use leg3_core::api::reading::Reading;
use leg3_core::integrations::try_today::make::blueprint;
use serde_json::{Value, json};

fn read(reading: Reading, account: &str) -> Value {
    serde_json::from_str(blueprint(reading, &owner(reading), account, TOKEN).unwrap().expose()).unwrap()
}

#[test]
fn the_blueprint_has_the_structure_of_published_ones_and_no_expression() {
    for reading in Reading::ALL {
        let it = read(reading, "Ann's {{shop}}");
        assert_eq!(complaints(&it), Vec::<String>::new(), "{it:#}");
        assert_eq!(texts(&it).iter().flat_map(|text| expressions(text)).count(), 0, "{it:#}");
        assert_eq!(it["flow"].as_array().unwrap().len(), 1);
    }
}

#[test]
fn the_single_module_sends_the_call_with_the_token() {
    for reading in Reading::ALL {
        let expected = reading.call(&owner(reading)).unwrap();
        let mut sent = 0;
        let answer = |request: &SentRequest| {
            sent += 1;
            assert_eq!((request.method.as_str(), &request.url), ("get", &expected.url));
            assert_eq!(request.header("Authorization"), ["Bearer ", TOKEN].concat());
            assert_eq!(request.header("Version"), expected.version);
            assert_eq!(request.header("Accept"), "application/json");
            assert!(request.form.is_empty());
            (200, json!({}))
        };
        run(&read(reading, ""), &mut Store::new(), answer).unwrap();
        assert_eq!(sent, 1);
    }
}

#[test]
fn the_module_parses_the_response_stops_on_errors_and_follows_no_redirect() {
    let mapper = &read(Reading::Contacts, "")["flow"][0]["mapper"];
    for (name, value) in [("parseResponse", true), ("stopOnHttpError", true), ("allowRedirects", false)] {
        assert_eq!(mapper[name], value, "{name}");
    }
}

#[test]
fn the_scenario_name_contains_the_reading_and_the_account() {
    let called = |account: &str| read(Reading::Contacts, account)["name"].as_str().unwrap().to_owned();
    assert_eq!(called("Smith & Sons, Ltd."), "Contacts, with today's token: Smith & Sons, Ltd.");
    assert_eq!(called("{{}}"), "Contacts, with today's token");
}
