//! Checks install links against the address of this page and the catalogue of scopes.

use crate::store::Store;
use leg3_core::install::link::InstallLink;
use leg3_core::install::link_check::{Context, LinkReport, check, check_built};
use leg3_core::install::link_reader::PastedLink;
use leg3_core::install::scope_catalogue::Catalogue;
use std::sync::LazyLock;

/// HighLevel's scopes.
pub static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(Catalogue::built_in);

/// The report on a pasted link. `earlier_version` is the version ID that was entered earlier for the same HighLevel
/// app. Empty if there is none.
#[must_use]
pub fn report_on(store: Store, pasted: &PastedLink, earlier_version: &str) -> LinkReport {
    let own = store.redirect_address();
    check(pasted, &Context { own: &own, catalogue: Some(&CATALOGUE), earlier_version })
}

/// The report on a link that the user builds.
#[must_use]
pub fn report_on_built(store: Store, link: &InstallLink) -> LinkReport {
    let own = store.redirect_address();
    check_built(link, &Context { own: &own, catalogue: Some(&CATALOGUE), earlier_version: "" })
}
