//! Tests the accent colour on the primary button and on links, in both colour schemes.

use crate::branding::{FILE, arrive};
use crate::person::{js, play, play_on, say};
use e2e::{Scheme, Stage, eventually};
use leg3_core::messages::branding::BrandingText;
use leg3_core::messages::exchange::ExchangeText;

/// Returns the colours of the primary button, of its text, and of the link to the help page.
async fn colours(stage: &Stage) -> String {
    let button = stage.screen.button(say(ExchangeText::GetMyTokens)).await;
    let link = stage.screen.link(say(BrandingText::Help)).await;
    let script = "const [button, link] = [...arguments].map(it => getComputedStyle(it));
        return [button.backgroundColor, button.color, link.color].join(' ')";
    let elements = [&button, &link].map(|element| serde_json::json!(element.web_element()));
    js(stage, script, elements.into()).await.as_str().unwrap_or_default().to_owned()
}

/// Waits until the page has these colours.
async fn are(stage: &Stage, expected: [&str; 3]) {
    let expected = expected.map(|colour| format!("rgb({colour})")).join(" ");
    eventually(&expected, async || colours(stage).await == expected).await;
}

/// Opens the page with this accent.
async fn open(stage: &Stage, accent: &str) {
    let text = format!(r#"{{"accent": {accent}, "links": {{"help": "https://help.example.com"}}}}"#);
    stage.site.give(FILE, text);
    arrive(stage).await;
}

const WHITE: &str = "255, 255, 255";

async fn the_accent_colours_the_primary_button_and_links(stage: &Stage) {
    open(stage, r##"{"light": "#7a1fa2", "dark": "#d9a6f0"}"##).await;
    are(stage, ["122, 31, 162", WHITE, "122, 31, 162"]).await;
}

e2e::in_every_browser!(the_accent_colours_the_primary_button_and_links);

#[test]
fn each_colour_scheme_uses_its_own_accent() {
    play(async |stage| {
        stage.browser.prefer(Scheme::Dark).await;
        open(stage, r##"{"light": "#7a1fa2", "dark": "#d9a6f0"}"##).await;
        are(stage, ["217, 166, 240", "11, 21, 48", "217, 166, 240"]).await;
        stage.browser.prefer(Scheme::Light).await;
        are(stage, ["122, 31, 162", WHITE, "122, 31, 162"]).await;
    });
}

#[test]
fn links_keep_the_default_colour_if_the_accent_has_too_little_contrast() {
    play(async |stage| {
        open(stage, r##"{"light": "#2f80ed", "dark": "#8573d6"}"##).await;
        are(stage, ["47, 128, 237", "11, 21, 48", "29, 79, 209"]).await;
        stage.browser.prefer(Scheme::Dark).await;
        are(stage, ["133, 115, 214", "11, 21, 48", "143, 176, 255"]).await;
    });
}

#[test]
fn a_colour_scheme_without_an_accent_keeps_the_default_colours() {
    play(async |stage| {
        open(stage, r##"{"light": "#7a1fa2"}"##).await;
        are(stage, ["122, 31, 162", WHITE, "122, 31, 162"]).await;
        stage.browser.prefer(Scheme::Dark).await;
        are(stage, ["143, 176, 255", "11, 21, 48", "143, 176, 255"]).await;
    });
}

#[test]
fn a_browser_without_light_dark_keeps_the_default_colours() {
    play(async |stage| {
        stage.browser.before_every_page("CSS.supports = () => false").await;
        open(stage, r##"{"light": "#7a1fa2", "dark": "#d9a6f0"}"##).await;
        are(stage, ["29, 79, 209", WHITE, "29, 79, 209"]).await;
    });
}
