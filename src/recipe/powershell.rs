//! The exchange as one PowerShell command, for Windows PowerShell 5.1 and PowerShell 7.
//!
//! One script block, so that a pasted second line cannot answer the prompt.

use super::Outside;
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
    [
        "& { ",
        ask_id,
        "$typed = Read-Host 'Client secret' -AsSecureString; ",
        "$secret = (New-Object Net.NetworkCredential('', $typed)).Password; ",
        "try { Invoke-RestMethod -Method Post -MaximumRedirection 0 -Uri '",
        &token_endpoint(),
        "' -ContentType 'application/x-www-form-urlencoded' -Headers @{ Accept = 'application/json' } -Body ('",
        &outside.body(),
        "'",
        send_id,
        " + '&client_secret=' + [uri]::EscapeDataString($secret)) | ConvertTo-Json -Depth 9 } ",
        "catch { if ($_.ErrorDetails) { $_.ErrorDetails.Message } else { throw } } }",
    ]
    .concat()
}
