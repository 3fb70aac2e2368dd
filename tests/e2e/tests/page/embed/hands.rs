//! What a person does and finds in the frame. Inside a frame of another site chromedriver computes no names, so things are
//! found by their ids there.

use super::{Funnel, has_tokens, js};
use crate::tabs::{here, the_other};
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET};
use e2e::{Stage, eventually};
use fantoccini::Locator;
use fantoccini::wd::WindowHandle;
use serde_json::Value;

/// Goes on in the frame that the script made, or the first one of a page without the script.
pub(super) async fn inside(stage: &Stage) {
    let frame = Locator::Css("[data-leg3] iframe, :root:not(:has([data-leg3])) iframe");
    eventually("there is a frame", async || match stage.browser.client().find(frame).await {
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
    eventually(&format!("{selector} can be clicked"), async || {
        match stage.browser.client().find(Locator::Css(selector)).await {
            Ok(element) => element.click().await.is_ok(),
            Err(_) => false,
        }
    })
    .await;
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
