//! Helpers for the tests of the frame: actions of a person in the frame, and checks of what the frame shows.

use crate::embed::funnel::Funnel;
use crate::person::{go_to_new_tab, has_code, has_tokens, js, say};
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET};
use e2e::{Element, Engine, Kind, Stage, eventually};
use fantoccini::Locator;
use fantoccini::wd::WindowHandle;
use leg3_core::messages::page::PageText;
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::messages::tokens::TokensText;
use serde_json::json;

/// Selects the frame that `embed.js` made, or the first frame of a page in which `embed.js` made no frame.
const FRAME: &str = "[data-leg3] iframe, :root:not(:has([data-leg3] iframe)) iframe";

/// The heading in a frame whose parent page is not on the host's list.
const REFUSED: &str = "For your safety, the form doesn’t open inside this site.";

/// Switches to the frame as soon as it contains a page.
pub(super) async fn enter(stage: &Stage) {
    let client = stage.browser.client();
    eventually("there is a page in the frame", async || {
        let Ok(frame) = client.find(Locator::Css(FRAME)).await else { return false };
        if frame.enter_frame().await.is_err() {
            return false;
        }
        let address = client.execute("return document.URL", vec![]).await;
        if address.is_ok_and(|address| address != "about:blank") {
            return true;
        }
        leave(stage).await;
        false
    })
    .await;
}

/// Switches back to the parent page.
pub(super) async fn leave(stage: &Stage) {
    assert!(stage.browser.client().clone().enter_parent_frame().await.is_ok());
}

/// Switches to the frame and waits until the page in the frame has the authorization code.
pub(super) async fn enter_with_code(stage: &Stage) {
    enter(stage).await;
    has_code(stage).await;
}

/// Reloads the page in the frame, and switches to the new page.
pub(super) async fn reload(stage: &Stage) {
    js(stage, "document.documentElement.dataset.old = ''; location.reload()", vec![]).await;
    leave(stage).await;
    let is_new = "return !('old' in document.documentElement.dataset)";
    eventually("the frame is loaded again", async || {
        enter(stage).await;
        // No script can run while the page is being replaced.
        let answer = stage.browser.client().execute(is_new, vec![]).await;
        let is_new = answer.is_ok_and(|is_new| is_new == true);
        if !is_new {
            leave(stage).await;
        }
        is_new
    })
    .await;
}

pub(super) async fn press(stage: &Stage, name: &str) {
    in_view(stage, Kind::Button, name).await.press().await;
}

pub(super) async fn follow(stage: &Stage, name: &str) {
    in_view(stage, Kind::Link, name).await.press().await;
}

pub(super) async fn unfold(stage: &Stage, name: &str) {
    in_view(stage, Kind::Fold, name).await.press().await;
}

/// Chooses the tile or checkbox with this name.
pub(super) async fn choose(stage: &Stage, name: &str) {
    in_view(stage, Kind::Choice, name).await.press().await;
}

/// Finds this element. In WebKit, also scrolls the parent page until the element is in the window. Without this
/// scrolling, WebKit's driver would scroll only inside the frame, and would click at a wrong position. The parent page
/// can scroll far enough only after the frame has its new height.
async fn in_view(stage: &Stage, kind: Kind, name: &str) -> Element {
    if stage.browser.engine() != Engine::WebKit {
        return stage.screen.find(kind, name).await;
    }
    let top = "return top === window ? null : arguments[0].getBoundingClientRect().top";
    let scroll =
        "const top = () => document.querySelector(arguments[0]).getBoundingClientRect().top + arguments[1];
        scrollBy({ top: top() - innerHeight / 2, behavior: 'instant' });
        return top() >= 0 && top() < innerHeight - 48";
    eventually("it is in the window", async || {
        let element = stage.screen.find(kind, name).await;
        let top = js(stage, top, vec![json!(element.web_element())]).await;
        if top.is_null() {
            return Some(element);
        }
        leave(stage).await;
        let is_in_window = js(stage, scroll, vec![FRAME.into(), top]).await;
        enter(stage).await;
        (is_in_window == true).then_some(element)
    })
    .await
}

/// Replaces the value of the field with this name. In WebKit, a script sets the value. In other browsers, the text is
/// pasted from the clipboard.
pub(super) async fn paste_into(stage: &Stage, name: &str, text: &str) {
    if stage.browser.engine() == Engine::WebKit {
        return fill(stage, name, text).await;
    }
    // The harness cannot fill the clipboard from inside the frame.
    leave(stage).await;
    stage.screen.copy(text).await;
    enter(stage).await;
    let field = stage.screen.field(name).await;
    if !field.value().await.is_empty() {
        field.clear().await;
    }
    field.paste_clipboard().await;
}

/// Sets the value of the field with this name. WebKit's driver cannot use the keyboard in a cross-origin frame.
async fn fill(stage: &Stage, name: &str, text: &str) {
    let field = stage.screen.field(name).await;
    let put = "arguments[0].value = arguments[1];
        arguments[0].dispatchEvent(new InputEvent('input', { bubbles: true }))";
    js(stage, put, vec![json!(field.web_element()), text.into()]).await;
}

/// Fills in the client ID and the client secret, and presses *Get my tokens*.
pub(super) async fn fill_and_press(stage: &Stage) {
    paste_into(stage, "Client ID", DEMO_CLIENT_ID).await;
    paste_into(stage, "Client secret", DEMO_CLIENT_SECRET).await;
    press(stage, "Get my tokens").await;
}

/// Exchanges the authorization code for tokens. Returns the access token. From then on, the stage checks that the
/// access token does not leak.
pub(super) async fn get_tokens(stage: &Stage) -> String {
    fill_and_press(stage).await;
    has_tokens(stage).await;
    let access = shown_access_token(stage).await;
    assert!(access.starts_with("ey"), "no access token is shown");
    stage.guard(&access);
    access
}

/// Shows the access token, and returns it.
pub(super) async fn shown_access_token(stage: &Stage) -> String {
    press(stage, say(TokensText::ShowAccess)).await;
    stage.screen.region(say(TokensText::AccessToken)).await.text().await
}

/// Copies the refresh token, after which the page counts the tokens as saved.
pub(super) async fn save(stage: &Stage) {
    press(stage, say(TokensText::CopyRefresh)).await;
    stage.screen.says(say(ReceivedText::SavedLead)).await;
}

/// Returns the names of all visible elements that can be filled in, pressed or opened.
pub(super) async fn controls(stage: &Stage) -> Vec<String> {
    let mut names = Vec::new();
    for kind in [Kind::Field, Kind::Choice, Kind::Fold, Kind::Button, Kind::Link] {
        names.extend(stage.screen.names(kind).await);
    }
    names
}

/// Checks that the page in the frame shows no form, but only the button that opens the page in its own tab.
pub(super) async fn is_refused(stage: &Stage) {
    stage.screen.heading_is(REFUSED).await;
    assert_eq!(controls(stage).await, [say(PageText::OpenInOwnTab)]);
}

/// Follows the link below the frame, and switches to the new tab, which has the authorization code. Returns the
/// funnel's tab.
pub(super) async fn follow_fallback(funnel: &Funnel<'_>) -> WindowHandle {
    let stage = funnel.stage;
    stage.screen.link(&funnel.fallback()).await.press().await;
    let first = go_to_new_tab(stage).await;
    has_code(stage).await;
    first
}
