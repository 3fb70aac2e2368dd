//! Tests of the collection for Postman: it contains only the correct request.

use super::{TOKEN, owner};
use leg3_core::api::reading::Reading;
use leg3_core::integrations::try_today::postman::collection;
use serde_json::{Value, json};

fn read(reading: Reading, account: &str) -> Value {
    serde_json::from_str(collection(reading, &owner(reading), account, TOKEN).unwrap().expose()).unwrap()
}

#[test]
fn the_single_request_sends_the_call_with_the_token_and_follows_no_redirect() {
    for reading in Reading::ALL {
        let call = reading.call(&owner(reading)).unwrap();
        let it = read(reading, "");
        assert_eq!(it["item"].as_array().unwrap().len(), 1);
        let request = &it["item"][0]["request"];
        assert_eq!((&request["method"], &request["url"]), (&json!("GET"), &json!(call.url)));
        let expected = json!([
            { "key": "Authorization", "value": (["Bearer ", TOKEN].concat()) },
            { "key": "Version", "value": call.version },
            { "key": "Accept", "value": "application/json" },
        ]);
        assert_eq!(request["header"], expected);
        assert_eq!(request["auth"]["type"], "noauth");
        assert_eq!(it["item"][0]["protocolProfileBehavior"]["followRedirects"], false);
    }
}

#[test]
fn the_collection_name_contains_the_reading_and_the_account() {
    let schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
    let it = read(Reading::Opportunities, "Ann's \"shop\"");
    assert_eq!(it["info"]["schema"], schema);
    assert_eq!(it["info"]["name"], "Opportunities (deals), with today's token: Ann's \"shop\"");
    assert_eq!(it["item"][0]["name"], "Opportunities (deals)");
    assert_eq!(read(Reading::Contacts, "")["info"]["name"], "Contacts, with today's token");
}
