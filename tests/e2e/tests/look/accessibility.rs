//! Tests the states of an exchange with axe-core, with every row open. Other tests check what axe-core cannot check.

use crate::look::states::{fold, walk};
use crate::person::{PHONE, get_tokens, js, play};
use e2e::{Kind, Scheme, Size, Stage};
use serde_json::{Value, json};
use std::cell::RefCell;

/// Returns the text of `axe.min.js` from the npm package axe-core.
pub(crate) fn axe() -> String {
    let file = std::env::var("LEG3_AXE").unwrap_or_default();
    let text = std::fs::read_to_string(&file);
    assert!(text.is_ok(), "LEG3_AXE names no file: \"{file}\"");
    text.unwrap_or_default()
}

/// Returns the problems that axe-core finds now: for each problem, the rule and its place.
#[allow(clippy::expect_used, reason = "a test fails by panicking")]
pub(crate) async fn violations(stage: &Stage, axe: &str) -> Vec<String> {
    if js(stage, "return typeof axe", vec![]).await == "undefined" {
        js(stage, axe, vec![]).await;
    }
    let run = "const [done] = arguments;
        axe.run(document, { resultTypes: ['violations'], preload: false })
            .then(({ violations }) => done(violations.map(({ id, nodes }) =>
                `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)), error => done([String(error)]))";
    let found = stage.browser.client().execute_async(run, vec![]).await.expect("run axe-core");
    let found = found.as_array().expect("axe-core returns a list");
    found.iter().map(|it| it.as_str().unwrap_or_default().to_owned()).collect()
}

/// Returns the problems that axe-core finds in this state, with every row open.
pub(crate) async fn found(stage: &Stage, axe: &str, state: &str) -> Vec<String> {
    fold(stage, true).await;
    let all = violations(stage, axe).await;
    fold(stage, false).await;
    all.into_iter().map(|it| format!("{state}: {it}")).collect()
}

/// Shows every state with this colour scheme and size, with every row open, and runs axe-core on each state.
fn nothing_is_found(scheme: Scheme, size: Size) {
    play(async |stage| {
        let axe = axe();
        stage.browser.prefer(scheme).await;
        stage.browser.resize(size).await;
        let all = RefCell::new(Vec::new());
        walk(stage, async |state| {
            let found = found(stage, &axe, state).await;
            all.borrow_mut().extend(found);
        })
        .await;
        assert!(all.borrow().is_empty(), "{:#?}", all.borrow());
    });
}

#[test]
#[ignore = "needs axe-core: cargo xtask test e2e brings it"]
fn no_state_has_accessibility_violations_on_a_phone_in_the_light_scheme() {
    nothing_is_found(Scheme::Light, PHONE);
}

#[test]
#[ignore = "needs axe-core: cargo xtask test e2e brings it"]
fn no_state_has_accessibility_violations_on_a_phone_in_the_dark_scheme() {
    nothing_is_found(Scheme::Dark, PHONE);
}

#[test]
#[ignore = "needs axe-core: cargo xtask test e2e brings it"]
fn no_state_has_accessibility_violations_on_a_laptop_in_the_light_scheme() {
    nothing_is_found(Scheme::Light, Size::LAPTOP);
}

#[test]
#[ignore = "needs axe-core: cargo xtask test e2e brings it"]
fn no_state_has_accessibility_violations_on_a_laptop_in_the_dark_scheme() {
    nothing_is_found(Scheme::Dark, Size::LAPTOP);
}

#[test]
fn the_title_of_the_tab_is_the_heading() {
    play(async |stage| {
        let title = "return document.title";
        stage.arrive("").await;
        stage.app_is_alive().await;
        assert_eq!(js(stage, title, vec![]).await, stage.screen.heading().await.as_str());
        get_tokens(stage).await;
        assert_eq!(js(stage, title, vec![]).await, stage.screen.heading().await.as_str());
    });
}

#[test]
fn every_button_has_a_unique_name() {
    play(async |stage| {
        walk(stage, async |state| {
            fold(stage, true).await;
            let mut names = stage.screen.names(Kind::Button).await;
            assert!(!names.is_empty() || state == "denied", "{state} has no button");
            names.sort();
            let twice: Vec<&str> =
                names.windows(2).filter(|two| two[0] == two[1]).map(|two| two[0].as_str()).collect();
            assert!(twice.is_empty(), "{state}: {twice:?}");
            fold(stage, false).await;
        })
        .await;
    });
}

#[test]
fn buttons_and_rows_are_at_least_44_px_high() {
    play(async |stage| {
        let small = "return [...document.querySelectorAll('main button:not(.link), main a, main summary:not(:has(.link))')]
            .filter(it => it.checkVisibility() && it.getBoundingClientRect().height < arguments[0])
            .map(it => it.innerText)";
        walk(stage, async |state| {
            fold(stage, true).await;
            let found: Value = js(stage, small, vec![44.into()]).await;
            assert_eq!(found, json!([]), "{state}");
            fold(stage, false).await;
        })
        .await;
    });
}
