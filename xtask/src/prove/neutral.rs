//! `cargo xtask prove neutral`: a page in the neutral voice, with a host's name.

use crate::files::write;
use crate::{Outcome, package, place::Place, test};
use std::path::Path;

/// Packs such a page, and runs the tests that are about it. `ground` is a folder to work in.
pub(super) fn neutral(place: &Place, ground: &Path) -> Outcome {
    let words = ground.join("leg3.json");
    write(&words, b"{\"name\": \"Funnel Forge\"}")?;
    let folder = ground.join("package");
    package::neutral(place, &words, &folder)?;
    test::packed(place, &folder, "neutral::")
}
