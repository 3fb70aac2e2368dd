//! The host's own words: every rule of `leg3.json`, and that no text gets around one.
#![allow(clippy::panic, clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

#[path = "accent.rs"]
mod accent;
#[path = "random_files.rs"]
mod chance;
#[path = "../support/mod.rs"]
mod help;

use help::file;
use leg3::copy::HostWord;
use leg3::grant::request::UserType;
use leg3::host::{Colour, Complaint, Host, LARGEST};

/// Every key, with a value it takes.
const GOOD: &str = r##"{
  "name": "Funnel Forge",
  "accent": { "light": "#7a1fa2", "dark": "#d9a6f0" },
  "logo": "brand/logo.svg",
  "links": { "help": "https://help.example.com/leg3", "support": "https://example.com/support?topic=tokens" },
  "offers": [
    { "text": "A course on automations", "href": "https://example.com/course" },
    { "text": "Have it set up for you", "href": "https://example.com/setup" }
  ],
  "disclosure": "We are paid if you buy one of these.",
  "options": { "userType": "Location", "sendRedirect": true }
}"##;

fn host(text: &str) -> Host {
    Host::read(text).0
}

/// What is wrong, as `key` and reason.
fn wrong(text: &str) -> Vec<(String, HostWord)> {
    Host::read(text).1.into_iter().map(|Complaint { key, why }| (key, why)).collect()
}

#[track_caller]
fn only(text: &str, key: &str, why: HostWord) {
    assert_eq!(wrong(text), [(key.to_owned(), why)], "{text}");
}

#[test]
fn a_good_file_is_taken_over_whole_and_nothing_is_wrong_with_it() {
    let (host, complaints) = Host::read(GOOD);
    assert_eq!(complaints, []);
    assert_eq!(host.name.as_deref(), Some("Funnel Forge"));
    assert_eq!(host.logo.as_ref().map(|logo| logo.as_str()), Some("./brand/logo.svg"));
    assert_eq!(host.help.as_ref().map(|help| help.as_str()), Some("https://help.example.com/leg3"));
    assert_eq!(host.support.as_ref().map(|at| at.as_str()), Some("https://example.com/support?topic=tokens"));
    assert_eq!((host.user_type, host.send_redirect), (Some(UserType::Location), Some(true)));
    let accent = host.accent.expect("an accent");
    assert_eq!(accent.light.map(Colour::write).as_deref(), Some("#7a1fa2"));
    let offers = host.offers.expect("offers");
    assert_eq!(offers.disclosure, "We are paid if you buy one of these.");
    let list: Vec<_> = offers.list.iter().map(|offer| (&*offer.text, offer.href.as_str())).collect();
    assert_eq!(list[0], ("A course on automations", "https://example.com/course"));
    assert_eq!(list.len(), 2);
    assert_eq!(wrong("\u{feff}{}"), []);
    assert_eq!(wrong(" { } \n"), []);
}

#[test]
fn the_example_in_the_guide_is_a_good_file() {
    let guide = file("docs/customise.md");
    let example = guide.split_once("```json\n").unwrap().1.split_once("```").unwrap().0;
    let (host, complaints) = Host::read(example);
    assert_eq!(complaints, []);
    assert!(host.name.is_some() && host.accent.is_some() && host.logo.is_some() && host.help.is_some());
    assert!(
        host.support.is_some()
            && host.offers.is_some()
            && host.user_type.is_some()
            && host.send_redirect.is_some()
    );
}

