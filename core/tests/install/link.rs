//! The install link: a written link reads back unchanged, and a pasted link is explained.

use crate::support::{ID, with_cases};
use leg3_core::install::link::{InstallLink, MarketplaceHost};
use leg3_core::install::link_explainer::{ExplainedLink, LinkError, Remark, read};
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::test_runner::TestRunner;
use std::collections::HashMap;
use url::Url;

/// The address of this page.
pub(super) const PAGE: &str = "https://tokens.example.com/";
/// A version ID of the app.
const VERSION: &str = "664ab0c1d2e3f4a5b6c7d8e9";

/// A complete install link.
fn complete_link() -> InstallLink {
    InstallLink {
        client_id: ID.into(),
        version_id: VERSION.into(),
        redirect_uri: PAGE.into(),
        scopes: ["contacts.readonly", "oauth.readonly", "oauth.write"].map(String::from).into(),
        state: "a1b2".into(),
        ..InstallLink::default()
    }
}

/// The remarks about a link.
fn remarks(link: &str) -> Vec<Remark> {
    read(link, PAGE).unwrap_or_else(|why| panic!("{link}: {why:?}")).remarks
}

#[test]
fn the_link_is_what_highlevel_documents() {
    assert_eq!(
        complete_link().write(),
        "https://marketplace.gohighlevel.com/v2/oauth/chooselocation?response_type=code\
         &redirect_uri=https%3A%2F%2Ftokens.example.com%2F&client_id=664ab0c1d2e3f4a5b6c7d8e9-lx4ab12c\
         &scope=contacts.readonly%20oauth.readonly%20oauth.write&version_id=664ab0c1d2e3f4a5b6c7d8e9&state=a1b2"
    );
    let white = InstallLink { host: MarketplaceHost::WhiteLabel, same_tab: true, ..complete_link() }.write();
    assert!(white.starts_with("https://marketplace.leadconnectorhq.com/v2/oauth/chooselocation?"));
    assert!(white.contains("&loginWindowOpenMode=self"));
    assert_eq!(remarks(&complete_link().write()), [], "nothing is wrong with it");
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[ -~]{0,30}", any::<String>()].prop_map(|text| text.trim().to_owned())
}

