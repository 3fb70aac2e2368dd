//! Runs a command that asks for the client secret.

use super::Shells;
use crate::fail::{OrFail, eventually, fail};
use std::io::{Read, Write};
use std::sync::{Arc, Mutex, PoisonError};

/// Runs the command in a shell and sends `typed` to the command through a pipe. Returns the output of the command.
///
/// # Panics
///
/// If the command fails, or does not ask for a secret.
pub async fn through_a_pipe(shells: &Shells, shell: &str, command: &str, typed: &str) -> String {
    let mut program = shells.command(shell);
    let typed = typed.to_owned();
    program.args(["-c", command]);
    let run = move || {
        let mut child = program.spawn().or_fail("start the shell");
        let mut stdin = child.stdin.take().or_fail("type into the shell");
        stdin.write_all(typed.as_bytes()).or_fail("type into the shell");
        drop(stdin);
        child.wait_with_output().or_fail("wait for the shell")
    };
    let output = tokio::task::spawn_blocking(run).await.or_fail("run the shell");
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    if !output.status.success() {
        fail(format_args!("the command failed: {errors}"));
    }
    if !errors.contains("(stays hidden)") {
        fail(format_args!("the command did not ask for a secret: {errors}"));
    }
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Pastes the command into an interactive shell in a terminal. Types the secret as soon as the terminal hides typed
/// text. Returns what the terminal showed. The program `script` makes the terminal. Returns `None` if `script` cannot
/// be started.
///
/// # Panics
///
/// If the terminal does not show a prompt, hide the typed text, or show the response within ten seconds each.
pub async fn in_a_terminal(shells: &Shells, command: &str, secret: &str) -> Option<String> {
    let mut program = shells.command("script");
    // `script` of macOS takes the log file first, and then the command.
    let arguments: &[&str] = if cfg!(target_os = "macos") {
        &["-q", "/dev/null", "bash", "--norc", "--noprofile", "-i"]
    } else {
        &["-qec", "bash --norc --noprofile -i", "/dev/null"]
    };
    program.args(arguments).env("TERM", "dumb").env("PS1", "ready> ");
    let mut child = program.spawn().ok()?;
    let mut keyboard = child.stdin.take().or_fail("type into the terminal");
    let mut screen = child.stdout.take().or_fail("read the terminal");
    let output = Arc::new(Mutex::new(Vec::new()));
    let shown =
        || String::from_utf8_lossy(&output.lock().unwrap_or_else(PoisonError::into_inner)).into_owned();
    let writer = Arc::clone(&output);
    let reader = std::thread::spawn(move || {
        let mut part = [0; 4096];
        while let Ok(length @ 1..) = screen.read(&mut part) {
            writer.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(&part[..length]);
        }
    });
    eventually("the shell is ready", async || shown().contains("ready> ")).await;
    keyboard.write_all(format!("{command}\n").as_bytes()).or_fail("paste the command");
    let log = shells.folder.path().join("stty.log");
    let is_hidden = async || std::fs::read_to_string(&log).is_ok_and(|log| log.contains("-echo"));
    eventually("the terminal hides what is typed", is_hidden).await;
    keyboard.write_all(format!("{secret}\n").as_bytes()).or_fail("type the secret");
    eventually("the answer is printed", async || shown().contains('}')).await;
    keyboard.write_all(b"exit\n").or_fail("leave the shell");
    tokio::task::spawn_blocking(move || child.wait()).await.ok();
    reader.join().or_fail("read the terminal");
    Some(shown())
}
