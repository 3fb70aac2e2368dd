//! Tests funnels that redraw themselves, move the frame, or load `embed.js` twice.

use crate::embed::frame::{enter, enter_with_code, get_tokens, leave};
use crate::embed::funnel::{Funnel, PLACE, SCRIPT};
use crate::embed::play_on;
use crate::person::{js, say};
use e2e::{Engine, eventually};
use leg3_core::messages::exchange::ExchangeText;

/// Replaces the body half a second after this script has run. The new body has no frame.
const WITHOUT_FRAME: &str = r#"<script>setTimeout(() => {
    window.before = document.querySelector("iframe");
    const bare = document.body.innerHTML.replace(/<iframe[^]*?<\/iframe>(<a [^]*?<\/a>)?/, "");
    document.body.innerHTML = bare + "<p>drawn anew</p>";
}, 500);</script>"#;

/// After half a second, replaces the body with its own HTML, including the frame. The browser then makes a new frame.
const AS_TEXT: &str = r#"<script>setTimeout(() => {
    window.before = document.querySelector("iframe");
    document.body.innerHTML += "<p>drawn anew</p>";
}, 500);</script>"#;

/// Chromium warns that an empty frame with the sandbox permissions of `embed.js` could remove its own sandbox. The
/// empty frame has the origin of the funnel.
const SANDBOX_WARNING: &str = "can escape its sandboxing";

/// Firefox reports this error if a frame is removed while the app in it starts.
const BROKEN_OFF: &str = "closure invoked recursively or after being dropped";

/// Moves the placeholder, as tabs and sliders do. The browser then loads the frame again.
const MOVE: &str = "document.body.append(document.querySelector('[data-leg3]'))";

/// Checks that there is one frame and that it has the authorization code. Exchanges the code in the frame.
async fn one_frame_has_the_code(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    eventually("there is one frame", async || funnel.frame_count().await == 1).await;
    enter_with_code(stage).await;
    get_tokens(stage).await;
    leave(stage).await;
    assert_eq!(funnel.frame_count().await, 1);
    funnel.hears("tokens").await;
}

/// Opens the funnel with this HTML in its `<head>`. A script in this HTML replaces the body. Checks that there is then
/// one new frame, which has the authorization code and exchanges it.
async fn is_drawn_anew(funnel: &Funnel<'_>, head: &str) {
    let stage = funnel.stage;
    stage.expect(SANDBOX_WARNING);
    if stage.browser.engine() == Engine::Firefox {
        stage.expect(BROKEN_OFF);
    }
    funnel.arrive(head, PLACE).await;
    stage.screen.says("drawn anew").await;
    one_frame_has_the_code(funnel).await;
    let is_another =
        "const [frame] = document.querySelectorAll('iframe'); return !!before && frame !== before";
    assert_eq!(js(stage, is_another, vec![]).await, true, "it is the same frame");
}

async fn a_funnel_page_that_is_redrawn_without_the_frame_keeps_the_code(funnel: &Funnel<'_>) {
    is_drawn_anew(funnel, &[SCRIPT, WITHOUT_FRAME].concat()).await;
}

async fn a_funnel_page_that_rewrites_its_own_html_keeps_the_code(funnel: &Funnel<'_>) {
    is_drawn_anew(funnel, &[SCRIPT, AS_TEXT].concat()).await;
}

async fn a_funnel_page_that_loads_the_script_twice_has_one_frame(funnel: &Funnel<'_>) {
    funnel.arrive(&[SCRIPT, SCRIPT].concat(), PLACE).await;
    one_frame_has_the_code(funnel).await;
}

async fn a_redrawn_funnel_page_that_loads_the_script_twice_has_one_frame(funnel: &Funnel<'_>) {
    is_drawn_anew(funnel, &[SCRIPT, WITHOUT_FRAME, SCRIPT].concat()).await;
}

/// Checks that the funnel has no frame, but only the link that opens the page in its own tab. The tokens in the frame
/// are lost.
async fn only_the_link_is_there(funnel: &Funnel<'_>) {
    funnel.has_fallback().await;
    assert_eq!(funnel.frame_count().await, 0);
}

async fn a_moved_frame_keeps_its_code_until_the_code_is_used(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    stage.expect(SANDBOX_WARNING);
    funnel.arrive(SCRIPT, PLACE).await;
    enter_with_code(stage).await;
    js(stage, "document.title = 'before'", vec![]).await;
    leave(stage).await;
    js(stage, MOVE, vec![]).await;
    enter_with_code(stage).await;
    assert_ne!(js(stage, "return document.title", vec![]).await, "before", "the frame was not reloaded");
    get_tokens(stage).await;
    leave(stage).await;
    funnel.hears("tokens").await;
    js(stage, MOVE, vec![]).await;
    only_the_link_is_there(funnel).await;
}

async fn a_redrawn_funnel_page_keeps_the_error(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    stage.expect(SANDBOX_WARNING);
    if stage.browser.engine() == Engine::Firefox {
        stage.expect(BROKEN_OFF);
    }
    funnel.arrive_with(&[SCRIPT, WITHOUT_FRAME].concat(), PLACE, "?error=access_denied").await;
    stage.screen.says("drawn anew").await;
    enter(stage).await;
    stage.screen.heading_is(say(ExchangeText::DeniedTitle)).await;
}

async fn a_placeholder_redrawn_after_the_tokens_arrived_shows_only_the_link(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    funnel.arrive(SCRIPT, PLACE).await;
    enter_with_code(stage).await;
    get_tokens(stage).await;
    leave(stage).await;
    funnel.hears("tokens").await;
    let anew = PLACE.replace("PAGE", &stage.site.origin());
    js(stage, "document.body.innerHTML = arguments[0]", vec![anew.into()]).await;
    only_the_link_is_there(funnel).await;
}

e2e::in_every_browser!(
    a_funnel_page_that_is_redrawn_without_the_frame_keeps_the_code,
    a_funnel_page_that_rewrites_its_own_html_keeps_the_code,
    a_funnel_page_that_loads_the_script_twice_has_one_frame,
    a_redrawn_funnel_page_that_loads_the_script_twice_has_one_frame,
    a_moved_frame_keeps_its_code_until_the_code_is_used,
    a_redrawn_funnel_page_keeps_the_error,
    a_placeholder_redrawn_after_the_tokens_arrived_shows_only_the_link,
);
