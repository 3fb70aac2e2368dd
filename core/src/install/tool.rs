//! The tools for an install, by name.

/// A tool of the page for installing an app.
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
