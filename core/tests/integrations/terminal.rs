//! Tests of the terminal command for the exchange in real shells, with a fake `curl` that records its input.
#![cfg(unix)]

use crate::support::{CODE, ID};
use leg3_core::integrations::outside_browser_request::OutsideRequest;
use leg3_core::integrations::terminal::exchange_shell;
use leg3_core::oauth::request::Options;
use std::env::{join_paths, split_paths, temp_dir, var_os};
use std::fs::{self, Permissions};
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Command, Stdio, id};

/// A fake `curl` that writes its arguments (one per line) and its standard input to files.
const FAKE_CURL: &str = "#!/bin/sh\nprintf '%s\\n' \"$@\" > \"$NOTES/arguments\"\ncat > \"$NOTES/piped\"\nprintf '%s' '{\"ok\":1}'\n";

const SECRETS: [&str; 10] = [
    "0c5e7f52-93d1-4a6b-8f6e-2f1d7b9a3c44",
    " two  spaces ",
    "it's \"quoted\"",
    "$HOME `id` $(id)",
    "a&b;c|d>e",
    "100%+1%20",
    "über\u{1f511}",
    "back\\slash\\n\\",
    "-n -e @file",
    "*!#~[]{}?",
];

/// A shell, and the folder with the fake `curl`.
struct Terminal {
    shell: &'static str,
    notes: PathBuf,
}

/// The result of one run of a command.
struct Run {
    arguments: Vec<String>,
    piped: String,
    printed: String,
    asked: String,
}

impl Terminal {
    /// A terminal for each installed shell. `sh` must be installed.
    fn all(name: &str) -> Vec<Self> {
        let here =
            |shell: &&str| Command::new(shell).args(["-c", ":"]).stderr(Stdio::null()).status().is_ok();
        let shells = ["sh", "bash", "dash", "zsh"].into_iter().filter(here);
        let terminals = shells.map(|shell| Self::new(shell, name)).collect::<Vec<_>>();
        assert!(terminals.iter().any(|terminal| terminal.shell == "sh"), "`sh` is not installed");
        terminals
    }

    /// Creates the folder with the fake `curl`.
    fn new(shell: &'static str, name: &str) -> Self {
        let notes = temp_dir().join(["leg3-", name, "-", shell, "-", &id().to_string()].concat());
        fs::create_dir_all(&notes).unwrap();
        let curl = notes.join("curl");
        fs::write(&curl, FAKE_CURL).unwrap();
        fs::set_permissions(&curl, Permissions::from_mode(0o755)).unwrap();
        Self { shell, notes }
    }

    fn run(&self, command: &str, typed: &str) -> Run {
        let paths = var_os("PATH").unwrap_or_default();
        let paths = join_paths([self.notes.clone()].into_iter().chain(split_paths(&paths))).unwrap();
        let mut shell = Command::new(self.shell);
        shell.args(["-c", command]).env("PATH", paths).env("NOTES", &self.notes);
        let mut child =
            shell.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(typed.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        let note = |name: &str| fs::read_to_string(self.notes.join(name)).unwrap();
        Run {
            arguments: note("arguments").lines().map(String::from).collect(),
            piped: note("piped"),
            printed: String::from_utf8(output.stdout).unwrap(),
            asked: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.notes));
    }
}

fn command(code: &str, client_id: &str) -> String {
    exchange_shell::command(&OutsideRequest { code, client_id, options: &Options::default() })
}

#[test]
fn the_client_secret_reaches_curl_unchanged_and_only_through_the_pipe() {
    for terminal in Terminal::all("secret") {
        for secret in SECRETS {
            let run = terminal.run(&command(CODE, ID), &[secret, "\nnext line\n"].concat());
            assert_eq!(run.piped, secret, "{}", terminal.shell);
            assert!(!run.arguments.iter().any(|argument| argument.contains(secret)), "{:?}", run.arguments);
            assert!(!run.asked.contains(secret), "{}", run.asked);
            assert_eq!(run.printed, "{\"ok\":1}\n");
        }
    }
}

#[test]
fn curl_encodes_the_client_secret_and_sends_the_rest_unchanged() {
    let body = ["grant_type=authorization_code&client_id=", ID, "&code=", CODE].concat();
    let expected = [
        "-sS",
        "-H",
        "Accept: application/json",
        "--data",
        &body,
        "--data-urlencode",
        "client_secret@-",
        "https://services.leadconnectorhq.com/oauth/token",
    ];
    for terminal in Terminal::all("arguments") {
        assert_eq!(terminal.run(&command(CODE, ID), "secret\n").arguments, expected, "{}", terminal.shell);
    }
}

#[test]
fn a_missing_client_id_is_asked_for_first_and_encoded_by_curl() {
    for terminal in Terminal::all("id") {
        let run = terminal.run(&command(CODE, ""), "an id & 'more'\nthe secret\n");
        assert!(run.asked.starts_with("Client ID: Client secret (stays hidden): "), "{}", run.asked);
        assert!(run.arguments.contains(&"client_id=an id & 'more'".into()), "{:?}", run.arguments);
        assert_eq!(run.piped, "the secret");
    }
}

#[test]
fn a_hostile_code_or_client_id_runs_no_command() {
    for terminal in Terminal::all("code") {
        let bait = terminal.notes.join("bait");
        let touch = ["touch ", bait.to_str().unwrap()].concat();
        for hostile in ["'; TOUCH; '", "$(TOUCH)", "`TOUCH`", "\nTOUCH\n", "\" ; TOUCH ; \"", "\\'; TOUCH #"]
        {
            let code = hostile.replace("TOUCH", &touch);
            let run = terminal.run(&command(&code, &code), "secret\n");
            assert_eq!((run.piped.as_str(), run.arguments.len()), ("secret", 8), "{code}");
            assert!(!bait.exists(), "{} ran {code}", terminal.shell);
        }
    }
}
