//! Tests addresses with unusual parameters: empty, repeated, very long, unknown, encoded or hostile ones.

use crate::boot::arrivals::{arrives, arrives_at_start, arrives_with_code};
use crate::person::{fill_and_press, fresh_code, has_tokens, js, play_on, say};
use e2e::Stage;
use e2e::requests::{exchanges, expect_refusals, field};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;

async fn an_unusable_code_is_explained_and_not_stored(stage: &Stage) {
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

async fn a_repeated_code_is_accepted(stage: &Stage) {
    let code = fresh_code(stage);
    arrives_with_code(stage, &format!("?code={code}&code={code}#code={code}")).await;
}

async fn a_code_among_long_or_unknown_parameters_gets_tokens(stage: &Stage) {
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

async fn a_percent_encoded_code_is_sent_decoded(stage: &Stage) {
    expect_refusals(stage);
    let cases = [("a%2Bb%20c%25%26%3D", "a+b c%&="), ("x+y", "x y"), ("%C3%A4%F0%9F%8D%8B", "ä🍋")];
    for (encoded, code) in cases {
        arrives_with_code(stage, &format!("?code={encoded}")).await;
        fill_and_press(stage).await;
        stage.screen.button(say(ExchangeText::FreshCode)).await;
        assert_eq!(exchanges(stage).last().and_then(|sent| field(sent, "code")), Some(code));
    }
}

async fn a_script_in_the_address_is_shown_as_text(stage: &Stage) {
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

/// Checks that the page made no element from the text in the address, ran no script from this text, and violated no
/// policy.
async fn assert_only_text(stage: &Stage) {
    let ran =
        "return [window.__ran ?? 0, document.images.length, document.querySelectorAll('#app script').length]";
    assert_eq!(js(stage, ran, vec![]).await, serde_json::json!([0, 0, 0]));
    assert!(stage.csp_violations().await.is_empty());
}

async fn a_code_in_the_fragment_gets_tokens_and_never_reaches_the_host(stage: &Stage) {
    expect_refusals(stage);
    let code = fresh_code(stage);
    stage.guard(&code);
    arrives_with_code(stage, &format!("#code={code}")).await;
    fill_and_press(stage).await;
    has_tokens(stage).await;
    assert!(!format!("{:?}", stage.site.requests()).contains(&code));
}

e2e::in_every_browser!(
    an_unusable_code_is_explained_and_not_stored,
    a_repeated_code_is_accepted,
    a_code_among_long_or_unknown_parameters_gets_tokens,
    a_percent_encoded_code_is_sent_decoded,
    a_script_in_the_address_is_shown_as_text,
    a_code_in_the_fragment_gets_tokens_and_never_reaches_the_host,
);
