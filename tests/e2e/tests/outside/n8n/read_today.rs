//! Tests *Try it today* in n8n: the workflow with one request.

use super::server::N8n;
use crate::try_today::Account;
use e2e::sandbox::{Install, Sandbox};
use leg3_core::api::reading::Reading;
use leg3_core::api::token_test::TokenSubject;
use leg3_core::integrations::try_today::n8n::workflow;
use leg3_core::oauth::form_encoding;

/// Names and IDs that n8n could evaluate as expressions, or that have special characters.
const ODD: [&str; 4] = ["{{$env.HOME}}", "={{1+1}}", "=1", "it's \"so\" \\ \n%41+*~&limit=1#x"];

#[test]
#[ignore = "needs n8n: cargo xtask prove n8n"]
fn the_workflow_reads_the_sub_accounts_contacts_and_sends_ids_unchanged() {
    let location = Sandbox::location_id(2);
    let account = Account::new(Install::sub_account(&location));
    let mut n8n = N8n::new();
    n8n.start();
    let file = |subject: &TokenSubject, name: &str| {
        let file = workflow(Reading::Contacts, subject, name, &account.access_token).unwrap();
        account.here(file.expose())
    };
    let (end, said) = {
        let id = n8n.paste(&file(&account.subject, "={{1+1}}"));
        n8n.press(&id, "Start")
    };
    assert!(end == "success" && said.contains("conada0000000002"), "{end}: {said}");
    assert!(!said.contains("conada0000000001"), "{said}");
    for odd in ODD {
        account.sandbox.clear_requests();
        let subject = TokenSubject { location_id: Some(odd.into()), ..account.subject.clone() };
        let id = n8n.paste(&file(&subject, odd));
        assert_eq!(n8n.press(&id, "Start").0, "error", "another sub-account is not refused");
        let seen = account.sandbox.requests().remove(0);
        assert_eq!(seen.header("authorization"), Some(&*["Bearer ", &account.access_token].concat()));
        assert_eq!(form_encoding::pairs(&seen.query)[0], ("locationId".to_owned(), odd.to_owned()));
    }
}
