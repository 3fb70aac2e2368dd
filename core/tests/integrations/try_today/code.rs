//! Tests of the code snippets: each snippet contains the correct request, and no language runs untrusted text.

use super::owner;
use crate::support::{HOSTILE_TEXTS, ID, with_cases};
use leg3_core::api::reading::Reading;
use leg3_core::api::token_test::TokenSubject;
use leg3_core::integrations::keep_alive_programs::Language;
use leg3_core::integrations::try_today::code::{call, refresh, sub_account_token};
use leg3_core::oauth::request::UserType;
use proptest::prelude::{Strategy, any, prop_oneof};
use proptest::sample::select;
use proptest::test_runner::TestRunner;
use std::io::Write;
use std::process::{Command, Stdio};

const CLASSES: [Option<UserType>; 3] = [None, Some(UserType::Location), Some(UserType::Company)];

/// All snippets in this language: for the API calls, for the refresh, and for the request for a sub-account's token.
/// Every ID in a snippet is `text`.
fn all(language: Language, text: &str) -> Vec<String> {
    let odd = |reading| {
        let id = || Some(text.to_owned());
        TokenSubject { location_id: id(), company_id: id(), app_id: id(), ..owner(reading) }
    };
    let mut all: Vec<String> =
        Reading::ALL.into_iter().filter_map(|reading| call(language, reading, &odd(reading))).collect();
    all.extend(CLASSES.map(|class| refresh(language, text, class)));
    all.extend(sub_account_token(language, &odd(Reading::Agency), text));
    all
}

#[test]
fn each_snippet_contains_the_url_and_the_version_of_its_call() {
    for language in Language::ALL {
        for reading in Reading::ALL {
            let expected = reading.call(&owner(reading)).unwrap();
            let lines = call(language, reading, &owner(reading)).unwrap();
            assert_eq!(lines.matches(&expected.url).count(), 1, "{lines}");
            assert!(lines.contains(expected.version), "{lines}");
        }
        assert!(call(language, Reading::Contacts, &owner(Reading::Agency)).is_none());
    }
}

#[test]
fn only_an_agency_gets_the_snippet_for_a_sub_account_token() {
    for language in Language::ALL {
        assert!(sub_account_token(language, &owner(Reading::Contacts), "loc1").is_none());
        let lines = sub_account_token(language, &owner(Reading::Agency), "").unwrap();
        assert!(lines.contains("com1") && lines.contains("LOCATION-ID"), "{lines}");
    }
}

#[test]
fn a_refresh_sends_only_a_known_user_type_and_asks_for_a_missing_client_id() {
    for language in Language::ALL {
        assert!(refresh(language, ID, Some(UserType::Company)).contains("Company"));
        assert!(!refresh(language, ID, None).contains("user_type"));
        let asks = refresh(language, "", None);
        assert!(asks.contains("CLIENT_ID") || asks.contains("Client ID"), "{asks}");
    }
}

#[test]
fn snippets_have_at_most_thirty_lines_and_no_template_marks() {
    for language in Language::ALL {
        for lines in all(language, "id1") {
            assert!(lines.lines().count() <= 30, "{lines}");
            assert!(!lines.contains("[["), "{lines}");
        }
    }
    for language in [Language::JavaScript, Language::Python] {
        for lines in all(language, "id1") {
            assert!(!lines.contains('@'), "{lines}");
        }
    }
}

/// Runs `checker` with `program`. The checker reads snippets that contain a hostile text, and prints the strings that
/// it finds in them. One of these strings must be the hostile text.
fn check(program: &str, language: Language, checker: &str) {
    let text = prop_oneof![select(HOSTILE_TEXTS.to_vec()).prop_map(String::from), any::<String>()];
    let run = TestRunner::new(with_cases(12)).run(&text, |text| {
        let sources = serde_json::to_string(&all(language, &text)).unwrap();
        let mut child = Command::new(program)
            .args([if program == "node" { "-e" } else { "-c" }, checker])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(sources.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{sources}");
        let found = String::from_utf8(output.stdout).unwrap();
        let text = serde_json::to_string(&text).unwrap();
        assert!(text == "\"\"" || found.contains(&text), "{text} is not in {found}");
        Ok(())
    });
    if let Err(why) = run {
        panic!("{why}");
    }
}

#[test]
fn python_parses_every_snippet_and_reads_hostile_text_as_one_string() {
    let checker = "import ast, json, sys\n\
        for source in json.load(sys.stdin):\n\
        \x20   for node in ast.walk(ast.parse(source)):\n\
        \x20       if isinstance(node, ast.Constant) and isinstance(node.value, str):\n\
        \x20           print(json.dumps(node.value, ensure_ascii=False))\n";
    check("python3", Language::Python, checker);
}

#[test]
fn node_runs_every_snippet_and_reads_hostile_text_as_one_string() {
    // Each snippet runs with a fake `fetch` that records the values in the request's form.
    let checker = "const texts = []; const AsyncFunction = (async () => {}).constructor;\n\
        const pretend = async (url, { body }) => { texts.push(...(body?.values() ?? [])); return { ok: true, text: () => '' }; };\n\
        const env = { ACCESS_TOKEN: 'a', CLIENT_ID: 'i', CLIENT_SECRET: 's', REFRESH_TOKEN: 'r' };\n\
        (async () => {\n\
        for (const source of JSON.parse(require('fs').readFileSync(0))) \n\
          await new AsyncFunction('fetch', 'process', 'console', source)(pretend, { env }, { log() {} });\n\
        for (const text of texts) console.log(JSON.stringify(text));\n\
        })();";
    check("node", Language::JavaScript, checker);
}
