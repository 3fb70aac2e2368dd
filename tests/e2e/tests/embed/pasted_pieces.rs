//! Tests the code blocks that a host copies from `docs/embed.md`. The tests replace the example address and the `…` in
//! these code blocks.

use crate::embed::frame::{controls, enter, enter_with_code, get_tokens, leave, save};
use crate::embed::funnel::{Funnel, NEXT, PATH};
use crate::embed::play_on;
use crate::person::{is_at_start, js, say};
use e2e::{Kind, eventually};
use leg3_core::messages::start::StartText;

const DOCUMENT: &str = include_str!("../../../../docs/embed.md");

/// The beginning of the text in the placeholder. The frame replaces this text.
pub(super) const WAITING: &str = "Waiting for the page at";

/// The name of the link in the placeholder's text.
const OWN_TAB: &str = "Open it in its own tab";

/// The code blocks of the document, with `PAGE` instead of the example address. [`Funnel::put`] replaces `PAGE` by the
/// origin of the page.
pub(super) struct Pieces {
    /// The element that loads `embed.js`, for the `<head>`.
    pub(super) script: String,
    /// The placeholder of the frame.
    pub(super) place: String,
    /// The section that is shown after the tokens were saved.
    pub(super) after: String,
    /// The HTML of a frame without `embed.js`.
    pub(super) plain: String,
}

#[allow(clippy::expect_used, reason = "a test fails by panicking")]
pub(super) fn pieces() -> Pieces {
    let blocks = DOCUMENT.split("```html\n").skip(1);
    let of_page = |block: &str| {
        let html = block.split("```").next().unwrap_or_default();
        html.replace("https://tokens.example.com", "PAGE").replace('…', NEXT)
    };
    let all: Vec<String> = blocks.map(of_page).collect();
    let [script, place, after, plain] = all.try_into().expect("the document has four pieces");
    Pieces { script, place, after, plain }
}

async fn the_snippets_of_the_document_work_unchanged(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let Pieces { script, place, after, .. } = pieces();
    funnel.arrive(&script, &[place, after].concat()).await;
    enter_with_code(stage).await;
    get_tokens(stage).await;
    save(stage).await;
    leave(stage).await;
    stage.screen.says(NEXT).await;
    assert!(!stage.screen.text().await.contains(WAITING), "the placeholder's text is still shown");
}

async fn the_frame_shows_the_start_if_there_is_no_code(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let Pieces { script, place, .. } = pieces();
    funnel.arrive_with(&script, &place, "").await;
    enter(stage).await;
    is_at_start(stage).await;
    assert!(stage.screen.names(Kind::Field).await.contains(&say(StartText::Paste).to_owned()));
}

/// A browser may show a placeholder before the browser has parsed the whole text of the placeholder. In this test, a
/// script inside the text makes the browser do this.
async fn placeholder_text_that_is_parsed_after_the_frame_is_removed(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let Pieces { script, place, .. } = pieces();
    let place = place.replace(WAITING, &["Loading<script></script> and <b>waiting</b>. ", WAITING].concat());
    funnel.arrive(&script, &place).await;
    enter_with_code(stage).await;
    leave(stage).await;
    let left =
        "return [...document.querySelector('[data-leg3]').childNodes].map(({ nodeName }) => nodeName).join()";
    eventually("only the frame is left", async || js(stage, left, vec![]).await == "IFRAME").await;
    assert_eq!(stage.screen.text().await, "");
}

async fn the_placeholder_shows_its_text_if_the_script_is_missing(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let Pieces { place, after, .. } = pieces();
    funnel.arrive("", &[place, after].concat()).await;
    stage.screen.says(WAITING).await;
    let link = stage.screen.link(OWN_TAB).await;
    assert_eq!(link.attribute("href").await, Some(format!("{}/", stage.site.origin())));
    assert!(!stage.screen.text().await.contains(NEXT), "the section appeared before the tokens were saved");
    assert_eq!(funnel.frame_count().await, 0);
}

/// `location.ancestorOrigins` tells the page which pages contain it. So the parent page needs no script.
async fn a_frame_without_the_script_shows_the_form_of_the_start(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    funnel.put(PATH, "", &pieces().plain);
    funnel.open(PATH).await;
    enter(stage).await;
    is_at_start(stage).await;
    assert!(controls(stage).await.len() > 1, "there is no form");
}

e2e::in_every_browser!(
    the_snippets_of_the_document_work_unchanged,
    the_frame_shows_the_start_if_there_is_no_code,
    placeholder_text_that_is_parsed_after_the_frame_is_removed,
    the_placeholder_shows_its_text_if_the_script_is_missing,
    a_frame_without_the_script_shows_the_form_of_the_start,
);
