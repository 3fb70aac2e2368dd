//! Tests that the reader finds a pasted link in the text around it and splits the link into its parameters, for many
//! forms in which people copy a link.

use super::link::{PAGE, VERSION, complete_link};
use crate::support::with_cases;
use leg3_core::install::link::{InstallLink, MarketplaceHost};
use leg3_core::install::link_reader::{LinkError, Place, read};
use proptest::prelude::{Strategy, any, prop_oneof};
use proptest::test_runner::TestRunner;

#[test]
fn a_link_is_read_in_any_copied_form() {
    let written = complete_link().write();
    for pasted in [
        &["  ", &written, "\n"].concat(),
        &["\"", &written, "\""].concat(),
        &["<", &written, ">"].concat(),
        &written.replace('&', "&amp;"),
        &written.replace('&', "\\u0026"),
        &written.replace("https://", ""),
        &written.replace("https://", "").replace("%3A%2F%2F", "://"),
        &written.replace("%20", "+"),
        &written.replace("chooselocation?", "chooselocation/?"),
        &written.replace("marketplace", "Marketplace"),
        &["\u{feff}", &written].concat(),
    ] {
        assert_eq!(read(pasted).map(|read| read.link), Ok(complete_link()), "{pasted}");
    }
}

#[test]
fn a_link_is_extracted_from_surrounding_text() {
    let written = complete_link().write();
    for (before, behind) in [
        ("Your link: ", ""),
        ("Please open ", "."),
        ("Please open ", ", then pick your account."),
        ("[Install](", ")"),
        ("[the app](", ") for Blue Door"),
        ("**", "**"),
        ("Link: “", "” (opens HighLevel)"),
        ("<a href=\"", "\">Install</a>"),
        ("const url = '", "';"),
        ("{\"url\":\"", "\"}"),
        ("See https://help.example.com/apps and then\n\n", "\n\nThanks!\nAda"),
        ("", " and send it on"),
        ("", "\nClient secret follows by phone"),
        ("", "\nCLIENT_SECRET=0c5e7f52-93d1-4a6b-8f6e-2f1d7b9a3c44"),
        ("", "\n0c5e7f52-93d1-4a6b-8f6e-2f1d7b9a3c44"),
        ("", "\n\nMore: https://help.example.com/?a=b"),
    ] {
        let text = [before, &written, behind].concat();
        assert_eq!(read(&text).map(|read| read.link), Ok(complete_link()), "{text}");
    }
}

/// An install link as HighLevel's documentation prints it.
const DOCUMENTED: &str = "https://marketplace.leadconnectorhq.com/oauth/chooselocation?
response_type=code&
redirect_uri=https://example.com/oauth/callback/&
client_id=664ab0c1d2e3f4a5b6c7d8e9-key12345&
scope=conversations/message.readonly conversations/message.write";

#[test]
fn a_link_with_line_breaks_is_read_completely() {
    let pasted = read(DOCUMENTED).expect("a link");
    assert_eq!(pasted.link.scopes, ["conversations/message.readonly", "conversations/message.write"]);
    assert_eq!(pasted.link.client_id, "664ab0c1d2e3f4a5b6c7d8e9-key12345");
    assert_eq!(pasted.link.redirect_uri, "https://example.com/oauth/callback/");
    let written = complete_link().write();
    for at in [50, 90, 104, 130, 170, 200, 240, written.len() - 40] {
        let (one, other) = written.split_at(at);
        let text = [one, "\n", other].concat();
        assert_eq!(read(&text).map(|read| read.link), Ok(complete_link()), "{text}");
    }
}

#[test]
fn text_without_an_install_link_is_refused_with_a_reason() {
    for (text, why) in [
        ("  ", LinkError::Empty),
        ("hello", LinkError::NoAddress),
        ("https://marketplace.gohighlevel.com/v2/oauth/chooselocation", LinkError::NoAddress),
        ("https://tokens.example.com/?code=0123", LinkError::Redirected),
        ("https://tokens.example.com/?code=0123&scope=a", LinkError::Redirected),
        ("https://example.com/a?b=c", LinkError::Elsewhere("example.com/a".into())),
        ("javascript://marketplace.gohighlevel.com/v2/oauth/chooselocation?a=b", LinkError::NoAddress),
        ("The token is not authorized for this scope.", LinkError::NoAddress),
    ] {
        assert_eq!(read(text), Err(why), "{text}");
    }
}

