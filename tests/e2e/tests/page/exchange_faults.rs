//! Whatever the exchange meets: explained, and nothing lost of what came.

use crate::play::{arrive_with_code, copied, fact, fill_and_press, has_tokens, press};
use crate::wire::{assert_no_redirect_followed, break_it, canned, canned_json, exchanges, explains};
use crate::words::say;
use e2e::sandbox::{FaultKind, On};
use e2e::{HIGHLEVEL, Kind, Stage, play};
use leg3::copy::{Printed, Sentence};
use leg3::grant::failure::Failure::{self, Lost, Refused, Unreadable};
use leg3::grant::refusal::Refusal::{Broken, CodeNotFound, Firewall, GaveUp, TooMany, Unavailable};
use leg3::grant::reply::Unreadable as Why;

async fn meets(stage: &Stage, kind: FaultKind) {
    break_it(stage, On::Exchange, kind);
    arrive_with_code(stage).await;
    fill_and_press(stage).await;
}

/// What the fold with the answer gives away, byte for byte.
async fn raw_answer(stage: &Stage) -> String {
    stage.screen.unfold(say(Printed::RawAnswer)).await;
    copied(stage, Printed::RawCopy).await
}

async fn fails(stage: &Stage, kind: FaultKind, failure: Failure) {
    meets(stage, kind).await;
    explains(stage, failure).await;
}

#[test]
fn a_connection_cut_before_the_answer() {
    play(async |stage| {
        fails(stage, FaultKind::CutBeforeAnswer, Lost).await;
        stage.screen.gone(Kind::Button, "Get my tokens").await;
        stage.sandbox.set_fault(None);
        press(stage, Printed::SendAgain).await;
        explains(stage, Refused(CodeNotFound)).await;
    });
}

#[test]
fn a_connection_cut_inside_the_answer_keeps_what_came() {
    play(async |stage| {
        meets(stage, FaultKind::CutInsideAnswer).await;
        has_tokens(stage).await;
        stage.screen.says(say(Printed::Salvaged)).await;
        let access = copied(stage, Printed::CopyAccess).await;
        let raw = raw_answer(stage).await;
        assert!(raw.starts_with('{') && !raw.ends_with('}') && raw.contains(&access), "{raw}");
        stage.screen.says(say(Printed::RawCut)).await;
        // Cut earlier, nothing can be saved but the bytes themselves.
        fails(stage, canned_json(200, r#"{"access_token":"eyJhbGciOi"#), Unreadable(Why::Broken)).await;
        assert_eq!(raw_answer(stage).await, r#"{"access_token":"eyJhbGciOi"#);
    });
}

#[test]
fn a_connection_refused_after_the_person_chose_to_send() {
    play(async |stage| {
        arrive_with_code(stage).await;
        break_it(stage, On::Any, FaultKind::RefuseConnection);
        fill_and_press(stage).await;
        explains(stage, Failure::NotReached).await;
        press(stage, Printed::SendAnyway).await;
        explains(stage, Lost).await;
        assert!(exchanges(stage).is_empty());
        stage.sandbox.set_fault(None);
        press(stage, Printed::SendAgain).await;
        has_tokens(stage).await;
        assert!(stage.proxy.contacted().iter().any(|contact| contact.authority == HIGHLEVEL));
    });
}

#[test]
fn servers_in_trouble() {
    play(async |stage| {
        fails(stage, FaultKind::Status500, Refused(Unavailable)).await;
        fails(stage, FaultKind::Gateway, Refused(Unavailable)).await;
        fails(stage, canned(504, "text/html", "<h1>Time-out</h1>"), Refused(GaveUp)).await;
        fails(stage, FaultKind::Status500Json, Refused(Broken)).await;
        assert!(
            fact(stage, Printed::TheySaid).await.is_some_and(|said| said.contains("Internal server error"))
        );
        assert_eq!(raw_answer(stage).await, r#"{"message":"Internal server error","statusCode":500}"#);
        stage.screen.says("Status: 500").await;
    });
}

#[test]
fn doorkeepers() {
    play(async |stage| {
        fails(stage, FaultKind::TooMany, Refused(TooMany)).await;
        fails(stage, FaultKind::FirewallHtml, Refused(Firewall)).await;
        assert!(raw_answer(stage).await.contains("<code>5a4db0c5ed1e6300-AMS</code>"));
        stage.screen.says("<h1>This request was held back</h1>").await;
        stage.sandbox.set_fault(None);
        stage.screen.press("Get my tokens").await;
        has_tokens(stage).await;
    });
}

#[test]
fn successes_without_tokens_are_kept_as_they_came() {
    play(async |stage| {
        fails(stage, FaultKind::EmptyBody, Unreadable(Why::Empty)).await;
        stage.screen.unfold(say(Printed::RawAnswer)).await;
        stage.screen.says(say(Printed::RawEmpty)).await;
        let cases = [(r#"{"hello": "there"}"#, Why::NoTokens), ("no JSON at all", Why::Broken)];
        for (body, why) in cases {
            fails(stage, canned_json(200, body), Unreadable(why)).await;
            assert_eq!(raw_answer(stage).await, body);
            assert!(!stage.screen.text().await.contains(body), "shown before anybody asked");
            press(stage, Sentence::RawShow).await;
            stage.screen.says(body).await;
        }
    });
}

#[test]
fn an_unreadable_success_survives_a_fresh_code() {
    play(async |stage| {
        let earlier = r#"{"hello": "there"}"#;
        fails(stage, canned_json(200, earlier), Unreadable(Why::NoTokens)).await;
        stage.sandbox.set_fault(None);
        press(stage, Printed::FreshCode).await;
        stage.screen.paste_into("Code or redirected address", &crate::play::fresh_code(stage)).await;
        press(stage, Printed::UseThisCode).await;
        stage.screen.heading_is("HighLevel sent you a code").await;
        stage.screen.press("Get my tokens").await;
        has_tokens(stage).await;
        stage.screen.unfold(say(Printed::RawAnswer)).await;
        press(stage, Sentence::RawShow).await;
        stage.screen.says(say(Sentence::EarlierAnswers)).await;
        stage.screen.says(earlier).await;
    });
}

#[test]
fn odd_answers_that_hold_tokens() {
    play(async |stage| {
        for kind in [FaultKind::WrongContentType, FaultKind::V3Spelling, FaultKind::HugeBody] {
            meets(stage, kind.clone()).await;
            has_tokens(stage).await;
            let access = copied(stage, Printed::CopyAccess).await;
            assert_eq!(access.split('.').count(), 3, "{kind:?}: {access}");
        }
        stage.screen.unfold(say(Printed::RawAnswer)).await;
        stage.screen.says(say(Printed::RawLong)).await;
        meets(stage, FaultKind::TruncatedJson).await;
        has_tokens(stage).await;
        stage.screen.says(say(Printed::Salvaged)).await;
    });
}

#[test]
fn a_redirect_never_carries_the_code_on() {
    play(async |stage| {
        for kind in [FaultKind::Redirect, FaultKind::Redirect307] {
            fails(stage, kind, Lost).await;
            assert_no_redirect_followed(stage);
        }
    });
}
