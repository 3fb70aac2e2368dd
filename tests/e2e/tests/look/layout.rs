//! Checks of the layout: what is cut off, which words are broken, what is too small to press, and which button names
//! occur twice.
//!
//! Each check returns the problems that it finds on the current screen, as text.

use crate::person::js;
use e2e::{Kind, Stage};
use serde_json::{Value, json};

/// Lists the visible elements that extend beyond the left or right edge of the window. The part beyond the edge is not
/// visible without scrolling sideways. Of elements inside each other, lists only the innermost one.
pub(crate) const CUT_OFF: &str = "return [...document.querySelectorAll('main *, header *, footer *')]
    .filter(it => it.checkVisibility() && !it.closest('.spoken'))
    .filter(it => {
        const { left, right, width } = it.getBoundingClientRect();
        return width > 0 && (left < -1 || right > document.documentElement.clientWidth + 1);
    })
    .filter((it, _, all) => !all.some(other => other !== it && it.contains(other)))
    .map(it => `${it.tagName}.${it.className}: ${it.textContent.slice(0, 40)}`)";

/// Lists every word that is broken across lines, on a button or on a link that looks like a button.
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

/// Lists the buttons, links and rows in `main` that are less than 44 px high. Ignores buttons with the class `link`,
/// and rows that contain an element with this class.
const LOW: &str =
    "return [...document.querySelectorAll('main button:not(.link), main a, main summary:not(:has(.link))')]
    .filter(it => it.checkVisibility() && it.getBoundingClientRect().height < 44)
    .map(it => it.innerText)";

/// Doubles the size of all text, like a browser that magnifies only text.
const DOUBLE: &str = "const all = [...document.querySelectorAll('body, body *')];
    const sizes = all.map(it => parseFloat(getComputedStyle(it).fontSize));
    all.forEach((it, at) => { it.style.fontSize = `${sizes[at] * 2}px`; });";

/// Returns all text to its usual size.
const USUAL: &str =
    "document.querySelectorAll('body, body *').forEach(it => it.style.removeProperty('font-size'))";

/// Returns a problem if the page is wider than the window, or if an element extends beyond the window's edge.
pub(super) async fn too_wide(stage: &Stage) -> Vec<String> {
    let over = "const page = document.scrollingElement; return page.scrollWidth - page.clientWidth";
    let (over, cut) = (js(stage, over, vec![]).await, js(stage, CUT_OFF, vec![]).await);
    if over == 0 && cut == json!([]) { vec![] } else { vec![format!("{over} px too wide: {cut}")] }
}

/// Does the same check as [`too_wide`] with all text at double size.
pub(super) async fn too_wide_if_doubled(stage: &Stage) -> Vec<String> {
    js(stage, DOUBLE, vec![]).await;
    let wide = too_wide(stage).await;
    js(stage, USUAL, vec![]).await;
    wide.into_iter().map(|it| format!("with text at twice its normal size: {it}")).collect()
}

/// Returns the words on buttons that are broken across lines.
pub(super) async fn broken_words(stage: &Stage) -> Vec<String> {
    listed(js(stage, BROKEN_WORDS, vec![]).await, "a word on a button is broken")
}

/// Returns the buttons, links and rows that are too low to press with a finger.
pub(super) async fn too_small(stage: &Stage) -> Vec<String> {
    listed(js(stage, LOW, vec![]).await, "less than 44 px high")
}

/// Returns the names that more than one visible button has, and a problem if there is no button.
pub(super) async fn names_used_twice(stage: &Stage) -> Vec<String> {
    let mut names = stage.screen.names(Kind::Button).await;
    if names.is_empty() {
        return vec!["no button".into()];
    }
    names.sort();
    names.windows(2).filter(|two| two[0] == two[1]).map(|two| format!("two buttons: {}", two[0])).collect()
}

#[allow(clippy::expect_used, reason = "a test fails by panicking")]
fn listed(found: Value, what: &str) -> Vec<String> {
    found.as_array().expect("the script returns a list").iter().map(|it| format!("{what}: {it}")).collect()
}
