//! *Copy a report*: what it tells, and that it is not copied rather than give a secret away.

use crate::accounts::agency;
use crate::play::{
    arrive_with_code, copied, fill_and_press, fill_with, fresh_code, get_tokens, has_tokens, press,
};
use crate::wire::{break_it, canned_json, expect_trouble, explains};
use crate::words::say;
use e2e::sandbox::{Cors, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, On, Sandbox};
use e2e::{Stage, play};
use leg3_core::demo::script::DemoExchange;
use leg3_core::exchange::failure::Failure::{ProbeHidden, Refused, Unreadable};
use leg3_core::highlevel::ORIGIN;
use leg3_core::messages::api::ApiText;
use leg3_core::messages::demo::DemoText;
use leg3_core::messages::exchange::ExchangeText;
use leg3_core::messages::page::PageText;
use leg3_core::messages::privacy::PrivacyText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::report::ReportText;
use leg3_core::messages::sub_accounts::SubAccountsText;
use leg3_core::messages::tokens::TokensText;
use leg3_core::oauth::error_response::ErrorResponse;
use leg3_core::oauth::response::Unreadable::NoTokens;
use leg3_core::report::untrusted_text::SECRET_PLACEHOLDER;

/// A secret of nobody's, which looks like one.
const OTHER: &str = "0badc0de-7e57-4bad-9bad-b0b5ab1e0042";

