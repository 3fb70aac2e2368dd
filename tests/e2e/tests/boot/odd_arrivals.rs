//! Tests arrivals with too many, too few or hostile parameters in the address.

use crate::boot::arrivals::{arrives, arrives_at_start, arrives_with_code};
use crate::person::{fill_and_press, fresh_code, has_tokens, js, play_on, say};
use e2e::Stage;
use e2e::requests::{exchanges, expect_refusals, field};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;

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
    // Firefox accepts no address of more than 1,048,576 characters.
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
    stage.screen.unfold(say(CodeScreenText::CodeRow)).await;
    stage.screen.press(say(ExchangeText::ShowCode)).await;
    stage.screen.says(script).await;
    assert_only_text(stage).await;
    stage.screen.press(say(CodeScreenText::Forget)).await;
    let denied = format!("?error={encoded}&error_description=javascript:{encoded}");
    arrives(stage, &denied, say(ExchangeText::DeniedTitle)).await;
    stage.screen.says(script).await;
    assert_only_text(stage).await;
}

/// Checks that the text in the address became neither an element nor a script.
async fn assert_only_text(stage: &Stage) {
    let ran =
        "return [window.__ran ?? 0, document.images.length, document.querySelectorAll('#app script').length]";
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
    with_codes_that_cannot_be_used,
    with_the_same_code_twice,
    with_much_around_the_code,
    with_signs_that_are_encoded,
    with_scripts_that_stay_text,
    with_the_code_where_no_server_sees_it,
);
