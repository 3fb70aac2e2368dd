//! Tests with install links as people paste them. Each test reads a pasted text, and checks the remarks about the link
//! and the corrected link.

use crate::support::reading::install_links_in;
use leg3_core::install::link_check::{Context, LinkReport, Remark, check};
use leg3_core::install::link_reader;
use leg3_core::install::scope_check::{ScopeFinding, Verdict};

const START: &str = "https://marketplace.gohighlevel.com/v2/oauth/chooselocation?response_type=code&client_id=65f1c0ffee65f1c0ffee65f1-lu8x2abc&redirect_uri=https%3A%2F%2Fx.example%2Fcb";
const END: &str = "&version_id=65f1c0ffee65f1c0ffee65f1";

/// Finds the install link in the text, and returns the report of the link check about this link.
fn report(text: &str) -> LinkReport {
    let [link] = &*install_links_in(text) else { panic!("not exactly one link in {text}") };
    let catalogue = super::catalogue();
    let context = Context { own: "https://x.example/cb", catalogue: Some(&catalogue), ..Context::default() };
    check(&link_reader::read(link).unwrap(), &context)
}

/// Returns the nonexistent scopes in the remarks, each with the scope that the user probably meant. `None` if the link
/// check does not name such a scope.
fn misspelt(remarks: &[Remark]) -> Vec<(&str, Option<&str>)> {
    remarks
        .iter()
        .filter_map(|remark| match remark {
            Remark::Scope(ScopeFinding::Entry(name, Verdict::DidYouMean(meant, _))) => {
                Some((name.as_str(), Some(meant.as_str())))
            }
            Remark::Scope(ScopeFinding::Entry(name, Verdict::Unknown(_))) => Some((name.as_str(), None)),
            _ => None,
        })
        .collect()
}

#[test]
fn commas_between_scopes_are_the_only_finding_and_are_corrected() {
    for (scopes, around) in [
        ("contacts.readonly,oauth.readonly,oauth.write", ("", "")),
        ("contacts.readonly,%20oauth.readonly,%20oauth.write", ("Your link: ", "")),
        ("contacts.readonly%2Coauth.readonly%2Coauth.write", ("<", ">")),
    ] {
        let report = report(&[around.0, START, "&scope=", scopes, END, around.1].concat());
        assert_eq!(report.remarks, [Remark::Scope(ScopeFinding::Separators)], "{scopes}");
        let corrected = report.corrected.expect("a corrected link").write();
        assert!(corrected.contains("scope=contacts.readonly%20oauth.readonly%20oauth.write"), "{corrected}");
    }
}

#[test]
fn nonexistent_scopes_are_reported_and_the_link_does_not_count_as_good() {
    for (scopes, expected) in [
        (
            "contacts.read%20knowledgebase.read%20oauth.readonly%20oauth.write",
            vec![("contacts.read", Some("contacts.readonly")), ("knowledgebase.read", None)],
        ),
        (
            "contacts_readonly%20oauth.readonly%20oauth.write",
            vec![("contacts_readonly", Some("contacts.readonly"))],
        ),
        (
            "calendar.readonly%20oauth.readonly%20oauth.write",
            vec![("calendar.readonly", Some("calendars.readonly"))],
        ),
    ] {
        let report = report(&[START, "&scope=", scopes, END].concat());
        assert_eq!(misspelt(&report.remarks), expected, "{scopes}");
        assert!(!report.is_good() && report.corrected.is_some(), "{scopes}");
    }
}

#[test]
fn links_from_highlevels_sdk_are_corrected() {
    for link in [
        "https://marketplace.gohighlevel.com/oauth/chooselocation?client_id=65f1c0ffee65f1c0ffee65f1-lu8x2abc&redirect_uri=https%3A%2F%2Fx.example%2Fcb&scope=contacts.readonly+contacts.write&response_type=code",
        "https://marketplace.leadconnectorhq.com/oauth/chooselocation?client_id=65f1c0ffee65f1c0ffee65f1-lu8x2abc&redirect_uri=https%3A%2F%2Fx.example%2Fcb&scope=contacts.readonly&response_type=code",
        "https://marketplace.gohighlevel.com/oauth/authorize?response_type=code&client_id=65f1c0ffee65f1c0ffee65f1-lu8x2abc&redirect_uri=https%3A%2F%2Fx.example%2Fcb&scope=contacts.readonly",
    ] {
        let report = report(link);
        let is_about_address = |remark: &Remark| matches!(remark, Remark::OldPath | Remark::WrongAddress);
        assert!(
            report.remarks.iter().any(is_about_address) && report.remarks.contains(&Remark::NoVersionId),
            "{link}"
        );
        let corrected = report.corrected.expect("a corrected link").write();
        assert!(
            corrected.contains("/v2/oauth/chooselocation?") && corrected.contains("scope=contacts.readonly"),
            "{corrected}"
        );
    }
}
