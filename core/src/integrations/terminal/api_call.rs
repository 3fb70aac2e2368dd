//! A call of the API as one command. The token goes from the prompt through a pipe: not into the history, not into the
//! list of processes.

use super::prompt::{FORM, START, hidden_in_powershell, hidden_long, in_powershell};
use crate::bearer::call::{Call, VERSION};
use alloc::string::String;

/// For macOS and Linux. Asks for the access token without showing it, then prints HighLevel's answer. `form` makes it a
/// POST; it is form-encoded already.
#[must_use]
pub fn shell(call: &Call, form: Option<&str>) -> String {
    let (data, body, end) = form.map_or(("", "", ""), |form| ("--data '", form, "' "));
    [
        START,
        &hidden_long("Access token", "token"),
        "printf 'Authorization: Bearer %s' \"$token\" | curl -sS -H @- -H 'Accept: application/json' -H '",
        VERSION.0,
        ": ",
        VERSION.1,
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

/// For Windows.
#[must_use]
pub fn powershell(call: &Call, form: Option<&str>) -> String {
    let headers = [
        " -Headers @{ Authorization = 'Bearer ' + $token; Accept = 'application/json'; ",
        VERSION.0,
        " = '",
        VERSION.1,
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
