//! Tests the install: its link, the redirect URL and the portal. Also tests how the page finds the tab that started the
//! install, and how the code reaches that tab.

pub(crate) mod built_link;
pub(crate) mod fresh_code;
pub(crate) mod handover;
mod pasted_link;
mod portal_guide;
mod redirect_check;
mod scopes;
mod state;
mod tabs;
