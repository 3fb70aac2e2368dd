//! Takes pictures of the states of the page, at 360 and 1280 px, light and dark, and writes a page that shows them.
//!
//! `cargo run -p e2e --example gallery -- FOLDER [BEGINNING]` stores the pictures in `FOLDER`. With `BEGINNING`, it
//! takes only the pictures whose names start with this text. `cargo xtask gallery` builds Leg 3 first.

#![expect(clippy::unwrap_used, reason = "a picture that cannot be taken ends the program")]

mod album;
mod branding;
mod camera;
mod code;
mod demo;
mod embed;
mod failures;
mod start;
mod tokens;

use album::Album;
use camera::Camera;
use e2e::play;
use std::path::PathBuf;

/// The stage allows console errors that contain one of these texts, because the failures cause such errors.
const EXPECTED: [&str; 5] =
    ["services.leadconnectorhq.com", "status of 4", "status of 5", "favicon.ico", "requires 'new'"];

fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().unwrap_or_else(|| "target/gallery".into()));
    let album = Album::new(&folder, &arguments.next().unwrap_or_default());
    take(&album, &["1-"], start::pictures);
    take(&album, &["2-", "5-tokens"], code::pictures);
    take(&album, &["4-", "5-"], tokens::agency);
    take(&album, &["5-", "5b-"], tokens::refresh);
    take(&album, &["3-", "6-", "7-"], failures::pictures);
    take(&album, &["8-"], branding::pictures);
    take(&album, &["9-"], embed::pictures);
    take(&album, &["10-"], demo::exchanges);
    take(&album, &["11-"], demo::calls);
    take(&album, &["12-"], demo::refreshes);
    album.write_page();
}

/// Takes a group of pictures on its own stage. Does nothing if no picture with one of these `beginnings` is to be
/// taken.
fn take(album: &Album, beginnings: &[&str], pictures: impl AsyncFn(&Camera<'_>)) {
    if !album.wants_any(beginnings) {
        return;
    }
    play(async |stage| {
        EXPECTED.into_iter().for_each(|part| stage.expect(part));
        stage.expect(&stage.site.authority());
        pictures(&Camera { stage, album }).await;
    });
}
