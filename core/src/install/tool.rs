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
