//! What `docs/embed.md` says to paste, as it stands there: published, without a code, and in a builder that runs no scripts
//! or lets nothing be framed.

use super::{
    Funnel, has_form, inside, inside_with_code, js, link_is_there, outside, own_tab_with_code, play_on, trade,
};
use crate::dead::NOTHING_TO_PRESS;
use crate::play::{app_is_there, fresh_code};
use crate::words::say;
use e2e::{Engine, eventually};
use leg3_core::messages::page::PageText;

const DOCUMENT: &str = include_str!("../../../../../docs/embed.md");

/// The pieces of HTML in it, for the page of this test: the script, the place, what comes after, the plain frame.
fn pieces() -> [String; 4] {
    let blocks = DOCUMENT.split("```html\n").skip(1);
    let block = |text: &str| text.split("```").next().unwrap_or_default().to_owned();
    let all: Vec<String> =
        blocks.map(|text| block(text).replace("https://tokens.example.com", "PAGE")).collect();
    let four: Result<[String; 4], _> = all.try_into();
    assert!(four.is_ok(), "there are other pieces: {four:?}");
    four.unwrap_or_default()
}

const WAITING: &str = "Waiting for the page at";

async fn what_is_to_be_pasted_works_as_it_stands(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let [script, place, after, _] = pieces();
    funnel.put("/pasted.html", &script, &[place, after.replace('…', "Your next lesson")].concat());
    funnel.open(&format!("/pasted.html?code={}", fresh_code(stage))).await;
    inside_with_code(stage).await;
    trade(stage).await;
    outside(stage).await;
    stage.screen.says("Your next lesson").await;
    assert!(!stage.screen.text().await.contains(WAITING), "it still waits");
}

/// A browser may show a place before it has read all that stands in it; a script in it makes sure of that.
async fn what_stood_in_the_place_goes_also_where_it_comes_late(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let [script, place, ..] = pieces();
    let place = place.replace(WAITING, &["Loading<script></script> and <b>waiting</b>. ", WAITING].concat());
    funnel.put("/late.html", &script, &place);
    funnel.open(&format!("/late.html?code={}", fresh_code(stage))).await;
    inside_with_code(stage).await;
    app_is_there(stage).await;
    outside(stage).await;
    let left =
        "return [...document.querySelector('[data-leg3]').childNodes].map(node => node.nodeName).join()";
    eventually("only the frame is left", async || js(stage, left, vec![]).await == "IFRAME").await;
    assert_eq!(stage.screen.text().await, "");
}

async fn without_a_code_the_frame_shows_how_to_start(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let [script, place, ..] = pieces();
    funnel.put("/pasted.html", &script, &place);
    funnel.open("/pasted.html").await;
    inside(stage).await;
    app_is_there(stage).await;
    stage.screen.heading_is("Get your HighLevel tokens").await;
    assert!(has_form(stage).await);
}

async fn where_no_script_runs_the_place_says_what_it_waits_for(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let [_, place, after, _] = pieces();
    funnel.put("/editor.html", "", &[place, after.replace('…', "Your next lesson")].concat());
    funnel.open(&format!("/editor.html?code={}", fresh_code(stage))).await;
    stage.screen.says(WAITING).await;
    link_is_there(funnel, say(PageText::OwnTab)).await;
    assert!(!stage.screen.text().await.contains("Your next lesson"), "it is shown too early");
    assert_eq!(js(stage, "return document.querySelectorAll('iframe').length", vec![]).await, 0);
}

/// An editor that lets the page it edits run scripts, but gives it an origin of its own.
async fn in_an_editor_that_shuts_it_in_the_frame_says_why_and_has_no_form(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    // The page's own files are somebody else's there, so that their integrity cannot be told, and none of them runs.
    for expected in ["ntegrity", "postMessage"] {
        stage.expect(expected);
    }
    let [script, place, ..] = pieces();
    funnel.put("/pasted.html", &script, &place);
    funnel.put("/editor.html", "", "<iframe sandbox=\"allow-scripts\" src=\"/pasted.html\"></iframe>");
    funnel.open("/editor.html").await;
    inside(stage).await;
    inside(stage).await;
    if stage.browser.engine() == Engine::WebKit {
        // There the page's first script runs all the same, and finds that nobody let it in.
        stage.screen.says(say(PageText::FramedOut)).await;
        assert!(!has_form(stage).await, "there is a form");
    } else {
        stage.screen.says(say(PageText::ShutIn)).await;
        assert_eq!(js(stage, NOTHING_TO_PRESS, vec![]).await, true, "there is something to press");
    }
    outside(stage).await;
    outside(stage).await;
}

