//! Tests *Copy a report* with secrets: the page leaves them out of the report, or does not copy the report.

use crate::exchange::exchange_fails::fails;
use crate::person::{
    arrive_with_code, copied, enter_code, explains, fill, fill_with, fresh_code, has_code, play, replace, say,
};
use crate::refresh;
use crate::report::report_content::{holds, report};
use e2e::requests::{break_it, canned_json};
use e2e::sandbox::{DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, On};
use e2e::{Kind, Stage};
use leg3_core::exchange::failure::Failure::{Refused, Unreadable};
use leg3_core::messages::api::ApiText;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::report::ReportText;
use leg3_core::messages::tokens::TokensText;
use leg3_core::oauth::error_response::ErrorResponse::CodeNotFound;
use leg3_core::oauth::response::Unreadable::NoTokens;
use leg3_core::report::untrusted_text::SECRET_PLACEHOLDER;

/// A made-up text with the form of a client secret.
const OTHER: &str = "0badc0de-7e57-4bad-9bad-b0b5ab1e0042";

/// Makes HighLevel refuse the exchange with these words, and copies the report. `button` is the name of the button that
/// sends the form.
async fn refused(stage: &Stage, words: &str, button: &str) -> String {
    break_it(stage, On::Exchange, canned_json(418, &format!(r#"{{"message":"{words}"}}"#)));
    stage.screen.press(button).await;
    stage.screen.unfold(say(CodeScreenText::WhyThisHappens)).await;
    stage.screen.says(words).await;
    report(stage).await
}

#[test]
fn a_response_that_echoes_a_secret_is_left_out_of_the_report() {
    play(async |stage| {
        let code = arrive_with_code(stage).await;
        fill(stage).await;
        let units: String = DEMO_CLIENT_SECRET.bytes().map(|byte| format!("%{byte:02x}")).collect();
        let grouped = DEMO_CLIENT_SECRET.replace('-', " ");
        let mut button = "Get my tokens";
        for echo in [DEMO_CLIENT_SECRET, &units, &code, &grouped, "Bearer a1b2c3d4e5"] {
            let report = refused(stage, &["I know ", echo].concat(), button).await;
            holds(&report, &["failure: L3-29", &["\n\n  ", SECRET_PLACEHOLDER, "\n"].concat()]);
            assert!(!report.contains(echo), "{report}");
            button = say(CodeScreenText::TryAgain);
        }
        holds(&refused(stage, "I know nothing", button).await, &["I know nothing"]);
    });
}

#[test]
fn a_secret_in_the_client_id_field_prevents_copying_the_report() {
    play(async |stage| {
        arrive_with_code(stage).await;
        fill_with(stage, DEMO_CLIENT_SECRET, DEMO_CLIENT_SECRET).await;
        // The warning appears before the press of *Get my tokens*.
        stage.screen.field("Client ID").await.focus().await;
        stage.screen.says(say(ExchangeText::DoubtIdIsSecret)).await;
        stage.screen.press("Get my tokens").await;
        stage.screen.heading_is("Client ID and secret do not match").await;
        stage.screen.copy("nothing was copied").await;
        stage.screen.unfold(say(CodeScreenText::CopyReport)).await;
        stage.screen.press(say(ReportText::CopyReport)).await;
        stage.screen.says(say(ReportText::ReportRequest)).await;
        assert_eq!(stage.screen.clipboard().await, "nothing was copied");
        replace(stage, "Client ID", DEMO_CLIENT_ID).await;
        stage.screen.press(say(ReportText::CopyReport)).await;
        stage.screen.says("✓ Copied").await;
    });
}

#[test]
fn a_replaced_client_secret_is_removed_from_the_report_until_forget() {
    play(async |stage| {
        arrive_with_code(stage).await;
        fill_with(stage, DEMO_CLIENT_ID, OTHER).await;
        fill_with(stage, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET).await;
        let report = refused(stage, OTHER, "Get my tokens").await;
        assert!(!report.contains(OTHER), "{report}");
        stage.screen.press(say(CodeScreenText::Forget)).await;
        enter_code(stage, &fresh_code(stage)).await;
        has_code(stage).await;
        fill(stage).await;
        let report = refused(stage, OTHER, "Get my tokens").await;
        holds(&report, &[OTHER]);
    });
}

#[test]
fn a_replaced_code_is_removed_from_the_report() {
    play(async |stage| {
        let body = r#"{"error_description":"Authorization code not found"}"#;
        fails(stage, canned_json(401, body), Refused(CodeNotFound)).await;
        stage.screen.press(say(ExchangeText::FreshCode)).await;
        let [first, second] = [fresh_code(stage), fresh_code(stage)];
        enter_code(stage, &first).await;
        has_code(stage).await;
        stage.screen.press("Get my tokens").await;
        explains(stage, Refused(CodeNotFound)).await;
        stage.screen.press(say(ExchangeText::FreshCode)).await;
        enter_code(stage, &second).await;
        has_code(stage).await;
        let report = refused(stage, &first, "Get my tokens").await;
        assert!(report.contains(SECRET_PLACEHOLDER) && !report.contains(&first), "{report}");
    });
}

#[test]
fn a_fragment_of_a_replaced_token_is_removed_from_the_report() {
    play(async |stage| {
        refresh::ready(stage).await;
        let old = copied(stage, say(TokensText::CopyRefresh)).await;
        refresh::press(stage).await;
        stage.screen.says(say(RefreshText::RefreshDone)).await;
        // The page deletes the old pair when the new pair is saved.
        copied(stage, say(TokensText::CopyRefresh)).await;
        stage.screen.gone(Kind::Fold, say(RefreshText::OldPair)).await;
        let middle = old.len() / 2;
        let piece = &old[middle - 20..middle + 20];
        break_it(stage, On::Data, canned_json(418, &format!(r#"{{"message":"{piece}"}}"#)));
        stage.screen.unfold(say(ApiText::TestFold)).await;
        stage.screen.press(say(ApiText::TestRun)).await;
        stage.screen.unfold(say(CodeScreenText::WhyThisHappens)).await;
        stage.screen.says(piece).await;
        let report = report(stage).await;
        holds(&report, &["failure: L3-T29", "Authorization: Bearer ••••••••", SECRET_PLACEHOLDER]);
        assert!(!report.contains(piece), "{report}");
    });
}

#[test]
fn an_unknown_value_of_a_success_response_is_removed_from_later_reports() {
    play(async |stage| {
        let odd = "k3y-0f-n0b0dy-4t-4ll";
        fails(stage, canned_json(200, &format!(r#"{{"odd":"{odd}"}}"#)), Unreadable(NoTokens)).await;
        let first = report(stage).await;
        holds(&first, &["failure: L3-52", "left out: the body of a success"]);
        assert!(!first.contains(odd), "{first}");
        // If a later response repeats this value, the later report must also leave out the value.
        stage.screen.press(say(ExchangeText::FreshCode)).await;
        enter_code(stage, &fresh_code(stage)).await;
        has_code(stage).await;
        let later = refused(stage, odd, "Get my tokens").await;
        assert!(later.contains(SECRET_PLACEHOLDER) && !later.contains(odd), "{later}");
    });
}
