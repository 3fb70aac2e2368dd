//! Takes pictures of the states of a page that uses its own `leg3.json`.

use crate::camera::{Camera, arrive, fill, js};
use e2e::Stage;
use e2e::sandbox::{Fault, FaultKind, On};

/// A valid `leg3.json`.
const WORDS: &str = r##"{
  "name": "Funnel Forge", "accent": { "light": "#7a1fa2", "dark": "#d9a6f0" }, "logo": "logo.svg",
  "links": { "help": "https://help.example.com/leg3", "support": "https://example.com/support" },
  "offers": [{ "text": "A course on automations", "href": "https://example.com/course" },
    { "text": "We set it up for you", "href": "https://example.com/setup" }],
  "disclosure": "We are paid if you buy one of these."
}"##;

/// A `leg3.json` in which every value is refused.
const WRONG_WORDS: &str = r##"{"name": "HighLevel", "accent": "#ffff00", "links": {"help": "javascript:x"}, "colour": 1,
  "clientSecret": "x"}"##;

const LOGO: &str = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><circle cx='8' cy='8' r='8' fill='#7a1fa2'/></svg>";

pub(crate) async fn pictures(camera: &Camera<'_>) {
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

/// Clears the session storage, which earlier states may have filled, and opens the start screen.
async fn start(stage: &Stage) {
    stage.arrive("").await;
    js(stage, "sessionStorage.clear()").await;
    stage.arrive("").await;
    stage.app_is_alive().await;
    stage.screen.heading_is("Connect HighLevel to your tools").await;
}
