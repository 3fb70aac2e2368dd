//! Tests of the findings that the page shows for a pasted text, and of the next step that the page offers for each
//! finding.

use super::{AT, CODE, ID, LINK, RT, SECRET, filled};
use crate::support::{HOSTILE_TEXTS, token};
use leg3_core::install::tool::InstallTool;
use leg3_core::messages::Voice;
use leg3_core::messages::findings::{FindingWords, button_of, message_for_maker, words_of};
use leg3_core::messages::text_of;
use leg3_core::reader::findings::{Finding, findings, holds_secret};
use leg3_core::reader::next_step::{NextStep, StepPlace, known_parts, next_step};
use leg3_core::reader::scan;

const START: StepPlace = StepPlace {
    is_start: true,
    has_form: false,
    has_link_tool: false,
    has_tokens: false,
    knows_link: true,
    tool: None,
};
const FORM: StepPlace = StepPlace { is_start: false, has_form: true, ..START };

fn found(text: &str) -> Vec<Finding> {
    let text = filled(text);
    findings(&text, &scan::read(&text))
}

fn steps(text: &str) -> Vec<Option<NextStep>> {
    found(text).iter().map(|finding| next_step(finding, START)).collect()
}

#[test]
fn each_kind_of_finding_has_the_expected_next_step() {
    for (text, step) in [
        ("CODE", Some(NextStep::UseCode)),
        ("ID", Some(NextStep::BuildLink)),
        ("65f1c0ffee65f1c0ffee65f1", Some(NextStep::BuildLink)),
        ("https://marketplace.gohighlevel.com/v2/oauth/chooselocation", Some(NextStep::BuildLink)),
        ("SECRET", Some(NextStep::KeepCredentials)),
        ("LINK", Some(NextStep::ChangeLink)),
        ("AT", Some(NextStep::OpenTokens)),
        ("RT", Some(NextStep::Refresh)),
        (r#"{"access_token":"AT","refresh_token":"RT"}"#, Some(NextStep::OpenTokens)),
        ("pit-1a2b3c4d-1111-4222-8333-00c0ffee5ec7", Some(NextStep::OpenTokens)),
        ("contacts.readonly contacts.write", Some(NextStep::BuildLink)),
        ("https://x.example/cb", Some(NextStep::CheckRedirect)),
        ("https://x.example/cb?error=invalid_scope", Some(NextStep::CheckLink)),
        ("https://x.example/cb?error=access_denied", Some(NextStep::OpenInstallPage)),
        ("https://x.example/cb?error=made_up", Some(NextStep::CheckLink)),
        ("error.noAppVersionIdFound", Some(NextStep::CheckLink)),
        ("Authorization code not found", Some(NextStep::OpenInstallPage)),
        ("Invalid JWT", Some(NextStep::TokenEnded)),
        ("The token is not authorized for this scope.", Some(NextStep::BuildLink)),
        ("https://services.leadconnectorhq.com/mcp/", Some(NextStep::ConnectAssistant)),
        ("482913", None),
        ("hello", Some(NextStep::UseAsCode)),
        ("I clicked the link and nothing happened", None),
    ] {
        assert_eq!(steps(text), [step], "{text}");
    }
}

#[test]
fn a_code_and_its_credentials_are_one_finding() {
    let text = "--data client_id=ID --data client_secret=SECRET --data code=CODE";
    assert!(matches!(found(text)[..], [Finding::Code { with_id: true, with_secret: true }]));
    assert!(matches!(found("ID SECRET")[..], [Finding::Credentials { id: Some(_), secret: true }]));
    assert!(matches!(found("CODE")[..], [Finding::Code { with_id: false, with_secret: false }]));
}

#[test]
fn two_values_of_the_same_kind_are_reported_as_several() {
    let other = CODE.replace("363f", "0000");
    assert!(matches!(found(&format!("{CODE} {other}"))[..], [Finding::SeveralCodes]));
    let access = token(r#"{"authClass":"Location","authClassId":"loc2","exp":1.5}"#);
    let two = format!("{{\"access_token\":\"{}\"}} {{\"access_token\":\"{access}\"}}", token(AT));
    assert!(matches!(findings(&two, &scan::read(&two))[..], [Finding::SeveralTokens]));
    let other_id = ID.replace("lu8x2abc", "m4x9kq2z");
    for text in [
        "old: SECRET\nnew: 8e21f0b4-7c3d-4a55-9a10-5d2e8f7b6c01",
        &format!("ID\n{other_id}"),
        &format!("ID\n{other_id}\nSECRET"),
        &format!("Development: ID / SECRET\nProduction: {other_id} / 8e21f0b4-7c3d-4a55-9a10-5d2e8f7b6c01"),
    ] {
        assert!(matches!(found(text)[..], [Finding::SeveralCredentials]), "{text}");
        assert_eq!(steps(text), [None], "{text}");
    }
    assert!(matches!(found("ID / SECRET\nID / SECRET")[..], [Finding::Credentials { .. }]));
}

#[test]
fn several_values_yield_one_finding_each() {
    let kinds = steps("error.noAppVersionIdFound LINK");
    assert_eq!(kinds.len(), 2);
    assert!(kinds.contains(&Some(NextStep::ChangeLink)));
}

#[test]
fn no_text_of_a_finding_contains_a_secret() {
    let secrets = [SECRET.to_owned(), token(AT), token(RT), CODE.to_owned()];
    let texts = [
        "SECRET",
        "AT",
        "RT",
        "CODE",
        "client_secret=SECRET code=CODE client_id=ID",
        r#"{"message":"Invalid client credentials!","client_secret":"SECRET","access_token":"AT"}"#,
        r#"{"message":"SECRET is wrong","traceId":"t"}"#,
        "LINK&client_secret=SECRET",
        "https://marketplace.gohighlevel.com/v2/oauth/chooselocation?client_id=SECRET&scope=contacts.readonly&redirect_uri=https://x.example",
        "https://x.example/cb?error=access_denied&error_description=no&token=AT",
    ];
    for text in texts {
        for finding in found(text) {
            let FindingWords { title, paragraphs, why } = words_of(&finding, Voice::HighLevel);
            let message = message_for_maker(&finding, Voice::HighLevel).unwrap_or_default();
            let shown =
                [title, paragraphs.concat(), why.concat(), message, known_parts(&finding).write()].concat();
            for secret in &secrets {
                assert!(!shown.contains(secret), "{text} shows {secret}");
            }
        }
    }
}

#[test]
fn only_a_text_with_a_client_secret_or_a_token_counts_as_secret() {
    for (text, is_secret) in [
        ("SECRET", true),
        ("AT", true),
        ("RT", true),
        ("pit-1a2b3c4d-1111-4222-8333-00c0ffee5ec7", true),
        ("client_id=ID client_secret=SECRET code=CODE", true),
        ("CODE", false),
        ("ID", false),
        ("LINK", false),
        ("LINK&client_secret=SECRET", true),
        (
            "https://marketplace.gohighlevel.com/v2/oauth/chooselocation?client_id=SECRET&scope=contacts.readonly",
            true,
        ),
        ("hello", false),
    ] {
        assert_eq!(holds_secret(&scan::read(&filled(text))), is_secret, "{text}");
    }
}

#[test]
fn every_text_has_a_finding_with_a_title_and_every_next_step_has_a_button() {
    for text in HOSTILE_TEXTS.iter().copied().chain(["", " ", ID, LINK, CODE]) {
        let found = findings(text, &scan::read(text));
        assert!(!found.is_empty(), "{text:?}");
        for finding in found {
            for voice in [Voice::HighLevel, Voice::Neutral] {
                assert!(!words_of(&finding, voice).title.is_empty(), "{text:?}");
            }
            if let Some(step) = next_step(&finding, START) {
                assert!(!text_of(button_of(step)).is_empty());
            }
        }
    }
}

#[test]
fn only_a_finding_about_an_error_has_a_message_for_the_app_maker() {
    for (text, has_message) in [
        ("error.noAppVersionIdFound", true),
        ("https://x.example/cb?error=access_denied", true),
        ("Invalid client credentials!", true),
        ("CODE", false),
        ("LINK", false),
        ("hello", false),
    ] {
        let message = found(text).first().and_then(|finding| message_for_maker(finding, Voice::HighLevel));
        assert_eq!(message.is_some(), has_message, "{text}");
    }
}

#[test]
fn the_link_builder_receives_the_known_parts_of_a_link() {
    let parts = |text: &str| known_parts(&found(text)[0]);
    assert_eq!(parts("ID").client_id, ID);
    assert_eq!(parts("65f1c0ffee65f1c0ffee65f1").version_id, ID[..24]);
    assert_eq!(parts("contacts.readonly users.readonly").scopes.len(), 2);
    assert_eq!(parts("LINK").redirect_uri, "https://x.example/cb");
    let page = parts("https://marketplace.gohighlevel.com/integration/65f1c0ffee65f1c0ffee65f1");
    assert_eq!(page.client_id, ID[..24]);
}

#[test]
fn the_redirect_check_receives_only_the_redirect_url_of_its_finding() {
    let urls = |text: &str| found(text).iter().map(|it| known_parts(it).redirect_uri).collect::<Vec<_>>();
    let (first, second) = ("https://x.example/cb?a=%20b", "https://y.example/cb");
    assert_eq!(urls(&[first, "\nClient ID: ID"].concat()), [first, ""]);
    let settings = ["REDIRECT_URI=", first, "\nCLIENT_ID=ID\nCLIENT_SECRET=SECRET"].concat();
    assert_eq!(urls(&settings), [first, ""]);
    assert_eq!(urls(&[first, "\n", second].concat()), [first, second]);
    assert_eq!(urls("The redirect uri contains a Highlevel reference."), [""]);
}

#[test]
fn the_next_step_is_to_check_a_link_if_no_install_link_is_known() {
    for text in ["Authorization code not found", "https://x.example/cb?error=access_denied"] {
        let finding = &found(text)[0];
        assert_eq!(next_step(finding, START), Some(NextStep::OpenInstallPage), "{text}");
        let without_link = StepPlace { knows_link: false, ..START };
        assert_eq!(next_step(finding, without_link), Some(NextStep::CheckLink), "{text}");
    }
}

#[test]
fn a_next_step_is_offered_only_where_its_target_exists() {
    let tokens = StepPlace { has_tokens: true, ..StepPlace::default() };
    for (step, on) in [
        (NextStep::UseCode, [true, true, false]),
        (NextStep::OpenTokens, [true, true, false]),
        (NextStep::KeepCredentials, [true, true, false]),
        (NextStep::CheckLink, [true, false, false]),
        (NextStep::BuildLink, [true, false, false]),
        (NextStep::Refresh, [true, false, false]),
        (NextStep::OpenInstallPage, [true, true, true]),
    ] {
        assert_eq!([START, FORM, tokens].map(|place| step.is_possible(place)), on, "{step:?}");
    }
    let with_link_tool = StepPlace { has_link_tool: true, ..FORM };
    for step in [NextStep::CheckLink, NextStep::BuildLink, NextStep::ChangeLink] {
        assert!(step.is_possible(with_link_tool), "{step:?}");
    }
}

#[test]
fn a_next_step_never_opens_the_tool_that_is_already_open() {
    for (text, tool) in [
        ("error.noAppVersionIdFound", InstallTool::PastedLink),
        ("The redirect uri contains a Highlevel reference.", InstallTool::RedirectCheck),
    ] {
        let inside = StepPlace { tool: Some(tool), ..START };
        assert!(next_step(&found(text)[0], START).is_some(), "{text}");
        assert_eq!(next_step(&found(text)[0], inside), None, "{text}");
    }
}

#[test]
fn a_client_id_goes_into_the_form_if_the_page_has_one() {
    assert_eq!(next_step(&found("ID")[0], START), Some(NextStep::BuildLink));
    assert_eq!(next_step(&found("ID")[0], FORM), Some(NextStep::KeepCredentials));
}
