//! One-line terminal commands, for POSIX shells with `curl` and for PowerShell.
//!
//! Each command asks for the secrets with a hidden prompt, sends one request, and prints the response. The text of a
//! command never contains these secrets. In POSIX shells, a secret goes from the prompt through a pipe to `curl`, so it
//! appears neither in the shell history nor in the list of processes. In PowerShell, a secret stays in a variable of
//! the command's own script block.
//!
//! Every value that is part of a command is form-encoded, is part of a percent-encoded URL, or comes from this project.
//! So no untrusted text can end a quoted string.
//!
//! What does not live here: programs that run repeatedly (`integrations::keep_alive_programs`), and running a command.
//! The tests in `core/tests/integrations/terminal.rs` run the commands in real shells.
//!
//! | file | what it holds |
//! |---|---|
//! | `exchange_shell` | the exchange of an authorization code, for POSIX shells |
//! | `exchange_powershell` | the exchange of an authorization code, for PowerShell |
//! | `refresh` | the refresh of a token pair, for POSIX shells and PowerShell |
//! | `api_call` | an API call, for POSIX shells and PowerShell |
//! | `secret_prompt` | the parts that the commands share: the hidden prompts, and the PowerShell code that sends a request |

pub mod api_call;
pub mod exchange_powershell;
pub mod exchange_shell;
pub mod refresh;
pub mod secret_prompt;
