//! Pictures of every state of the page, at 360 and 1280 px, light and dark, and a page that shows all of them:
//! `cargo run -p e2e --example gallery -- FOLDER [BEGINNING]`. With the beginning of a name, only those pictures are taken.
//! `cargo xtask gallery` builds the page first.

#![expect(clippy::unwrap_used, reason = "a picture that cannot be taken ends the program")]

mod album;
mod around;
mod camera;
mod code;
mod failures;
mod pretend;
mod start;
mod tokens;

use album::Album;
use camera::Camera;
use e2e::play;
use std::path::PathBuf;

/// What the browser writes to its console while the failures are pictured.
const EXPECTED: [&str; 5] =
    ["services.leadconnectorhq.com", "status of 4", "status of 5", "favicon.ico", "requires 'new'"];

fn main() {
    let mut words = std::env::args().skip(1);
    let folder = PathBuf::from(words.next().unwrap_or_else(|| "target/gallery".into()));
    let album = Album::new(&folder, &words.next().unwrap_or_default());
    fill(&album, &["1-"], start::pictures);
    fill(&album, &["2-", "5-tokens"], code::pictures);
    fill(&album, &["4-", "5-"], tokens::agency);
    fill(&album, &["5-", "5b-"], tokens::refresh);
    fill(&album, &["3-", "6-", "7-"], failures::pictures);
    fill(&album, &["8-"], around::host);
    fill(&album, &["9-"], around::frame);
    fill(&album, &["10-"], pretend::exchanges);
    fill(&album, &["11-"], pretend::calls);
    fill(&album, &["12-"], pretend::refreshes);
    album.bind();
}

/// Takes a group of pictures in its own browser, unless none is wanted. `beginnings` says how their names begin.
fn fill(album: &Album, beginnings: &[&str], pictures: impl AsyncFn(&Camera<'_>)) {
    if !album.wants(beginnings) {
        return;
    }
    play(async |stage| {
        EXPECTED.into_iter().for_each(|part| stage.expect(part));
        stage.expect(&stage.site.authority());
        pictures(&Camera { stage, album }).await;
    });
}
