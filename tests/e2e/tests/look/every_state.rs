//! Tests the layout of every state: on the narrowest phone, at 400 % zoom, with text of double size, and on a laptop.

use crate::look::layout::{broken_words, names_used_twice, too_low, too_wide, too_wide_if_doubled};
use crate::look::states::{fold, walk};
use crate::person::{PHONE, assert_one_primary, js, play};
use e2e::{Kind, Size, Stage};
use serde_json::json;
use std::cell::RefCell;

/// The states without a primary button.
const NO_PRIMARY: [&str; 13] = [
    "forgotten",
    "start",
    "start, an error pasted",
    "start, all tools",
    "a fresh code is asked for",
    "denied",
    "working",
    "one token shown",
    "tokens saved",
    "the steps in Make",
    "refreshing",
    "agency, listed",
    "agency, a token refused",
];

/// The window of a laptop of 1280 × 1024 at 400 %, in CSS pixels.
const ZOOMED: Size = Size { width: 320, height: 256 };

/// Returns the problems of the layout in small windows and with large text. Leaves the window at the size of a phone.
async fn problems(stage: &Stage) -> Vec<String> {
    let mut all = Vec::new();
    for is_open in [false, true] {
        fold(stage, is_open).await;
        stage.browser.resize(ZOOMED).await;
        all.extend(too_wide(stage).await);
        stage.browser.resize(Size::PHONE).await;
        all.extend(too_wide(stage).await);
        all.extend(broken_words(stage).await);
        stage.browser.resize(PHONE).await;
        all.extend(too_low(stage).await);
        all.extend(names_used_twice(stage).await);
        all.extend(too_wide_if_doubled(stage).await);
    }
    fold(stage, false).await;
    all
}

/// Checks that there is one next step, in the first view of a phone and of a laptop.
async fn has_one_next_step(stage: &Stage) {
    for window in [Size::LAPTOP, PHONE] {
        stage.browser.resize(window).await;
        assert_one_primary(stage).await;
    }
}

#[test]
fn every_state_has_one_next_step_and_fits_small_windows_and_large_text() {
    play(async |stage| {
        let all = RefCell::new(Vec::new());
        walk(stage, async |state| {
            if !NO_PRIMARY.contains(&state) {
                has_one_next_step(stage).await;
            }
            if stage.screen.names(Kind::Button).await.is_empty() && state != "denied" {
                all.borrow_mut().push(format!("{state}: no button"));
            }
            let found = problems(stage).await;
            all.borrow_mut().extend(found.into_iter().map(|it| format!("{state}: {it}")));
        })
        .await;
        assert!(all.borrow().is_empty(), "{:#?}", all.borrow());
    });
}

#[test]
fn text_scales_with_the_font_size_of_the_browser() {
    play(async |stage| {
        let sizes = async |chosen: u32| {
            let sizes = json!({ "fontSizes": { "standard": chosen, "fixed": chosen } });
            stage.browser.cdp("Page.setFontSizes", sizes).await;
            stage.arrive("").await;
            stage.app_is_alive().await;
            let sizes = "return ['h1', '.lead', '.button', 'label', '.hint']
                .map(part => parseFloat(getComputedStyle(document.querySelector(`main ${part}`)).fontSize))";
            serde_json::from_value::<Vec<f64>>(js(stage, sizes, vec![]).await).unwrap_or_default()
        };
        let usual = sizes(16).await;
        let twice: Vec<f64> = usual.iter().map(|size| size * 2.0).collect();
        assert_eq!((usual.len(), sizes(32).await), (5, twice));
    });
}
