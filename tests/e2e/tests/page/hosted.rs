//! The package on a host that sends headers: at the top of a site, in a folder of a larger one, and on real servers.

mod check;
#[path = "../../../../xtask/src/headers.rs"]
#[allow(dead_code, reason = "the commands use the rest of it")]
mod headers;

use crate::install::build;
use crate::play::{app_is_there, arrive, fill_and_press, fresh_code, has_tokens, js, press, settled};
use crate::tabs::agree_in_another_tab;
use crate::wire::expect_refusals;
use crate::words::say;
use check::{assert_small, assert_whole};
use e2e::downloads::Folder;
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET};
use e2e::{Site, Size, Stage, eventually, package, play_at};
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::install::InstallText;
use leg3_core::messages::install_return::ReturnText;
use leg3_core::messages::page::PageText;
use leg3_core::messages::tokens::TokensText;
use std::fs;
use std::path::Path;

/// A larger site with the package in a folder, as `docs/deploy.md` has it done.
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
fn larger_site(name: &str) -> Folder {
    let site = Folder::new(name);
    let below = site.0.join("sub/path");
    fs::create_dir_all(&below).unwrap();
    for file in check::files(&package()) {
        fs::copy(package().join(&file), below.join(&file)).unwrap();
    }
    let rules = fs::read_to_string(below.join("_headers")).unwrap();
    let moved = rules.lines().map(|line| match line.strip_prefix('/') {
        Some(path) => format!("/sub/path/{path}\n"),
        None => format!("{line}\n"),
    });
    fs::write(site.0.join("_headers"), moved.collect::<String>()).unwrap();
    fs::write(site.0.join("index.html"), "<!doctype html><title>Another page</title><h1>Another page</h1>")
        .unwrap();
    site
}

/// The main job: from the redirect to the tokens.
async fn trade(stage: &Stage, address: &str) {
    expect_refusals(stage);
    stage.open(&format!("{address}?code={}", fresh_code(stage))).await;
    app_is_there(stage).await;
    stage.screen.heading_is("HighLevel sent you a code").await;
    settled(stage).await;
    // Typed, because the harness pastes as a script of the page, and the page may not read the clipboard here.
    stage.screen.type_into("Client ID", DEMO_CLIENT_ID).await;
    stage.screen.type_into("Client secret", DEMO_CLIENT_SECRET).await;
    press(stage, "Get my tokens").await;
    has_tokens(stage).await;
}

#[allow(clippy::expect_used, reason = "a test fails by panicking")]
async fn serving(folder: &Path) -> Site {
    let site = Site::start(folder).await.expect("serve the package, which `cargo xtask test e2e` makes");
    site.heed_headers_file();
    site
}

#[tokio::test]
async fn every_file_comes_with_its_type_its_cache_rule_and_the_headers_of_the_source() {
    let site = serving(&package()).await;
    assert_whole(&format!("{}/", site.origin())).await;
}

#[tokio::test]
async fn in_a_folder_of_a_larger_site_too_and_the_rest_of_that_site_is_left_alone() {
    let folder = larger_site("hosted-larger");
    let site = serving(&folder.0).await;
    assert_whole(&format!("{}/sub/path/", site.origin())).await;
    let other = check::get(&format!("{}/", site.origin())).await;
    assert_eq!(other.header("content-security-policy"), None);
    assert_eq!(other.header("cache-control"), None);
}

#[test]
fn a_code_becomes_tokens_at_the_top_of_a_site() {
    play_at(package(), Size::LAPTOP, async |stage| {
        stage.site.heed_headers_file();
        trade(stage, &format!("{}/", stage.site.origin())).await;
    });
}

#[test]
fn a_code_becomes_tokens_in_a_folder_of_a_larger_site() {
    let folder = larger_site("hosted-trade");
    play_at(&folder.0, Size::LAPTOP, async |stage| {
        stage.site.heed_headers_file();
        trade(stage, &format!("{}/sub/path/", stage.site.origin())).await;
    });
}

#[test]
fn at_a_wrong_address_the_code_stays_where_it_is_and_the_page_says_what_to_do_with_it() {
    play_at(package(), Size::PHONE, async |stage| {
        stage.site.heed_headers_file();
        for expected in ["/oauth/callback/", "favicon.ico"] {
            stage.expect(expected);
        }
        let wrong = format!("{}/oauth/callback/?code={}", stage.site.origin(), fresh_code(stage));
        stage.open(&wrong).await;
        stage.screen.heading_is("Nothing is at this address").await;
        stage.screen.says(say(ExchangeText::CodeOrAddress)).await;
        let address = js(stage, "return location.href", vec![]).await;
        assert_eq!(address, wrong);
        assert_eq!(
            js(stage, "return document.documentElement.scrollWidth <= innerWidth", vec![]).await,
            true
        );
        // What it says to do.
        stage.arrive("").await;
        app_is_there(stage).await;
        stage.screen.type_into(say(ExchangeText::CodeOrAddress), &wrong).await;
        press(stage, ExchangeText::UseThisCode).await;
        stage.screen.heading_is("HighLevel sent you a code").await;
    });
}

