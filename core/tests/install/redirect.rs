//! Tests of the check of the redirect URL, and of the check of the `state` that arrives together with an authorization
//! code.

use super::link::PAGE;
use crate::support::with_cases;
use leg3_core::install::address::AddressPart;
use leg3_core::install::known_redirects::KnownRedirect;
use leg3_core::install::redirect_check::{Finding, check, compare, examine};
use leg3_core::install::state_match::StateMatch;
use proptest::prelude::any;
use proptest::test_runner::TestRunner;

#[test]
fn the_portals_rules_for_a_redirect_url_are_checked() {
    for (address, expected) in [
        (PAGE, vec![]),
        ("tokens.example.com", vec![Finding::NoAddress]),
        ("http://tokens.example.com/", vec![Finding::NotHttps]),
        ("https://example.com/#top", vec![Finding::Fragment]),
        (
            "http://example.com/ghl#top",
            vec![Finding::Brand(AddressPart::Path, "ghl".into()), Finding::NotHttps, Finding::Fragment],
        ),
    ] {
        assert_eq!(examine(address), expected, "{address}");
    }
}

#[test]
fn a_localhost_url_is_recognised() {
    for address in [
        "http://localhost:8000/cb",
        "https://127.0.0.1/",
        "http://[::1]:3000/",
        "http://0.0.0.0/x",
        "https://LOCALHOST/",
        "http://app.localhost/",
    ] {
        assert_eq!(examine(address), [Finding::Localhost], "{address}");
    }
}

#[test]
fn the_redirect_urls_of_known_tools_are_recognised() {
    for (address, tool) in [
        ("https://www.make.com/oauth/cb/highlevel3", KnownRedirect::Make),
        ("https://www.make.com/oauth/cb/highlevel4", KnownRedirect::Make),
        ("https://www.make.com/oauth/cb/oauth2", KnownRedirect::Make),
        ("https://www.integromat.com/oauth/cb/oauth2", KnownRedirect::Make),
        ("https://oauth.pstmn.io/v1/callback", KnownRedirect::Postman),
        ("https://oauth.pstmn.io/v1/browser-callback", KnownRedirect::Postman),
        ("https://n8n.example.com/rest/oauth2-credential/callback", KnownRedirect::N8n),
        ("https://flows.example.app:5678/n8n/rest/oauth2-credential/callback", KnownRedirect::N8n),
    ] {
        assert_eq!(examine(address), [Finding::Known(tool)], "{address}");
    }
    for address in [
        "https://evilmake.com/oauth/cb/x",
        "https://www.make.com/en/help",
        "https://pstmn.io.example/v1/callback",
    ] {
        assert_eq!(examine(address), [], "{address}");
    }
    let n8n = examine("http://ghl.example.com/rest/oauth2-credential/callback");
    assert_eq!(n8n[..1], [Finding::Known(KnownRedirect::N8n)]);
    assert!(n8n.contains(&Finding::Brand(AddressPart::Host, "ghl".into())), "{n8n:?}");
}

#[test]
fn the_callback_of_external_authentication_is_recognised() {
    for id in ["680a83176b6acd6942d2a621", "65f1c0ffee65f1c0ffee65f1", "664ab0c1d2e3f4a5b6c7d8e9"] {
        let address =
            format!("https://services.leadconnectorhq.com/oauth/clients/{id}/authentication/oauth2/callback");
        let finding = Finding::Known(KnownRedirect::OppositeDirection);
        assert_eq!(examine(&address), [finding], "{address}");
    }
}

#[test]
fn only_the_redirect_uri_of_an_install_link_is_checked() {
    let page = "https://marketplace.gohighlevel.com/v2/oauth/chooselocation?client_id=a&scope=b";
    for (redirect, encoded, findings) in [
        ("https://x.app/cb", "https%3A%2F%2Fx.app%2Fcb", vec![]),
        ("https://x.app/ghl", "https://x.app/ghl", vec![Finding::Brand(AddressPart::Path, "ghl".into())]),
        ("http://localhost:3000/", "http%3A%2F%2Flocalhost%3A3000%2F", vec![Finding::Localhost]),
    ] {
        for text in
            [format!("{page}&redirect_uri={encoded}"), format!("Link: <{page}&redirect_uri={encoded}>")]
        {
            let checked = check(&text);
            assert_eq!((&*checked.url, &checked.findings), (redirect, &findings), "{text}");
        }
    }
    assert_eq!(check(page).findings, [Finding::LinkWithoutRedirect]);
}

#[test]
fn a_redirect_url_is_read_exactly_as_written() {
    for text in [
        "https://x.app/cb?client_id=7",
        "https://x.app/cb.",
        "https://x.app/cb/",
        "https://x.app/c b",
        "example.com",
        "",
    ] {
        assert_eq!(check(text).url, text);
    }
    for text in ["\"https://x.app/cb\"", "Redirect URL: https://x.app/cb", "<https://x.app/cb>"] {
        assert_eq!(check(text).url, "https://x.app/cb", "{text}");
    }
    let run = TestRunner::new(with_cases(1000)).run(&any::<String>(), |text| {
        let _ = check(&text);
        Ok(())
    });
    assert!(run.is_ok(), "{run:?}");
}

#[test]
fn each_difference_from_the_registered_redirect_url_is_a_finding() {
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
fn only_an_identical_redirect_url_has_no_finding() {
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
fn the_state_shows_whether_the_install_was_started_here() {
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
