//! The exchange of an authorization code as one command for `sh`, `bash`, `dash` and `zsh` with `curl`.
//!
//! The command is a single compound command. If the command had several lines, the shell would read the next pasted
//! line as the secret. The secret goes from the prompt through a pipe. So it appears neither in the shell history nor
//! in the list of processes.

use crate::highlevel::token_endpoint;
use crate::integrations::outside_browser_request::OutsideRequest;
use crate::integrations::terminal::secret_prompt::{START, hidden};
use alloc::string::String;

/// Writes the command. It asks for the client secret with a hidden prompt, then prints HighLevel's response. If the
/// client ID is unknown, the command asks for the client ID first.
#[must_use]
pub fn command(request: &OutsideRequest<'_>) -> String {
    let (ask_id, send_id) = if request.asks_for_id() {
        ("printf 'Client ID: ' >&2; IFS= read -r id; ", " --data-urlencode \"client_id=$id\"")
    } else {
        ("", "")
    };
    [
        START,
        ask_id,
        &hidden("Client secret", "secret"),
        "printf %s \"$secret\" | curl -sS -H 'Accept: application/json' --data '",
        &request.body(),
        "'",
        send_id,
        " --data-urlencode client_secret@- '",
        &token_endpoint(),
        "'; echo )",
    ]
    .concat()
}
