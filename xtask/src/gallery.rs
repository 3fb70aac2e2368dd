//! `cargo xtask gallery`: pictures of every state of the page, and the README's screenshot.

use crate::project::Place;
use crate::{browsers, release, say};
use anyhow::Result;
use fs_err as fs;
use xshell::cmd;

/// The README's screenshot: the name of this picture in the gallery, and the path of its copy.
const README_PICTURE: (&str, &str) = ("2-code-1280-light.png", "docs/screenshot.png");

/// Takes pictures of all states whose names begin with `beginning`, and saves them in `target/gallery`. Copies the
/// README's screenshot if it is one of these pictures.
pub(crate) fn gallery(place: &Place, beginning: &str) -> Result<()> {
    release::fresh(place)?;
    let chromium = browsers::chromium(place)?;
    let folder = place.target.join("gallery");
    cmd!(place.sh, "cargo run --quiet --package e2e --example gallery -- {folder} {beginning}")
        .env("LEG3_DIST", place.dist())
        .env("CHROMEDRIVER", chromium.driver)
        .env("LEG3_CHROMIUM", chromium.program)
        .quiet()
        .run()?;
    let (picture, readme) = README_PICTURE;
    if picture.starts_with(beginning) {
        fs::copy(folder.join(picture), place.root.join(readme))?;
    }
    say::line(&format!("The pictures are in {}.", folder.join("index.html").display()));
    Ok(())
}
