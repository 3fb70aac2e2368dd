//! The refresh of a token pair as one command (RFC 6749 §6), for POSIX shells and for PowerShell.
//!
//! In the shell command, the secrets go from the prompts through a pipe to `curl`, which reads them as a configuration
//! file. The secrets appear neither in the shell history nor in the list of processes.

use crate::highlevel::token_endpoint;
use crate::integrations::terminal::secret_prompt::{
    FORM, START, client_id_in_powershell, hidden, hidden_in_powershell, hidden_long, in_powershell,
};
use crate::oauth::request::{UserType, body, refresh_fields};
use alloc::string::String;

/// Writes the command for macOS and Linux. It asks for the refresh token and the client secret with hidden prompts,
/// then prints HighLevel's response. If `client_id` is empty, the command asks for the client ID first. `user_type` is
/// the user type that came with the tokens.
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
        // In a curl configuration file, `\` and `"` must be escaped inside a quoted value.
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

/// Writes the command for Windows PowerShell 5.1 and PowerShell 7. The command asks for the same values as the command
/// that [`shell`] writes, and prints the response as JSON.
#[must_use]
pub fn powershell(client_id: &str, user_type: Option<UserType>) -> String {
    let form = body(&refresh_fields("", client_id, "", user_type));
    let (ask_id, send_id) = client_id_in_powershell(client_id.is_empty());
    let request_arguments = [
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
        &in_powershell("Post", &token_endpoint(), &request_arguments),
    ]
    .concat()
}