/// Has the exchange refused in these words, and copies the report of it. The fold around the button stays open.
async fn refused(stage: &Stage, words: &str, is_first: bool) -> String {
    break_it(stage, On::Exchange, canned_json(418, &format!(r#"{{"message":"{words}"}}"#)));
    press(stage, ExchangeText::GetMyTokens).await;
    stage.screen.says(words).await;
    if is_first {
        stage.screen.unfold(say(ReportText::Report)).await;
    }
    copied(stage, ReportText::CopyReport).await
}

fn holds(report: &str, parts: &[&str]) {
    for part in parts {
        assert!(report.contains(part), "no {part} in {report}");
    }
}

#[test]
fn it_tells_request_answer_times_and_browser_and_no_secret() {
    play(async |stage| {
        stage.guard(DEMO_CLIENT_SECRET);
        let code = arrive_with_code(stage).await;
        fill_with(stage, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET).await;
        let body = r#"{"statusCode":422,"message":["code must be a string"],"traceId":"4f3b6f5c-8d5e-4b0a-9a53-6e2d1c7f9b10"}"#;
        break_it(stage, On::Exchange, canned_json(422, body));
        press(stage, ExchangeText::GetMyTokens).await;
        explains(stage, Refused(ErrorResponse::FieldMissing)).await;
        let report = copied(stage, ReportText::CopyReport).await;
        let asked = [" ms: POST ", ORIGIN, "/oauth/token: 422, "].concat();
        let seen = [" ms: ", ORIGIN, "/oauth/token\n"].concat();
        holds(
            &report,
            &["failure: L3-22\nstatus: 422\ntrace id: 4f3b6f5c-8d5e-4b0a-9a53-6e2d1c7f9b10\nwhat: "],
        );
        holds(
            &report,
            &["&client_secret=••••••••\n", &["&client_id=", DEMO_CLIENT_ID].concat(), body, &asked, &seen],
        );
        holds(
            &report,
            &["content-type: application/json", "\nbrowser: Mozilla/5.0", "online: yes, in a frame: no"],
        );
        holds(&report, &[say(PrivacyText::WhyProbe), say(PrivacyText::WhyExchange), &stage.site.authority()]);
        assert!(!report.contains(&code) && !report.contains(DEMO_CLIENT_SECRET), "{report}");
    });
}

#[test]
fn an_answer_that_gives_a_secret_back_is_left_out() {
    play(async |stage| {
        let code = arrive_with_code(stage).await;
        fill_with(stage, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET).await;
        let units: String = DEMO_CLIENT_SECRET.bytes().map(|byte| format!("%{byte:02x}")).collect();
        let grouped = DEMO_CLIENT_SECRET.replace('-', " ");
        let echoes = [DEMO_CLIENT_SECRET, &units, &code, &grouped, "Bearer a1b2c3d4e5"];
        for (at, echo) in echoes.into_iter().enumerate() {
            let report = refused(stage, &["I know ", echo].concat(), at == 0).await;
            holds(&report, &["failure: L3-29", &["\n\n  ", SECRET_PLACEHOLDER, "\n"].concat()]);
            assert!(!report.contains(echo), "{report}");
        }
        holds(&refused(stage, "I know nothing", false).await, &["I know nothing"]);
    });
}

#[test]
fn a_secret_in_a_wrong_field_stops_it() {
    play(async |stage| {
        arrive_with_code(stage).await;
        fill_with(stage, DEMO_CLIENT_SECRET, DEMO_CLIENT_SECRET).await;
        press(stage, ExchangeText::GetMyTokens).await;
        explains(stage, Refused(ErrorResponse::InvalidClient)).await;
        stage.screen.copy("nothing was copied").await;
        stage.screen.unfold(say(ReportText::Report)).await;
        press(stage, ReportText::CopyReport).await;
        stage.screen.says(say(ReportText::ReportRequest)).await;
        assert_eq!(stage.screen.clipboard().await, "nothing was copied");
    });
}

#[test]
fn a_secret_that_was_typed_and_replaced_is_remembered_until_everything_is_forgotten() {
    play(async |stage| {
        arrive_with_code(stage).await;
        fill_with(stage, DEMO_CLIENT_ID, OTHER).await;
        fill_with(stage, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET).await;
        let report = refused(stage, OTHER, true).await;
        assert!(!report.contains(OTHER), "{report}");
        press(stage, PageText::Forget).await;
        stage.screen.heading_is("Get your HighLevel tokens").await;
        stage.screen.paste_into("Code or redirected address", &fresh_code(stage)).await;
        press(stage, ExchangeText::UseThisCode).await;
        stage.screen.heading_is("HighLevel sent you a code").await;
        fill_with(stage, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET).await;
        let report = refused(stage, OTHER, false).await;
        holds(&report, &[OTHER]);
    });
}

#[test]
fn a_piece_of_a_token_that_was_replaced_is_known() {
    play(async |stage| {
        stage.expect("services.leadconnectorhq.com");
        get_tokens(stage).await;
        let old = copied(stage, TokensText::CopyRefresh).await;
        stage.screen.unfold(say(RefreshText::Refresh)).await;
        press(stage, RefreshText::RefreshRun).await;
        stage.screen.says(say(RefreshText::RefreshDone)).await;
        // The old pair goes when the new one is taken away.
        copied(stage, TokensText::CopyRefresh).await;
        let middle = old.len() / 2;
        let piece = &old[middle - 20..middle + 20];
        break_it(stage, On::Data, canned_json(418, &format!(r#"{{"message":"{piece}"}}"#)));
        stage.screen.unfold(say(ApiText::TestFold)).await;
        press(stage, ApiText::TestRun).await;
        stage.screen.says(piece).await;
        let report = copied(stage, ReportText::CopySafeReport).await;
        holds(
            &report,
            &[
                "failure: L3-T29",
                "Authorization: Bearer ••••••••",
                SECRET_PLACEHOLDER,
                "/locations/locSandbox",
            ],
        );
        assert!(!report.contains(piece), "{report}");
    });
}

#[test]
fn what_a_success_held_in_an_odd_place_is_known() {
    play(async |stage| {
        expect_trouble(stage);
        let odd = "k3y-0f-n0b0dy-4t-4ll";
        arrive_with_code(stage).await;
        break_it(stage, On::Exchange, canned_json(200, &format!(r#"{{"odd":"{odd}"}}"#)));
        fill_and_press(stage).await;
        explains(stage, Unreadable(NoTokens)).await;
        stage.screen.unfold(say(ReportText::Report)).await;
        let report = copied(stage, ReportText::CopyReport).await;
        holds(&report, &["failure: L3-52", "left out: the body of a success"]);
        assert!(!report.contains(odd), "{report}");
        // Whoever says it later gives it away.
        press(stage, ExchangeText::FreshCode).await;
        stage.screen.paste_into("Code or redirected address", &fresh_code(stage)).await;
        press(stage, ExchangeText::UseThisCode).await;
        stage.screen.heading_is("HighLevel sent you a code").await;
        let report = refused(stage, odd, false).await;
        assert!(report.contains(SECRET_PLACEHOLDER) && !report.contains(odd), "{report}");
    });
}

#[test]
fn refreshes_and_sub_account_tokens_have_one_too() {
    play(async |stage| {
        agency(stage).await;
        stage.screen.unfold(say(SubAccountsText::GetSubAccountToken)).await;
        break_it(
            stage,
            On::LocationToken,
            canned_json(404, r#"{"message":"Nobody here","traceId":"trace-404"}"#),
        );
        stage.screen.paste_into(say(SubAccountsText::LocationId), &Sandbox::location_id(2)).await;
        press(stage, SubAccountsText::MintOne).await;
        stage.screen.says(say(SubAccountsText::FailedOnes)).await;
        let report = copied(stage, ReportText::CopySafeReport).await;
        let asked = ["&locationId=", &Sandbox::location_id(2)].concat();
        holds(&report, &["failure: L3-T26\nstatus: 404\ntrace id: trace-404", &asked, "Nobody here"]);
        press(stage, PageText::Forget).await;
        stage.sandbox.set_fault(None);
        arrive_with_code(stage).await;
        fill_and_press(stage).await;
        has_tokens(stage).await;
        break_it(stage, On::Refresh, canned_json(401, r#"{"error_description":"Invalid refresh token"}"#));
        stage.screen.unfold(say(RefreshText::Refresh)).await;
        press(stage, RefreshText::RefreshRun).await;
        stage.screen.says("L3-R25").await;
        let report = copied(stage, ReportText::CopySafeReport).await;
        holds(
            &report,
            &[
                "failure: L3-R25",
                "grant_type=refresh_token",
                "&refresh_token=••••••••",
                "Invalid refresh token",
            ],
        );
    });
}

#[test]
fn where_nothing_was_answered_it_says_so() {
    play(async |stage| {
        expect_trouble(stage);
        stage.sandbox.set_cors(Cors::Closed);
        arrive_with_code(stage).await;
        fill_and_press(stage).await;
        explains(stage, ProbeHidden).await;
        stage.screen.unfold(say(ReportText::Report)).await;
        let report = copied(stage, ReportText::CopyReport).await;
        holds(
            &report,
            &["failure: L3-12\nstatus: none", "none that this page could read", say(PrivacyText::WhyReach)],
        );
    });
}

#[test]
fn what_is_pretended_can_be_reported_as_it_is() {
    play(async |stage| {
        stage.expect("pretend");
        stage.arrive("?demo").await;
        let pick = stage.screen.field(say(DemoText::DemoPick)).await;
        let wanted = DemoExchange::Fails(Refused(ErrorResponse::FieldMissing));
        let at = DemoExchange::all().into_iter().position(|trade| trade == wanted).unwrap_or_default();
        assert!(pick.element().select_by_index(at).await.is_ok());
        press(stage, DemoText::DemoStart).await;
        stage.screen.heading_is("HighLevel sent you a code").await;
        press(stage, ExchangeText::GetMyTokens).await;
        explains(stage, Refused(ErrorResponse::FieldMissing)).await;
        let report = copied(stage, ReportText::CopyReport).await;
        holds(&report, &["failure: L3-22", "trace id: pretend-trace", "code should not be empty"]);
    });
}
