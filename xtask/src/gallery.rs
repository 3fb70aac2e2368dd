//! `cargo xtask gallery`: a picture of every state of the page, and the picture of the README.

use crate::files::{read, write};
use crate::{Outcome, browser, build, place::Place, say, sh};

/// The picture of the README: what a person sees first, on a wide screen.
const README_PICTURE: (&str, &str) = ("2-code-1280-light.png", "docs/screenshot.png");

/// Takes the pictures into `target/gallery`. `beginning` is the beginning of the names of those that are wanted.
pub(crate) fn gallery(place: &Place, words: &[String]) -> Outcome {
    let beginning = match words {
        [] => "",
        [beginning] => beginning,
        _ => return Err("`gallery` takes nothing, or the beginning of a picture's name.".to_owned()),
    };
    build::fresh(place)?;
    let browser = browser::need()?;
    let folder = place.target.join("gallery");
    let mut cargo = sh::cargo(&place.root);
    cargo
        .args(["run", "--quiet", "--package", "e2e", "--example", "gallery", "--"])
        .arg(&folder)
        .arg(beginning);
    cargo.env("LEG3_DIST", place.dist());
    cargo.env("CHROMEDRIVER", &browser.driver).env("LEG3_CHROMIUM", &browser.chromium);
    sh::run(&mut cargo)?;
    let (picture, readme) = README_PICTURE;
    if picture.starts_with(beginning) {
        write(&place.root.join(readme), &read(&folder.join(picture))?)?;
    }
    say::line(&format!("The pictures are in {}.", folder.join("index.html").display()));
    Ok(())
}
