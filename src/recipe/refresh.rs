//! The refresh as one POSIX shell command. What is secret goes from the prompts through a pipe, as a configuration that
//! `curl` reads: not into the history, not into the list of processes.

use crate::grant::request::{UserType, body, refresh_fields};
use crate::highlevel::token_endpoint;
use alloc::string::String;

/// The command. Asks for the refresh token and the client secret without showing them, then prints HighLevel's answer.
/// Where `client_id` is empty, it asks for that, too.
#[must_use]
pub fn command(client_id: &str, user_type: Option<UserType>) -> String {
    let form = body(&refresh_fields("", client_id, "", user_type));
    let (ask_id, send_id) = if client_id.is_empty() {
        ("printf 'Client ID: ' >&2; IFS= read -r id; ", "say client_id \"$id\"; ")
    } else {
        ("", "")
    };
    [
        // In curl's configuration, a quoted value escapes these two.
        "( say() { printf 'data-urlencode = \"%s=%s\"\\n' \"$1\" \"$(printf %s \"$2\" | sed 's/[\\\\\"]/\\\\&/g')\"; }; ",
        "trap 'stty echo 2>/dev/null' EXIT; trap 'exit 130' INT; ",
        ask_id,
        "stty -echo 2>/dev/null; printf 'Refresh token (stays hidden): ' >&2; IFS= read -r token; echo >&2; ",
        "printf 'Client secret (stays hidden): ' >&2; IFS= read -r secret; stty echo 2>/dev/null; echo >&2; ",
        "{ ",
        send_id,
        "say refresh_token \"$token\"; say client_secret \"$secret\"; } | ",
        "curl -sS -K - -H 'Accept: application/json' --data '",
        &form,
        "' '",
        &token_endpoint(),
        "'; echo )",
    ]
    .concat()
}
