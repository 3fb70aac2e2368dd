//! Tests the package on a host that sends the package's headers: at the root of a site, in a folder of a larger site,
//! and on real servers.

mod files;
#[path = "../../../../xtask/src/headers.rs"]
#[allow(dead_code, reason = "the commands use the rest of it")]
mod headers;
mod headers_allow;

use crate::person::{fresh_code, has_code, has_tokens};
use e2e::downloads::Folder;
use e2e::requests::expect_refusals;
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET};
use e2e::{Site, Size, Stage, package, play_at};
use files::{assert_small, assert_whole};
use std::fs;
use std::path::Path;

/// Makes a larger site with the package in a folder, as `docs/deploy.md` describes.
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
fn larger_site(name: &str) -> Folder {
    let site = Folder::new(name);
    let below = site.path().join("sub/path");
    fs::create_dir_all(&below).unwrap();
    for file in files::files(&package()) {
        fs::copy(package().join(&file), below.join(&file)).unwrap();
    }
    let rules = fs::read_to_string(below.join("_headers")).unwrap();
    let moved = rules.lines().map(|line| match line.strip_prefix('/') {
        Some(path) => format!("/sub/path/{path}\n"),
        None => format!("{line}\n"),
    });
    fs::write(site.path().join("_headers"), moved.collect::<String>()).unwrap();
    fs::write(
        site.path().join("index.html"),
        "<!doctype html><title>Another page</title><h1>Another page</h1>",
    )
    .unwrap();
    site
}

/// Opens the page at this address with a fresh code, as a redirect from HighLevel does, and exchanges the code for
/// tokens.
async fn swap(stage: &Stage, address: &str) {
    expect_refusals(stage);
    stage.open(&format!("{address}?code={}", fresh_code(stage))).await;
    has_code(stage).await;
    // The test types the values, because the harness pastes with a script in the page. This host's headers do not
    // allow that script to use the clipboard.
    stage.screen.type_into("Client ID", DEMO_CLIENT_ID).await;
    stage.screen.type_into("Client secret", DEMO_CLIENT_SECRET).await;
    stage.screen.press("Get my tokens").await;
    has_tokens(stage).await;
}

#[allow(clippy::expect_used, reason = "a test fails by panicking")]
async fn serving(folder: &Path) -> Site {
    let site = Site::start(folder).await.expect("serve the package, which `cargo xtask test e2e` makes");
    site.heed_headers_file();
    site
}

#[tokio::test]
async fn every_file_comes_with_its_type_its_cache_rule_and_its_headers() {
    let site = serving(&package()).await;
    assert_whole(&format!("{}/", site.origin())).await;
}

#[tokio::test]
async fn a_package_in_a_folder_gets_its_headers_and_leaves_the_rest_of_the_site_alone() {
    let folder = larger_site("hosted-larger");
    let site = serving(folder.path()).await;
    assert_whole(&format!("{}/sub/path/", site.origin())).await;
    let other = files::get(&format!("{}/", site.origin())).await;
    assert_eq!(other.header("content-security-policy"), None);
    assert_eq!(other.header("cache-control"), None);
}

#[test]
fn a_code_is_exchanged_at_the_root_of_a_site() {
    play_at(package(), Size::LAPTOP, async |stage| {
        stage.site.heed_headers_file();
        swap(stage, &format!("{}/", stage.site.origin())).await;
    });
}

#[test]
fn a_code_is_exchanged_in_a_folder_of_a_larger_site() {
    let folder = larger_site("hosted-swap");
    play_at(folder.path(), Size::LAPTOP, async |stage| {
        stage.site.heed_headers_file();
        swap(stage, &format!("{}/sub/path/", stage.site.origin())).await;
    });
}

/// Returns the addresses at which `cargo xtask prove hosts` serves the package.
fn addresses() -> Vec<String> {
    let named = std::env::var("LEG3_HOSTED").unwrap_or_default();
    let all: Vec<String> = named.split_whitespace().map(str::to_owned).collect();
    assert!(!all.is_empty(), "LEG3_HOSTED holds no address");
    all
}

#[tokio::test]
#[ignore = "needs real servers: cargo xtask prove hosts"]
async fn a_real_server_sends_every_file_with_its_headers_and_small() {
    for address in addresses() {
        assert_whole(&address).await;
        assert_small(&address).await;
    }
}

#[test]
#[ignore = "needs real servers: cargo xtask prove hosts"]
fn a_code_is_exchanged_on_a_real_server() {
    for address in addresses() {
        play_at(package(), Size::LAPTOP, async |stage| swap(stage, &address).await);
    }
}
