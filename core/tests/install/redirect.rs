//! The check of the redirect URL, and the match of the `state` that comes back with a code.

use super::link::PAGE;
use crate::support::with_cases;
use leg3_core::install::redirect_check::{Finding, compare, examine};
use leg3_core::install::state_match::StateMatch;
use proptest::test_runner::TestRunner;

#[test]
fn the_portals_rules_for_a_redirect_url_are_known() {
    for (address, expected) in [
        (PAGE, vec![]),
        ("tokens.example.com", vec![Finding::NoAddress]),
        ("http://tokens.example.com/", vec![Finding::NotHttps]),
        ("http://localhost:8080/", vec![Finding::NotHttps, Finding::Localhost]),
        ("https://127.0.0.1/", vec![Finding::Localhost]),
        ("https://example.com/GHL/", vec![Finding::BrandWord]),
        ("https://gohighlevel-tools.example.com/", vec![Finding::BrandWord]),
        ("https://example.com/?from=ghl", vec![]),
        ("https://example.com/#top", vec![Finding::Fragment]),
    ] {
        assert_eq!(examine(address), expected, "{address}");
    }
}

#[test]
fn this_page_against_the_registered_redirect_url_part_by_part() {
    let own = "https://example.com:8443/oauth/leg3/";
    for (registered, expected) in [
        (own, vec![]),
        ("", vec![Finding::NoAddress]),
        ("http://example.com:8443/oauth/leg3/", vec![Finding::Scheme]),
        ("https://www.example.com:8443/oauth/leg3/", vec![Finding::Www]),
        ("https://Example.com:8443/oauth/leg3/", vec![Finding::HostCase]),
        ("https://example.org:8443/oauth/leg3/", vec![Finding::Host]),
        ("https://example.com/oauth/leg3/", vec![Finding::Port]),
        ("https://example.com:8443/oauth/leg3", vec![Finding::TrailingSlash]),
        ("https://example.com:8443/OAuth/leg3/", vec![Finding::PathCase]),
        ("https://example.com:8443/oauth/leg3/index.html", vec![Finding::Path]),
        ("https://example.com:8443/oauth/leg3/?a=b", vec![Finding::Query]),
        ("https://example.com:8443/oauth/leg3/#a", vec![Finding::Fragment]),
        ("http://www.example.com/", vec![Finding::Scheme, Finding::Www, Finding::Port, Finding::Path]),
    ] {
        assert_eq!(compare(own, registered), expected, "{registered}");
    }
    assert_eq!(compare("https://example.com/", "https://example.com"), [Finding::TrailingSlash]);
}

#[test]
fn equal_to_the_byte_is_the_only_thing_without_a_finding() {
    let address = "https?://[wW]{0,3}\\.?[a-cA-C]{1,3}\\.io(:[0-9]{1,3})?(/[aA]?)*(\\?[ab])?(#[ab])?";
    let run = TestRunner::new(with_cases(3000)).run(&(address, address), |(own, registered)| {
        let own = own.split('#').next().unwrap_or_default().to_owned();
        assert_eq!(compare(&own, &registered).is_empty(), own == registered, "{own} {registered}");
        assert_eq!(compare(&own, &own), [], "{own}");
        Ok(())
    });
    if let Err(why) = run {
        panic!("{why}");
    }
}

#[test]
fn state_tells_whose_code_it_is() {
    for (received, sent, elsewhere, expected) in [
        ("a", "a", false, StateMatch::Matches),
        ("a", "", true, StateMatch::Matches),
        ("a", "b", true, StateMatch::Matches),
        ("a", "b", false, StateMatch::DoesNotMatch),
        ("a", "", false, StateMatch::NotStartedHere),
        ("", "", false, StateMatch::NotStartedHere),
        ("", "b", false, StateMatch::NotStartedHere),
    ] {
        assert_eq!(StateMatch::compare(received, sent, elsewhere), expected, "{received} {sent} {elsewhere}");
    }
}
