//! The ids of the rows with the tools for an install, and the id of the field for a redirect URL.

use leg3_core::install::tool::InstallTool;

/// The id of the field for a redirect URL.
pub const REDIRECT_FIELD: &str = "registered";

/// The id of the row with this tool.
#[must_use]
pub fn row_of(tool: InstallTool) -> &'static str {
    match tool {
        InstallTool::PortalGuide => "no-app-yet",
        InstallTool::PastedLink | InstallTool::BuiltLink => "install-link",
        InstallTool::RedirectCheck => "redirect-check",
    }
}
