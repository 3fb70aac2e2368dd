//! Tests with random files and URLs. Reading a file never panics, and every link, offer or logo that the page accepts
//! follows the rules.

use crate::support::with_cases;
use leg3_core::branding::config_errors::MOST_COMPLAINTS;
use leg3_core::branding::settings::Branding;
use proptest::prelude::{Strategy, any, prop};
use proptest::{prop_assert, prop_assert_eq, proptest};

/// Generates the contents of random files. Some files are JSON objects with valid and wrong settings, some are the
/// beginnings of such objects, and some contain random text.
fn texts() -> impl Strategy<Value = String> {
    let value = prop::sample::select(vec![
        "null",
        "true",
        "7",
        "\"\"",
        "\"x\"",
        "[]",
        "{}",
        "\"javascript:x\"",
        "\"https://a.example\"",
        "\"https://a@b.example\"",
        "\"#2f80ed\"",
        "\"#000000\"",
        "{\"light\": \"#777777\"}",
        "{\"help\": \"https://é\", \"support\": \"//x\"}",
        "[{\"text\": \"t\", \"href\": \"https://b.example/#x\"}]",
        "[{\"text\": \"t\", \"href\": \"data:x\"}]",
        "\"../x.svg\"",
        "{\"userType\": \"Company\"}",
        "\"\\ud83d\"",
        "1e999",
    ]);
    let key = prop::sample::select(vec![
        "name",
        "accent",
        "logo",
        "links",
        "offers",
        "disclosure",
        "options",
        "token",
        "x",
    ]);
    let object = prop::collection::vec((key, value), 0..8).prop_map(|members| {
        let members: Vec<String> = members.iter().map(|(key, value)| format!("\"{key}\": {value}")).collect();
        ["{", &members.join(","), "}"].concat()
    });
    let cut = (object.clone(), any::<prop::sample::Index>())
        .prop_map(|(text, at)| text.chars().take(at.index(text.chars().count() + 1)).collect());
    proptest::prop_oneof![object, cut, any::<String>(), "[\\[\\]{}\":,a-z0-9 \\\\]{0,80}"]
}

/// Generates random URLs, valid and invalid.
fn addresses() -> impl Strategy<Value = String> {
    proptest::prop_oneof![
        "https://[ -~]{0,30}",
        "(https|HTTPS|http|javascript|data)?:?/{0,3}[a-z0-9.@:\\\\/?#%\\[\\]é-]{0,30}",
        "https://[a-z0-9.-]{1,12}(:[0-9]{0,6})?(/[!-~]{0,12})?",
        any::<String>(),
    ]
}

proptest! {
    #![proptest_config(with_cases(2000))]

    #[test]
    fn a_random_file_never_causes_a_panic_and_its_complaints_are_limited(text in texts()) {
        let (host, complaints) = Branding::read(&text);
        prop_assert!(complaints.len() <= MOST_COMPLAINTS + 1);
        let offers = host.offers.iter().flat_map(|offers| offers.list.iter().map(|offer| offer.href.as_str()));
        let links = [&host.help, &host.support].into_iter().flatten().map(|link| link.as_str());
        for href in offers.chain(links) {
            prop_assert!(href.starts_with("https://"));
        }
        if let Some(offers) = &host.offers {
            prop_assert!(!offers.disclosure.is_empty());
        }
    }

    #[test]
    fn only_https_links_are_accepted(href in addresses()) {
        let text = serde_json::json!({ "links": { "help": &href } }).to_string();
        let (host, complaints) = Branding::read(&text);
        prop_assert_eq!(host.help.is_none(), complaints.len() == 1);
        if let Some(help) = host.help {
            prop_assert!(help.as_str().starts_with("https://"));
            // A browser's URL parser accepts every URL that this page accepts, except a URL with an empty punycode
            // label.
            if let Ok(read) = url::Url::parse(help.as_str()) {
                prop_assert_eq!(read.scheme(), "https");
                prop_assert!(read.username().is_empty() && read.password().is_none());
                let host = read.host_str().unwrap_or_default().to_owned();
                prop_assert!(help.as_str()[8..].to_ascii_lowercase().starts_with(&host), "{} is {}", help.as_str(), host);
            }
        }
    }

    #[test]
    fn a_logo_path_never_leaves_the_folder_of_the_page(path in proptest::prop_oneof!["[a-z./%\\\\:?#-]{0,16}(\\.svg|\\.png)?", any::<String>()]) {
        let text = serde_json::json!({ "logo": &path }).to_string();
        if let Some(logo) = Branding::read(&text).0.logo {
            let base = url::Url::parse("https://page.example/folder/").unwrap();
            let whole = base.join(logo.as_str()).unwrap();
            prop_assert!(whole.as_str().starts_with(base.as_str()) && whole.query().is_none() && whole.fragment().is_none());
        }
    }
}

#[test]
fn a_file_of_maximum_size_is_read_within_two_seconds() {
    for piece in
        ["A", "41", "%41", "eyJ", "QUFB", "\\\\u0041", "0c5e7f52-93d1-4a6b-8f6e-", "\",\"", "&#65;", "+ "]
    {
        let room = (leg3_core::branding::settings::LARGEST - 20) / piece.len();
        let text = ["{\"x\": [\"", &piece.repeat(room), "\"]}"].concat();
        let start = std::time::Instant::now();
        let _ = Branding::read(&text);
        // The limit is for an unoptimised build on a busy machine. Reading usually takes a tenth of the limit.
        assert!(start.elapsed().as_secs() < 2, "{piece}: {:?}", start.elapsed());
    }
}
