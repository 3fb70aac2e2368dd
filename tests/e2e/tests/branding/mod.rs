//! Tests the host's branding file, `leg3.json`: the page shows the values of a valid file, and works with a bad file.

mod accent;
mod accessibility;
mod bad_files;
mod good_file;
mod help;
mod no_file;
mod options;
mod sizes;

use crate::person::{copied, fill_and_press, fresh_code, has_code, has_tokens, js, say};
use e2e::requests::expect_refusals;
use e2e::{Kind, Stage, eventually};
use leg3_core::messages::branding::BrandingText;
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::messages::tokens::TokensText;
use serde_json::json;

/// The path of the branding file.
const FILE: &str = "/leg3.json";

/// A valid branding file that uses every key.
const GOOD: &str = r##"{
  "name": "Funnel <b>Forge</b>",
  "accent": { "light": "#7a1fa2", "dark": "#d9a6f0" },
  "logo": "brand/logo.svg",
  "links": { "help": "https://help.example.com/leg3", "support": "https://example.com/support" },
  "offers": [
    { "text": "A course", "href": "https://example.com/course" },
    { "text": "Setup <i>for you</i>", "href": "https://example.com/setup" }
  ],
  "disclosure": "We are paid if you buy one of these.",
  "options": { "userType": "Location", "sendRedirect": true }
}"##;

/// The name in [`GOOD`]. The page shows the name as text, with its angle brackets.
const NAME: &str = "Funnel <b>Forge</b>";

/// The disclosure in [`GOOD`].
const DISCLOSURE: &str = "We are paid if you buy one of these.";

/// The path of the logo in [`GOOD`].
const LOGO_PATH: &str = "/brand/logo.svg";

/// The logo file.
const LOGO: &str =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><rect width='16' height='16'/></svg>";

/// Serves the valid file and its logo.
fn give_good(stage: &Stage) {
    stage.site.give(FILE, GOOD);
    stage.site.give(LOGO_PATH, LOGO);
}

/// Opens the page with a fresh authorization code. Allows the console errors about `leg3.json` and about responses with
/// a 4xx status.
async fn arrive(stage: &Stage) {
    expect_refusals(stage);
    stage.expect(FILE);
    stage.arrive(&format!("?code={}", fresh_code(stage))).await;
    has_code(stage).await;
}

/// Fills in the form, presses *Get my tokens* and waits for the tokens. The exchange must work with any branding file.
async fn the_exchange_works(stage: &Stage) {
    fill_and_press(stage).await;
    has_tokens(stage).await;
}

/// Gets tokens and saves them.
async fn save_tokens(stage: &Stage) {
    the_exchange_works(stage).await;
    copied(stage, say(TokensText::CopyRefresh)).await;
    stage.screen.says(say(ReceivedText::SavedLead)).await;
}

/// Checks that the app runs and says why it ignores this key of the file. An empty `place` means the whole file.
async fn complains(stage: &Stage, place: &str, why: BrandingText) {
    stage.app_is_alive().await;
    stage.screen.unfold(say(BrandingText::About)).await;
    let place = if place.is_empty() { say(BrandingText::File) } else { place };
    stage.screen.says(&format!("{place}: {}", say(why))).await;
}

/// Checks that the page shows nothing from the host's branding file.
async fn is_unbranded(stage: &Stage) {
    let links = stage.screen.names(Kind::Link).await;
    for name in [BrandingText::Help, BrandingText::Support] {
        assert!(!links.iter().any(|link| link == say(name)), "{links:?}");
    }
    let text = stage.screen.text().await;
    assert!(text.starts_with("Leg 3 ") && !text.contains(say(BrandingText::OffersTitle)), "{text}");
    assert_eq!(js(stage, "return document.images.length", vec![]).await, 0);
}

/// Waits until the logo at this path is drawn. The logo has no alternative text, because the host's name is next to it.
async fn logo_is_drawn(stage: &Stage, path: &str) {
    let logo = "const [logo] = document.images;
        return logo?.naturalWidth ? new URL(logo.src).pathname + logo.alt : ''";
    eventually("the logo is drawn", async || js(stage, logo, vec![]).await == path).await;
}

/// Checks that the link with this name opens this address in a new tab, without a referrer or an opener.
async fn leads_to(stage: &Stage, name: &str, address: &str) {
    let link = stage.screen.link(name).await;
    // WebKit's driver returns the full address instead of the attribute's own text.
    let attributes = "return ['href', 'target', 'rel'].map((name) => arguments[0].getAttribute(name))";
    let attributes = js(stage, attributes, vec![json!(link.web_element())]).await;
    assert_eq!(attributes, json!([address, "_blank", "noopener noreferrer"]), "{name}");
}

/// Waits until a request for the file has succeeded or failed.
async fn file_came(stage: &Stage) {
    let script = "return performance.getEntriesByType('resource')
        .some(({ name, responseEnd }) => name.endsWith(arguments[0]) && responseEnd > 0)";
    eventually("the file came", async || js(stage, script, vec![FILE.into()]).await == true).await;
}

/// Returns how many of the requests that the host received have a path with this text.
fn request_count(stage: &Stage, path: &str) -> usize {
    stage.site.requests().iter().filter(|request| request.path.contains(path)).count()
}
