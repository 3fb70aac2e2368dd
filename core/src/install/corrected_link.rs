//! The corrected link: a link with every correction that the page can make without more information from the user.
//!
//! A client ID or version ID that is missing from the link is also missing from the corrected link.

use crate::install::link::InstallLink;
use crate::install::scope_check::{self, CheckedScopes};
use alloc::vec::Vec;

/// The parameters that [`InstallLink::write`] writes from the other fields. So [`InstallLink::more`] of a corrected
/// link does not contain these parameters. `loginWindowOpenMode` is one of them only if [`InstallLink::same_tab`] is
/// true.
const OWN: [&str; 6] = ["response_type", "client_id", "version_id", "redirect_uri", "scope", "state"];

/// Replaces misspelled scopes of `link`, and removes repeated parameters and scopes. Later, [`InstallLink::write`]
/// corrects the part of the link before `?`, the separators of the scopes and `response_type`.
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
