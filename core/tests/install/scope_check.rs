//! Tests of the scope check, which gives a verdict on each scope in a list, and findings about the list as a whole.

use super::catalogue;
use leg3_core::install::scope_check::{Misspelling, ScopeFinding, Verdict, check, corrected, missing};
use leg3_core::install::scope_list::entries;

fn verdicts(text: &str) -> Vec<Verdict> {
    check(Some(&catalogue()), &entries(text).unwrap()).verdicts
}

fn list(text: &str) -> Vec<String> {
    text.split(' ').map(String::from).collect()
}

/// Returns the findings about a list of scopes as a whole.
fn whole(text: &str) -> Vec<ScopeFinding> {
    let findings = check(Some(&catalogue()), &list(text)).findings;
    findings.into_iter().filter(|finding| !matches!(finding, ScopeFinding::Entry(..))).collect()
}

#[test]
fn each_scope_in_a_list_gets_its_own_verdict() {
    let meant = |name: &str, how| Verdict::DidYouMean(name.into(), how);
    assert_eq!(verdicts("contacts.readonly contacts.readonly"), [Verdict::Known, Verdict::Twice]);
    for (pasted, verdict) in [
        ("contacts_readonly", meant("contacts.readonly", Misspelling::Underscore)),
        ("contacts.read", meant("contacts.readonly", Misspelling::Read)),
        ("users.read", meant("users.readonly", Misspelling::Read)),
        ("Contacts.ReadOnly", meant("contacts.readonly", Misspelling::Case)),
        ("contact.readonly", meant("contacts.readonly", Misspelling::Other)),
        ("contacts:read", meant("contacts.readonly", Misspelling::Other)),
        ("contacts.view", meant("contacts.readonly", Misspelling::Other)),
        ("contacts.edit", meant("contacts.write", Misspelling::Other)),
        ("conversations.message.write", meant("conversations/message.write", Misspelling::Other)),
        ("conversation.messages.readonly", meant("conversations/message.readonly", Misspelling::Other)),
        ("opportunity.write", meant("opportunities.write", Misspelling::Other)),
        ("calendars_events_write", meant("calendars/events.write", Misspelling::Underscore)),
        ("phonenumbers.readonly", meant("phonenumbers.read", Misspelling::Other)),
        ("locations/write", Verdict::OtherSpelling("locations.write".into())),
        (
            "documents_contracts/sendLink.write",
            Verdict::OtherSpelling("documents_contracts/sendlink.write".into()),
        ),
        ("everything.write", Verdict::Unknown(vec![])),
        ("workflows.write", Verdict::Unknown(vec!["workflows.readonly".into()])),
        ("twilioaccount.read", Verdict::OnlySeen),
    ] {
        assert_eq!(verdicts(pasted), [verdict], "{pasted}");
    }
}

#[test]
fn no_scope_counts_as_checked_without_the_catalogue() {
    for text in ["contacts.readonly", "nosuch.write", "contacts.readonly nosuch.write"] {
        let checked = check(None, &list(text));
        assert!(checked.verdicts.iter().all(|verdict| *verdict == Verdict::NotChecked), "{text}");
        assert_eq!(checked.findings[0], ScopeFinding::NotChecked, "{text}");
    }
}

#[test]
fn sub_account_apps_need_oauth_scopes_and_agency_apps_cannot_have_them() {
    for text in ["contacts.readonly", "contacts.readonly oauth.write", "users.readonly", "locations.readonly"]
    {
        assert_eq!(whole(text), [ScopeFinding::NoOauthScopes], "{text}");
    }
    for text in ["contacts.readonly oauth.readonly oauth.write", "oauth.read oauth.write"] {
        assert_eq!(whole(text), [], "{text}");
    }
    for text in
        ["companies.readonly", "companies.readonly users.readonly", "snapshots.readonly saas/company.read"]
    {
        assert_eq!(whole(text), [], "{text}: an app for agencies has findings");
    }
    for (text, agency) in [
        ("companies.readonly oauth.readonly oauth.write", "companies.readonly"),
        ("oauth.write snapshots.write users.readonly", "snapshots.write"),
        ("oauth.readonly saas/company.read companies.readonly", "saas/company.read companies.readonly"),
    ] {
        assert_eq!(whole(text), [ScopeFinding::OauthForAgency(list(agency))], "{text}");
    }
}

#[test]
fn mixing_sub_account_and_agency_scopes_is_a_finding() {
    for (agency, sub_account) in [
        ("companies.readonly", "contacts.readonly"),
        ("snapshots.readonly snapshots.write", "calendars.readonly"),
        ("saas/company.read", "contacts.write forms.readonly"),
    ] {
        let text = [agency, " oauth.readonly oauth.write users.readonly ", sub_account].concat();
        let expected = ScopeFinding::MixedClasses { agency: list(agency), sub_account: list(sub_account) };
        assert_eq!(whole(&text), [expected], "{text}");
    }
}

#[test]
fn the_corrected_list_contains_each_corrected_scope_once() {
    for (pasted, meant) in [
        ("contacts.read contacts.readonly", "contacts.readonly"),
        ("nosuch.write contacts_write", "nosuch.write contacts.write"),
        ("locations/write locations/write", "locations/write"),
    ] {
        let pasted = list(pasted);
        assert_eq!(corrected(&pasted, &check(Some(&catalogue()), &pasted).verdicts), list(meant));
    }
}

#[test]
fn requested_scopes_that_were_not_granted_are_listed() {
    assert_eq!(missing(&list("a b c"), &list("c a d")), ["b"]);
}
