//! Tests of the values in `leg3.json`, such as names, links, the logo and offers, and of secrets, which must not be in
//! the file.

use super::config::{assert_complaint, branding, complaints_about};
use leg3_core::branding::settings::Branding;
use leg3_core::messages::branding::BrandingText;

#[test]
fn a_name_must_be_one_visible_line_without_highlevels_brand_names() {
    let name = |name: &str| ["{\"name\": \"", name, "\"}"].concat();
    for good in
        ["A", "Laughlin", "Bäckerei & Söhne <3", "株式会社", "👩\u{200d}💻 Studio", &"x".repeat(40), "شركة"]
    {
        assert_eq!(complaints_about(&name(good)), []);
        assert_eq!(branding(&name(good)).name.as_deref(), Some(good));
    }
    assert_eq!(branding(&name("  Acme ")).name.as_deref(), Some("Acme"));
    for empty in ["", "   ", &"x".repeat(41), "\u{200d}"] {
        assert_complaint(&name(empty), "name", BrandingText::NameLength);
    }
    for odd in [
        "two\\nlines",
        "tab\\there",
        "turned \\u202e around",
        "\\u2066x",
        "a\\u0000b",
        "\\ufeffx",
        "caf\\ufffd",
        "a\\u2028b",
    ] {
        assert_complaint(&name(odd), "name", BrandingText::OddSigns);
    }
    for taken in
        ["HighLevel", "Go High Level login", "highlevel", "LeadConnector", "GHL Token Desk", "My-ghl"]
    {
        assert_complaint(&name(taken), "name", BrandingText::NamesBrand);
    }
}

#[test]
fn a_link_must_be_a_valid_https_url_without_credentials() {
    let help = |href: &str| ["{\"links\": {\"help\": \"", href, "\"}}"].concat();
    for (href, why) in [
        ("javascript:alert(1)", BrandingText::HttpsOnly),
        ("JaVaScRiPt:alert(1)//https://", BrandingText::HttpsOnly),
        ("data:text/html,x", BrandingText::HttpsOnly),
        ("http://example.com", BrandingText::HttpsOnly),
        ("//example.com", BrandingText::HttpsOnly),
        ("/help", BrandingText::HttpsOnly),
        ("", BrandingText::HttpsOnly),
        ("https:/example.com", BrandingText::HttpsOnly),
        ("https:example.com", BrandingText::HttpsOnly),
        ("https://user:word@example.com", BrandingText::HoldsLogin),
        ("https://example.com@evil.example/", BrandingText::HoldsLogin),
        ("https://", BrandingText::NoAddress),
        ("https:///example.com", BrandingText::NoAddress),
        ("https://exa mple.com", BrandingText::NoAddress),
        ("https://example.com\\\\@evil.example", BrandingText::HoldsLogin),
        ("https://example.com\\\\evil", BrandingText::NoAddress),
        ("https://example.com/a\\nb", BrandingText::NoAddress),
        ("https://bücher.example", BrandingText::NoAddress),
        ("https://1.2.3.4/", BrandingText::NoAddress),
        ("https://0x7f.1/", BrandingText::NoAddress),
        ("https://[::1]/", BrandingText::NoAddress),
        ("https://example..com", BrandingText::NoAddress),
        ("https://example.com:99999", BrandingText::NoAddress),
        ("https://example.com:", BrandingText::NoAddress),
        ("https://exa%6dple.com", BrandingText::NoAddress),
    ] {
        assert_complaint(&help(href), "links.help", why);
        assert_eq!(branding(&help(href)).help, None);
    }
    let long = ["https://example.com/", &"a/".repeat(300)].concat();
    assert_complaint(&help(&long), "links.help", BrandingText::NoAddress);
    for good in
        ["https://example.com", "HTTPS://Example.com:8443/a?b=c%20d#e", " https://xn--bcher-kva.example/ "]
    {
        assert_eq!(complaints_about(&help(good)), [], "{good}");
    }
}

