//! The exchange as one PowerShell command, for Windows PowerShell 5.1 and PowerShell 7.
//!
//! One script block, so that a pasted second line cannot answer the prompt.

use super::Outside;
use super::prompt::{FORM, hidden_in_powershell, in_powershell};
use crate::highlevel::token_endpoint;
use alloc::string::String;

/// The command. Asks for the client secret without showing it, then prints HighLevel's answer as JSON.
#[must_use]
pub fn command(outside: &Outside<'_>) -> String {
    let (ask_id, send_id) = if outside.asks_for_id() {
        ("$id = Read-Host 'Client ID'; ", " + '&client_id=' + [uri]::EscapeDataString($id)")
    } else {
        ("", "")
    };
    let sent = [
        FORM,
        " -Headers @{ Accept = 'application/json' } -Body ('",
        &outside.body(),
        "'",
        send_id,
        " + '&client_secret=' + [uri]::EscapeDataString($secret))",
    ];
    let ask = hidden_in_powershell("Client secret", "secret");
    ["& { ", ask_id, &ask, &in_powershell("Post", &token_endpoint(), &sent)].concat()
}