#[test]
fn a_url_with_the_parameters_of_an_install_link_is_read_at_any_address() {
    for (address, host) in [
        ("https://marketplace.gohighlevel.com/oauth/authorize", MarketplaceHost::Standard),
        ("https://marketplace.leadconnectorhq.com/oauth/authorize", MarketplaceHost::WhiteLabel),
        ("https://app.gohighlevel.com/oauth/chooselocation", MarketplaceHost::Standard),
        ("https://services.leadconnectorhq.com/oauth/authorize", MarketplaceHost::Standard),
        ("https://app.gohighlevel.com/#/oauth/authorize", MarketplaceHost::Standard),
        ("https://evil.example/v2/oauth/chooselocation", MarketplaceHost::Standard),
    ] {
        let query = complete_link()
            .write()
            .split_off("https://marketplace.gohighlevel.com/v2/oauth/chooselocation".len());
        let pasted = read(&[address, &query].concat()).expect("a link");
        assert_eq!(pasted.place, Place::Elsewhere, "{address}");
        assert_eq!(pasted.link, InstallLink { host, ..complete_link() }, "{address}");
    }
}

#[test]
fn client_id_and_version_id_are_read_from_a_marketplace_page_url() {
    let version = "69d2aa10b3c4d5e6f7a8b9c0";
    for (address, client, version) in [
        (
            format!("https://marketplace.gohighlevel.com/integration/{VERSION}/versions/{version}"),
            VERSION,
            version,
        ),
        (
            format!("marketplace.leadconnectorhq.com/integration/{VERSION}/versions/{version}"),
            VERSION,
            version,
        ),
        (
            format!(
                "https://app.gohighlevel.com/v2/location/x/integration/{VERSION}/versions/{version}?tab=a"
            ),
            VERSION,
            version,
        ),
        (format!("My app: https://marketplace.gohighlevel.com/integration/{VERSION}."), VERSION, ""),
    ] {
        let pasted = read(&address).unwrap_or_else(|why| panic!("{address}: {why:?}"));
        assert_eq!(pasted.place, Place::MarketplacePage, "{address}");
        assert_eq!((&*pasted.link.client_id, &*pasted.link.version_id), (client, version), "{address}");
        assert!(pasted.link.redirect_uri.is_empty() && pasted.link.scopes.is_empty());
    }
}

#[test]
fn a_secret_parameter_is_detected_under_any_name_and_not_kept() {
    for name in ["client_secret", "clientSecret", "Client_Secret", "secret", "access_token", "refreshToken"] {
        let text = [&DOCUMENTED.replace('\n', ""), "&", name, "=s3cr3t"].concat();
        let pasted = read(&text).expect("a link");
        assert!(pasted.flaws.secret, "{name}");
        assert!(!format!("{pasted:?}").contains("s3cr3t"), "{name}");
    }
}

#[test]
fn a_secret_in_a_link_is_removed_without_a_placeholder() {
    for more in [
        "key=0c5e7f52-93d1-4a6b-8f6e-2f1d7b9a3c44",
        "client_secret=s3cr3t",
        "token=pit-0c5e7f52-93d1-4a6b-8f6e-2f1d7b9a3c44",
    ] {
        let pasted = read(&[&DOCUMENTED.replace('\n', ""), "&", more].concat()).expect("a link");
        assert!(pasted.flaws.secret, "{more}");
        let written = pasted.link.write();
        assert_eq!(read(&written).expect("a link").link, pasted.link, "{more}");
        assert!(!written.contains("%E2%80%A2") && pasted.link.more.is_empty(), "{written}");
    }
}

#[test]
fn the_first_of_duplicate_parameters_counts() {
    for (name, look) in [
        ("client_id", (|link: &InstallLink| link.client_id.clone()) as fn(&InstallLink) -> String),
        ("version_id", |link| link.version_id.clone()),
        ("redirect_uri", |link| link.redirect_uri.clone()),
        ("state", |link| link.state.clone()),
        ("scope", |link| link.scopes.join(" ")),
    ] {
        let text = ["https://marketplace.gohighlevel.com/oauth/chooselocation?", name, "=one&", name, "=two"];
        let pasted = read(&text.concat()).expect("a link");
        assert_eq!(look(&pasted.link), "one", "{name}");
        assert!(pasted.flaws.duplicate, "{name}");
    }
}

#[test]
fn random_text_never_makes_the_reader_panic() {
    let piece = prop_oneof![
        any::<String>(),
        "(https://|http://|marketplace\\.|\\?|&|=|%|/integration/|scope=|client_id=|\n| |<|>|\\(|\\)|é|”)"
    ];
    let text = proptest::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat());
    let run = TestRunner::new(with_cases(1000)).run(&text, |text| {
        if let Ok(pasted) = read(&text) {
            let _ = pasted.link.write();
        }
        Ok(())
    });
    assert!(run.is_ok(), "{run:?}");
    assert_eq!(read(PAGE), Err(LinkError::NoAddress));
}
