//! Tests that the downloadable programs find the main token pair in the saved text, and never a sub-account's pair. The
//! shell program runs in real shells. For the other programs, a Rust function finds the tokens by the same rule.
#![cfg(unix)]

use super::{Account, SUCCESSES, dental, minted, pair_in, saved};
use crate::support::{HOSTILE_TEXTS, body};
use leg3_core::highlevel::origin;
use leg3_core::integrations::keep_alive_programs::Language;
use leg3_core::integrations::tool_context::ToolContext;
use leg3_core::oauth::request::UserType;
use regex_lite::Regex;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Stdio};

/// The rule of the programs in JavaScript, Python and PowerShell: they read a member of the top-level object.
fn member_of(text: &str, name: &str) -> Option<String> {
    let json: serde_json::Value = serde_json::from_str(text).unwrap();
    json.get(name).and_then(|value| value.as_str()).map(String::from)
}

/// The rule of the shell program: it reads the last value with this name, in the first line that contains such a value.
fn found_by_sed(text: &str, name: &str) -> Option<String> {
    let pattern = Regex::new(&format!(r#".*"{name}"[ \t]*:[ \t]*"([^"]*)""#)).unwrap();
    text.lines().find_map(|line| Some(pattern.captures(line)?[1].to_owned()))
}

/// Sub-accounts with and without a refresh token. Their names are hostile texts, and some names look like tokens.
fn accounts() -> Vec<Account> {
    let mut names = HOSTILE_TEXTS.to_vec();
    names.extend(["\"refresh_token\": \"eyJ.a.b\"", "\", \"access_token\": \"x", "refresh_token"]);
    let numbered = names.into_iter().enumerate();
    let account = |(number, name): (usize, &str)| Account {
        name: name.into(),
        id: name.into(),
        answer: minted(number, number % 2 == 0),
        ..dental(1)
    };
    numbered.map(account).collect()
}

#[test]
fn the_json_rule_and_the_shell_rule_find_only_the_main_pair() {
    for name in SUCCESSES {
        for accounts in [&[][..], &accounts()] {
            let text = saved(&body(name), accounts);
            let (access, refresh) = pair_in(&body(name)).unwrap();
            for find in [member_of, found_by_sed] {
                assert_eq!(find(&text, "access_token").as_ref(), Some(&access), "{name}");
                assert_eq!(find(&text, "refresh_token"), refresh, "{name}");
            }
        }
    }
}

/// A fake `curl` that records its input, and answers with a new token pair.
const FAKE_CURL: &str = r#"#!/bin/sh
cat > piped
while [ $# -gt 0 ]; do
  case $1 in -o) printf '%s' '{"access_token":"new.a","refresh_token":"new.r"}' > "$2" ;; esac
  shift
done
printf 200
"#;

#[test]
fn the_shell_program_sends_only_the_main_refresh_token_in_real_shells() {
    let shells = ["sh", "dash", "bash", "zsh"];
    let is_there =
        |shell: &&str| Command::new(shell).args(["-c", ":"]).stderr(Stdio::null()).status().is_ok();
    for shell in shells.into_iter().filter(is_there) {
        let folder = std::env::temp_dir().join(format!("leg3-saved-{shell}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("curl"), FAKE_CURL).unwrap();
        fs::set_permissions(folder.join("curl"), Permissions::from_mode(0o755)).unwrap();
        let context = ToolContext {
            client_id: "client",
            user_type: Some(UserType::Company),
            company_id: "company",
            location_id: "",
            call: Some(&[origin(), "/companies/company"].concat()),
        };
        fs::write(folder.join("run"), context.write(Language::Shell, Language::Shell.keep_alive())).unwrap();
        for (name, is_sent) in [("success-company", true), ("success-bare", false)] {
            fs::write(folder.join("tokens.json"), saved(&body(name), &accounts())).unwrap();
            let path = format!("{}:{}", folder.display(), std::env::var("PATH").unwrap());
            let mut run = Command::new(shell);
            run.arg("run").current_dir(&folder).env("PATH", path).env("CLIENT_SECRET", "secret");
            let output = run.stdin(Stdio::null()).output().unwrap();
            assert_eq!(
                output.status.success(),
                is_sent,
                "{shell}: {}",
                String::from_utf8_lossy(&output.stderr)
            );
            if is_sent {
                let refresh = pair_in(&body(name)).unwrap().1.unwrap();
                let piped = fs::read_to_string(folder.join("piped")).unwrap();
                assert!(piped.contains(&format!("refresh_token={refresh}\"")), "{shell}: {piped}");
            }
        }
        fs::remove_dir_all(&folder).unwrap();
    }
}
