//! The code goes from the funnel's address into the frame, whatever the funnel does with itself.

use super::{
    Funnel, PLACE, SCRIPT, UNKNOWN, has_tokens, inside, inside_with_code, js, outside, submit, trade,
};
use crate::play::fresh_code;
use crate::tabs::spent;
use crate::words::say;
use e2e::eventually;
use e2e::sandbox::DEMO_CLIENT_SECRET;
use leg3::copy::Setup;

/// A funnel that knows where its visitor stands.
const STATE: &str = "<script>history.replaceState({ step: 2 }, '')</script>";

const REWRITES: &str = r#"<script>setTimeout(() => {
    document.body.innerHTML = document.body.innerHTML.replace(/<iframe.*<\/a>/, "") + "<p>drawn anew</p>";
}, 500);</script>"#;

async fn the_code_goes_from_the_funnel_into_the_frame_and_into_no_log(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let code = fresh_code(stage);
    // From here on, the stage looks for it in storage, console and log.
    stage.guard(&code);
    let rest = format!("?utm=a%20b&code={code}&state=x&tag=1&postcode=2#part?code=3");
    funnel.arrive(&[STATE, SCRIPT].concat(), &rest).await;
    let address = "return location.search + location.hash + JSON.stringify(history.state)";
    let left = "?utm=a%20b&tag=1&postcode=2#part?code=3{\"step\":2}";
    assert_eq!(js(stage, address, vec![]).await, left, "only what is ours is taken");
    inside_with_code(stage).await;
    let access = trade(stage).await;
    assert!(stage.faults().await.is_empty(), "{:?}", stage.faults().await);
    outside(stage).await;
    stage.screen.says("Your next lesson").await;
    let told = funnel.told().await;
    assert!(told.contains("\"tokens\""), "{told}");
    for secret in [&code, &access, DEMO_CLIENT_SECRET] {
        assert!(!told.contains(secret), "a secret was told");
    }
}

async fn a_refusal_is_handed_over_too(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    funnel.arrive(SCRIPT, "?error=access_denied&error_description=not%20now&tag=1").await;
    assert_eq!(js(stage, "return location.search", vec![]).await, "?tag=1");
    inside(stage).await;
    stage.screen.heading_is("HighLevel did not grant access").await;
    stage.screen.says("not now").await;
}

async fn a_funnel_that_draws_itself_anew_keeps_the_code(funnel: &Funnel<'_>) {
    drawn_anew(funnel, &[SCRIPT, REWRITES].concat()).await;
}

async fn a_funnel_that_loads_the_script_twice_has_one_frame(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    funnel.arrive(&[SCRIPT, SCRIPT].concat(), &format!("?code={}", fresh_code(stage))).await;
    to_the_tokens(funnel).await;
}

async fn a_funnel_that_does_both_has_one_frame_with_the_code(funnel: &Funnel<'_>) {
    drawn_anew(funnel, &[SCRIPT, REWRITES, SCRIPT].concat()).await;
}

async fn drawn_anew(funnel: &Funnel<'_>, head: &str) {
    funnel.arrive(head, &format!("?code={}", fresh_code(funnel.stage))).await;
    funnel.stage.screen.says("drawn anew").await;
    to_the_tokens(funnel).await;
}

async fn once_tokens_came_a_funnel_that_draws_itself_anew_shows_what_comes_after(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    funnel.arrive(&[SCRIPT, SCRIPT].concat(), &format!("?code={}", fresh_code(stage))).await;
    to_the_tokens(funnel).await;
    js(stage, "document.body.innerHTML = arguments[0]", vec![PLACE.into()]).await;
    stage.screen.says("Your next lesson").await;
    let frames = "return document.querySelectorAll('iframe').length";
    assert_eq!(js(stage, frames, vec![]).await, 0, "a frame without a code came back");
}

async fn to_the_tokens(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    let frames = "return document.querySelectorAll('iframe').length";
    eventually("there is one frame", async || js(stage, frames, vec![]).await == 1).await;
    inside_with_code(stage).await;
    trade(stage).await;
    outside(stage).await;
    assert_eq!(js(stage, frames, vec![]).await, 1);
}

async fn in_a_frame_the_page_says_how_a_fresh_code_comes_instead(funnel: &Funnel<'_>) {
    let stage = funnel.stage;
    funnel.arrive(SCRIPT, &format!("?code={UNKNOWN}")).await;
    inside_with_code(stage).await;
    let is_there = "return !document.getElementById('whose').matches(':empty')";
    eventually("both programs are there", async || js(stage, is_there, vec![]).await == true).await;
    submit(stage).await;
    spent(stage).await;
    js(stage, "document.querySelector('[data-do=fresh]').click()", vec![]).await;
    stage.screen.says(say(Setup::FreshInFrame)).await;
    let enter = "document.getElementById('typed-code').value = arguments[0];
        document.getElementById('entry').requestSubmit()";
    js(stage, enter, vec![fresh_code(stage).into()]).await;
    stage.screen.heading_is("HighLevel sent you a code").await;
    js(stage, "document.getElementById('exchange').requestSubmit()", vec![]).await;
    has_tokens(stage).await;
}

in_both!(
    the_code_goes_from_the_funnel_into_the_frame_and_into_no_log,
    a_refusal_is_handed_over_too,
    a_funnel_that_draws_itself_anew_keeps_the_code,
    a_funnel_that_loads_the_script_twice_has_one_frame,
    a_funnel_that_does_both_has_one_frame_with_the_code,
    once_tokens_came_a_funnel_that_draws_itself_anew_shows_what_comes_after,
    in_a_frame_the_page_says_how_a_fresh_code_comes_instead,
);
