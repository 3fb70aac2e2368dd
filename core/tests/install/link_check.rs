//! Tests that the link check names each missing or wrong part of an install link. A link that the user pastes and a
//! link that the page builds get the same remarks.

use super::link::{PAGE, VERSION, complete_link};
use super::{catalogue, report};
use leg3_core::install::address::AddressPart;
use leg3_core::install::link::InstallLink;
use leg3_core::install::link_check::{Context, Remark, check, check_built, refused_with};
use leg3_core::install::link_reader::read;
use leg3_core::install::redirect_check::Finding;
use leg3_core::install::scope_check::{Misspelling, ScopeFinding, Verdict};

/// Returns the remarks about the complete link after `change` has changed it. Also checks that the link gets the same
/// remarks as a pasted link and as a link that the page builds.
fn remarks(change: fn(&mut InstallLink)) -> Vec<Remark> {
    let mut link = complete_link();
    change(&mut link);
    let pasted = report(&link.write());
    let built =
        check_built(&link, &Context { own: PAGE, catalogue: Some(&catalogue()), earlier_version: "" });
    assert_eq!(pasted, built, "a pasted link and a built one differ");
    pasted.remarks
}

#[test]
fn missing_or_wrong_values_in_a_link_are_reported() {
    assert_eq!(remarks(|link| link.client_id.clear()), [Remark::NoClientId]);
    assert_eq!(remarks(|link| link.client_id = VERSION.into()), [Remark::ShortClientId]);
    assert_eq!(remarks(|link| link.client_id = "6".into()), [Remark::OddClientId]);
    assert_eq!(
        remarks(|link| link.client_id = "0badc0de-5a4d-4b0c-8e55-1e63de300001".into()),
        [Remark::SecretAsId]
    );
    assert_eq!(remarks(|link| link.version_id.clear()), [Remark::NoVersionId]);
    assert_eq!(remarks(|link| link.version_id = "1.0.0".into()), [Remark::OddVersionId]);
    assert_eq!(remarks(|link| link.redirect_uri.clear()), [Remark::NoRedirect]);
    assert_eq!(remarks(|link| link.redirect_uri.push('x')), [Remark::RedirectElsewhere]);
    assert_eq!(
        remarks(|link| link.redirect_uri = "https://my-ghl.example.com/".into()),
        [Remark::RedirectElsewhere, Remark::Redirect(Finding::Brand(AddressPart::Host, "ghl".into()))]
    );
    assert_eq!(remarks(|link| link.scopes.clear()), [Remark::NoScopes]);
    assert_eq!(remarks(|link| link.scopes.truncate(1)), [Remark::Scope(ScopeFinding::NoOauthScopes)]);
    assert_eq!(remarks(|link| link.state.clear()), [], "a link without a state has remarks");
}

#[test]
fn mistakes_in_the_form_of_a_link_are_reported() {
    let written = complete_link().write();
    let changed = |from: &str, to: &str| report(&written.replace(from, to)).remarks;
    assert_eq!(changed("/v2/", "/"), [Remark::OldPath]);
    assert_eq!(changed("https://m", "http://m"), [Remark::Insecure]);
    assert_eq!(changed("response_type=code&", ""), [Remark::NoResponseType]);
    assert_eq!(changed("response_type=code", "response_type=token"), [Remark::NoResponseType]);
    assert_eq!(report(&[&written, "&client_id=other"].concat()).remarks, [Remark::Duplicate]);
    assert_eq!(report(&[&written, "&client_secret=s3cr3t"].concat()).remarks, [Remark::HoldsSecret]);
}

#[test]
fn a_link_from_highlevels_sdk_has_the_old_path_and_no_version_id() {
    for redirect in ["https%3A%2F%2Ftokens.example.com%2F", "https://tokens.example.com/"] {
        for scope in ["contacts.readonly+oauth.readonly+oauth.write", "oauth.write+oauth.readonly"] {
            let link = format!(
                "https://marketplace.gohighlevel.com/oauth/chooselocation?client_id={}&redirect_uri={redirect}\
                 &scope={scope}&response_type=code",
                crate::support::ID
            );
            let report = report(&link);
            assert_eq!(report.remarks, [Remark::OldPath, Remark::NoVersionId], "{link}");
            let corrected = report.corrected.expect("a corrected link").write();
            assert!(corrected.starts_with("https://marketplace.gohighlevel.com/v2/oauth/chooselocation?"));
            assert!(corrected.contains(&scope.replace('+', "%20")), "{corrected}");
            assert!(!corrected.contains("version_id"), "a version ID was made up: {corrected}");
        }
    }
}

#[test]
fn wrong_separators_between_scopes_are_reported_and_the_scopes_are_read() {
    for separator in [",", "%2C", ",%20", "%2C+", ";", "%2520", "%2B"] {
        let link = complete_link().write().replace("%20", separator);
        let remarks = report(&link).remarks;
        let expected = [Remark::Scope(ScopeFinding::Separators)];
        if separator == "%2520" {
            assert_eq!(remarks.iter().filter(|remark| **remark != expected[0]).count(), 0, "{remarks:?}");
        } else {
            assert_eq!(remarks, expected, "{link}");
        }
        assert_eq!(read(&link).unwrap().link, complete_link(), "{link}");
    }
}

