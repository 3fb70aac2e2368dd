//! Tests unusual texts in a response or in the address: dates that are out of range, very long texts, and text that
//! changes the writing direction.

use crate::person::{
    LOCATION, arrive_with_code, copied, explains, fill_and_press, get_tokens, has_tokens, js, open_answer,
    play, say,
};
use e2e::Stage;
use e2e::requests::{break_it, canned_json, expect_trouble};
use e2e::sandbox::{FaultKind, On};
use leg3_core::exchange::failure::Failure::{Refused, Unreadable};
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::received_tokens::ReceivedText;
use leg3_core::messages::start::StartText;
use leg3_core::messages::tokens::TokensText;
use leg3_core::oauth::error_response::ErrorResponse::Unknown;
use leg3_core::oauth::response::Unreadable::NoTokens;

/// Opens the page with a fresh code, and presses *Get my tokens*. The sandbox returns this response.
async fn answered(stage: &Stage, status: u16, body: &str) {
    break_it(stage, On::Exchange, canned_json(status, body));
    arrive_with_code(stage).await;
    fill_and_press(stage).await;
}

/// Checks that the tokens have arrived and that the page still works.
async fn works(stage: &Stage) {
    has_tokens(stage).await;
    copied(stage, say(TokensText::CopyAccess)).await;
    stage.screen.press(say(TokensText::ShowAccess)).await;
    stage.screen.press(say(ReceivedText::Save)).await;
    stage.screen.says(say(ReceivedText::SavedLead)).await;
    stage.screen.press(say(CodeScreenText::Forget)).await;
    stage.screen.heading_is(say(StartText::Title)).await;
    stage.app_is_alive().await;
}

#[test]
fn an_out_of_range_expiry_does_not_crash_the_app() {
    play(async |stage| {
        for expires_in in ["1e300", "-1e300", "1e999", "\"soon\""] {
            let fields = format!(r#""refresh_token":"refresh","expires_in":{expires_in}"#);
            answered(stage, 200, &format!(r#"{{"access_token":"access",{fields}}}"#)).await;
            works(stage).await;
        }
    });
}

#[test]
fn an_out_of_range_expiry_inside_the_token_does_not_crash_the_app() {
    play(async |stage| {
        for ends in ["1e300", "1e999"] {
            let script = "const part = (json) => btoa(json).replaceAll('=', '');
                return [part('{\"alg\":\"none\"}'), part(`{\"exp\":${arguments[0]}}`), 'c2ln'].join('.')";
            stage.arrive("").await;
            let token = js(stage, script, vec![ends.into()]).await;
            answered(stage, 200, &format!(r#"{{"access_token":{token},"refresh_token":{token}}}"#)).await;
            works(stage).await;
        }
    });
}

#[test]
fn a_very_long_response_is_shown_in_part_and_copied_in_full() {
    play(async |stage| {
        let filler = "0123456789".repeat(5_000);
        let answer = format!(r#"{{"filler":"{filler}","end":"of a long answer"}}"#);
        answered(stage, 200, &answer).await;
        explains(stage, Unreadable(NoTokens)).await;
        open_answer(stage).await;
        stage.screen.press(say(ExchangeText::RawShow)).await;
        stage.screen.says(say(ExchangeText::RawLong)).await;
        let page = crate::secrets_left::page(stage).await;
        assert!(page.contains(&answer[..20_000]) && !page.contains("of a long answer"));
        assert_eq!(copied(stage, say(ExchangeText::RawCopy)).await, answer);
    });
}

#[test]
fn tokens_in_a_response_of_ten_megabytes_are_found_and_wiped_by_forget() {
    play(async |stage| {
        break_it(stage, On::Exchange, FaultKind::HugeBody);
        get_tokens(stage).await;
        open_answer(stage).await;
        stage.screen.says(say(ExchangeText::RawLong)).await;
        assert!(
            stage.memory().holds(LOCATION, |count| count > 0).await,
            "the search does not look where the text is"
        );
        stage.screen.press(say(CodeScreenText::Forget)).await;
        stage.screen.heading_is(say(StartText::Title)).await;
        assert!(stage.memory().holds(LOCATION, |count| count == 0).await);
    });
}

/// Counts the visible elements whose own text contains this text. Of these elements, lists those that do not isolate
/// the writing direction of their text.
const HOLDING: &str = "const [text] = arguments;
    const holds = ({ childNodes }) => [...childNodes].some((node) => node.nodeType === 3 && node.data.includes(text));
    const holding = [...document.querySelectorAll('*')].filter(holds).filter((it) => it.checkVisibility());
    const open = holding.filter((it) => !/isolate|plaintext/.test(getComputedStyle(it).unicodeBidi));
    return [holding.length, open.map(({ outerHTML }) => outerHTML.slice(0, 120))]";

/// Checks that the page shows this text and that the text does not change the writing direction of the text around it.
pub(crate) async fn is_isolated(stage: &Stage, text: &str) {
    stage.screen.says(text).await;
    let found = js(stage, HOLDING, vec![text.into()]).await;
    assert!(found[0].as_u64().is_some_and(|count| count > 0), "{text} is not on the page");
    assert_eq!(found[1], serde_json::json!([]), "{text}");
}

#[test]
fn text_from_highlevel_does_not_change_the_writing_direction() {
    play(async |stage| {
        expect_trouble(stage);
        let wrote = "Blue\u{202e}Door Dental";
        let body = format!(r#"{{"message":"{wrote}","error":"{wrote}","traceId":"a{wrote}"}}"#);
        answered(stage, 418, &body).await;
        explains(stage, Refused(Unknown)).await;
        stage.screen.unfold(say(CodeScreenText::WhyThisHappens)).await;
        is_isolated(stage, wrote).await;
        open_answer(stage).await;
        is_isolated(stage, &body).await;
    });
}

#[test]
fn text_from_the_address_does_not_change_the_writing_direction() {
    play(async |stage| {
        stage.arrive("?error=odd%E2%80%AEthing&error_description=Blue%E2%80%AEDoor").await;
        stage.app_is_alive().await;
        is_isolated(stage, "odd\u{202e}thing").await;
        is_isolated(stage, "Blue\u{202e}Door").await;
        stage.arrive("?code=one%E2%80%AEtwo-three-four-five-six").await;
        stage.screen.unfold(say(CodeScreenText::CodeRow)).await;
        stage.screen.press(say(ExchangeText::ShowCode)).await;
        is_isolated(stage, "one\u{202e}two-three-four-five-six").await;
    });
}
