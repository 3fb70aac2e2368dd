//! The refresh as one command. What is secret goes from the prompts through a pipe, as a configuration that `curl`
//! reads: not into the history, not into the list of processes.

use super::prompt::{FORM, START, hidden, hidden_in_powershell, hidden_long, in_powershell};
use crate::grant::request::{UserType, body, refresh_fields};
use crate::highlevel::token_endpoint;
use alloc::string::String;

/// For macOS and Linux. Asks for the refresh token and the client secret without showing them, then prints HighLevel's
/// answer. Where `client_id` is empty, it asks for that, too.
#[must_use]
pub fn shell(client_id: &str, user_type: Option<UserType>) -> String {
    let form = body(&refresh_fields("", client_id, "", user_type));
    let (ask_id, send_id) = if client_id.is_empty() {
        ("printf 'Client ID: ' >&2; IFS= read -r id; ", "say client_id \"$id\"; ")
    } else {
        ("", "")
    };
    [
        START,
        // In curl's configuration, a quoted value escapes these two.
        "say() { printf 'data-urlencode = \"%s=%s\"\\n' \"$1\" \"$(printf %s \"$2\" | sed 's/[\\\\\"]/\\\\&/g')\"; }; ",
        ask_id,
        &hidden_long("Refresh token", "token"),
        &hidden("Client secret", "secret"),
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

/// For Windows.
#[must_use]
pub fn powershell(client_id: &str, user_type: Option<UserType>) -> String {
    let form = body(&refresh_fields("", client_id, "", user_type));
    let (ask_id, send_id) = if client_id.is_empty() {
        ("$id = Read-Host 'Client ID'; ", " + '&client_id=' + [uri]::EscapeDataString($id)")
    } else {
        ("", "")
    };
    let sent = [
        FORM,
        " -Headers @{ Accept = 'application/json' } -Body ('",
        &form,
        "'",
        send_id,
        " + '&refresh_token=' + [uri]::EscapeDataString($token) + '&client_secret=' + [uri]::EscapeDataString($secret))",
    ];
    [
        "& { ",
        ask_id,
        &hidden_in_powershell("Refresh token", "token"),
        &hidden_in_powershell("Client secret", "secret"),
        &in_powershell("Post", &token_endpoint(), &sent),
    ]
    .concat()
}
