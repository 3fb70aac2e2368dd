//! Tests the content of the report that *Copy a report* copies.

use crate::exchange::exchange_fails::fails;
use crate::exchange::hidden_answers::hidden;
use crate::person::{arrive_with_code, copied, explains, fill_and_press, play, play_on, say};
use e2e::Stage;
use e2e::requests::{break_it, canned_json};
use e2e::sandbox::{Cors, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, FaultKind, On};
use leg3_core::exchange::failure::Failure::{ProbeHidden, Refused};
use leg3_core::highlevel::ORIGIN;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::privacy::PrivacyText;
use leg3_core::messages::report::ReportText;
use leg3_core::oauth::error_response::ErrorResponse::{FieldMissing, TooMany};

const BODY: &str = r#"{"statusCode":422,"message":["code must be a string"],"traceId":"4f3b6f5c-8d5e-4b0a-9a53-6e2d1c7f9b10"}"#;

/// Opens the row of the report, and returns the copied report.
pub(crate) async fn report(stage: &Stage) -> String {
    stage.screen.unfold(say(CodeScreenText::CopyReport)).await;
    copied(stage, say(ReportText::CopyReport)).await
}

pub(crate) fn holds(report: &str, parts: &[&str]) {
    for part in parts {
        assert!(report.contains(part), "the report lacks {part}: {report}");
    }
}

async fn the_report_contains_request_response_times_and_browser_but_no_secret(stage: &Stage) {
    stage.guard(DEMO_CLIENT_SECRET);
    break_it(stage, On::Exchange, canned_json(422, BODY));
    let code = arrive_with_code(stage).await;
    fill_and_press(stage).await;
    explains(stage, Refused(FieldMissing)).await;
    let report = copied(stage, say(ReportText::CopyReport)).await;
    stage.screen.says("✓ Copied").await;
    let asked = [" ms: POST ", ORIGIN, "/oauth/token: 422, "].concat();
    holds(
        &report,
        &[
            "failure: L3-22\nstatus: 422\ntrace id: 4f3b6f5c-8d5e-4b0a-9a53-6e2d1c7f9b10\nwhat: A field is missing",
        ],
    );
    holds(&report, &["&client_secret=••••••••\n", &["&client_id=", DEMO_CLIENT_ID].concat(), BODY, &asked]);
    holds(
        &report,
        &["content-type: application/json", "\nbrowser: Mozilla/5.0", "online: yes, in a frame: no"],
    );
    holds(&report, &[say(PrivacyText::WhyProbe), say(PrivacyText::WhyExchange), &stage.site.authority()]);
    assert!(!report.contains(&code) && !report.contains(DEMO_CLIENT_SECRET), "{report}");
}

#[test]
fn the_report_contains_the_browsers_own_list_of_requests() {
    play(async |stage| {
        break_it(stage, On::Exchange, canned_json(422, BODY));
        arrive_with_code(stage).await;
        fill_and_press(stage).await;
        explains(stage, Refused(FieldMissing)).await;
        let report = copied(stage, say(ReportText::CopyReport)).await;
        let listed = report.split("as the browser tells it:\n").nth(1).unwrap_or_default();
        holds(listed, &[&[" ms: ", ORIGIN, "/oauth/token\n"].concat()]);
    });
}

#[test]
fn the_report_is_in_a_collapsed_row_if_it_is_not_the_next_step() {
    play(async |stage| {
        fails(stage, FaultKind::TooMany, Refused(TooMany)).await;
        let row = stage.screen.fold(say(CodeScreenText::CopyReport)).await;
        assert!(row.text().await.contains("L3-31"), "{}", row.text().await);
        holds(&report(stage).await, &["failure: L3-31\nstatus: 429\ntrace id: none\n"]);
    });
}

#[test]
fn the_report_says_that_no_response_could_be_read() {
    play(async |stage| {
        hidden(stage, Cors::Closed, ProbeHidden).await;
        holds(
            &report(stage).await,
            &["failure: L3-12\nstatus: none", "none that this page could read", say(PrivacyText::WhyReach)],
        );
    });
}

#[test]
fn a_report_in_pretend_mode_contains_the_failure_and_is_marked_as_pretend() {
    play(async |stage| {
        crate::demo::open(stage, "L3-22").await;
        explains(stage, Refused(FieldMissing)).await;
        let report = copied(stage, say(ReportText::CopyReport)).await;
        holds(
            &report,
            &["failure: L3-22", "trace id: pretend-trace", "code should not be empty", "-pretend\n"],
        );
        assert!(!report.contains(leg3_core::demo::script::CODE), "{report}");
        crate::demo::assert_silent(stage);
    });
}

e2e::in_every_browser!(the_report_contains_request_response_times_and_browser_but_no_secret,);
