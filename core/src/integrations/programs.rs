//! Programs to take away, from the templates in `templates/`.
//!
//! *Call the API* is one call. *Keep it alive* trades the refresh token once a day, stores the new pair before anything else
//! happens, and never runs twice at once. The store of both is HighLevel's answer as it came, which is what the page saves.

use super::quote;
use super::taken::Taken;
use super::template::{Quote, fill};
use crate::grant::request::UserType;
use crate::highlevel::{API_VERSION, origin};
use alloc::string::String;
use alloc::vec::Vec;

/// What the program is written in. Its template is a file in `templates/`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Language {
    /// POSIX shell with `curl`.
    Shell,
    /// Windows PowerShell 5.1, and PowerShell 7.
    PowerShell,
    /// Node.js 18 or newer, without packages.
    JavaScript,
    /// Python 3, with its standard library only.
    Python,
}

/// The name of a file, and its text.
pub type Template = (&'static str, &'static str);

/// A file of `templates/`. It becomes a part of whatever program writes it: the second one, which comes once the page is
/// usable.
macro_rules! template {
    ($name:literal) => {
        ($name, include_str!(concat!("../../templates/", $name)))
    };
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Shell, Self::PowerShell, Self::JavaScript, Self::Python];

    /// Keeps the tokens alive: the name of its file, and its template.
    #[must_use]
    pub fn keep_alive(self) -> Template {
        match self {
            Self::Shell => template!("keep-alive.sh"),
            Self::PowerShell => template!("keep-alive.ps1"),
            Self::JavaScript => template!("keep-alive.mjs"),
            Self::Python => template!("keep-alive.py"),
        }
    }

    /// One call: the name of its file, and its template. The two shells have a command instead; see [`super::call`].
    #[must_use]
    pub fn call(self) -> Option<Template> {
        match self {
            Self::Shell | Self::PowerShell => None,
            Self::JavaScript => Some(template!("call.mjs")),
            Self::Python => Some(template!("call.py")),
        }
    }

    /// What runs a file of it.
    #[must_use]
    pub fn runs_by(self) -> &'static str {
        match self {
            Self::Shell => "sh",
            Self::PowerShell => "powershell -ExecutionPolicy Bypass -File",
            Self::JavaScript => "node",
            Self::Python => "python3",
        }
    }

    fn quote(self) -> Quote {
        match self {
            Self::Shell => quote::posix,
            Self::PowerShell => quote::powershell,
            Self::JavaScript => quote::javascript,
            Self::Python => quote::python,
        }
    }
}

impl Taken<'_> {
    /// The program that is made of a template.
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