fn any_link() -> impl Strategy<Value = InstallLink> {
    let scope = text().prop_map(|text| text.split_whitespace().collect::<String>());
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
        let ExplainedLink { link: again, .. } = read(&written, PAGE).unwrap();
        assert_eq!(again, link);
        let url = Url::parse(&written).unwrap();
        assert_eq!(url.as_str(), written, "a browser would write it otherwise");
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

#[test]
fn what_is_missing_in_a_link_or_wrong_is_named() {
    let link = |change: fn(&mut InstallLink)| {
        let mut link = complete_link();
        change(&mut link);
        remarks(&link.write())
    };
    assert_eq!(link(|link| link.client_id.clear()), [Remark::NoClientId]);
    assert_eq!(link(|link| link.client_id = VERSION.into()), [Remark::ShortClientId]);
    assert_eq!(link(|link| link.version_id.clear()), [Remark::NoVersionId]);
    assert_eq!(link(|link| link.version_id = "1.0.0".into()), [Remark::OddVersionId]);
    assert_eq!(link(|link| link.redirect_uri.clear()), [Remark::NoRedirect]);
    assert_eq!(link(|link| link.redirect_uri.push('x')), [Remark::RedirectElsewhere]);
    assert_eq!(
        link(|link| link.redirect_uri = "https://my-ghl.example.com/".into()),
        [Remark::RedirectElsewhere, Remark::RedirectRefused]
    );
    assert_eq!(link(|link| link.scopes.clear()), [Remark::NoScopes]);
    assert_eq!(link(|link| link.scopes.truncate(1)), [Remark::NoOauthScopes]);
    let more =
        |name: &str, value: &str| InstallLink { more: vec![(name.into(), value.into())], ..complete_link() };
    assert_eq!(remarks(&more("client_id", "other").write()), [Remark::Duplicate]);
    let secret = read(&more("client_secret", "s3cr3t").write(), PAGE).unwrap();
    assert_eq!(secret.remarks, [Remark::HoldsSecret]);
    assert!(!secret.link.write().contains("s3cr3t"), "the secret goes into the next link");
    let written = complete_link().write();
    assert_eq!(remarks(&written.replace("/v2/", "/")), [Remark::OldPath]);
    assert_eq!(remarks(&written.replace("https://m", "http://m")), [Remark::Insecure]);
    for (from, to) in [("response_type=code&", ""), ("response_type=code", "response_type=token")] {
        assert_eq!(remarks(&written.replace(from, to)), [Remark::NoResponseType]);
    }
}

#[test]
fn a_link_is_read_however_it_was_copied() {
    let written = complete_link().write();
    let bare = written.replace("https://", "");
    let plus = written.replace("%20", "+");
    for pasted in [
        &["  ", &written, "\n"].concat(),
        &["\"", &written, "\""].concat(),
        &["<", &written, ">"].concat(),
        &written.replace('&', "&amp;"),
        &bare,
        &plus,
        &written.replace("chooselocation?", "chooselocation/?"),
        &written.replace("marketplace", "Marketplace"),
    ] {
        assert_eq!(read(pasted, PAGE).map(|read| read.link), Ok(complete_link()), "{pasted}");
    }
}

#[test]
fn what_is_no_install_link_is_told_apart() {
    for (text, why) in [
        ("  ", LinkError::Empty),
        ("hello", LinkError::NoAddress),
        ("https://marketplace.gohighlevel.com/v2/oauth/chooselocation", LinkError::NoAddress),
        ("https://tokens.example.com/?code=0123", LinkError::Redirected),
        (
            "https://evil.example/v2/oauth/chooselocation?client_id=x",
            LinkError::Elsewhere("evil.example/v2/oauth/chooselocation".into()),
        ),
        (
            "https://marketplace.gohighlevel.com/apps?client_id=x",
            LinkError::Elsewhere("marketplace.gohighlevel.com/apps".into()),
        ),
        ("javascript://marketplace.gohighlevel.com/v2/oauth/chooselocation?a=b", LinkError::NoAddress),
    ] {
        assert_eq!(read(text, PAGE), Err(why), "{text}");
    }
}

/// An install link as HighLevel's documentation prints it.
const DOCUMENTED: &str = "https://marketplace.leadconnectorhq.com/oauth/chooselocation?
response_type=code&
redirect_uri=https://example.com/oauth/callback/&
client_id=664ab0c1d2e3f4a5b6c7d8e9-key12345&
scope=conversations/message.readonly conversations/message.write";

#[test]
fn a_link_that_is_broken_over_lines_is_read_whole() {
    let explained = read(DOCUMENTED, "https://example.com/oauth/callback/").expect("a link");
    assert_eq!(explained.link.scopes, ["conversations/message.readonly", "conversations/message.write"]);
    assert_eq!(explained.link.client_id, "664ab0c1d2e3f4a5b6c7d8e9-key12345");
    assert_eq!(explained.link.redirect_uri, "https://example.com/oauth/callback/");
}

#[test]
fn what_is_secret_in_a_link_goes_nowhere_under_whatever_name() {
    for name in ["client_secret", "clientSecret", "Client_Secret", "secret", "access_token", "refreshToken"] {
        let text = [&DOCUMENTED.replace('\n', ""), "&", name, "=s3cr3t"].concat();
        let explained = read(&text, "").expect("a link");
        assert!(explained.remarks.contains(&Remark::HoldsSecret), "{name}");
        assert!(!format!("{explained:?}").contains("s3cr3t"), "{name}");
    }
}

#[test]
fn of_what_stands_there_twice_the_first_counts() {
    for (name, look) in [
        ("client_id", (|link: &InstallLink| link.client_id.clone()) as fn(&InstallLink) -> String),
        ("version_id", |link| link.version_id.clone()),
        ("redirect_uri", |link| link.redirect_uri.clone()),
        ("state", |link| link.state.clone()),
        ("scope", |link| link.scopes.join(" ")),
    ] {
        let text = ["https://marketplace.gohighlevel.com/oauth/chooselocation?", name, "=one&", name, "=two"];
        let explained = read(&text.concat(), "").expect("a link");
        assert_eq!(look(&explained.link), "one", "{name}");
        assert!(explained.remarks.contains(&Remark::Duplicate), "{name}");
    }
}

#[test]
fn a_secret_or_another_shape_in_the_place_of_the_client_id_is_named() {
    for (id, remark) in [
        ("0badc0de-5a4d-4b0c-8e55-1e63de300001", Some(Remark::SecretAsId)),
        ("664ab0c1d2e3f4a5b6c7d8e9", Some(Remark::ShortClientId)),
        ("6", Some(Remark::OddClientId)),
        ("664ab0c1d2e3f4a5b6c7d8e9-key12345", None),
    ] {
        let text = ["https://marketplace.gohighlevel.com/oauth/chooselocation?client_id=", id].concat();
        let remarks = read(&text, "").expect("a link").remarks;
        for known in [Remark::SecretAsId, Remark::ShortClientId, Remark::OddClientId] {
            assert_eq!(remarks.contains(&known), remark == Some(known), "{id}: {known:?}");
        }
    }
}
