//! Tests long and short branding texts: nothing is cut off on a phone, a name that loads late does not move the page,
//! and the primary button is visible without scrolling.

use crate::branding::{FILE, LOGO, LOGO_PATH, arrive, logo_is_drawn, the_exchange_works};
use crate::look::layout::CUT_OFF;
use crate::person::{assert_one_primary, copied, js, play, say};
use e2e::{Size, Stage, Trouble};
use leg3_core::messages::branding::BrandingText;
use leg3_core::messages::tokens::TokensText;
use serde_json::json;

async fn nothing_is_cut_off(stage: &Stage) {
    assert_eq!(js(stage, CUT_OFF, vec![]).await, json!([]));
}

/// A name of 40 characters, the maximum.
const LONG_NAME: &str = "Funnel Forge Marketing Automation Studio";

/// Returns a branding file with the longest name, links, offers and disclosure, an unknown key of 40 characters, and a
/// logo that is ten times as wide as it is high. Most values contain no space at which a line could break.
fn longest() -> String {
    let long = |count: usize| "W".repeat(count);
    let link = format!("https://example.com/{}", "w".repeat(400));
    let offer = json!({ "text": long(120), "href": link });
    json!({
        "name": LONG_NAME,
        "logo": "wide.svg",
        "links": { "help": link, "support": link },
        "offers": [offer, offer, offer, offer, offer],
        "disclosure": long(300),
        "k".repeat(40): 1,
    })
    .to_string()
}

#[test]
fn the_longest_branding_fits_on_the_narrowest_phone() {
    play(async |stage| {
        stage.browser.resize(Size::NARROWEST).await;
        stage.site.give(FILE, longest());
        let wide = "<svg xmlns='http://www.w3.org/2000/svg' width='1000' height='100'><rect width='1000' height='100'/></svg>";
        stage.site.give("/wide.svg", wide);
        arrive(stage).await;
        stage.screen.says(LONG_NAME).await;
        logo_is_drawn(stage, "/wide.svg").await;
        stage.screen.unfold(say(BrandingText::About)).await;
        stage.screen.says(say(BrandingText::Unknown)).await;
        nothing_is_cut_off(stage).await;
        the_exchange_works(stage).await;
        copied(stage, say(TokensText::CopyRefresh)).await;
        stage.screen.says(&"W".repeat(300)).await;
        nothing_is_cut_off(stage).await;
    });
}

#[test]
fn the_next_step_is_in_the_first_view_with_a_logo_and_the_longest_name() {
    play(async |stage| {
        assert_eq!(LONG_NAME.len(), 40);
        stage.site.give(FILE, json!({ "name": LONG_NAME, "logo": "brand/logo.svg" }).to_string());
        stage.site.give(LOGO_PATH, LOGO);
        arrive(stage).await;
        stage.screen.says(LONG_NAME).await;
        logo_is_drawn(stage, LOGO_PATH).await;
        assert_one_primary(stage).await;
    });
}

#[test]
fn a_short_name_that_loads_late_does_not_move_the_page() {
    play(async |stage| {
        stage.site.give(FILE, json!({ "name": "Funnel Forge", "logo": "brand/logo.svg" }).to_string());
        stage.site.give(LOGO_PATH, LOGO);
        stage.site.trouble(FILE, Trouble::Held);
        arrive(stage).await;
        let top = "return document.querySelector('h1').getBoundingClientRect().top";
        let before = js(stage, top, vec![]).await;
        stage.site.heal(FILE);
        stage.screen.says("Funnel Forge").await;
        logo_is_drawn(stage, LOGO_PATH).await;
        assert_eq!(js(stage, top, vec![]).await, before);
    });
}
