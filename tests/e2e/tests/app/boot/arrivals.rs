//! Every way to arrive: with a code, a refusal, both, neither, too much, or something hostile.

use crate::person::{
    app_is_alive, assert_one_primary, fill_and_press, fresh_code, has_tokens, js, play, play_on, say,
};
use e2e::requests::{assert_nothing_sent, exchanges, expect_refusals, field};
use e2e::{Kind, Stage, eventually};
use leg3_core::messages::VOICE;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::reader::denial_explained;
use leg3_core::messages::swap::SwapText;
use leg3_core::oauth::redirect::AuthorizationError;

/// Arrives, and waits until the app is on this screen. The address is clean, and the title is the heading.
async fn arrives(stage: &Stage, rest: &str, heading: &str) {
    stage.arrive(rest).await;
    app_is_alive(stage).await;
    stage.screen.heading_is(heading).await;
    assert_eq!(js(stage, "return location.search + location.hash", vec![]).await, "", "{heading}");
    eventually("the title is the heading", async || {
        js(stage, "return document.title", vec![]).await == heading
    })
    .await;
}

async fn arrives_with_code(stage: &Stage, rest: &str) {
    arrives(stage, rest, say(SwapText::CodeTitle)).await;
    assert_one_primary(stage).await;
}

async fn arrives_at_start(stage: &Stage, rest: &str) {
    arrives(stage, rest, say(ExchangeText::StartTitle)).await;
    stage.screen.gone(Kind::Field, "Client ID").await;
    stage.screen.field(say(ExchangeText::CodeOrAddress)).await;
}

/// The page says why this error came, and what to do.
#[allow(clippy::expect_used, reason = "a test fails by panicking")]
async fn explains(stage: &Stage, error: &str) {
    let denial = AuthorizationError { error: error.to_owned(), description: String::new() };
    let told = denial_explained(&denial, VOICE).expect("the error is known");
    stage.screen.says(told.why).await;
    stage.screen.says(told.todo).await;
}

async fn with_a_refusal(stage: &Stage) {
    let title = say(ExchangeText::DeniedTitle);
    arrives(stage, "?error=access_denied&error_description=The+user+said+no", title).await;
    explains(stage, "access_denied").await;
    stage.screen.says("access_denied The user said no").await;
    stage.screen.gone(Kind::Field, say(ExchangeText::CodeOrAddress)).await;
    arrives(stage, "?error=invalid_scope", title).await;
    explains(stage, "invalid_scope").await;
    arrives(stage, "?error=made_up", title).await;
    stage.screen.says(say(ExchangeText::DeniedOther)).await;
    stage.screen.says(say(ExchangeText::DeniedNext)).await;
    assert_nothing_sent(stage);
}

async fn with_both_a_code_and_a_refusal(stage: &Stage) {
    expect_refusals(stage);
    let code = fresh_code(stage);
    arrives(stage, &format!("?error=odd_thing&code={code}"), say(SwapText::CodeTitle)).await;
    stage.screen.says(say(ExchangeText::AlsoDenied)).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
}

#[test]
fn with_both_the_next_step_is_in_the_first_view() {
    play(async |stage| {
        arrives_with_code(stage, &format!("?error=odd_thing&code={}", fresh_code(stage))).await;
    });
}

#[test]
fn with_both_the_refusal_is_told_as_it_came() {
    play(async |stage| {
        arrives(stage, &format!("?error=odd_thing&code={}", fresh_code(stage)), say(SwapText::CodeTitle))
            .await;
        stage.screen.says("odd_thing").await;
    });
}

async fn with_nothing(stage: &Stage) {
    for rest in ["", "?", "?utm_source=mail&state=x", "#"] {
        // Firefox's driver never sees the end of a navigation that only adds an empty fragment.
        stage.open("about:blank").await;
        arrives_at_start(stage, rest).await;
    }
    assert_nothing_sent(stage);
}

