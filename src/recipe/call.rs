//! A call of the API as one POSIX shell command. The token goes from the prompt through a pipe: not into the history, not
//! into the list of processes.

use crate::bearer::call::{Call, VERSION};
use alloc::string::String;

/// The command. Asks for the access token without showing it, then prints HighLevel's answer.
#[must_use]
pub fn command(call: &Call) -> String {
    [
        "( trap 'stty echo 2>/dev/null' EXIT; trap 'exit 130' INT; ",
        "printf 'Access token (stays hidden): ' >&2; stty -echo 2>/dev/null; IFS= read -r token; ",
        "stty echo 2>/dev/null; echo >&2; ",
        "printf 'Authorization: Bearer %s' \"$token\" | curl -sS -H @- -H 'Accept: application/json' -H '",
        VERSION.0,
        ": ",
        VERSION.1,
        "' '",
        &call.url,
        "'; echo )",
    ]
    .concat()
}
