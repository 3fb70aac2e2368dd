//! The tools for an install, by name.

/// A tool for an install. It is a row of the start screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum InstallTool {
    /// The guide through HighLevel's developer portal.
    PortalGuide,
    /// The install link: one that is pasted.
    PastedLink,
    /// The install link: one that is built.
    BuiltLink,
    /// The check of a redirect URL.
    RedirectCheck,
}

impl InstallTool {
    /// The id of the row that it is in.
    #[must_use]
    pub fn fold(self) -> &'static str {
        match self {
            Self::PortalGuide => "no-app-yet",
            Self::PastedLink | Self::BuiltLink => "install-link",
            Self::RedirectCheck => "redirect-check",
        }
    }

    /// True for a row below *All tools*.
    #[must_use]
    pub fn is_in_all_tools(self) -> bool {
        self != Self::PortalGuide
    }
}
