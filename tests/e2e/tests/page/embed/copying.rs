//! The clipboard in a frame: with the permission that the script gives, and without one. What is copied arrives, and where
//! it does not, the page says so.

use super::{Funnel, SCRIPT, click, inside, inside_with_code, js, outside, play_on, trade};
use crate::play::fresh_code;
use crate::words::say;
use e2e::{Key, Stage, eventually};
use leg3_core::messages::page::PageText;

/// A field of the funnel's own, to paste into.
const FIELD: &str = "<textarea id=\"pasted\" aria-label=\"Your notes\"></textarea>";

/// The frame as somebody writes it who leaves the permission away. It greets as the script does.
const WITHOUT: &str = r#"<iframe src="PAGE/#code=CODE" style="width:360px;height:60rem"
    onload="contentWindow.postMessage({ leg3: 'hello' }, 'PAGE')"></iframe>"#;

/// The old way of copying asks for no permission, so it can hide that the new one failed.
const NO_OLD_WAY: &str = "document.execCommand = () => false";

/// The new way, as a browser is that does not allow it.
const NO_NEW_WAY: &str = "navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'))";

async fn with_permission(funnel: &Funnel<'_>) -> String {
    let stage = funnel.stage;
    funnel.put("/notes.html", SCRIPT, &[FIELD, super::PLACE].concat());
    funnel.open(&format!("/notes.html?code={}", fresh_code(stage))).await;
    inside_with_code(stage).await;
    trade(stage).await
}

async fn without_permission(funnel: &Funnel<'_>) -> String {
    let stage = funnel.stage;
    let frame = WITHOUT.replace("CODE", &fresh_code(stage));
    funnel.put("/notes.html", "", &[FIELD, &frame].concat());
    funnel.open("/notes.html").await;
    inside_with_code(stage).await;
    trade(stage).await
}

/// Presses *Copy access token*, and gives what the page says of it.
async fn says_of_copying(stage: &Stage) -> String {
    click(stage, "[data-do=copy-access]").await;
    let status = "return document.getElementById('status').textContent";
    eventually("it says how it went", async || {
        let text = js(stage, status, vec![]).await.as_str().unwrap_or_default().to_owned();
        Some(text).filter(|text| [PageText::Copied, PageText::CopyFailed].iter().any(|it| say(*it) == text))
    })
    .await
}

/// Pastes into the funnel's field with the keyboard.
async fn pasted(stage: &Stage) -> String {
    outside(stage).await;
    let field = stage.screen.field("Your notes").await;
    field.press().await;
    field.paste_clipboard().await;
    let text = field.value().await;
    inside(stage).await;
    text
}

async fn with_permission_what_is_copied_arrives(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let access = with_permission(funnel).await;
    js(stage, NO_OLD_WAY, vec![]).await;
    assert_eq!(says_of_copying(stage).await, say(PageText::Copied));
    assert!(pasted(stage).await == access, "something else was pasted");
}

async fn without_permission_the_page_says_copied_only_where_it_was(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let access = without_permission(funnel).await;
    let said = says_of_copying(stage).await;
    if said == say(PageText::Copied) {
        // Who works by keyboard stays where they were.
        let focus = "return document.activeElement.dataset.do";
        assert_eq!(js(stage, focus, vec![]).await, "copy-access", "the focus was lost");
    }
    let arrived = pasted(stage).await == access;
    assert_eq!(said == say(PageText::Copied), arrived, "{said}");
}

async fn where_no_way_works_the_text_is_laid_out_and_a_key_copies_it(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let access = without_permission(funnel).await;
    for way in [NO_OLD_WAY, NO_NEW_WAY] {
        js(stage, way, vec![]).await;
    }
    assert_eq!(says_of_copying(stage).await, say(PageText::CopyFailed));
    // As the page tells: the text is selected already.
    let selected = "const field = document.activeElement;
        return field.checkVisibility() && field.value?.slice(field.selectionStart, field.selectionEnd)";
    let is_selected = async || js(stage, selected, vec![]).await == access.as_str();
    eventually("the token is selected", is_selected).await;
    assert!(pasted(stage).await.is_empty(), "it was copied all the same");
    click(stage, "[data-do=copy-access]").await;
    eventually("the token is selected again", is_selected).await;
    stage.screen.hold_and_press(Key::Control, 'c').await;
    assert!(pasted(stage).await == access, "the key does not copy it");
}

e2e::in_every_browser!(
    with_permission_what_is_copied_arrives,
    without_permission_the_page_says_copied_only_where_it_was,
    where_no_way_works_the_text_is_laid_out_and_a_key_copies_it,
);
