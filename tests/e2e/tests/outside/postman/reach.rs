//! Tests where a token is sent: requests that a user adds to the collection send the token to HighLevel, but not to
//! another host.

use super::desk::Desk;
use super::keep_alive::{CLASSES, call_of};
use super::newman::ending_in;
use leg3_core::oauth::request::UserType;
use serde_json::json;

#[test]
#[ignore = "needs newman: cargo xtask prove postman"]
fn a_users_own_request_sends_the_token_to_highlevel_and_to_no_other_host() {
    for class in CLASSES {
        let desk = Desk::new(class);
        let url = json!("{{api_origin}}/contacts/?locationId={{location_id}}&limit=1");
        let elsewhere = desk.here().replace("127.0.0.1", "localhost");
        desk.change("collection.json", |collection| {
            let items = collection["item"].as_array_mut().unwrap();
            items.push(json!({ "name": "contacts", "request": { "method": "GET", "url": url } }));
            let (x, y) = ([&elsewhere, "/x"].concat(), [&elsewhere, "/y"].concat());
            items.push(json!({ "name": "elsewhere", "request": { "method": "GET", "url": x } }));
            let open = json!({ "method": "GET", "url": y, "auth": { "type": "noauth" } });
            items.push(json!({ "name": "without", "request": open }));
        });
        let ran = desk.send("contacts");
        assert!(ran.well && ran.answer.contains("Ada Example"), "{class:?}: {} {}", ran.said, ran.answer);
        let ran = desk.send("elsewhere");
        assert!(!ran.well && ran.said.contains("not for HighLevel"), "{}", ran.said);
        assert!(desk.seen("/x").is_empty());
        desk.send("without");
        assert!(
            desk.seen("/y")
                .iter()
                .all(|seen| seen.header("authorization").is_none() && seen.query.is_empty())
        );
        assert_eq!(desk.seen("/y").len(), 1);
    }
}

#[test]
#[ignore = "needs newman: cargo xtask prove postman"]
fn an_environment_variable_cannot_redirect_a_token_to_another_host() {
    for (class, name) in [
        (UserType::Location, "Call the API"),
        (UserType::Company, call_of(UserType::Company)),
        (UserType::Location, "Refresh the tokens"),
    ] {
        let desk = Desk::new(class);
        desk.set("access_token", &ending_in(600));
        let elsewhere = desk.here().replace("127.0.0.1", "localhost");
        desk.change("environment.json", |environment| {
            let row = json!({ "key": "api_origin", "value": elsewhere, "type": "default", "enabled": true });
            environment["values"].as_array_mut().unwrap().push(row);
        });
        assert!(desk.send(name).well);
        let all = desk.sandbox.requests();
        assert!(
            !all.is_empty() && all.iter().all(|seen| seen.header("host").unwrap().starts_with("127.0.0.1"))
        );
    }
}
