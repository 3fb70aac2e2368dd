//! The page under a host's name, and inside a host's page.

use super::{arrive, fill, take, unfold};
use e2e::sandbox::{DEMO_CLIENT_ID, Fault, FaultKind, Install, On};
use e2e::{Stage, eventually};
use std::path::Path;

const WORDS: &str = r##"{
  "name": "Funnel Forge", "accent": { "light": "#7a1fa2", "dark": "#d9a6f0" }, "logo": "logo.svg",
  "links": { "help": "https://help.example.com/leg3", "support": "https://example.com/support" },
  "offers": [{ "text": "A course on automations", "href": "https://example.com/course" },
    { "text": "We set it up for you", "href": "https://example.com/setup" }],
  "disclosure": "We are paid if you buy one of these."
}"##;

const WRONG: &str = r##"{"name": "HighLevel", "accent": "#ffff00", "links": {"help": "javascript:x"}, "colour": 1,
  "clientSecret": "x"}"##;

const LOGO: &str = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><circle cx='8' cy='8' r='8' fill='#7a1fa2'/></svg>";

const FUNNEL: &str = r#"<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Funnel</title><script src="PAGE/embed.js"></script></head>
<body style="font:18px Georgia,serif;margin:16px;background:#fdf6e3;color:#333"><h1>Lesson 3: connect your account</h1>
<div data-leg3="PAGE/"></div><section data-leg3-after="success" hidden><h2>Your next lesson</h2><p>Well done.</p></section>
<p>© Somebody</p></body></html>"#;

pub(super) async fn pictures(stage: &Stage, folder: &Path) {
    for expected in ["services.leadconnectorhq.com", "favicon.ico"] {
        stage.expect(expected);
    }
    stage.site.give("/leg3.json", WORDS);
    stage.site.give("/logo.svg", LOGO);
    arrive(stage, Install::agency()).await;
    stage.screen.says("Funnel Forge").await;
    take(stage, folder, "6-words-code").await;
    stage.sandbox.set_fault(Some(Fault::always(On::Exchange, FaultKind::Status500Json)));
    fill(stage).await;
    stage.screen.press("Get my tokens").await;
    stage.screen.says("Help with L3-33").await;
    take(stage, folder, "6-words-failed").await;
    stage.sandbox.set_fault(None);
    arrive(stage, Install::agency()).await;
    fill(stage).await;
    stage.screen.press("Get my tokens").await;
    stage.screen.says("A course on automations").await;
    take(stage, folder, "6-words-tokens").await;
    stage.screen.press("Forget everything").await;
    stage.site.give("/leg3.json", WRONG);
    arrive(stage, Install::agency()).await;
    unfold(stage, "About leg3.json").await;
    take(stage, folder, "6-words-wrong").await;
    stage.site.give("/leg3.json", "{}");
    framed(stage, folder).await;
}

async fn framed(stage: &Stage, folder: &Path) {
    let shop = stage.site.other("shop");
    let list = "<meta name=\"leg3-embed\" content=\"";
    let index = std::fs::read_to_string(e2e::package().join("index.html")).unwrap();
    stage.site.give("/funnel.html", FUNNEL.replace("PAGE", &stage.site.origin()));
    let client = stage.browser.client();
    let code = || stage.sandbox.issue_code(DEMO_CLIENT_ID, Install::agency());
    stage.open(&format!("{shop}/funnel.html?code={}", code())).await;
    enter(stage, "Open it in its own tab").await;
    client.clone().enter_parent_frame().await.unwrap();
    take(stage, folder, "7-frame-unlisted").await;
    stage.site.give("/", index.replace(list, &[list, &shop].concat()));
    stage.open(&format!("{shop}/funnel.html?code={}", code())).await;
    enter(stage, "HighLevel sent you a code").await;
    client.clone().enter_parent_frame().await.unwrap();
    take(stage, folder, "7-frame-code").await;
    enter(stage, "HighLevel sent you a code").await;
    let submit = "const [id, secret] = ['client-id', 'client-secret'].map(id => document.getElementById(id));
        [id.value, secret.value] = arguments; document.getElementById('exchange').requestSubmit()";
    let both = vec![DEMO_CLIENT_ID.into(), e2e::sandbox::DEMO_CLIENT_SECRET.into()];
    client.execute(submit, both).await.unwrap();
    stage.screen.heading_is("You have your tokens").await;
    client.clone().enter_parent_frame().await.unwrap();
    stage.screen.says("Your next lesson").await;
    take(stage, folder, "7-frame-tokens").await;
    enter(stage, "You have your tokens").await;
    let forget = "document.querySelector('[data-do=forget]').click()";
    client.execute(forget, vec![]).await.unwrap();
    client.clone().enter_parent_frame().await.unwrap();
}

/// Waits until the page's frame, if there is one, has taken on the window's colours and width.
pub(super) async fn settled(stage: &Stage, scheme: &str) {
    let client = stage.browser.client();
    if client.clone().enter_frame(0).await.is_err() {
        return;
    }
    let anew = "return matchMedia(`(prefers-color-scheme: ${arguments[0]})`).matches
        && document.scrollingElement.scrollHeight <= innerHeight";
    eventually("the frame is drawn anew", async || {
        client.execute(anew, vec![scheme.into()]).await.is_ok_and(|is_so| is_so == true)
    })
    .await;
    client.clone().enter_parent_frame().await.unwrap();
}

/// Into the frame, once it says this.
async fn enter(stage: &Stage, words: &str) {
    eventually("there is a frame", async || stage.browser.client().clone().enter_frame(0).await.is_ok())
        .await;
    stage.screen.says(words).await;
}