/// A host that shows the page in a frame where no script may run.
async fn where_the_frame_may_run_no_script_it_says_so_and_has_no_form(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    stage.expect("ntegrity");
    funnel.put("/still.html", "", "<iframe sandbox src=\"PAGE/\"></iframe>");
    funnel.open("/still.html").await;
    inside(stage).await;
    stage.screen.says(say(PageText::NoScript)).await;
    assert_eq!(js(stage, NOTHING_TO_PRESS, vec![]).await, true, "there is something to press");
    outside(stage).await;
}

/// The way out of it is below the frame, with the code.
async fn where_the_page_came_only_by_half_the_link_stays(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let page = std::fs::read_to_string(e2e::dist().join("index.html")).unwrap_or_default();
    let list = format!("\"leg3-embed\" content=\"{}\"", funnel.origin());
    let page = page.replace("\"leg3-embed\" content=\"\"", &list);
    let (half, _) = page.split_once("<footer").unwrap_or_default();
    stage.site.give("/", half);
    let [script, place, ..] = pieces();
    funnel.put("/pasted.html", &script, &place);
    funnel.open(&format!("/pasted.html?code={}", fresh_code(stage))).await;
    inside(stage).await;
    stage.screen.says(say(PageText::ShutIn)).await;
    assert_eq!(js(stage, NOTHING_TO_PRESS, vec![]).await, true, "there is something to press");
    // Greeted once more, it hears that, and has nothing to say itself.
    js(stage, "addEventListener('message', () => parent.postMessage('heard', '*'))", vec![]).await;
    outside(stage).await;
    let greets = "document.querySelector('iframe').contentWindow.postMessage({ leg3: 'hello' }, '*')";
    js(stage, greets, vec![]).await;
    eventually("it hears", async || funnel.told().await.contains("heard")).await;
    assert!(!funnel.told().await.contains("leg3"), "it says that it is there");
    stage.site.give("/", page);
    own_tab_with_code(funnel).await;
}

async fn where_nothing_may_be_framed_there_is_a_link(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    for expected in ["frame-src", "postMessage"] {
        stage.expect(expected);
    }
    let [script, place, ..] = pieces();
    let policy = r#"<meta http-equiv="Content-Security-Policy" content="frame-src 'none'">"#;
    let counts = "<script>window.loads = 0; document.addEventListener('load', ({ target }) => loads += target.tagName === 'IFRAME', true)</script>";
    funnel.put("/strict.html", &[policy, counts, &script].concat(), &place);
    funnel.open(&format!("/strict.html?code={}", fresh_code(stage))).await;
    link_is_there(funnel, &funnel.fallback()).await;
    let around = own_tab_with_code(funnel).await;
    // By that tab, and not by a frame before.
    let pages = funnel.page.requests().iter().filter(|request| request.path == "/").count();
    assert_eq!(pages, 1, "it was framed");
    // Meanwhile the frame was led away once, and not again and again.
    assert!(stage.browser.client().switch_to_window(around).await.is_ok());
    let loads = js(stage, "return loads", vec![]).await;
    assert!(loads.as_u64().is_some_and(|loads| (1..=2).contains(&loads)), "{loads}");
}

/// Both browsers tell the page who frames it, so it needs no script around it.
async fn the_plain_frame_has_a_form_without_a_code(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let [.., plain] = pieces();
    funnel.put("/plain.html", "", &plain);
    funnel.open("/plain.html").await;
    inside(stage).await;
    app_is_there(stage).await;
    assert!(has_form(stage).await, "there is no form");
    assert!(!stage.screen.text().await.contains(say(PageText::FramedOut)));
}

e2e::in_every_browser!(
    what_is_to_be_pasted_works_as_it_stands,
    what_stood_in_the_place_goes_also_where_it_comes_late,
    without_a_code_the_frame_shows_how_to_start,
    where_no_script_runs_the_place_says_what_it_waits_for,
    in_an_editor_that_shuts_it_in_the_frame_says_why_and_has_no_form,
    where_the_frame_may_run_no_script_it_says_so_and_has_no_form,
    where_the_page_came_only_by_half_the_link_stays,
    where_nothing_may_be_framed_there_is_a_link,
    the_plain_frame_has_a_form_without_a_code,
);