#[test]
fn a_failure_code_becomes_the_fragment_of_the_help_link() {
    let text = r#"{"links": {"help": "https://example.com/help?a=b#top"}}"#;
    assert_eq!(branding(text).help_with("L3-20").as_deref(), Some("https://example.com/help?a=b#L3-20"));
    assert_eq!(branding(text).help_with("L3-T12").as_deref(), Some("https://example.com/help?a=b#L3-T12"));
    assert_eq!(branding(text).help_with(""), None);
    assert_eq!(branding(text).help_with("a b\"<"), None);
    assert_eq!(branding("{}").help_with("L3-20"), None);
}

#[test]
fn a_logo_must_be_an_image_file_in_the_folder_of_the_page() {
    let logo = |path: &str| ["{\"logo\": \"", path, "\"}"].concat();
    for (path, expected) in [
        ("logo.svg", "./logo.svg"),
        ("./a/b-c_d.PNG", "./a/b-c_d.PNG"),
        ("x.y.jpeg", "./x.y.jpeg"),
        ("l.webp", "./l.webp"),
    ] {
        assert_eq!(complaints_about(&logo(path)), []);
        assert_eq!(branding(&logo(path)).logo.unwrap().as_str(), expected);
    }
    for elsewhere in [
        "",
        "/logo.svg",
        "//example.com/logo.svg",
        "https://example.com/logo.svg",
        "data:image/svg+xml,x.svg",
        "../logo.svg",
        "a/../../logo.svg",
        "a//logo.svg",
        "a/./logo.svg",
        "logo.svg?x=.svg",
        "logo#.svg",
        "a\\\\logo.svg",
        "%2e%2e/logo.svg",
        "logo .svg",
        "javascript:x.svg",
        "././logo.svg",
        "lögo.svg",
        "logo.svg\\n",
    ] {
        assert_complaint(&logo(elsewhere), "logo", BrandingText::LogoPlace);
    }
    for kind in ["logo", "logo.gif", "logo.svg.html", "index.html", "svg"] {
        assert_complaint(&logo(kind), "logo", BrandingText::LogoKind);
    }
}

