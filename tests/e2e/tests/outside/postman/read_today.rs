//! Tests *Try it today* in Postman: the collection with one request, run by newman.

use super::desk::Desk;
use super::newman::Ran;
use crate::try_today::{Account, contacts_of};
use e2e::sandbox::{Install, Sandbox};
use leg3_core::api::reading::Reading;
use leg3_core::api::token_test::TokenSubject;
use leg3_core::integrations::try_today::postman::collection;
use leg3_core::oauth::form_encoding;

/// Runs the collection with the account's access token and with the IDs in `subject`.
fn run(desk: &Desk, account: &Account, subject: &TokenSubject) -> Ran {
    let file = collection(Reading::Contacts, subject, "{{$guid}} Harbour", &account.access_token).unwrap();
    std::fs::write(desk.folder.path().join("read.json"), account.here(file.expose())).unwrap();
    desk.run("read.json", &[])
}

#[test]
#[ignore = "needs newman: cargo xtask prove postman"]
fn the_collection_reads_the_contacts_of_the_tokens_sub_account() {
    let location = Sandbox::location_id(2);
    let (desk, account) = (Desk::empty(), Account::new(Install::sub_account(&location)));
    let ran = run(&desk, &account, &account.subject);
    assert!(ran.well, "{}", ran.said);
    assert_eq!(contacts_of(&serde_json::from_str(&ran.answer).unwrap()), location);
}

#[test]
#[ignore = "needs newman: cargo xtask prove postman"]
fn ids_with_special_characters_are_sent_unchanged_and_a_refusal_fails_the_run() {
    let (desk, account) = (Desk::empty(), Account::new(Install::sub_account(Sandbox::location_id(1))));
    for odd in ["{{$guid}}", ":a/:b", "it's \"so\" \\ \n%41+*~&limit=1#x", "李 🦊"] {
        account.sandbox.clear_requests();
        let subject = TokenSubject { location_id: Some(odd.into()), ..account.subject.clone() };
        assert!(!run(&desk, &account, &subject).well, "{odd}");
        let seen = account.sandbox.requests().remove(0);
        assert_eq!(seen.path, "/contacts/");
        assert_eq!(form_encoding::pairs(&seen.query)[0], ("locationId".to_owned(), odd.to_owned()));
    }
}
