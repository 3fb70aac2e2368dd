//! The rows in which the tools for an install are, and a field in one of them.

use leg3_core::install::tool::InstallTool;

/// The id of the field.
pub const REDIRECT_FIELD: &str = "registered";

/// The id of the row in which the tool is.
#[must_use]
pub fn row_of(tool: InstallTool) -> &'static str {
    match tool {
        InstallTool::PortalGuide => "no-app-yet",
        InstallTool::PastedLink | InstallTool::BuiltLink => "install-link",
        InstallTool::RedirectCheck => "redirect-check",
    }
}
