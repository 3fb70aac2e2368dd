//! The shared parts of the terminal commands: hidden prompts for secrets, and PowerShell code that sends a request.
//!
//! A hidden prompt does not show the typed characters, and keeps the secret out of the shell history and the list of
//! processes.

use alloc::string::String;

/// The beginning of every shell command. It saves the terminal's settings. The command restores them when it ends, even
/// after an error or an interrupt.
pub(super) const START: &str =
    "( old=$(stty -g 2>/dev/null); trap 'stty \"$old\" 2>/dev/null' EXIT; trap 'exit 130' INT; ";

/// Writes a hidden shell prompt with the label `what`. The prompt reads the user's input into the variable `$name`.
pub(super) fn hidden(what: &str, name: &str) -> String {
    ask(what, name, "")
}

/// Writes a hidden shell prompt for a long value, such as a token. A terminal in line mode truncates long lines: on
/// macOS, after 1,024 characters. So this prompt switches line mode off, and the shell receives each character
/// immediately. As a side effect, Backspace also arrives as a character.
pub(super) fn hidden_long(what: &str, name: &str) -> String {
    ask(what, name, " -icanon min 1 time 0")
}

fn ask(what: &str, name: &str, stty_options: &str) -> String {
    [
        "printf '",
        what,
        " (stays hidden): ' >&2; stty -echo",
        stty_options,
        " 2>/dev/null; IFS= read -r ",
        name,
        "; stty \"$old\" 2>/dev/null; echo >&2; ",
    ]
    .concat()
}

/// Writes a hidden PowerShell prompt with the label `what`. The prompt reads the user's input into the variable
/// `$name`.
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

/// The PowerShell code that sends the request and prints a successful response as JSON. The code prints the text of an
/// error response unchanged. If a failed request has no response text, PowerShell shows its own error. In the command,
/// `arguments` follow the URL. The code also closes the script block of the command.
pub(super) fn in_powershell(method: &str, url: &str, arguments: &[&str]) -> String {
    [
        "try { Invoke-RestMethod -Method ",
        method,
        " -MaximumRedirection 0 -Uri '",
        url,
        "'",
        &arguments.concat(),
        " | ConvertTo-Json -Depth 9 } catch { if ($_.ErrorDetails) { $_.ErrorDetails.Message } else { throw } } }",
    ]
    .concat()
}

/// The PowerShell argument for the content type of a form body.
pub(super) const FORM: &str = " -ContentType 'application/x-www-form-urlencoded'";

/// Returns two pieces of PowerShell code. The first asks for the client ID, and the second appends the client ID to the
/// form body. Both are empty if `asks` is false.
pub(super) fn client_id_in_powershell(asks: bool) -> (&'static str, &'static str) {
    if asks {
        ("$id = Read-Host 'Client ID'; ", " + '&client_id=' + [uri]::EscapeDataString($id)")
    } else {
        ("", "")
    }
}
