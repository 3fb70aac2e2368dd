//! What stands in `index.html` and `boot.js` says the same as the program.
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

mod support;

use leg3_core::highlevel::{ORIGIN, TOKEN_PATH};
use leg3_core::integrations::outside_browser_request::OutsideRequest;
use leg3_core::integrations::terminal::exchange_shell;
use leg3_core::messages::Message;
use leg3_core::messages::Voice;
use leg3_core::messages::all;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::oauth::request::Options;
use support::file;
use support::html::{attribute, attributes, element, texts};

/// Words that only `index.html` has, the same in both voices. The command is held elsewhere.
const ONLY_HERE: [&str; 2] = ["Leg 3", "no-referrer"];

/// Sentences of the program's own that are not printed, and printed ones: what a text on the page may say.
fn sentences() -> Vec<&'static str> {
    all(Voice::HighLevel).map(|(sentence, _)| sentence).collect()
}

/// Every text a person may read or hear: between tags, and in the attributes that hold words.
fn words(page: &str) -> Vec<String> {
    let spoken = ["aria-label", "title", "alt", "placeholder", "data-code", "data-starting"];
    let held = attributes(page).into_iter().filter(|(name, _)| spoken.iter().any(|it| it == name));
    let between = texts(page).into_iter().filter(|text| text != &command());
    between.chain(held.map(|(_, value)| value)).collect()
}

fn command() -> String {
    exchange_shell::command(&OutsideRequest {
        code: "YOUR-CODE",
        client_id: "",
        options: &Options::default(),
    })
}

#[test]
fn every_printed_sentence_stands_on_the_page_word_for_word() {
    let words = words(&file("index.html"));
    for (text, _) in all(Voice::HighLevel).filter(|(_, printed)| *printed) {
        let stands = words.iter().any(|word| word.trim_end_matches(':') == text);
        assert!(stands, "{text}");
    }
}

#[test]
fn every_word_on_the_page_comes_from_copy_or_is_known_to_stand_there_only() {
    let sentences = sentences();
    for word in words(&file("index.html")) {
        let word = word.trim_end_matches(':');
        assert!(sentences.contains(&word) || ONLY_HERE.contains(&word), "{word}");
    }
}

#[test]
fn title_and_lead_are_painted_in_both_variants() {
    let page = file("index.html");
    let text = |sentence: ExchangeText| sentence.in_voice(Voice::HighLevel);
    for (id, start, code) in [
        ("title", ExchangeText::StartTitle, ExchangeText::CodeTitle),
        ("lead", ExchangeText::StartLead, ExchangeText::CodeLead),
    ] {
        assert_eq!(element(&page, id), text(start));
        assert_eq!(attribute(&page, id, "data-code"), text(code));
    }
    assert!(page.contains(&["<title>", text(ExchangeText::StartTitle), "</title>"].concat()));
}

#[test]
fn what_a_person_presses_and_fills_has_its_right_name() {
    let page = file("index.html");
    let plain = |printed: ExchangeText| printed.in_voice(Voice::HighLevel);
    assert_eq!(element(&page, "send"), ExchangeText::GetMyTokens.in_voice(Voice::HighLevel));
    assert_eq!(attribute(&page, "send", "data-starting"), plain(ExchangeText::Starting));
    assert_eq!(element(&page, "show-code"), ExchangeText::ShowCode.in_voice(Voice::HighLevel));
    assert_eq!(
        attribute(&page, "show-secret", "aria-label"),
        ExchangeText::ShowClientSecret.in_voice(Voice::HighLevel)
    );
    assert_eq!(element(&page, "client-id-hint"), plain(ExchangeText::ClientIdHint));
    assert_eq!(element(&page, "client-secret-hint"), plain(ExchangeText::ClientSecretHint));
    for (field, printed) in [
        ("client-id", ExchangeText::ClientId),
        ("client-secret", ExchangeText::ClientSecret),
        ("user-type", ExchangeText::UserType),
        ("send-redirect", ExchangeText::SendRedirectUri),
        ("redirect-uri", ExchangeText::RedirectUri),
        ("typed-code", ExchangeText::CodeOrAddress),
        ("pasted-answer", ExchangeText::PasteAnswer),
    ] {
        let label = ["<label for=\"", field, "\">", plain(printed), "</label>"].concat();
        assert!(page.contains(&label), "{label}");
    }
}

/// Names that the second program gives to what it adds would be found twice.
#[test]
fn every_id_is_given_once() {
    let attributes = attributes(&file("index.html"));
    let mut ids: Vec<_> = attributes.iter().filter(|(name, _)| name == "id").collect();
    ids.sort();
    assert!(ids.len() > 50, "{ids:?}");
    for pair in ids.windows(2) {
        assert_ne!(pair[0], pair[1]);
    }
}

#[test]
fn the_options_are_the_ones_the_program_reads() {
    let page = file("index.html");
    for (value, printed) in [
        ("", ExchangeText::UserTypeAny),
        ("Location", ExchangeText::UserTypeLocation),
        ("Company", ExchangeText::UserTypeCompany),
    ] {
        let option =
            ["<option value=\"", value, "\">", printed.in_voice(Voice::HighLevel), "</option>"].concat();
        assert!(page.contains(&option), "{option}");
    }
    assert_eq!(page.matches("<option").count(), 3);
}

#[test]
fn the_policy_lets_the_page_reach_itself_and_the_token_endpoint_only() {
    let page = file("index.html");
    let policy =
        attributes(&page).into_iter().map(|(_, value)| value).find(|value| value.contains("connect-src"));
    let policy = policy.expect("a policy");
    let rules: Vec<&str> = policy.split(';').map(str::trim).collect();
    let connect = rules.iter().filter(|rule| rule.starts_with("connect-src")).collect::<Vec<_>>();
    // Each with its path: other paths of that host are other customers' inboxes.
    let calls = [
        TOKEN_PATH,
        "/oauth/installedLocations",
        "/oauth/locationToken",
        "/locations/",
        "/contacts/",
        "/users/",
        "/opportunities/pipelines",
        "/calendars/",
        "/companies/",
    ];
    let allowed: Vec<String> = calls.into_iter().map(|path| [ORIGIN, path].concat()).collect();
    assert_eq!(connect, [&["connect-src 'self' ", &allowed.join(" ")].concat()]);
    for rule in ["default-src 'none'", "form-action 'none'", "base-uri 'none'", "style-src 'self'"] {
        assert!(rules.contains(&rule), "{rule}");
    }
    assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
}

#[test]
fn the_way_out_of_a_dead_page_is_the_command_with_a_place_for_the_code() {
    assert_eq!(element(&file("index.html"), "broken-command"), command());
    assert_eq!(command().matches("YOUR-CODE").count(), 1);
}
