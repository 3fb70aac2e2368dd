//! Programs to download: complete scripts in four languages, from the templates in `core/templates`.
//!
//! There are two kinds of programs. *Call the API* makes one API call, and exists only for JavaScript and Python.
//! *Keep it alive* is meant to run once a day. It exchanges the refresh token, stores the new pair before it does
//! anything else, and stops if another run is in progress.
//!
//! If the connection breaks after the request was sent, or HighLevel does not respond within 12 seconds, *Keep it
//! alive* sends the same refresh token once more (see [`crate::refresh::resend_window`]). After a response, it does not
//! send the refresh token again.
//!
//! Both kinds read the tokens from the file that the page saves ([`crate::tokens::saved_tokens`]). Both kinds use the
//! main pair of tokens in this file, not the tokens of sub-accounts that the file may also contain. The programs
//! contain no secrets.

use crate::highlevel::{API_VERSION, origin};
use crate::integrations::string_literals;
use crate::integrations::template::{Quote, fill};
use crate::integrations::tool_context::ToolContext;
use crate::oauth::request::UserType;
use alloc::string::String;
use alloc::vec::Vec;

/// The programming language of a program. Its templates are files in `core/templates`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Language {
    /// POSIX shell with `curl`.
    Shell,
    /// Windows PowerShell 5.1, and PowerShell 7.
    PowerShell,
    /// JavaScript for Node.js 18 or newer, without packages.
    JavaScript,
    /// Python 3, with its standard library only.
    Python,
}

/// A template file: its name and its text.
pub type Template = (&'static str, &'static str);

/// Embeds a file of `core/templates`. The build puts the text of the file into a chunk of the app. The page loads this
/// chunk only after the page has become usable.
macro_rules! template {
    ($name:literal) => {
        ($name, include_str!(concat!("../../templates/", $name)))
    };
}

impl Language {
    /// All languages.
    pub const ALL: [Self; 4] = [Self::Shell, Self::PowerShell, Self::JavaScript, Self::Python];

    /// The template of the program that keeps the tokens alive.
    #[must_use]
    pub fn keep_alive(self) -> Template {
        match self {
            Self::Shell => template!("keep-alive.sh"),
            Self::PowerShell => template!("keep-alive.ps1"),
            Self::JavaScript => template!("keep-alive.mjs"),
            Self::Python => template!("keep-alive.py"),
        }
    }

    /// The template of the program that makes one call. `None` for the two shells: in a shell, a one-line command makes
    /// the call; see [`crate::integrations::terminal::api_call`].
    #[must_use]
    pub fn call(self) -> Option<Template> {
        match self {
            Self::Shell | Self::PowerShell => None,
            Self::JavaScript => Some(template!("call.mjs")),
            Self::Python => Some(template!("call.py")),
        }
    }

    /// The command that runs a file in this language, without the file name.
    #[must_use]
    pub fn runs_by(self) -> &'static str {
        match self {
            Self::Shell => "sh",
            Self::PowerShell => "powershell -ExecutionPolicy Bypass -File",
            Self::JavaScript => "node",
            Self::Python => "python3",
        }
    }

    /// The function that writes a text as a literal of this language.
    fn quote(self) -> Quote {
        match self {
            Self::Shell => string_literals::posix,
            Self::PowerShell => string_literals::powershell,
            Self::JavaScript => string_literals::javascript,
            Self::Python => string_literals::python,
        }
    }
}

impl ToolContext<'_> {
    /// Writes a program: fills in `template` with the values of this context, quoted for `language`.
    #[must_use]
    pub fn write(&self, language: Language, (_, template): Template) -> String {
        let path = self.path();
        let mut kept = Vec::new();
        if self.is_agency() {
            kept.push("agency");
        } else if !path.is_empty() {
            kept.push("sub-account");
        }
        let values = [
            ("origin", origin()),
            ("version", API_VERSION),
            ("client_id", self.client_id),
            ("user_type", self.user_type.map_or("", UserType::as_str)),
            ("company_id", self.company_id),
            ("call", path),
        ];
        fill(template, &kept, &values, language.quote())
    }
}
