//! Uses axe-core to test every state that `walk` shows, with the rows open. Another test checks the title of the tab.

use crate::look::states::{fold, walk};
use crate::person::{PHONE, get_tokens, js, play};
use e2e::{Scheme, Size, Stage, eventually};
use std::cell::RefCell;

/// Returns the text of `axe.min.js` from the npm package axe-core.
pub(crate) fn axe() -> String {
    let file = std::env::var("LEG3_AXE").unwrap_or_default();
    let text = std::fs::read_to_string(&file);
    assert!(text.is_ok(), "LEG3_AXE names no file: \"{file}\"");
    text.unwrap_or_default()
}

/// The rules of axe-core for each colour scheme. `undefined` means all rules. In the dark scheme only the colours
/// differ, so only the rules about colours apply.
const RULES: [(Scheme, &str); 2] = [
    (Scheme::Light, "undefined"),
    (Scheme::Dark, "{ type: 'rule', values: ['color-contrast', 'link-in-text-block'] }"),
];

/// Returns the problems that axe-core finds now, in both colour schemes: for each problem, the rule and the elements
/// that violate it. Leaves the page in the dark scheme.
#[allow(clippy::expect_used, reason = "a test fails by panicking")]
pub(crate) async fn violations(stage: &Stage, axe: &str) -> Vec<String> {
    if js(stage, "return typeof axe", vec![]).await == "undefined" {
        js(stage, axe, vec![]).await;
    }
    let mut all = Vec::new();
    for (scheme, rules) in RULES {
        stage.browser.prefer(scheme).await;
        let is_dark = "return matchMedia('(prefers-color-scheme: dark)').matches";
        let expected = scheme == Scheme::Dark;
        eventually("the page has the scheme", async || js(stage, is_dark, vec![]).await == expected).await;
        let run = format!(
            "const [done] = arguments;
            axe.run(document, {{ resultTypes: ['violations'], preload: false, runOnly: {rules} }})
                .then(({{ violations }}) => done(violations.map(({{ id, nodes }}) =>
                    `${{id}}: ${{nodes.map(({{ html }}) => html.slice(0, 120)).join(' | ')}}`)), error => done([String(error)]))"
        );
        let found = stage.browser.client().execute_async(&run, vec![]).await.expect("run axe-core");
        let found = found.as_array().expect("axe-core returns a list").iter();
        all.extend(found.map(|it| format!("{scheme:?}: {}", it.as_str().unwrap_or_default())));
    }
    all
}

/// Opens the rows with [`fold`], and returns the problems that axe-core finds in this state.
pub(crate) async fn found(stage: &Stage, axe: &str, state: &str) -> Vec<String> {
    fold(stage, true).await;
    let all = violations(stage, axe).await;
    fold(stage, false).await;
    all.into_iter().map(|it| format!("{state}: {it}")).collect()
}

/// Runs axe-core in each state that [`walk`] shows, with the rows open.
fn no_state_has_violations(window: Size) {
    play(async |stage| {
        let axe = axe();
        stage.browser.resize(window).await;
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
fn no_state_has_accessibility_violations_on_a_phone() {
    no_state_has_violations(PHONE);
}

#[test]
#[ignore = "needs axe-core: cargo xtask test e2e brings it"]
fn no_state_has_accessibility_violations_on_a_laptop() {
    no_state_has_violations(Size::LAPTOP);
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
