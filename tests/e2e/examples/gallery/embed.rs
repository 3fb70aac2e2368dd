//! Takes pictures of the states of the page in a frame of another page.

use crate::camera::Camera;
use e2e::Stage;
use e2e::sandbox::{DEMO_CLIENT_ID, Install};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::text_of;

/// The page that contains the frame. `PAGE` is replaced by the origin of the page in the frame.
const FUNNEL: &str = r#"<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Funnel</title><script src="PAGE/embed.js" referrerpolicy="origin"></script></head>
<body style="font:18px Georgia,serif;margin:16px;background:#fdf6e3;color:#333"><h1>Lesson 3: connect your account</h1>
<div data-leg3="PAGE/"></div><section data-leg3-after="success" hidden><h2>Your next lesson</h2><p>Well done.</p></section>
<p>© Somebody</p></body></html>"#;

pub(crate) async fn pictures(camera: &Camera<'_>) {
    let stage = camera.stage;
    let shop = stage.site.other("shop");
    let code = || stage.sandbox.issue_code(DEMO_CLIENT_ID, Install::agency());
    stage.site.give("/funnel.html", FUNNEL.replace("PAGE", &stage.site.origin()));
    stage.open(&format!("{shop}/funnel.html?code={}", code())).await;
    framed_says(stage, "For your safety, the form doesn’t open inside this site.").await;
    camera.take("9-frame-refused").await;
    let list = "<meta name=\"leg3-embed\" content=\"";
    let index = std::fs::read_to_string(e2e::dist().join("index.html")).unwrap_or_default();
    stage.site.give("/", index.replace(list, &[list, &shop].concat()));
    stage.open(&format!("{shop}/funnel.html?code={}", code())).await;
    framed_says(stage, text_of(CodeScreenText::CodeTitle)).await;
    camera.take("9-frame-code").await;
    stage.site.give("/", index);
}

/// Waits until the page in the frame contains this text, and then switches back to the parent page.
async fn framed_says(stage: &Stage, text: &str) {
    let client = stage.browser.client();
    assert!(client.enter_frame(0).await.is_ok(), "there is no frame");
    stage.screen.says(text).await;
    assert!(client.clone().enter_parent_frame().await.is_ok());
}