async fn with_codes_that_cannot_be_used(stage: &Stage) {
    for (rest, why) in [
        ("?code=".to_owned(), ExchangeText::UnusableEmpty),
        ("?code=one&code=another".to_owned(), ExchangeText::UnusableSeveral),
        ("?code=one#code=another".to_owned(), ExchangeText::UnusableSeveral),
        (format!("?code={}", "a".repeat(9000)), ExchangeText::UnusableTooLong),
    ] {
        arrives_at_start(stage, &rest).await;
        stage.screen.says(say(why)).await;
    }
    assert_eq!(stage.storage().await.keys("sessionStorage"), [""; 0]);
}

async fn with_the_same_code_twice(stage: &Stage) {
    let code = fresh_code(stage);
    arrives_with_code(stage, &format!("?code={code}&code={code}#code={code}")).await;
}

async fn with_much_around_the_code(stage: &Stage) {
    expect_refusals(stage);
    let (code, filler) = (fresh_code(stage), "x".repeat(8 * 1024));
    arrives_with_code(stage, &format!("?filler={filler}&code={code}")).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
    // Firefox takes no address of more than 1,048,576 characters.
    let (code, filler) = (fresh_code(stage), "x".repeat(1_000_000));
    arrives_with_code(stage, &format!("?code={code}#filler={filler}")).await;
    let unknown = format!("?locationId=loc&userType=Location&state=%F0%9F%8D%8B&x[]=1&code={code}&a=b=c");
    arrives_with_code(stage, &unknown).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
}

async fn with_signs_that_are_encoded(stage: &Stage) {
    expect_refusals(stage);
    let cases = [("a%2Bb%20c%25%26%3D", "a+b c%&="), ("x+y", "x y"), ("%C3%A4%F0%9F%8D%8B", "ä🍋")];
    for (encoded, code) in cases {
        arrives_with_code(stage, &format!("?code={encoded}")).await;
        fill_and_press(stage).await;
        stage.screen.button(say(ExchangeText::FreshCode)).await;
        assert_eq!(exchanges(stage).last().and_then(|sent| field(sent, "code")), Some(code));
    }
}

async fn with_scripts_that_stay_text(stage: &Stage) {
    let script = "\"><img src=x onerror=window.__ran=1><script>window.__ran=1</script>{{7*7}}";
    let encoded: String = url::form_urlencoded::byte_serialize(script.as_bytes()).collect();
    arrives_with_code(stage, &format!("?code={encoded}")).await;
    stage.screen.unfold(say(SwapText::CodeRow)).await;
    stage.screen.press(say(ExchangeText::ShowCode)).await;
    stage.screen.says(script).await;
    stage.screen.press(say(SwapText::Forget)).await;
    let denied = format!("?error={encoded}&error_description=javascript:{encoded}");
    arrives(stage, &denied, say(ExchangeText::DeniedTitle)).await;
    stage.screen.says(script).await;
    let ran =
        "return [window.__ran ?? 0, document.images.length, document.body.querySelectorAll('script').length]";
    assert_eq!(js(stage, ran, vec![]).await, serde_json::json!([0, 0, 0]));
    assert!(stage.csp_violations().await.is_empty());
}

async fn with_the_code_where_no_server_sees_it(stage: &Stage) {
    expect_refusals(stage);
    let code = fresh_code(stage);
    stage.guard(&code);
    arrives_with_code(stage, &format!("#code={code}")).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
    assert!(!format!("{:?}", stage.site.requests()).contains(&code));
}

e2e::in_every_browser!(
    with_a_refusal,
    with_both_a_code_and_a_refusal,
    with_nothing,
    with_codes_that_cannot_be_used,
    with_the_same_code_twice,
    with_much_around_the_code,
    with_signs_that_are_encoded,
    with_scripts_that_stay_text,
    with_the_code_where_no_server_sees_it,
);