#[test]
fn each_nonexistent_scope_is_reported_with_known_suggestions() {
    let link = complete_link().write().replace(
        "scope=contacts.readonly",
        "scope=contacts.read%20knowledgebase.read%20calendars_events.write%20workflows.write%20Users.Readonly",
    );
    let meant = |name: &str, meant: &str, how| {
        Remark::Scope(ScopeFinding::Entry(name.into(), Verdict::DidYouMean(meant.into(), how)))
    };
    let unknown = |name: &str, near: &[&str]| {
        let near = near.iter().map(|near| String::from(*near)).collect();
        Remark::Scope(ScopeFinding::Entry(name.into(), Verdict::Unknown(near)))
    };
    let report = report(&link);
    assert_eq!(
        report.remarks,
        [
            meant("contacts.read", "contacts.readonly", Misspelling::Read),
            unknown("knowledgebase.read", &[]),
            meant("calendars_events.write", "calendars/events.write", Misspelling::Underscore),
            unknown("workflows.write", &["workflows.readonly"]),
            meant("Users.Readonly", "users.readonly", Misspelling::Case),
        ]
    );
    assert!(!report.is_good());
    let corrected = report.corrected.expect("a corrected link");
    let scopes = [
        "contacts.readonly",
        "knowledgebase.read",
        "calendars/events.write",
        "workflows.write",
        "users.readonly",
    ];
    assert_eq!(
        corrected.scopes[..5],
        scopes,
        "an unknown scope was removed, but the portal decides about it"
    );
}

#[test]
fn a_link_with_unchecked_scopes_never_counts_as_good() {
    let context = Context { own: PAGE, ..Context::default() };
    for report in
        [check_built(&complete_link(), &context), check(&read(&complete_link().write()).unwrap(), &context)]
    {
        assert_eq!(report.remarks, [Remark::Scope(ScopeFinding::NotChecked)]);
        assert!(!report.is_good());
    }
}

#[test]
fn a_marketplace_page_url_is_reported_with_its_missing_parts() {
    for id in ["69d2aa10b3c4d5e6f7a8b9c0", VERSION, "65f1c0ffee65f1c0ffee65f1"] {
        let report = report(&format!("https://marketplace.gohighlevel.com/integration/{id}/versions/{id}"));
        let lacks = [Remark::MarketplacePage, Remark::ShortClientId, Remark::NoRedirect, Remark::NoScopes];
        assert_eq!(report.remarks, lacks);
        assert_eq!(report.corrected, None, "a link was invented");
    }
}

#[test]
fn a_later_version_is_noted_and_a_changed_version_is_reported() {
    let later = "69d2aa10b3c4d5e6f7a8b9c0";
    let link = InstallLink { version_id: later.into(), ..complete_link() };
    let catalogue = catalogue();
    let context = Context { own: PAGE, catalogue: Some(&catalogue), earlier_version: "" };
    let noted = check_built(&link, &context);
    assert_eq!(noted.remarks, [Remark::LaterVersion]);
    assert!(noted.is_good(), "a later version is not accepted");
    for (earlier, expected) in [
        (VERSION, vec![Remark::VersionChanged, Remark::LaterVersion]),
        ("650000000000000000000000", vec![Remark::VersionChanged, Remark::LaterVersion]),
        (later, vec![Remark::LaterVersion]),
    ] {
        let report = check_built(&link, &Context { earlier_version: earlier, ..context });
        assert_eq!(report.remarks, expected, "{earlier}");
    }
}

#[test]
fn five_remarks_name_the_matching_error_text_of_highlevel() {
    for (remark, text) in [
        (Remark::NoVersionId, "error.noAppVersionIdFound"),
        (Remark::OldPath, "No integration found with the id"),
        (Remark::NoClientId, "Cast to ObjectId failed for value"),
        (
            Remark::Scope(ScopeFinding::Entry("a.write".into(), Verdict::Unknown(vec![]))),
            "This integration cannot be added, please contact the developer!",
        ),
        (
            Remark::Redirect(Finding::Brand(AddressPart::Host, "ghl".into())),
            "redirect uri contains a Highlevel reference",
        ),
    ] {
        assert!(refused_with(&remark).is_some_and(|known| known.text.starts_with(text)), "{remark:?}");
    }
    assert_eq!(refused_with(&Remark::NoScopes), None);
}

#[test]
fn a_link_with_a_mistake_that_only_the_user_can_correct_cannot_be_opened() {
    let link = |version: &str, scope: &str| {
        format!(
            "https://marketplace.gohighlevel.com/oauth/chooselocation?response_type=code&client_id=65f1c0ffee65f1c0ffee65f1-lu8x2abc&redirect_uri=https%3A%2F%2Fx.example%2Fcb&scope={scope}{version}"
        )
    };
    let version = "&version_id=65f1c0ffee65f1c0ffee65f1";
    let good = "contacts.readonly+oauth.readonly+oauth.write";
    // The page corrects the path and a misspelled scope itself.
    assert!(super::report(&link(version, good)).can_be_opened());
    assert!(super::report(&link(version, "contacts.read+oauth.readonly+oauth.write")).can_be_opened());
    assert!(!super::report(&link("", good)).can_be_opened());
    assert!(!super::report(&link(version, "")).can_be_opened());
    assert!(!super::report(&link(version, "nonsense.readonly")).can_be_opened());
}
