//! Tests the blueprint for Make with the interpreter in `e2e::blueprint`. The tests do not run Make itself.

use super::account::Account;
use e2e::blueprint::contacts_of;
use e2e::sandbox::{Install, Sandbox};
use leg3_core::api::reading::Reading;
use leg3_core::api::token_test::TokenSubject;
use leg3_core::integrations::try_today::make::blueprint;
use leg3_core::oauth::form_encoding;
use serde_json::Value;
use std::process::Command;
use std::time::Duration;

/// Runs the blueprint, and returns the status and the response.
fn run(blueprint: &str) -> (u16, Value) {
    let mut curl = Command::new("curl");
    curl.args(["--noproxy", "*"]);
    e2e::blueprint::run(blueprint, curl)
}

fn written(account: &Account, reading: Reading, subject: &TokenSubject) -> String {
    let file = blueprint(reading, subject, "Harbour {{1.x}} & Sons", &account.access_token).unwrap();
    account.here(file.expose())
}

#[test]
fn the_blueprint_reads_only_the_contacts_of_its_sub_account() {
    for number in [1, 2] {
        let location = Sandbox::location_id(number);
        let account = Account::new(Install::sub_account(&location));
        let (status, answer) = run(&written(&account, Reading::Contacts, &account.subject));
        assert_eq!((status, contacts_of(&answer)), (200, location));
        assert_eq!(account.sandbox.requests().len(), 1);
    }
}

#[test]
fn the_blueprint_reads_everything_that_the_token_allows() {
    let first = Sandbox::location_id(1);
    for (install, expected) in [(Install::sub_account(first), 7), (Install::agency(), 3)] {
        let account = Account::new(install);
        let allowed = Reading::allowed(&account.subject);
        assert_eq!(allowed.len(), expected, "{allowed:?}");
        for reading in allowed {
            let (status, answer) = run(&written(&account, reading, &account.subject));
            assert_eq!(status, 200, "{reading:?}: {answer}");
            let thing = match reading {
                Reading::Contacts => "contacts",
                Reading::Opportunities => "opportunities",
                Reading::Pipelines => "pipelines",
                Reading::Conversations => "conversations",
                Reading::Calendars => "calendars",
                Reading::Users => "users",
                Reading::SubAccount => "location",
                Reading::SubAccounts | Reading::Installed => "locations",
                Reading::Agency => "company",
            };
            let is_list = answer[thing].as_array().is_some_and(|list| !list.is_empty());
            assert!(is_list || answer[thing]["name"].is_string(), "{reading:?}: {answer}");
        }
    }
}

#[test]
fn another_sub_account_and_an_expired_token_are_refused() {
    let account = Account::new(Install::sub_account(Sandbox::location_id(1)));
    let other = TokenSubject { location_id: Some(Sandbox::location_id(2)), ..account.subject.clone() };
    let (status, answer) = run(&written(&account, Reading::Contacts, &other));
    assert_eq!(
        (status, &answer["message"]),
        (403, &"The token does not have access to this location.".into())
    );
    account.sandbox.clock().advance(Duration::from_secs(86_401));
    let (status, answer) = run(&written(&account, Reading::Contacts, &account.subject));
    assert_eq!((status, &answer["message"]), (401, &"Invalid JWT".into()));
}

#[test]
fn an_agency_token_cannot_read_contacts() {
    let account = Account::new(Install::agency());
    assert!(blueprint(Reading::Contacts, &account.subject, "", &account.access_token).is_none());
    // This blueprint uses the agency's token as if it were a sub-account's token. HighLevel rejects the token.
    let subject = TokenSubject {
        user_type: None,
        location_id: Some(Sandbox::location_id(1)),
        ..account.subject.clone()
    };
    let (status, answer) = run(&written(&account, Reading::Contacts, &subject));
    assert!(
        status == 401 && answer["message"].as_str().unwrap().starts_with("This authClass type"),
        "{answer}"
    );
}

#[test]
fn ids_with_special_characters_are_sent_unchanged() {
    let account = Account::new(Install::sub_account(Sandbox::location_id(1)));
    for odd in ["{{1.x}}", "a&limit=1#b?c=d", "it's \"so\" \\ \n%41+*~", "[1-9]{a,b}", "=1", "李 🦊"] {
        account.sandbox.clear_requests();
        let subject = TokenSubject { location_id: Some(odd.into()), ..account.subject.clone() };
        assert_eq!(run(&written(&account, Reading::Contacts, &subject)).0, 403, "{odd}");
        let seen = account.sandbox.requests().remove(0);
        assert_eq!(seen.path, "/contacts/");
        let sent = [("locationId", odd), ("limit", "100")].map(|(name, value)| (name.into(), value.into()));
        assert_eq!(form_encoding::pairs(&seen.query), sent);
    }
}
