//! The page with a host's own words, and in a frame.

use crate::camera::{Camera, arrive, fill, js};
use e2e::Stage;
use e2e::sandbox::{DEMO_CLIENT_ID, Fault, FaultKind, Install, On};

const WORDS: &str = r##"{
  "name": "Funnel Forge", "accent": { "light": "#7a1fa2", "dark": "#d9a6f0" }, "logo": "logo.svg",
  "links": { "help": "https://help.example.com/leg3", "support": "https://example.com/support" },
  "offers": [{ "text": "A course on automations", "href": "https://example.com/course" },
    { "text": "We set it up for you", "href": "https://example.com/setup" }],
  "disclosure": "We are paid if you buy one of these."
}"##;

const WRONG_WORDS: &str = r##"{"name": "HighLevel", "accent": "#ffff00", "links": {"help": "javascript:x"}, "colour": 1,
  "clientSecret": "x"}"##;

const LOGO: &str = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><circle cx='8' cy='8' r='8' fill='#7a1fa2'/></svg>";

const FUNNEL: &str = r#"<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Funnel</title><script src="PAGE/embed.js" referrerpolicy="origin"></script></head>
<body style="font:18px Georgia,serif;margin:16px;background:#fdf6e3;color:#333"><h1>Lesson 3: connect your account</h1>
<div data-leg3="PAGE/"></div><section data-leg3-after="success" hidden><h2>Your next lesson</h2><p>Well done.</p></section>
<p>© Somebody</p></body></html>"#;

/// With a host's own words.
pub(crate) async fn host(camera: &Camera<'_>) {
    let stage = camera.stage;
    stage.site.give("/leg3.json", WORDS);
    stage.site.give("/logo.svg", LOGO);
    start(stage).await;
    stage.screen.says("Funnel Forge").await;
    camera.take("8-host-start").await;
    stage.sandbox.set_fault(Some(Fault::always(On::Exchange, FaultKind::Status500Json)));
    arrive(stage).await;
    fill(stage).await;
    stage.screen.press("Get my tokens").await;
    stage.screen.says("Help with L3-33").await;
    camera.take("8-host-failure").await;
    stage.sandbox.set_fault(None);
    arrive(stage).await;
    fill(stage).await;
    stage.screen.press("Get my tokens").await;
    stage.screen.press("Save my tokens").await;
    stage.screen.says("A course on automations").await;
    camera.take("8-host-saved").await;
    stage.site.give("/leg3.json", WRONG_WORDS);
    start(stage).await;
    stage.screen.unfold("About leg3.json").await;
    camera.take("8-host-wrong-words").await;
    stage.site.give("/leg3.json", "{}");
}

/// Shows the start, and nothing of the pictures before.
async fn start(stage: &Stage) {
    stage.arrive("").await;
    js(stage, "sessionStorage.clear()").await;
    stage.arrive("").await;
    stage.app_is_alive().await;
    stage.screen.heading_is("Connect HighLevel to your tools").await;
}

/// Inside another page.
pub(crate) async fn frame(camera: &Camera<'_>) {
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
    framed_says(stage, "HighLevel sent this page your code").await;
    camera.take("9-frame-code").await;
    stage.site.give("/", index);
}

/// Waits for what the page in the frame says, and looks at the page around it again.
async fn framed_says(stage: &Stage, text: &str) {
    let client = stage.browser.client();
    assert!(client.enter_frame(0).await.is_ok(), "there is no frame");
    stage.screen.says(text).await;
    assert!(client.clone().enter_parent_frame().await.is_ok());
}
