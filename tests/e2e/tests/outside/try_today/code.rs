//! Runs the code snippets with the programs that users have, such as `curl` and Node. The snippets read data, refresh
//! tokens, and get a sub-account's token.

use super::account::Account;
use crate::tool::{Ran, TOOLS};
use e2e::blueprint::contacts_of;
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, Install, Sandbox};
use leg3_core::api::reading::Reading;
use leg3_core::api::token_test::TokenSubject;
use leg3_core::integrations::keep_alive_programs::Language;
use leg3_core::integrations::try_today::code::{call, refresh, sub_account_token};
use leg3_core::oauth::form_encoding;
use leg3_core::oauth::request::UserType;
use serde_json::Value;
use std::io::Write;
use std::process::{Command, Stdio};

/// Runs the snippet. A shell gets the secrets as typed input in this order. Other programs get them as environment
/// variables.
fn run(account: &Account, (tool, language): (&str, Language), lines: &str, secrets: &[(&str, &str)]) -> Ran {
    let lines = account.here(lines);
    assert!(!secrets.iter().any(|(_, secret)| lines.contains(secret)), "a secret is in the lines");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("snippet.mjs");
    let mut program = Command::new(tool);
    program.env("NO_PROXY", "*").env("no_proxy", "*");
    let mut typed = String::new();
    if language == Language::Shell {
        program.args(["-c", &lines]);
        secrets.iter().for_each(|(_, secret)| typed.push_str(&[secret, "\n"].concat()));
    } else {
        std::fs::write(&file, lines).unwrap();
        program.arg(&file).envs(secrets.iter().copied());
    }
    program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = program.spawn().unwrap();
    drop(child.stdin.take().unwrap().write_all(typed.as_bytes()));
    Ran::of(child)
}

fn answer(ran: &Ran) -> Value {
    serde_json::from_str(&ran.printed).unwrap_or_else(|why| panic!("{why}: {} {}", ran.printed, ran.said))
}

#[test]
fn each_language_reads_the_contacts_of_the_tokens_sub_account() {
    let location = Sandbox::location_id(2);
    for tool in TOOLS {
        let account = Account::new(Install::sub_account(&location));
        let lines = call(tool.1, Reading::Contacts, &account.subject).unwrap();
        let ran = run(&account, tool, &lines, &[("ACCESS_TOKEN", &account.access_token)]);
        assert!(ran.well, "{tool:?}: {}", ran.said);
        assert_eq!(contacts_of(&answer(&ran)), location, "{tool:?}");
        let seen = account.sandbox.requests().remove(0);
        // HighLevel's firewall reportedly rejects Python's default user agent.
        assert!(!seen.header("user-agent").unwrap_or("Python").starts_with("Python"), "{tool:?}");
        let ran = run(&account, tool, &lines, &[("ACCESS_TOKEN", "no.such.token")]);
        assert_eq!(answer(&ran)["message"], "Invalid JWT", "{tool:?}");
        assert!(tool.1 == Language::Shell || !ran.well, "{tool:?}");
    }
}

#[test]
fn each_language_refreshes_the_tokens() {
    for tool in TOOLS {
        for (id, class) in [(DEMO_CLIENT_ID, Some(UserType::Location)), (DEMO_CLIENT_ID, None), ("", None)] {
            let account = Account::new(Install::sub_account(Sandbox::location_id(1)));
            let mut secrets =
                vec![("REFRESH_TOKEN", &*account.refresh_token), ("CLIENT_SECRET", DEMO_CLIENT_SECRET)];
            if id.is_empty() && tool.1 == Language::Shell {
                // The shell asks for the client ID first, although it is not a secret.
                secrets.insert(0, ("CLIENT_ID", DEMO_CLIENT_ID));
            }
            let ran = if id.is_empty() && tool.1 != Language::Shell {
                let with_id = [secrets.as_slice(), &[("CLIENT_ID", DEMO_CLIENT_ID)]].concat();
                run(&account, tool, &refresh(tool.1, id, class), &with_id)
            } else {
                run(&account, tool, &refresh(tool.1, id, class), &secrets)
            };
            let next = answer(&ran)["refresh_token"].as_str().unwrap_or_default().to_owned();
            assert!(ran.well && next.starts_with("ey"), "{tool:?}: {} {}", ran.printed, ran.said);
            assert_ne!(next, account.refresh_token, "{tool:?}");
            let sent = form_encoding::pairs(&account.sandbox.requests().remove(0).body_text());
            let user_type = sent.iter().find(|(name, _)| name == "user_type").map(|(_, value)| &**value);
            assert_eq!(user_type, class.map(UserType::as_str), "{tool:?}");
        }
    }
}

#[test]
fn each_language_gets_a_sub_account_token_that_can_read_contacts() {
    let location = Sandbox::location_id(3);
    for tool in TOOLS {
        let account = Account::new(Install::agency());
        let lines = sub_account_token(tool.1, &account.subject, &location).unwrap();
        let ran = run(&account, tool, &lines, &[("ACCESS_TOKEN", &account.access_token)]);
        let minted = answer(&ran)["access_token"].as_str().unwrap_or_default().to_owned();
        assert!(ran.well && minted.starts_with("ey"), "{tool:?}: {} {}", ran.printed, ran.said);
        let user_type = Some(UserType::Location);
        let subject =
            TokenSubject { user_type, location_id: Some(location.clone()), ..account.subject.clone() };
        let lines = call(tool.1, Reading::Contacts, &subject).unwrap();
        let ran = run(&account, tool, &lines, &[("ACCESS_TOKEN", &minted)]);
        assert_eq!(contacts_of(&answer(&ran)), location, "{tool:?}");
    }
}

#[test]
fn ids_with_special_characters_are_sent_unchanged() {
    for tool in TOOLS {
        let account = Account::new(Install::agency());
        for odd in ["it's; $(id) `id` ${HOME} \"x\" \\", "a&b=c#d\n'''\"\"\"", "李 🦊 {{x}} %41+*~"] {
            account.sandbox.clear_requests();
            let subject = TokenSubject { company_id: Some(odd.into()), ..account.subject.clone() };
            let lines = sub_account_token(tool.1, &subject, odd).unwrap();
            let ran = run(&account, tool, &lines, &[("ACCESS_TOKEN", &account.access_token)]);
            assert!(!ran.printed.contains("uid="), "{tool:?}: {}", ran.printed);
            let seen = account.sandbox.requests().remove(0);
            let sent = ["companyId", "locationId"].map(|name| (name.to_owned(), odd.to_owned()));
            assert_eq!(form_encoding::pairs(&seen.body_text()), sent, "{tool:?}");
        }
    }
}
