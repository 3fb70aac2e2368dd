//! What a person does and finds in the frame. Inside a frame of another site chromedriver computes no names, so things are
//! found by their ids there.

use super::{Funnel, has_tokens, js};
use crate::tabs::{here, the_other};
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET};
use e2e::{Engine, Stage, eventually};
use fantoccini::Locator;
use fantoccini::wd::WindowHandle;
use serde_json::Value;

/// The frame that the script made, or the first one of a page without the script.
const FRAME: &str = "[data-leg3] iframe, :root:not(:has([data-leg3])) iframe";

/// Goes on in the frame that the script made, or the first one of a page without the script.
pub(super) async fn inside(stage: &Stage) {
    eventually("there is a frame", async || match stage.browser.client().find(Locator::Css(FRAME)).await {
        Ok(found) => found.enter_frame().await.is_ok(),
        Err(_) => false,
    })
    .await;
}

/// Goes on in the page around.
pub(super) async fn outside(stage: &Stage) {
    assert!(stage.browser.client().clone().enter_parent_frame().await.is_ok());
}

/// Goes on in the first frame, where a code has arrived.
pub(super) async fn inside_with_code(stage: &Stage) {
    inside(stage).await;
    stage.screen.heading_is("HighLevel sent you a code").await;
}

/// A real click.
pub(super) async fn click(stage: &Stage, selector: &str) {
    if stage.browser.engine() == Engine::WebKit {
        scroll_around(stage, selector).await;
    }
    eventually(&format!("{selector} can be clicked"), async || {
        match stage.browser.client().find(Locator::Css(selector)).await {
            Ok(element) => element.click().await.is_ok(),
            Err(_) => false,
        }
    })
    .await;
}

/// Scrolls the page around to where this is: WebKit's driver scrolls only in the frame, and clicks beside it.
async fn scroll_around(stage: &Stage, selector: &str) {
    let inside_at = "return document.querySelector(arguments[0])?.getBoundingClientRect().top ?? null";
    let there = async || js(stage, inside_at, vec![selector.into()]).await.as_f64();
    let top = eventually(&format!("{selector} is there"), there).await;
    outside(stage).await;
    let scroll = "const frame = document.querySelector(arguments[0]).getBoundingClientRect();
        scrollBy({ top: frame.top + arguments[1] - innerHeight / 2, behavior: 'instant' })";
    js(stage, scroll, vec![FRAME.into(), top.into()]).await;
    inside(stage).await;
}

/// Paste, paste, press.
pub(super) async fn submit(stage: &Stage) {
    let script = "const [id, secret] = ['client-id', 'client-secret'].map(id => document.getElementById(id));
        [id.value, secret.value] = arguments; document.getElementById('exchange').requestSubmit()";
    js(stage, script, vec![DEMO_CLIENT_ID.into(), DEMO_CLIENT_SECRET.into()]).await;
}

/// From the code to the tokens. Gives the access token.
pub(super) async fn trade(stage: &Stage) -> String {
    submit(stage).await;
    has_tokens(stage).await;
    click(stage, "#show-access").await;
    let shown = "return document.getElementById('access-token').textContent";
    let access = eventually("the token is shown", async || {
        let text = js(stage, shown, vec![]).await.as_str().unwrap_or_default().to_owned();
        Some(text).filter(|text| text.starts_with("ey"))
    })
    .await;
    stage.guard(&access);
    access
}

/// Whether a person finds a form, or anything else to fill or press but links.
pub(super) async fn has_form(stage: &Stage) -> bool {
    let script = "return [...document.querySelectorAll('button, input, select, textarea, summary')]
        .some(it => it.checkVisibility())";
    js(stage, script, vec![]).await == Value::Bool(true)
}

/// A link with these words leads to the page.
pub(super) async fn link_is_there(funnel: &Funnel<'_>, words: &str) {
    let script = "const link = [...document.links].find(link => link.textContent === arguments[0]);
        return link?.checkVisibility() ? link.href : ''";
    let leads = js(funnel.stage, script, vec![words.into()]).await;
    let leads = leads.as_str().unwrap_or_default();
    assert!(leads.starts_with(&funnel.page.origin()), "{words}: {leads}");
}

/// Presses the link below the frame, and goes on in the tab that it opens, where the code goes along. Gives the tab before.
pub(super) async fn own_tab_with_code(funnel: &Funnel<'_>) -> WindowHandle {
    let stage = funnel.stage;
    let before = here(stage).await;
    stage.screen.link(&funnel.fallback()).await.press().await;
    let tab = the_other(stage, &before).await;
    assert!(stage.browser.client().switch_to_window(tab).await.is_ok());
    stage.screen.heading_is("HighLevel sent you a code").await;
    before
}