#[test]
fn offers_need_a_disclosure_and_are_limited_to_five() {
    let offer = |at: usize| format!(r#"{{"text": "Offer {at}", "href": "https://example.com/{at}"}}"#);
    let list = |count: usize| (0..count).map(offer).collect::<Vec<_>>().join(",");
    let disclosed = |list: &str| format!(r#"{{"offers": [{list}], "disclosure": "We are paid."}}"#);
    assert_complaint(&format!(r#"{{"offers": [{}]}}"#, list(2)), "disclosure", BrandingText::NoDisclosure);
    assert_complaint(
        &format!(r#"{{"offers": [{}], "disclosure": ""}}"#, list(2)),
        "disclosure",
        BrandingText::DisclosureLength,
    );
    assert_eq!(branding(&format!(r#"{{"offers": [{}]}}"#, list(2))).offers, None);
    assert_eq!(complaints_about(&disclosed(&list(5))), []);
    assert_complaint(&disclosed(&list(9)), "offers[5]", BrandingText::OfferMany);
    assert_eq!(branding(&disclosed(&list(9))).offers.unwrap().list.len(), 5);
    assert_complaint(
        &disclosed(r#"{"href": "https://example.com"}"#),
        "offers[0].text",
        BrandingText::OfferLacks,
    );
    assert_complaint(&disclosed(r#"{"text": "t"}"#), "offers[0].href", BrandingText::OfferLacks);
    let long = format!(r#"{{"text": "{}", "href": "https://example.com"}}"#, "x".repeat(121));
    assert_complaint(&disclosed(&long), "offers[0].text", BrandingText::OfferLength);
    let one_bad =
        disclosed(&[list(1), r#"{"text": "t", "href": "http://example.com"}"#.into(), offer(2)].join(","));
    assert_complaint(&one_bad, "offers[1].href", BrandingText::HttpsOnly);
    assert_eq!(branding(&one_bad).offers.unwrap().list.len(), 2);
    assert_complaint(r#"{"disclosure": "We are paid."}"#, "disclosure", BrandingText::NoOffer);
    assert_complaint(r#"{"disclosure": 7}"#, "disclosure", BrandingText::NotText);
    let both = complaints_about(r#"{"disclosure": "", "offers": {}}"#);
    let expected = [("disclosure", BrandingText::DisclosureLength), ("offers", BrandingText::NotList)];
    assert_eq!(both, expected.map(|(key, why)| (key.to_owned(), why)));
    assert_eq!(branding(&disclosed("")).offers, None);
    assert_eq!(complaints_about(&disclosed("")), []);
}

#[test]
fn a_secret_is_refused_in_every_value_and_no_complaint_repeats_it() {
    let uuid = crate::support::SECRET;
    let jwt = crate::support::token(r#"{"authClass":"Location"}"#);
    let pit = ["pit-", uuid].concat();
    let bare = uuid.replace('-', "");
    let sent = ["Basic ", "Y2xpZW50OnNlY3JldC1vZi10aGUtYXBw"].concat();
    for secret in [
        uuid,
        &uuid.to_uppercase(),
        &bare,
        &jwt,
        &pit,
        crate::support::CODE,
        &["Bearer ", crate::support::CODE].concat(),
        &sent,
    ] {
        for (text, key) in [
            (format!(r#"{{"name": "{secret}"}}"#), "name"),
            (format!(r#"{{"disclosure": "it is {secret}!"}}"#), "disclosure"),
            (format!(r#"{{"links": {{"help": "https://example.com/?key={secret}"}}}}"#), "links.help"),
            (format!(r#"{{"logo": "{secret}.svg"}}"#), "logo"),
            (format!(r#"{{"offers": [{{"text": "{secret}"}}]}}"#), "offers[0].text"),
            (format!(r#"{{"x": [[{{"y": "{secret}"}}]]}}"#), "x[0][0].y"),
            (format!(r#"{{"{secret}": 1}}"#), "••••••••"),
        ] {
            let found = complaints_about(&text);
            assert!(found.contains(&(key.to_owned(), BrandingText::Secret)), "{text}: {found:?}");
            let (host, complaints) = Branding::read(&text);
            let told = format!("{host:?} {complaints:?}").to_lowercase();
            assert!(!told.contains(&secret.to_lowercase()), "{told}");
        }
    }
    for link in [
        "?client_secret=abc",
        "?page=1&token=xyz",
        "#access%5Ftoken=x",
        "?id=0c5e7f52%2D93d1%2D4a6b%2D8f6e%2D2f1d7b9a3c44",
    ] {
        assert_complaint(
            &format!(r#"{{"links": {{"help": "https://example.com/{link}"}}}}"#),
            "links.help",
            BrandingText::Secret,
        );
    }
    // Some help and video sites have a UUID without dashes in their URL paths.
    let named = format!(r#"{{"links": {{"help": "https://example.com/Help-{bare}"}}}}"#);
    assert_eq!(complaints_about(&named), []);
    for other in [format!("client_secret={bare}"), format!("a b/{bare}"), format!("?film=/{bare}")] {
        let text = format!(r#"{{"disclosure": "https://example.com/{other}", "offers": []}}"#);
        assert_complaint(&text, "disclosure", BrandingText::Secret);
    }
    for harmless in ["Basic 12-month plan", "A token of thanks", "Basic authorization, explained"] {
        assert_eq!(
            complaints_about(&format!(
                r#"{{"offers": [{{"text": "{harmless}", "href": "https://example.com/#token"}}], "disclosure": "d"}}"#
            )),
            []
        );
    }
    for name in [
        "clientSecret",
        "client_secret",
        "token",
        "accessToken",
        "refresh-token",
        "apiKey",
        "password",
        "pit",
        "JWT",
    ] {
        assert_complaint(&format!(r#"{{"{name}": "x"}}"#), name, BrandingText::Secret);
        assert_complaint(
            &format!(r#"{{"options": {{"{name}": {{"a": 1}}}}}}"#),
            &format!("options.{name}"),
            BrandingText::Secret,
        );
    }
}
