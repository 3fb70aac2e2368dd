//! Tests the layout of every state that `walk` shows: on a laptop, on a phone, on the narrowest phone, at 400 % zoom,
//! and with text at twice its normal size.

use crate::look::layout::{broken_words, names_used_twice, too_small, too_wide, too_wide_if_doubled};
use crate::look::states::{fold, walk};
use crate::person::{PHONE, get_tokens, is_at_start, js, not_one_primary, play, say};
use e2e::{Size, Stage};
use leg3_core::messages::code_screen::CodeScreenText;
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

/// Returns the layout problems in this state. Leaves the window at a size of 360 × 740 pixels.
async fn problems(stage: &Stage, state: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut add = |place: &str, found: Vec<String>| {
        all.extend(found.into_iter().map(|it| format!("{state}, {place}: {it}")));
    };
    if !NO_PRIMARY.contains(&state) {
        stage.browser.resize(Size::LAPTOP).await;
        add("on a laptop", not_one_primary(stage).await.into_iter().collect());
        stage.browser.resize(PHONE).await;
        add("on a phone", not_one_primary(stage).await.into_iter().collect());
    }
    for (is_open, rows) in [(false, "rows closed"), (true, "rows open")] {
        fold(stage, is_open).await;
        zoom(stage).await;
        add(&format!("zoomed, {rows}"), too_wide(stage).await);
        stage.browser.resize(Size::NARROWEST).await;
        add(
            &format!("on the narrowest phone, {rows}"),
            [too_wide(stage).await, broken_words(stage).await].concat(),
        );
        stage.browser.resize(PHONE).await;
        add(rows, [too_small(stage).await, too_wide_if_doubled(stage).await].concat());
    }
    if state != "denied" {
        add("rows open", names_used_twice(stage).await);
    }
    fold(stage, false).await;
    all
}

/// Gives the page the viewport of a 1280 × 1024 laptop screen at 400 % zoom.
async fn zoom(stage: &Stage) {
    let params = json!({ "width": 320, "height": 256, "deviceScaleFactor": 4, "mobile": false });
    stage.browser.cdp("Emulation.setDeviceMetricsOverride", params).await;
}

#[test]
fn every_state_has_one_next_step_and_fits_small_windows_and_large_text() {
    play(async |stage| {
        let all = RefCell::new(Vec::new());
        walk(stage, async |state| {
            let found = problems(stage, state).await;
            all.borrow_mut().extend(found);
        })
        .await;
        assert!(all.borrow().is_empty(), "{:#?}", all.borrow());
    });
}

#[test]
fn an_exchange_works_at_400_percent_zoom() {
    play(async |stage| {
        zoom(stage).await;
        get_tokens(stage).await;
        stage.screen.press(say(CodeScreenText::Forget)).await;
        is_at_start(stage).await;
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
