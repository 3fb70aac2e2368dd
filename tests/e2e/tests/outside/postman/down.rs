//! Tests an outage of HighLevel: the environment still contains the old pair of tokens, and the run reports the outage.

use super::desk::Desk;
use super::keep_alive::call_of;
use super::newman::ending_in;
use e2e::sandbox::{Fault, FaultKind, On};
use leg3_core::oauth::request::UserType;

/// Each entry is a fault and two texts. The error messages of the run must contain the first text if the fault occurs
/// in the refresh before a call, and the second text if the fault occurs in a manual refresh. In a manual refresh,
/// Postman itself reports a failed connection.
const DOWN: [(FaultKind, &str, &str); 8] = [
    (FaultKind::RefuseConnection, "could not be reached", "ECONNREFUSED"),
    (FaultKind::Gateway, "(502)", "(502)"),
    (FaultKind::TooMany, "(429)", "(429)"),
    (FaultKind::Status500Json, "(500)", "(500)"),
    (FaultKind::CutBeforeAnswer, "may be used up", "socket hang up"),
    (FaultKind::CutInsideAnswer, "may be used up", "aborted"),
    (FaultKind::EmptyBody, "no new pair", "no new pair"),
    (FaultKind::TruncatedJson, "no new pair", "no new pair"),
];

#[test]
#[ignore = "needs newman: cargo xtask prove postman"]
fn an_outage_of_highlevel_keeps_the_old_tokens_and_is_reported() {
    for class in [UserType::Location, UserType::Company] {
        for (kind, before_a_call, by_hand) in DOWN {
            for (name, word) in [(call_of(class), before_a_call), ("Refresh the tokens", by_hand)] {
                let desk = Desk::new(class);
                desk.set("access_token", &ending_in(600));
                let pair = || (desk.held("access_token"), desk.held("refresh_token"));
                let before = pair();
                desk.sandbox.set_fault(Some(Fault::always(On::Refresh, kind.clone())));
                let ran = desk.send(name);
                assert!(!ran.well && ran.said.contains(word), "{class:?}, {kind:?}, {name}: {}", ran.said);
                let breaks = matches!(kind, FaultKind::CutBeforeAnswer | FaultKind::CutInsideAnswer);
                let sent = match kind {
                    FaultKind::RefuseConnection => 0,
                    _ => 1 + usize::from(breaks && name != "Refresh the tokens"),
                };
                assert_eq!(desk.seen("/oauth/token").len(), sent, "{class:?}, {kind:?}, {name}");
                assert_eq!(pair(), before, "{class:?}, {kind:?}, {name}");
                let calls = desk.sandbox.requests().iter().filter(|seen| seen.path != "/oauth/token").count();
                assert_eq!(calls, 0, "{class:?}, {kind:?}: the call was sent");
            }
        }
    }
}

#[test]
#[ignore = "needs newman: cargo xtask prove postman"]
fn a_refresh_before_a_call_is_sent_once_more_after_a_broken_connection() {
    for kind in [FaultKind::CutBeforeAnswer, FaultKind::CutInsideAnswer] {
        let desk = Desk::new(UserType::Location);
        desk.set("access_token", &ending_in(600));
        let before = desk.held("refresh_token");
        desk.sandbox.set_fault(Some(Fault::once(On::Refresh, kind.clone())));
        let ran = desk.send("Call the API");
        // newman counts the failed request as a failure, although the script continued.
        assert!(ran.answer.contains("Harbour Street Dental"), "{kind:?}: {}", ran.said);
        let sent: Vec<_> = desk.seen("/oauth/token").iter().map(|seen| seen.body_text()).collect();
        assert!(sent.len() == 2 && sent[0] == sent[1], "{kind:?}");
        assert_ne!(desk.held("refresh_token"), before, "{kind:?}");
    }
}

#[test]
#[ignore = "needs newman: cargo xtask prove postman"]
fn a_truncated_refresh_response_is_kept() {
    for name in ["Call the API", "Refresh the tokens"] {
        let desk = Desk::new(UserType::Location);
        desk.set("access_token", "");
        desk.sandbox.set_fault(Some(Fault::once(On::Refresh, FaultKind::TruncatedJson)));
        desk.send(name);
        assert!(desk.held("unread_answer").starts_with("{\"access_token\":\"ey"));
    }
}

#[test]
#[ignore = "needs newman: cargo xtask prove postman"]
fn a_new_pair_is_kept_even_if_the_sub_account_token_request_fails() {
    for kind in [FaultKind::Gateway, FaultKind::CutBeforeAnswer, FaultKind::EmptyBody] {
        let desk = Desk::new(UserType::Company);
        desk.set("access_token", &ending_in(600));
        let before = desk.held("refresh_token");
        desk.sandbox.set_fault(Some(Fault::once(On::LocationToken, kind.clone())));
        let ran = desk.send(call_of(UserType::Company));
        assert!(!ran.well && ran.said.contains("no token for this sub-account"), "{kind:?}: {}", ran.said);
        assert_ne!(desk.held("refresh_token"), before);
        // When a script stops the request, Postman discards the values that the script stored. So the script lets
        // Postman send the request, with the word `none` instead of a token.
        let call = desk.sandbox.requests().pop().unwrap();
        assert_eq!((call.method.as_str(), call.header("authorization")), ("GET", Some("Bearer none")));
        assert!(desk.send(call_of(UserType::Company)).well);
    }
}
