//! An API call as one command, for POSIX shells and for PowerShell.
//!
//! In the shell command, the access token goes from the prompt through a pipe to `curl`. The token appears neither in
//! the shell history nor in the list of processes.

use crate::api::call::{Call, VERSION};
use crate::integrations::terminal::secret_prompt::{
    FORM, START, hidden_in_powershell, hidden_long, in_powershell,
};
use alloc::string::String;

/// Writes the command for macOS and Linux. It asks for the access token with a hidden prompt, then prints HighLevel's
/// response. With `form`, which must be form-encoded, the command sends a `POST`. Without `form`, it sends a `GET`.
#[must_use]
pub fn shell(call: &Call, form: Option<&str>) -> String {
    let (data, body, end) = form.map_or(("", "", ""), |form| ("--data '", form, "' "));
    [
        START,
        &hidden_long("Access token", "token"),
        "printf 'Authorization: Bearer %s' \"$token\" | curl -sS -H @- -H 'Accept: application/json' -H '",
        VERSION.0,
        ": ",
        call.version,
        "' ",
        data,
        body,
        end,
        "'",
        &call.url,
        "'; echo )",
    ]
    .concat()
}

/// Writes the command for Windows PowerShell 5.1 and PowerShell 7. The command works like the command that [`shell`]
/// writes, and prints the response as JSON.
#[must_use]
pub fn powershell(call: &Call, form: Option<&str>) -> String {
    let headers = [
        " -Headers @{ Authorization = 'Bearer ' + $token; Accept = 'application/json'; ",
        VERSION.0,
        " = '",
        call.version,
        "' }",
    ]
    .concat();
    let (method, body) = match form {
        Some(form) => ("Post", [FORM, " -Body '", form, "'"].concat()),
        None => ("Get", String::new()),
    };
    let send = in_powershell(method, &call.url, &[&headers, &body]);
    ["& { ", &hidden_in_powershell("Access token", "token"), &send].concat()
}