#[test]
fn what_is_no_json_object_is_not_used_at_all() {
    for (text, why) in [
        ("", HostWord::NotJson),
        ("name: Acme", HostWord::NotJson),
        (r#"{"name": "Acme",}"#, HostWord::NotJson),
        (r#"{"name": "Acme"} {}"#, HostWord::NotJson),
        ("<!doctype html><title>Not found</title>", HostWord::IsPage),
        ("[]", HostWord::NotObject),
        ("null", HostWord::NotObject),
        ("\"Acme\"", HostWord::NotObject),
    ] {
        only(text, "", why);
        assert_eq!(host(text), Host::default());
    }
    let deep = ["[".repeat(5_000), "]".repeat(5_000)].concat();
    only(&deep, "", HostWord::NotJson);
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let filled = |length: usize| ["{\"name\": \"Acme\"", &" ".repeat(length - 16), "}"].concat();
    assert_eq!(wrong(&filled(LARGEST)), []);
    only(&filled(LARGEST + 1), "", HostWord::TooLarge);
    only(&"{".repeat(5_000_000), "", HostWord::TooLarge);
}

#[test]
fn a_wrong_key_loses_only_itself() {
    for (right, bad, key) in [
        ("\"Funnel Forge\"", "7", "name"),
        ("\"#7a1fa2\"", "\"purple\"", "accent.light"),
        ("\"brand/logo.svg\"", "\"/logo.svg\"", "logo"),
        ("\"https://help.example.com/leg3\"", "\"javascript:alert(1)\"", "links.help"),
        ("\"https://example.com/course\"", "null", "offers[0].href"),
        ("\"Location\"", "\"location\"", "options.userType"),
        ("true", "\"yes\"", "options.sendRedirect"),
    ] {
        let text = GOOD.replacen(right, bad, 1);
        let keys: Vec<String> = wrong(&text).into_iter().map(|(key, _)| key).collect();
        assert_eq!(keys, [key]);
        let (whole, partly) = (host(GOOD), host(&text));
        let same = [
            whole.name == partly.name,
            whole.accent == partly.accent,
            whole.logo == partly.logo,
            whole.help == partly.help,
            whole.support == partly.support,
            whole.offers == partly.offers,
            whole.user_type == partly.user_type,
            whole.send_redirect == partly.send_redirect,
        ];
        assert_eq!(same.iter().filter(|same| !**same).count(), 1, "{key}");
    }
}

#[test]
fn unknown_keys_are_named_at_every_level_and_doubled_ones_count_once() {
    only(r#"{"Name": "Acme"}"#, "Name", HostWord::Unknown);
    only(r#"{"endpoint": "https://example.com"}"#, "endpoint", HostWord::Unknown);
    only(r#"{"links": {"docs": "https://example.com"}}"#, "links.docs", HostWord::Unknown);
    only(r#"{"": 1}"#, "\"\"", HostWord::Unknown);
    only(r#"{"options": {"redirectUri": "https://example.com"}}"#, "options.redirectUri", HostWord::Unknown);
    let extra = r#"{"disclosure": "d", "offers": [{"text": "t", "href": "https://a.example", "img": "x"}]}"#;
    only(extra, "offers[0].img", HostWord::Unknown);
    only("{\"a\\u202eb\\n\": 1}", "a\u{fffd}b\u{fffd}", HostWord::Unknown);
    let long = ["{\"", &"k".repeat(41), "\": 1}"].concat();
    only(&long, &["k".repeat(40), "…".into()].concat(), HostWord::Unknown);
    let twice = r#"{"name": "One", "name": "Two"}"#;
    only(twice, "name", HostWord::Twice);
    assert_eq!(host(twice).name.as_deref(), Some("One"));
}

#[test]
fn wrong_types_are_named() {
    for (text, key, why) in [
        (r#"{"name": null}"#, "name", HostWord::NotText),
        (r#"{"name": ["Acme"]}"#, "name", HostWord::NotText),
        (r#"{"accent": 3}"#, "accent", HostWord::AccentForm),
        (r#"{"accent": {"light": false}}"#, "accent.light", HostWord::NotText),
        (r#"{"logo": {}}"#, "logo", HostWord::NotText),
        (r#"{"links": "https://example.com"}"#, "links", HostWord::NotGroup),
        (r#"{"links": {"help": 1}}"#, "links.help", HostWord::NotText),
        (r#"{"offers": {"text": "t"}}"#, "offers", HostWord::NotList),
        (r#"{"offers": ["t"]}"#, "offers[0]", HostWord::NotGroup),
        (r#"{"options": []}"#, "options", HostWord::NotGroup),
        (r#"{"options": {"sendRedirect": 1}}"#, "options.sendRedirect", HostWord::NotSwitch),
        (r#"{"options": {"userType": true}}"#, "options.userType", HostWord::NotText),
    ] {
        only(text, key, why);
        assert_eq!(host(text), Host::default(), "{text}");
    }
}

#[test]
fn a_name_is_one_visible_line_and_nobody_elses() {
    let name = |name: &str| ["{\"name\": \"", name, "\"}"].concat();
    for good in
        ["A", "Laughlin", "Bäckerei & Söhne <3", "株式会社", "👩\u{200d}💻 Studio", &"x".repeat(40), "شركة"]
    {
        assert_eq!(wrong(&name(good)), []);
        assert_eq!(host(&name(good)).name.as_deref(), Some(good));
    }
    assert_eq!(host(&name("  Acme ")).name.as_deref(), Some("Acme"));
    for empty in ["", "   ", &"x".repeat(41), "\u{200d}"] {
        only(&name(empty), "name", HostWord::NameLength);
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
        only(&name(odd), "name", HostWord::OddSigns);
    }
    for taken in
        ["HighLevel", "Go High Level login", "highlevel", "LeadConnector", "GHL Token Desk", "My-ghl"]
    {
        only(&name(taken), "name", HostWord::NamesBrand);
    }
}

#[test]
fn a_link_leads_to_https_and_to_nobodys_login() {
    let help = |href: &str| ["{\"links\": {\"help\": \"", href, "\"}}"].concat();
    for (href, why) in [
        ("javascript:alert(1)", HostWord::HttpsOnly),
        ("JaVaScRiPt:alert(1)//https://", HostWord::HttpsOnly),
        ("data:text/html,x", HostWord::HttpsOnly),
        ("http://example.com", HostWord::HttpsOnly),
        ("//example.com", HostWord::HttpsOnly),
        ("/help", HostWord::HttpsOnly),
        ("", HostWord::HttpsOnly),
        ("https:/example.com", HostWord::HttpsOnly),
        ("https:example.com", HostWord::HttpsOnly),
        ("https://user:word@example.com", HostWord::HoldsLogin),
        ("https://example.com@evil.example/", HostWord::HoldsLogin),
        ("https://", HostWord::NoAddress),
        ("https:///example.com", HostWord::NoAddress),
        ("https://exa mple.com", HostWord::NoAddress),
        ("https://example.com\\\\@evil.example", HostWord::HoldsLogin),
        ("https://example.com\\\\evil", HostWord::NoAddress),
        ("https://example.com/a\\nb", HostWord::NoAddress),
        ("https://bücher.example", HostWord::NoAddress),
        ("https://1.2.3.4/", HostWord::NoAddress),
        ("https://0x7f.1/", HostWord::NoAddress),
        ("https://[::1]/", HostWord::NoAddress),
        ("https://example..com", HostWord::NoAddress),
        ("https://example.com:99999", HostWord::NoAddress),
        ("https://example.com:", HostWord::NoAddress),
        ("https://exa%6dple.com", HostWord::NoAddress),
    ] {
        only(&help(href), "links.help", why);
        assert_eq!(host(&help(href)).help, None);
    }
    let long = ["https://example.com/", &"a/".repeat(300)].concat();
    only(&help(&long), "links.help", HostWord::NoAddress);
    for good in
        ["https://example.com", "HTTPS://Example.com:8443/a?b=c%20d#e", " https://xn--bcher-kva.example/ "]
    {
        assert_eq!(wrong(&help(good)), [], "{good}");
    }
}

#[test]
fn a_failure_code_leads_to_its_place_on_the_help_page() {
    let text = r#"{"links": {"help": "https://example.com/help?a=b#top"}}"#;
    assert_eq!(host(text).help_with("L3-20").as_deref(), Some("https://example.com/help?a=b#L3-20"));
    assert_eq!(host(text).help_with("L3-T12").as_deref(), Some("https://example.com/help?a=b#L3-T12"));
    assert_eq!(host(text).help_with(""), None);
    assert_eq!(host(text).help_with("a b\"<"), None);
    assert_eq!(host("{}").help_with("L3-20"), None);
}

#[test]
fn a_logo_lies_in_the_pages_own_folder() {
    let logo = |path: &str| ["{\"logo\": \"", path, "\"}"].concat();
    for (path, taken) in [
        ("logo.svg", "./logo.svg"),
        ("./a/b-c_d.PNG", "./a/b-c_d.PNG"),
        ("x.y.jpeg", "./x.y.jpeg"),
        ("l.webp", "./l.webp"),
    ] {
        assert_eq!(wrong(&logo(path)), []);
        assert_eq!(host(&logo(path)).logo.unwrap().as_str(), taken);
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
        only(&logo(elsewhere), "logo", HostWord::LogoPlace);
    }
    for kind in ["logo", "logo.gif", "logo.svg.html", "index.html", "svg"] {
        only(&logo(kind), "logo", HostWord::LogoKind);
    }
}

#[test]
fn offers_need_a_disclosure_and_there_are_five_at_most() {
    let offer = |at: usize| format!(r#"{{"text": "Offer {at}", "href": "https://example.com/{at}"}}"#);
    let list = |count: usize| (0..count).map(offer).collect::<Vec<_>>().join(",");
    let disclosed = |list: &str| format!(r#"{{"offers": [{list}], "disclosure": "We are paid."}}"#);
    only(&format!(r#"{{"offers": [{}]}}"#, list(2)), "disclosure", HostWord::NoDisclosure);
    only(
        &format!(r#"{{"offers": [{}], "disclosure": ""}}"#, list(2)),
        "disclosure",
        HostWord::DisclosureLength,
    );
    assert_eq!(host(&format!(r#"{{"offers": [{}]}}"#, list(2))).offers, None);
    assert_eq!(wrong(&disclosed(&list(5))), []);
    only(&disclosed(&list(9)), "offers[5]", HostWord::OfferMany);
    assert_eq!(host(&disclosed(&list(9))).offers.unwrap().list.len(), 5);
    only(&disclosed(r#"{"href": "https://example.com"}"#), "offers[0].text", HostWord::OfferLacks);
    only(&disclosed(r#"{"text": "t"}"#), "offers[0].href", HostWord::OfferLacks);
    let long = format!(r#"{{"text": "{}", "href": "https://example.com"}}"#, "x".repeat(121));
    only(&disclosed(&long), "offers[0].text", HostWord::OfferLength);
    let one_bad =
        disclosed(&[list(1), r#"{"text": "t", "href": "http://example.com"}"#.into(), offer(2)].join(","));
    only(&one_bad, "offers[1].href", HostWord::HttpsOnly);
    assert_eq!(host(&one_bad).offers.unwrap().list.len(), 2);
    only(r#"{"disclosure": "We are paid."}"#, "disclosure", HostWord::NoOffer);
    only(r#"{"disclosure": 7}"#, "disclosure", HostWord::NotText);
    let both = wrong(r#"{"disclosure": "", "offers": {}}"#);
    let told = [("disclosure", HostWord::DisclosureLength), ("offers", HostWord::NotList)];
    assert_eq!(both, told.map(|(key, why)| (key.to_owned(), why)));
    assert_eq!(host(&disclosed("")).offers, None);
    assert_eq!(wrong(&disclosed("")), []);
}

#[test]
fn nothing_secret_gets_through_and_no_complaint_repeats_it() {
    let uuid = help::SECRET;
    let jwt = help::token(r#"{"authClass":"Location"}"#);
    let pit = ["pit-", uuid].concat();
    let bare = uuid.replace('-', "");
    let sent = ["Basic ", "Y2xpZW50OnNlY3JldC1vZi10aGUtYXBw"].concat();
    for secret in
        [uuid, &uuid.to_uppercase(), &bare, &jwt, &pit, help::CODE, &["Bearer ", help::CODE].concat(), &sent]
    {
        for (text, key) in [
            (format!(r#"{{"name": "{secret}"}}"#), "name"),
            (format!(r#"{{"disclosure": "it is {secret}!"}}"#), "disclosure"),
            (format!(r#"{{"links": {{"help": "https://example.com/?key={secret}"}}}}"#), "links.help"),
            (format!(r#"{{"logo": "{secret}.svg"}}"#), "logo"),
            (format!(r#"{{"offers": [{{"text": "{secret}"}}]}}"#), "offers[0].text"),
            (format!(r#"{{"x": [[{{"y": "{secret}"}}]]}}"#), "x[0][0].y"),
            (format!(r#"{{"{secret}": 1}}"#), "••••••••"),
        ] {
            let found = wrong(&text);
            assert!(found.contains(&(key.to_owned(), HostWord::Secret)), "{text}: {found:?}");
            let (host, complaints) = Host::read(&text);
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
        only(
            &format!(r#"{{"links": {{"help": "https://example.com/{link}"}}}}"#),
            "links.help",
            HostWord::Secret,
        );
    }
    // As some hosts of help pages and films call them.
    let named = format!(r#"{{"links": {{"help": "https://example.com/Help-{bare}"}}}}"#);
    assert_eq!(wrong(&named), []);
    for other in [format!("client_secret={bare}"), format!("a b/{bare}"), format!("?film=/{bare}")] {
        let text = format!(r#"{{"disclosure": "https://example.com/{other}", "offers": []}}"#);
        only(&text, "disclosure", HostWord::Secret);
    }
    for harmless in ["Basic 12-month plan", "A token of thanks", "Basic authorization, explained"] {
        assert_eq!(
            wrong(&format!(
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
        only(&format!(r#"{{"{name}": "x"}}"#), name, HostWord::Secret);
        only(
            &format!(r#"{{"options": {{"{name}": {{"a": 1}}}}}}"#),
            &format!("options.{name}"),
            HostWord::Secret,
        );
    }
}
