//! Tests the install link, the check of the redirect URL, and the guide to HighLevel's portal. Also tests how the page
//! finds the tab that started the install, and how the authorization code reaches that tab.

pub(crate) mod built_link;
pub(crate) mod fresh_code;
pub(crate) mod handover;
mod pasted_link;
mod portal_guide;
mod redirect_check;
mod scopes;
mod state;
mod tabs;
