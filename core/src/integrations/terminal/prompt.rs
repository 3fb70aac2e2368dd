//! How a command asks for what is secret: hidden, whole, and outside the history and the list of processes.

use alloc::string::String;

/// Before the first question: the terminal as it was comes back however the command ends.
pub(super) const START: &str =
    "( old=$(stty -g 2>/dev/null); trap 'stty \"$old\" 2>/dev/null' EXIT; trap 'exit 130' INT; ";

/// Asks for `what` into `$name`.
pub(super) fn hidden(what: &str, name: &str) -> String {
    ask(what, name, "")
}

/// The same for what is long. A terminal that edits lines cuts them off (macOS at 1,024 characters), so it has to hand over
/// every character as it comes; and then Backspace is one, too.
pub(super) fn hidden_long(what: &str, name: &str) -> String {
    ask(what, name, " -icanon min 1 time 0")
}

fn ask(what: &str, name: &str, how: &str) -> String {
    [
        "printf '",
        what,
        " (stays hidden): ' >&2; stty -echo",
        how,
        " 2>/dev/null; IFS= read -r ",
        name,
        "; stty \"$old\" 2>/dev/null; echo >&2; ",
    ]
    .concat()
}

/// The same for PowerShell.
pub(super) fn hidden_in_powershell(what: &str, name: &str) -> String {
    [
        "$typed = Read-Host '",
        what,
        "' -AsSecureString; $",
        name,
        " = (New-Object Net.NetworkCredential('', $typed)).Password; ",
    ]
    .concat()
}

/// Sends, and prints the answer as JSON, a refusal included. `rest` is what follows the address.
pub(super) fn in_powershell(method: &str, url: &str, rest: &[&str]) -> String {
    [
        "try { Invoke-RestMethod -Method ",
        method,
        " -MaximumRedirection 0 -Uri '",
        url,
        "'",
        &rest.concat(),
        " | ConvertTo-Json -Depth 9 } catch { if ($_.ErrorDetails) { $_.ErrorDetails.Message } else { throw } } }",
    ]
    .concat()
}

/// The kind of body that is sent.
pub(super) const FORM: &str = " -ContentType 'application/x-www-form-urlencoded'";
