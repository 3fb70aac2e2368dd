//! Tests of the corrected install link: every correctable mistake is corrected, a missing value stays missing, and a
//! second correction changes nothing.

use super::link::{PAGE, any_link, complete_link};
use super::{catalogue, report};
use crate::support::{ID, with_cases};
use leg3_core::install::link::InstallLink;
use leg3_core::install::link_check::{Context, Remark, check};
use leg3_core::install::link_reader::{Place, read};
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use proptest::test_runner::TestRunner;

#[test]
fn correcting_each_correctable_mistake_restores_the_complete_link() {
    let written = complete_link().write();
    for (from, to) in [
        ("/v2/oauth/chooselocation", "/oauth/chooselocation"),
        ("/v2/oauth/chooselocation", "/oauth/authorize"),
        ("marketplace.gohighlevel.com/v2", "app.gohighlevel.com"),
        (
            "marketplace.gohighlevel.com/v2/oauth/chooselocation",
            "services.leadconnectorhq.com/oauth/authorize",
        ),
        ("https://m", "http://m"),
        ("response_type=code&", ""),
        ("%20", ","),
        ("contacts.readonly", "contacts.read"),
        ("contacts.readonly", "contacts_readonly%20contacts.readonly"),
        ("oauth.write", "oauth_write"),
        ("oauth.write", "oauth.write%20oauth.write"),
        ("&client_id=", "&client_secret=s3cr3t&client_id="),
        ("&state=", "&client_id=other&state="),
    ] {
        let link = written.replace(from, to);
        assert_ne!(link, written, "{from}");
        let corrected = report(&link).corrected.unwrap_or_else(|| panic!("{link} is not corrected"));
        assert_eq!(corrected, complete_link(), "{link}");
        assert_eq!(corrected.write(), written, "{link}");
    }
}

#[test]
fn the_correction_never_invents_a_missing_value() {
    for change in [
        (|link| link.client_id.clear()) as fn(&mut InstallLink),
        |link| link.client_id = "0badc0de-5a4d-4b0c-8e55-1e63de300001".into(),
        |link| link.version_id.clear(),
        |link| link.redirect_uri.clear(),
        |link| link.scopes.clear(),
    ] {
        let mut link = complete_link();
        change(&mut link);
        assert_eq!(report(&link.write()).corrected, None, "{}", link.write());
        let old = link.write().replace("/v2/", "/");
        if let Some(corrected) = report(&old).corrected {
            assert_eq!(corrected, link, "{old}");
        }
    }
}

/// Links with various mistakes, links without mistakes, and random texts.
fn any_mistake() -> impl Strategy<Value = String> {
    let address = select(vec![
        "https://marketplace.gohighlevel.com/v2/oauth/chooselocation?",
        "http://marketplace.leadconnectorhq.com/oauth/chooselocation?",
        "https://app.example.com/oauth/authorize?",
        "marketplace.gohighlevel.com/oauth/chooselocation?",
    ]);
    let scope = select(vec![
        "contacts.read",
        "contacts_readonly",
        "contacts.readonly",
        "oauth.write",
        "nosuch.thing",
        "Users.write",
        ",",
        "+",
        "%20",
        "%2C",
        "locations/write",
        "x",
        "%252C",
        "documents_contracts_template/list.readonly",
    ]);
    let scopes =
        proptest::collection::vec(scope, 0..8).prop_map(|scopes| ["scope=", &scopes.join("%20")].concat());
    let part = prop_oneof![
        scopes,
        Just(["client_id=", ID].concat()),
        Just("client_secret=s3cr3t".to_owned()),
        Just("loginWindowOpenMode=self".to_owned()),
        "(state|a|scope|version_id|client_id|redirect_uri|response_type|loginWindowOpenMode)=[a-z.,*%+]{0,5}",
    ];
    let links = (address, proptest::collection::vec(part, 1..9))
        .prop_map(|(address, parts)| [address, &parts.join("&")].concat());
    prop_oneof![links, any_link().prop_map(|link| link.write()), any::<String>()]
}

#[test]
fn correcting_a_corrected_link_changes_nothing() {
    let catalogue = catalogue();
    let run = TestRunner::new(with_cases(1000)).run(&any_mistake(), |text| {
        for catalogue in [None, Some(&catalogue)] {
            let context = Context { own: PAGE, catalogue, earlier_version: "" };
            let Ok(pasted) = read(&text) else { return Ok(()) };
            let report = check(&pasted, &context);
            let can_be_corrected =
                report.remarks.iter().any(Remark::is_corrected) && pasted.place != Place::MarketplacePage;
            assert_eq!(
                report.corrected.is_some(),
                can_be_corrected && !report.remarks.contains(&Remark::SecretAsId),
                "{text}"
            );
            let Some(corrected) = report.corrected else { continue };
            assert_eq!(corrected.client_id, pasted.link.client_id, "{text}");
            assert_eq!(corrected.version_id, pasted.link.version_id, "{text}");
            let written = corrected.write();
            let again = read(&written).unwrap();
            assert_eq!(again.link, corrected, "{text} became {written}");
            let second = check(&again, &context);
            assert!(
                !second.remarks.iter().any(Remark::is_corrected),
                "{text} became {written}: {:?}",
                second.remarks
            );
            assert_eq!(second.corrected, None, "{written}");
        }
        Ok(())
    });
    if let Err(why) = run {
        panic!("{why}");
    }
}
