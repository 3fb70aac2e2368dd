//! The exchange of an authorization code as one command for Windows PowerShell 5.1 and PowerShell 7.
//!
//! The command is a single script block. So a pasted second line cannot become the input of the prompt.

use crate::highlevel::token_endpoint;
use crate::integrations::outside_browser_request::OutsideRequest;
use crate::integrations::terminal::secret_prompt::{
    FORM, client_id_in_powershell, hidden_in_powershell, in_powershell,
};
use alloc::string::String;

/// Writes the command. It asks for the client secret with a hidden prompt, then prints HighLevel's response as JSON. If
/// the client ID is unknown, the command asks for the client ID first.
#[must_use]
pub fn command(request: &OutsideRequest<'_>) -> String {
    let (ask_id, send_id) = client_id_in_powershell(request.asks_for_id());
    let request_arguments = [
        FORM,
        " -Headers @{ Accept = 'application/json' } -Body ('",
        &request.body(),
        "'",
        send_id,
        " + '&client_secret=' + [uri]::EscapeDataString($secret))",
    ];
    let ask = hidden_in_powershell("Client secret", "secret");
    ["& { ", ask_id, &ask, &in_powershell("Post", &token_endpoint(), &request_arguments)].concat()
}
