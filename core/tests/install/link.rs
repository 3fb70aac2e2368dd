//! Tests that an install link is written in the documented form, and is read back unchanged.

use super::report;
use crate::support::{ID, with_cases};
use leg3_core::install::link::{InstallLink, MarketplaceHost};
use leg3_core::install::link_reader::read;
use leg3_core::install::scope_list::words;
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::test_runner::TestRunner;
use std::collections::HashMap;
use url::Url;

/// The address of the page in the tests.
pub(super) const PAGE: &str = "https://tokens.example.com/";
/// A version ID of the app.
pub(super) const VERSION: &str = "664ab0c1d2e3f4a5b6c7d8e9";

/// A complete install link.
pub(super) fn complete_link() -> InstallLink {
    InstallLink {
        client_id: ID.into(),
        version_id: VERSION.into(),
        redirect_uri: PAGE.into(),
        scopes: ["contacts.readonly", "oauth.readonly", "oauth.write"].map(String::from).into(),
        state: "a1b2".into(),
        ..InstallLink::default()
    }
}

#[test]
fn the_link_has_the_form_that_highlevel_documents() {
    assert_eq!(
        complete_link().write(),
        "https://marketplace.gohighlevel.com/v2/oauth/chooselocation?response_type=code\
         &redirect_uri=https%3A%2F%2Ftokens.example.com%2F&client_id=664ab0c1d2e3f4a5b6c7d8e9-lx4ab12c\
         &scope=contacts.readonly%20oauth.readonly%20oauth.write&version_id=664ab0c1d2e3f4a5b6c7d8e9&state=a1b2"
    );
    let white = InstallLink { host: MarketplaceHost::WhiteLabel, same_tab: true, ..complete_link() }.write();
    assert!(white.starts_with("https://marketplace.leadconnectorhq.com/v2/oauth/chooselocation?"));
    assert!(white.contains("&loginWindowOpenMode=self"));
    let report = report(&complete_link().write());
    assert_eq!(report.remarks, [], "a correct link has remarks");
    assert!(report.is_good() && report.corrected.is_none());
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[ -~]{0,30}", any::<String>()].prop_map(|text| text.trim().to_owned())
}

pub(super) fn any_link() -> impl Strategy<Value = InstallLink> {
    // A link's scopes are split at separators, so a scope must not contain a separator.
    let scope = text().prop_map(|text| words(&text).0.into_iter().next().unwrap_or_default());
    let scopes = vec(scope, 0..6).prop_map(|all| all.into_iter().filter(|one| !one.is_empty()).collect());
    let more = vec(("x_[a-z&=+ %]{0,6}", text()), 0..3).prop_map(|all| {
        let all = all.into_iter().map(|(name, value)| (name.to_string(), value));
        all.filter(|(_, value)| !value.is_empty()).collect()
    });
    let flags = (any::<bool>(), any::<bool>());
    (text(), text(), text(), scopes, text(), more, flags).prop_map(
        |(client_id, version_id, redirect_uri, scopes, state, more, (white, same_tab))| InstallLink {
            host: if white { MarketplaceHost::WhiteLabel } else { MarketplaceHost::Standard },
            client_id,
            version_id,
            redirect_uri,
            scopes,
            same_tab,
            state,
            more,
        },
    )
}

#[test]
fn any_link_reads_back_unchanged_and_a_standard_parser_agrees() {
    let run = TestRunner::new(with_cases(2000)).run(&any_link(), |link| {
        let written = link.write();
        assert!(written.is_ascii() && !written.contains([' ', '"', '<', '\'']), "{written}");
        assert_eq!(read(&written).unwrap().link, link);
        let url = Url::parse(&written).unwrap();
        assert_eq!(url.as_str(), written, "a browser would write it differently");
        let query: HashMap<_, _> = url.query_pairs().into_owned().collect();
        let value_of = |name: &str| query.get(name).map_or("", String::as_str);
        assert_eq!(
            (
                value_of("response_type"),
                value_of("client_id"),
                value_of("version_id"),
                value_of("redirect_uri")
            ),
            ("code", &*link.client_id, &*link.version_id, &*link.redirect_uri)
        );
        assert_eq!((value_of("scope"), value_of("state")), (&*link.scopes.join(" "), &*link.state));
        assert_eq!(value_of("loginWindowOpenMode") == "self", link.same_tab);
        Ok(())
    });
    if let Err(why) = run {
        panic!("{why}");
    }
}
