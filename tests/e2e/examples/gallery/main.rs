//! Pictures of every state of the page, at 360 and 1280 px, light and dark, and a page that shows all of them:
//! `cargo run -p e2e --example gallery -- FOLDER [BEGINNING]`. With the beginning of a name, only those pictures are taken.
//! `cargo xtask gallery` builds the page first.

#![expect(clippy::unwrap_used, reason = "a picture that cannot be taken ends the program")]

mod around;
mod camera;
mod code;
mod failures;
mod pretend;
mod start;
mod tokens;

use camera::Camera;
use e2e::play;
use std::path::PathBuf;

fn main() {
    let mut words = std::env::args().skip(1);
    let folder = PathBuf::from(words.next().unwrap_or_else(|| "target/gallery".into()));
    let only = words.next().unwrap_or_default();
    std::fs::create_dir_all(&folder).unwrap();
    play(async |stage| {
        for part in
            ["services.leadconnectorhq.com", "status of 4", "status of 5", "favicon.ico", "requires 'new'"]
        {
            stage.expect(part);
        }
        stage.expect(&stage.site.authority());
        let camera = Camera::new(stage, &folder, &only);
        let wants = |begins: &str| only.is_empty() || begins.starts_with(&only) || only.starts_with(begins);
        if wants("1-") {
            start::pictures(&camera).await;
        }
        if wants("2-") || wants("5-tokens") {
            code::pictures(&camera).await;
        }
        if wants("4-") || wants("5-") {
            tokens::agency(&camera).await;
            tokens::refresh(&camera).await;
        }
        if wants("3-") || wants("6-") || wants("7-") {
            failures::pictures(&camera).await;
        }
        if wants("8-") {
            around::host(&camera).await;
        }
        if wants("9-") {
            around::frame(&camera).await;
        }
        if ["10-", "11-", "12-"].into_iter().any(wants) {
            pretend::pictures(&camera).await;
        }
        camera.bind();
    });
}
