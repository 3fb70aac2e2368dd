//! The list of the page's tools for installing an app.

/// A tool of the page for installing an app.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum InstallTool {
    /// The guide through HighLevel's developer portal.
    PortalGuide,
    /// The check of a pasted install link.
    PastedLink,
    /// The builder of an install link.
    BuiltLink,
    /// The check of a redirect URL.
    RedirectCheck,
}
