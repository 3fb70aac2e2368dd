//! The exchange as one POSIX shell command, for `sh`, `bash`, `dash` and `zsh` with `curl`.
//!
//! One compound command, because a shell that is pasted several lines would read the next line as the secret.
//! The secret goes from the prompt through a pipe: not into the history, not into the list of processes.

use super::Outside;
use super::prompt::{START, hidden};
use crate::highlevel::token_endpoint;
use alloc::string::String;

/// The command. Asks for the client secret without showing it, then prints HighLevel's answer.
#[must_use]
pub fn command(outside: &Outside<'_>) -> String {
    let (ask_id, send_id) = if outside.asks_for_id() {
        ("printf 'Client ID: ' >&2; IFS= read -r id; ", " --data-urlencode \"client_id=$id\"")
    } else {
        ("", "")
    };
    [
        START,
        ask_id,
        &hidden("Client secret", "secret"),
        "printf %s \"$secret\" | curl -sS -H 'Accept: application/json' --data '",
        &outside.body(),
        "'",
        send_id,
        " --data-urlencode client_secret@- '",
        &token_endpoint(),
        "'; echo )",
    ]
    .concat()
}
