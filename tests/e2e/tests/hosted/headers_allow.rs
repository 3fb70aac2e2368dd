//! Tests the actions that the package's headers allow and forbid.

use crate::hosted::{files, larger_site, swap};
use crate::install::fresh_code::a_fresh_code_from_a_new_tab_is_exchanged_without_retyping;
use crate::person::{fresh_code, has_code, js, say};
use e2e::downloads::Folder;
use e2e::{Size, eventually, package, play_at};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::findings::FindingText;
use leg3_core::messages::start::StartText;
use std::fs;

#[test]
fn a_wrong_address_keeps_the_code_and_says_how_to_use_it() {
    play_at(package(), Size::NARROWEST, async |stage| {
        stage.site.heed_headers_file();
        for expected in ["/oauth/callback/", "favicon.ico"] {
            stage.expect(expected);
        }
        let wrong = format!("{}/oauth/callback/?code={}", stage.site.origin(), fresh_code(stage));
        stage.open(&wrong).await;
        stage.screen.heading_is("Nothing is at this address").await;
        stage.screen.says(say(StartText::Paste)).await;
        assert_eq!(js(stage, "return location.href", vec![]).await, wrong);
        let is_narrow = "return document.documentElement.scrollWidth <= innerWidth";
        assert_eq!(js(stage, is_narrow, vec![]).await, true);
        // The person then opens the right address, as the 404 page says.
        stage.arrive("").await;
        stage.app_is_alive().await;
        stage.screen.type_into(say(StartText::Paste), &wrong).await;
        stage.screen.press("Tell me what this is").await;
        stage.screen.press(say(FindingText::UseCode)).await;
        has_code(stage).await;
    });
}

#[test]
fn the_headers_allow_copying_to_the_clipboard() {
    play_at(package(), Size::LAPTOP, async |stage| {
        stage.site.heed_headers_file();
        swap(stage, &format!("{}/", stage.site.origin())).await;
        // `document.execCommand`, the older way to copy, needs no permission, so the test switches it off.
        js(stage, "document.execCommand = () => false", vec![]).await;
        stage.screen.press("Copy refresh token").await;
        stage.screen.says("✓ Copied").await;
        stage.screen.press(say(CodeScreenText::Forget)).await;
        let field = stage.screen.field(say(StartText::Paste)).await;
        field.paste_clipboard().await;
        stage.screen.says("refresh token").await;
    });
}

/// `Cross-Origin-Opener-Policy` separates a window from its opener. A fresh authorization code must still get from the
/// new tab to the first tab.
#[test]
fn a_fresh_code_reaches_the_first_tab_despite_the_opener_policy() {
    // The harness itself needs the clipboard in this test, so the test removes `clipboard-read=()` from the headers.
    // All other headers are the same as in the package.
    let folder = Folder::new("hosted-fresh");
    let rules = fs::read_to_string(package().join("_headers")).unwrap_or_default();
    assert!(rules.contains("clipboard-read=(), "));
    assert!(rules.contains("Cross-Origin-Opener-Policy: same-origin"));
    for file in files::files(&package()) {
        assert!(fs::copy(package().join(&file), folder.path().join(&file)).is_ok());
    }
    assert!(fs::write(folder.path().join("_headers"), rules.replace("clipboard-read=(), ", "")).is_ok());
    play_at(folder.path(), Size::LAPTOP, async |stage| {
        stage.site.heed_headers_file();
        a_fresh_code_from_a_new_tab_is_exchanged_without_retyping(stage).await;
    });
}

#[test]
fn an_unlisted_page_cannot_show_the_app_in_a_frame() {
    let folder = larger_site("hosted-frame");
    play_at(folder.path(), Size::LAPTOP, async |stage| {
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
