//! Tests the clipboard in a frame, with and without the permission that `embed.js` grants. The page reports a copy only
//! after the copy succeeded.

use crate::embed::frame::{enter, enter_with_code, get_tokens, leave, press, shown_access_token};
use crate::embed::funnel::{Funnel, PATH, PLACE, SCRIPT};
use crate::embed::play_on;
use crate::person::{fresh_code, js, say};
use e2e::{Key, Stage, eventually};
use leg3_core::messages::page::PageText;
use leg3_core::messages::tokens::TokensText;

/// The name of a text field in the funnel's page. The tests paste into this field.
const NOTES: &str = "Your notes";

/// The HTML of the field [`NOTES`].
const FIELD: &str = "<textarea aria-label=\"Your notes\"></textarea>";

/// A frame without the permission to copy. It gets the greeting that `embed.js` would send.
const FRAME: &str = r#"<iframe src="PAGE/#code=CODE" style="width:360px;height:60rem"
    onload="contentWindow.postMessage({ leg3: 'hello' }, 'PAGE')"></iframe>"#;

/// Breaks `execCommand`, the older way to copy, which needs no permission.
const NO_SELECTION: &str = "document.execCommand = () => false";

/// Breaks the Clipboard API, as in a browser that does not allow it.
const NO_CLIPBOARD: &str = "navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'))";

/// Gets tokens in a frame that may use the Clipboard API. Returns the access token.
async fn get_tokens_with_permission(funnel: &Funnel<'_>) -> String {
    funnel.arrive(SCRIPT, &[FIELD, PLACE].concat()).await;
    enter_with_code(funnel.stage).await;
    get_tokens(funnel.stage).await
}

/// Gets tokens in a frame that may not use the Clipboard API. Returns the access token.
async fn get_tokens_without_permission(funnel: &Funnel<'_>) -> String {
    let frame = FRAME.replace("CODE", &fresh_code(funnel.stage));
    funnel.put(PATH, "", &[FIELD, &frame].concat());
    funnel.open(PATH).await;
    enter_with_code(funnel.stage).await;
    get_tokens(funnel.stage).await
}

/// Presses *Copy access token*. Returns the message that the page then shows.
async fn copies(stage: &Stage) -> &'static str {
    press(stage, say(TokensText::CopyAccess)).await;
    eventually("it says whether it was copied", async || {
        let text = stage.screen.text().await;
        [say(PageText::Copied), say(PageText::CopyRefused)].into_iter().find(|said| text.contains(said))
    })
    .await
}

/// Pastes into the funnel's field [`NOTES`] with the keyboard. Returns the field's value.
async fn pasted(stage: &Stage) -> String {
    leave(stage).await;
    let field = stage.screen.field(NOTES).await;
    field.press().await;
    field.clear().await;
    field.paste_clipboard().await;
    let text = field.value().await;
    enter(stage).await;
    text
}

async fn a_token_is_copied_in_a_frame_with_clipboard_permission(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let access = get_tokens_with_permission(funnel).await;
    js(stage, NO_SELECTION, vec![]).await;
    assert_eq!(copies(stage).await, say(PageText::Copied));
    assert!(pasted(stage).await == access, "something else was pasted");
}

async fn a_frame_without_clipboard_permission_reports_a_copy_only_if_it_succeeded(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let access = get_tokens_without_permission(funnel).await;
    let said = copies(stage).await;
    assert_eq!(said == say(PageText::Copied), pasted(stage).await == access, "{said}");
}

async fn copying_without_the_clipboard_api_keeps_the_focus_on_the_button(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let access = get_tokens_without_permission(funnel).await;
    js(stage, NO_CLIPBOARD, vec![]).await;
    assert_eq!(copies(stage).await, say(PageText::Copied));
    let button = stage.screen.button(say(TokensText::CopyAccess)).await;
    assert!(button.has_focus().await, "the focus was lost");
    assert!(pasted(stage).await == access, "something else was pasted");
}

async fn a_token_can_be_selected_by_hand_if_copying_fails(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let access = get_tokens_without_permission(funnel).await;
    for forbidden in [NO_SELECTION, NO_CLIPBOARD] {
        js(stage, forbidden, vec![]).await;
    }
    assert_eq!(copies(stage).await, say(PageText::CopyRefused));
    assert!(pasted(stage).await != access, "it was copied");
    press(stage, say(TokensText::HideAccess)).await;
    assert_eq!(shown_access_token(stage).await, access);
    let region = stage.screen.region(say(TokensText::AccessToken)).await;
    let select = "arguments[0].focus(); getSelection().selectAllChildren(arguments[0])";
    js(stage, select, vec![serde_json::json!(region.web_element())]).await;
    stage.screen.hold_and_press(Key::Control, 'c').await;
    assert!(pasted(stage).await == access, "the selected text was not copied");
}

e2e::in_every_browser!(
    a_token_is_copied_in_a_frame_with_clipboard_permission,
    a_frame_without_clipboard_permission_reports_a_copy_only_if_it_succeeded,
    copying_without_the_clipboard_api_keeps_the_focus_on_the_button,
    a_token_can_be_selected_by_hand_if_copying_fails,
);
