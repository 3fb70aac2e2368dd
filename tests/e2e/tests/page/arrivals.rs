//! Every way to arrive: with a code, a refusal, both, neither, too much, or something hostile.

use crate::play::{app_is_there, fill_and_press, fresh_code, has_tokens, js, play_on, settled};
use crate::wire::{assert_nothing_sent, assert_one_primary, exchanges, expect_refusals, field};
use crate::words::say;
use e2e::{Kind, Stage};
use leg3_core::messages::VOICE;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::page::PageText;
use leg3_core::messages::reader::denial_explained;
use leg3_core::oauth::redirect::AuthorizationError;

/// Arrives, and waits until the page has settled in this state with a clean address.
async fn arrives(stage: &Stage, rest: &str, heading: ExchangeText) {
    stage.arrive(rest).await;
    app_is_there(stage).await;
    stage.screen.heading_is(say(heading)).await;
    assert_eq!(js(stage, "return location.search + location.hash", vec![]).await, "", "{heading:?}");
    assert_eq!(js(stage, "return document.title", vec![]).await, say(heading));
    assert_one_primary(stage).await;
    // No button moves any more under the press.
    settled(stage).await;
}

async fn with_a_refusal(stage: &Stage) {
    let refused = "?error=access_denied&error_description=The+user+said+no";
    arrives(stage, refused, ExchangeText::DeniedTitle).await;
    explains(stage, "access_denied").await;
    stage.screen.says("access_denied The user said no").await;
    arrives(stage, "?error=invalid_scope", ExchangeText::DeniedTitle).await;
    explains(stage, "invalid_scope").await;
    arrives(stage, "?error=made_up", ExchangeText::DeniedTitle).await;
    stage.screen.says(say(ExchangeText::DeniedOther)).await;
    stage.screen.says(say(ExchangeText::DeniedNext)).await;
    assert_nothing_sent(stage);
}

/// The page says why this error came, and what to do.
#[allow(clippy::expect_used, reason = "a test fails by panicking")]
async fn explains(stage: &Stage, error: &str) {
    let denial = AuthorizationError { error: error.to_owned(), description: String::new() };
    let told = denial_explained(&denial, VOICE).expect("the error is known");
    stage.screen.says(told.why).await;
    stage.screen.says(told.todo).await;
}

async fn with_both_a_code_and_a_refusal(stage: &Stage) {
    expect_refusals(stage);
    let code = fresh_code(stage);
    arrives(stage, &format!("?error=odd_thing&code={code}"), ExchangeText::CodeTitle).await;
    stage.screen.says(say(ExchangeText::AlsoDenied)).await;
    stage.screen.says("odd_thing").await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
}

async fn with_nothing(stage: &Stage) {
    for rest in ["", "?", "?utm_source=mail&state=x", "#"] {
        // Firefox's driver never sees the end of a navigation that only adds an empty fragment.
        stage.open("about:blank").await;
        arrives(stage, rest, ExchangeText::StartTitle).await;
        stage.screen.gone(Kind::Field, "Client ID").await;
        stage.screen.field("Code or redirected address").await;
    }
    assert_nothing_sent(stage);
}

async fn with_codes_that_cannot_be_used(stage: &Stage) {
    arrives(stage, "?code=", ExchangeText::StartTitle).await;
    stage.screen.says(say(ExchangeText::UnusableEmpty)).await;
    arrives(stage, "?code=one&code=another", ExchangeText::StartTitle).await;
    stage.screen.says(say(ExchangeText::UnusableSeveral)).await;
    arrives(stage, "?code=one#code=another", ExchangeText::StartTitle).await;
    stage.screen.says(say(ExchangeText::UnusableSeveral)).await;
    arrives(stage, &format!("?code={}", "a".repeat(9000)), ExchangeText::StartTitle).await;
    stage.screen.says(say(ExchangeText::UnusableTooLong)).await;
    assert!(stage.storage().await.keys("sessionStorage").is_empty());
}

async fn with_the_same_code_twice(stage: &Stage) {
    let code = fresh_code(stage);
    arrives(stage, &format!("?code={code}&code={code}#code={code}"), ExchangeText::CodeTitle).await;
}

async fn with_much_around_the_code(stage: &Stage) {
    expect_refusals(stage);
    let (code, filler) = (fresh_code(stage), "x".repeat(8 * 1024));
    arrives(stage, &format!("?filler={filler}&code={code}"), ExchangeText::CodeTitle).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
    // Firefox takes no address of more than 1,048,576 characters.
    let (code, filler) = (fresh_code(stage), "x".repeat(1_000_000));
    arrives(stage, &format!("?code={code}#filler={filler}"), ExchangeText::CodeTitle).await;
    let unknown = format!("?locationId=loc&userType=Location&state=%F0%9F%8D%8B&x[]=1&code={code}&a=b=c");
    arrives(stage, &unknown, ExchangeText::CodeTitle).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
}

async fn with_signs_that_are_encoded(stage: &Stage) {
    expect_refusals(stage);
    let cases = [("a%2Bb%20c%25%26%3D", "a+b c%&="), ("x+y", "x y"), ("%C3%A4%F0%9F%8D%8B", "ä🍋")];
    for (encoded, code) in cases {
        arrives(stage, &format!("?code={encoded}"), ExchangeText::CodeTitle).await;
        fill_and_press(stage).await;
        stage.screen.gone(Kind::Heading, say(ExchangeText::CodeTitle)).await;
        let sent = exchanges(stage);
        assert_eq!(field(&sent[sent.len() - 1], "code"), Some(code));
    }
}

async fn with_scripts_that_stay_text(stage: &Stage) {
    let script = "\"><img src=x onerror=window.__ran=1><script>window.__ran=1</script>{{7*7}}";
    let encoded: String = url::form_urlencoded::byte_serialize(script.as_bytes()).collect();
    arrives(stage, &format!("?code={encoded}"), ExchangeText::CodeTitle).await;
    stage.screen.press("Show code").await;
    stage.screen.says(script).await;
    stage.screen.unfold("See the exact request").await;
    let denied = format!("?error={encoded}&error_description=javascript:{encoded}");
    stage.screen.press(say(PageText::Forget)).await;
    arrives(stage, &denied, ExchangeText::DeniedTitle).await;
    stage.screen.says(script).await;
    assert!(js(stage, "return window.__ran ?? null", vec![]).await.is_null());
    assert_eq!(
        js(
            stage,
            "return document.images.length + document.body.getElementsByTagName('script').length",
            vec![]
        )
        .await,
        0
    );
    assert!(stage.csp_violations().await.is_empty());
}

async fn with_the_code_where_no_server_sees_it(stage: &Stage) {
    expect_refusals(stage);
    let code = fresh_code(stage);
    stage.guard(&code);
    arrives(stage, &format!("#code={code}"), ExchangeText::CodeTitle).await;
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
