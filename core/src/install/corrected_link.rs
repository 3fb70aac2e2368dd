//! The corrected link: what can be put right in a link without knowing more than the link itself.
//!
//! A client id or a version id is never made up.

use crate::install::link::InstallLink;
use crate::install::scope_check::{self, CheckedScopes};
use alloc::vec::Vec;

/// The parameters that [`InstallLink`] has a field for.
const OWN: [&str; 6] = ["response_type", "client_id", "version_id", "redirect_uri", "scope", "state"];

/// The link with the misspelled scopes replaced, and with every parameter and every scope once. Address, spaces and
/// `response_type` come right when the link is written.
#[must_use]
pub fn correct(link: &InstallLink, scopes: &CheckedScopes) -> InstallLink {
    let mut corrected = InstallLink {
        scopes: scope_check::corrected(&link.scopes, &scopes.verdicts),
        more: Vec::new(),
        ..link.clone()
    };
    for (name, value) in &link.more {
        let is_known = OWN.contains(&&**name) || (link.same_tab && name == "loginWindowOpenMode");
        if !is_known && !corrected.more.iter().any(|(known, _)| known == name) {
            corrected.more.push((name.clone(), value.clone()));
        }
    }
    corrected
}
