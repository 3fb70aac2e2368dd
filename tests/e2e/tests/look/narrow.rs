//! Tests the narrowest phone, magnification and large text: nothing is cut off, and nothing scrolls sideways.

use crate::look::states::{fold, walk};
use crate::person::{assert_one_primary, js, play};
use e2e::{Size, Stage};
use serde_json::json;
use std::cell::RefCell;

/// Lists the visible elements with a part beyond the left or right edge of the window, which nobody can see.
pub(crate) const CUT_OFF: &str = "return [...document.querySelectorAll('main *, header *, footer *')]
    .filter(it => it.checkVisibility() && !it.closest('.spoken'))
    .filter(it => {
        const { left, right, width } = it.getBoundingClientRect();
        return width > 0 && (left < -1 || right > document.documentElement.clientWidth + 1);
    })
    .filter((it, _, all) => !all.some(other => other !== it && it.contains(other)))
    .map(it => `${it.tagName}.${it.className}: ${it.textContent.slice(0, 40)}`)";

/// Shows every state after running this script. Checks that nothing is wider than the window, with rows closed and
/// open.
async fn every_state_fits(stage: &Stage, before: &str) {
    let wide = RefCell::new(Vec::new());
    walk(stage, async |state| {
        for is_open in [false, true] {
            fold(stage, is_open).await;
            js(stage, before, vec![]).await;
            let over = "const page = document.scrollingElement; return page.scrollWidth - page.clientWidth";
            let (over, cut) = (js(stage, over, vec![]).await, js(stage, CUT_OFF, vec![]).await);
            if over != 0 || cut != json!([]) {
                wide.borrow_mut().push(format!("{state}, folds open: {is_open}: {over} px, {cut}"));
            }
        }
        fold(stage, false).await;
    })
    .await;
    assert!(wide.borrow().is_empty(), "too wide: {:#?}", wide.borrow());
}

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

/// Doubles the size of all text, like a browser that magnifies only text.
const DOUBLE: &str = "const all = [...document.querySelectorAll('body, body *')];
    all.forEach(it => it.style.removeProperty('font-size'));
    const sizes = all.map(it => parseFloat(getComputedStyle(it).fontSize));
    all.forEach((it, at) => { it.style.fontSize = `${sizes[at] * 2}px`; });";

/// Sets the font size that the person chose in the browser.
async fn choose_letters(stage: &Stage, size: u32) {
    stage.browser.cdp("Page.setFontSizes", json!({ "fontSizes": { "standard": size, "fixed": size } })).await;
}

#[test]
fn every_state_fits_on_the_narrowest_phone() {
    play(async |stage| {
        stage.browser.resize(Size::PHONE).await;
        every_state_fits(stage, "").await;
    });
}

/// Lists every word on a button that is broken across lines.
const BROKEN_WORDS: &str = "const broken = [];
    for (const button of [...document.querySelectorAll('button, a.button')].filter(it => it.checkVisibility())) {
        const texts = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
            for (const { index, 0: word } of text.data.matchAll(/[^\\s-]+-?/g)) {
                const range = document.createRange();
                range.setStart(text, index);
                range.setEnd(text, index + word.length);
                if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
            }
        }
    }
    return broken";

#[test]
fn no_word_on_a_button_is_broken_across_lines() {
    play(async |stage| {
        stage.browser.resize(Size::PHONE).await;
        walk(stage, async |state| {
            fold(stage, true).await;
            assert_eq!(js(stage, BROKEN_WORDS, vec![]).await, json!([]), "{state}");
            fold(stage, false).await;
        })
        .await;
    });
}

/// Tests a laptop's window of 1280 × 1024 at 400 %.
#[test]
fn every_state_fits_at_400_percent_zoom() {
    play(async |stage| {
        let (width, height) = (320, 256);
        let params = json!({ "width": width, "height": height, "deviceScaleFactor": 4, "mobile": false });
        stage.browser.cdp("Emulation.setDeviceMetricsOverride", params).await;
        every_state_fits(stage, "").await;
    });
}

#[test]
fn every_state_fits_with_text_of_double_size() {
    play(async |stage| {
        every_state_fits(stage, DOUBLE).await;
    });
}

#[test]
fn text_scales_with_the_font_size_of_the_browser() {
    play(async |stage| {
        let sizes = async || {
            stage.arrive("").await;
            stage.app_is_alive().await;
            let sizes = "return ['h1', '.lead', '.button', 'label', '.hint']
                .map(part => parseFloat(getComputedStyle(document.querySelector(`main ${part}`)).fontSize))";
            serde_json::from_value::<Vec<f64>>(js(stage, sizes, vec![]).await).unwrap_or_default()
        };
        choose_letters(stage, 16).await;
        let usual = sizes().await;
        choose_letters(stage, 32).await;
        let twice: Vec<f64> = usual.iter().map(|size| size * 2.0).collect();
        assert_eq!((usual.len(), sizes().await), (5, twice));
    });
}

#[test]
fn every_state_has_one_next_step_on_a_laptop() {
    play(async |stage| {
        stage.browser.resize(Size::LAPTOP).await;
        walk(stage, async |state| {
            if !NO_PRIMARY.contains(&state) {
                assert_one_primary(stage).await;
            }
        })
        .await;
    });
}
