//! The install: its link, the redirect URL and the portal; whose a code is, and how it gets to the tab that waits for it.

pub(crate) mod built_link;
pub(crate) mod fresh_code;
pub(crate) mod handover;
mod pasted_link;
mod portal_guide;
mod redirect_check;
mod scopes;
mod state;
mod tabs;