#[test]
fn a_fresh_code_still_comes_over_from_its_tab() {
    // The harness needs the clipboard to itself here; every other header is as it ships.
    let folder = Folder::new("hosted-fresh");
    let rules = fs::read_to_string(package().join("_headers")).unwrap_or_default();
    assert!(
        rules.contains("clipboard-read=(), ") && rules.contains("Cross-Origin-Opener-Policy: same-origin")
    );
    for file in check::files(&package()) {
        assert!(fs::copy(package().join(&file), folder.0.join(&file)).is_ok());
    }
    assert!(fs::write(folder.0.join("_headers"), rules.replace("clipboard-read=(), ", "")).is_ok());
    play_at(&folder.0, Size::LAPTOP, async |stage| {
        stage.site.heed_headers_file();
        build(stage).await;
        stage.screen.says(say(InstallText::LinkState)).await;
        arrive(stage, "0123456789012345678901234567890123456789").await;
        fill_and_press(stage).await;
        expect_refusals(stage);
        stage.screen.heading_is("HighLevel does not know this code").await;
        agree_in_another_tab(stage).await;
        stage.screen.says(say(ReturnText::CameOver)).await;
        press(stage, "Get my tokens").await;
        has_tokens(stage).await;
    });
}

#[test]
fn what_is_copied_reaches_the_clipboard() {
    play_at(package(), Size::LAPTOP, async |stage| {
        stage.site.heed_headers_file();
        trade(stage, &format!("{}/", stage.site.origin())).await;
        // The old way of copying asks for no permission; so it is not to help here.
        js(stage, "document.execCommand = () => false", vec![]).await;
        press(stage, TokensText::CopyRefresh).await;
        stage.screen.says(say(TokensText::Saved)).await;
        press(stage, PageText::Forget).await;
        stage.screen.unfold(say(ExchangeText::PasteAnswer)).await;
        let field = stage.screen.field(say(ExchangeText::PasteAnswer)).await;
        field.paste_clipboard().await;
        assert!(field.value().await.starts_with("ey"), "the clipboard holds something else");
    });
}

#[test]
fn a_page_that_was_not_named_cannot_frame_it() {
    let folder = larger_site("hosted-frame");
    play_at(&folder.0, Size::LAPTOP, async |stage| {
        stage.site.heed_headers_file();
        for expected in ["frame-ancestors", "favicon.ico"] {
            stage.expect(expected);
        }
        stage.open(&format!("{}/", stage.site.other("shop"))).await;
        let framed = "const frame = document.createElement('iframe');
            frame.onload = () => document.title = 'loaded';
            frame.src = arguments[0]; document.body.append(frame);";
        js(stage, framed, vec![format!("{}/sub/path/", stage.site.origin()).into()]).await;
        let title = "return document.title";
        eventually("the frame has loaded", async || js(stage, title, vec![]).await == "loaded").await;
        let asked = stage.site.requests();
        assert!(asked.iter().any(|request| request.path == "/sub/path/"), "{asked:?}");
        assert!(asked.iter().all(|request| !request.path.ends_with(".js")), "the page was shown: {asked:?}");
        assert!(stage.browser.client().enter_frame(0).await.is_ok());
        assert_eq!(js(stage, "return !!document.querySelector('main')", vec![]).await, false);
    });
}

/// Where `cargo xtask prove hosts` has the package served.
fn addresses() -> Vec<String> {
    let named = std::env::var("LEG3_HOSTED").unwrap_or_default();
    let all: Vec<String> = named.split_whitespace().map(str::to_owned).collect();
    assert!(!all.is_empty(), "LEG3_HOSTED names no address");
    all
}

#[tokio::test]
#[ignore = "needs real servers: cargo xtask prove hosts"]
async fn a_real_server_sends_every_file_with_the_headers_of_the_source_and_small() {
    for address in addresses() {
        assert_whole(&address).await;
        assert_small(&address).await;
    }
}

#[test]
#[ignore = "needs real servers: cargo xtask prove hosts"]
fn a_real_server_is_where_a_code_becomes_tokens() {
    for address in addresses() {
        play_at(package(), Size::LAPTOP, async |stage| trade(stage, &address).await);
    }
}
