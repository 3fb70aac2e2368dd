//! Tests the programs that keep tokens alive, with three shells, Node.js and Python.

use crate::tool::{Bench, LOCATION, Ran, TOOLS};
use e2e::sandbox::{Fault, FaultKind, On, Sandbox};
use leg3_core::messages::Voice;
use leg3_core::tokens::saved_tokens::write::{SubAccountToSave, TokensToSave, write};
use std::time::Duration;

#[test]
fn a_sub_accounts_tokens_survive_two_refreshes_in_a_row() {
    for tool in TOOLS {
        let bench = Bench::location(tool);
        let mut known = vec![bench.refresh_token()];
        for _ in 0..2 {
            let ran = bench.run(&[]);
            assert!(ran.well, "{tool:?}: {}", ran.said);
            assert!(ran.printed.contains("Harbour Street Dental"), "{tool:?} printed {}", ran.printed);
            assert!(!known.contains(&bench.refresh_token()), "{tool:?} stored no new pair");
            known.push(bench.refresh_token());
            let all = [ran.printed, ran.said].concat();
            assert!(!known.iter().any(|token| all.contains(token)), "{tool:?} shows a token");
        }
    }
}

#[test]
fn agency_tokens_survive_two_refreshes_and_open_a_sub_account() {
    for tool in TOOLS {
        let bench = Bench::agency(tool);
        let first = bench.refresh_token();
        let ran = bench.run(&[]);
        assert!(ran.well && ran.printed.is_empty(), "{tool:?}: {}", ran.said);
        let second = bench.refresh_token();
        let ran = bench.run(&[&Sandbox::location_id(1)]);
        assert!(ran.well, "{tool:?}: {}", ran.said);
        assert!(ran.printed.contains("Harbour Street Dental"), "{tool:?} printed {}", ran.printed);
        let third = bench.refresh_token();
        assert!(first != second && second != third, "{tool:?} stored no new pair");
        let refused = bench.run(&["no/such?place"]);
        assert!(!refused.well, "{tool:?} printed {}", refused.printed);
    }
}

#[test]
fn the_agencys_tokens_are_used_from_saved_text_with_sub_accounts() {
    for tool in TOOLS {
        let bench = Bench::agency(tool);
        let main = bench.refresh_token();
        bench.write("", &with_sub_accounts(&bench.stored()), 0);
        let ran = bench.run(&[&Sandbox::location_id(1)]);
        assert!(ran.well, "{tool:?}: {}", ran.said);
        assert!(ran.printed.contains("Harbour Street Dental"), "{tool:?} printed {}", ran.printed);
        assert_eq!(bench.refreshes(), [main], "{tool:?}");
        let Some((file, _)) = tool.1.call() else { continue };
        bench.write("", &with_sub_accounts(&bench.stored()), 0);
        let stored: serde_json::Value = serde_json::from_str(&bench.stored()).unwrap();
        let _ = Ran::of(bench.start_file(file, &[]));
        let sent =
            bench.sandbox.requests().pop().and_then(|seen| seen.header("authorization").map(String::from));
        let token = stored["access_token"].as_str().unwrap();
        assert_eq!(sent, Some(format!("Bearer {token}")), "{tool:?}");
    }
}

/// Returns a saved text that contains this token response for an agency, and the tokens of two sub-accounts. The name
/// of one sub-account looks like a refresh token in JSON.
fn with_sub_accounts(answer: &str) -> String {
    let minted = r#"{"access_token":"sub.access","refresh_token":"sub.refresh","locationId":"x"}"#;
    let account = |name| SubAccountToSave { name, location_id: "x", answer: minted, ends: Some(1.8e12) };
    let sub_accounts = [account("Blue Door Dental"), account("\"refresh_token\": \"name.refresh\"")];
    let tokens = TokensToSave { answer, ends: None, sub_accounts: &sub_accounts };
    write(&tokens, Voice::HighLevel).expose().to_owned()
}

#[test]
fn an_outage_of_highlevel_keeps_the_old_tokens_and_is_reported() {
    for tool in TOOLS {
        for (kind, word) in [
            (FaultKind::RefuseConnection, "could not be reached"),
            (FaultKind::Gateway, "(502)"),
            (FaultKind::TooMany, "(429)"),
            (FaultKind::CutBeforeAnswer, "may be used up"),
            (FaultKind::CutInsideAnswer, "may be used up"),
            (FaultKind::EmptyBody, "no new pair"),
        ] {
            let bench = Bench::location(tool);
            let before = bench.stored();
            bench.sandbox.set_fault(Some(Fault::always(On::Refresh, kind.clone())));
            let ran = bench.run(&[]);
            assert!(!ran.well && ran.said.contains(word), "{tool:?}, {kind:?}: {}", ran.said);
            assert_eq!(bench.stored(), before, "{tool:?}, {kind:?}");
            let breaks = matches!(kind, FaultKind::CutBeforeAnswer | FaultKind::CutInsideAnswer);
            let reached = usize::from(kind != FaultKind::RefuseConnection);
            assert_eq!(bench.refreshes().len(), if breaks { 2 } else { reached }, "{tool:?}, {kind:?}");
            assert!(!bench.beside(".lock").exists(), "{tool:?}, {kind:?}: the store is still locked");
            let came = std::fs::read_to_string(bench.beside(".odd")).unwrap_or_default();
            assert!(
                kind != FaultKind::CutInsideAnswer || came.contains("access_token"),
                "{tool:?} lost the response"
            );
        }
    }
}

#[test]
fn after_a_lost_response_the_same_refresh_token_is_sent_again_and_the_pair_is_stored() {
    for tool in TOOLS {
        for kind in [FaultKind::CutBeforeAnswer, FaultKind::CutInsideAnswer, FaultKind::Hold] {
            let bench = Bench::location(tool);
            bench.hurry();
            let before = bench.refresh_token();
            bench.sandbox.set_fault(Some(Fault::once(On::Refresh, kind.clone())));
            let ran = bench.run(&[]);
            assert!(ran.well, "{tool:?}, {kind:?}: {}", ran.said);
            let sent = bench.refreshes();
            assert_eq!(sent, [before.clone(), before.clone()], "{tool:?}, {kind:?}");
            assert_ne!(bench.refresh_token(), before, "{tool:?}, {kind:?}");
            assert!(!bench.beside(".odd").exists(), "{tool:?}, {kind:?}: an incomplete pair is stored");
            assert!(bench.run(&[]).well, "{tool:?}, {kind:?}: the stored pair is refused");
        }
    }
}

#[test]
fn nothing_is_sent_again_after_an_error_response() {
    for tool in TOOLS {
        let spent =
            r#"{"error":"invalid_grant","error_description":"Invalid grant: refresh token is invalid"}"#;
        for (status, body) in [(400, spent), (401, "{}"), (307, ""), (500, "")] {
            let bench = Bench::location(tool);
            let content_type = "application/json".to_owned();
            let kind = FaultKind::Canned { status, content_type, body: body.into() };
            bench.sandbox.set_fault(Some(Fault::always(On::Refresh, kind)));
            let ran = bench.run(&[]);
            assert!(!ran.well && ran.said.contains(&format!("({status})")), "{tool:?}: {}", ran.said);
            assert_eq!(bench.refreshes().len(), 1, "{tool:?}, {status}");
        }
    }
}

#[test]
fn a_retry_that_cannot_connect_says_that_the_token_may_be_used_up() {
    for tool in TOOLS {
        let bench = Bench::location(tool);
        bench.hurry();
        bench.sandbox.set_fault(Some(Fault::once(On::Refresh, FaultKind::StallInsideAnswer)));
        let mut program = bench.start(&[]);
        // The sandbox removes the fault when it has occurred once.
        while bench.sandbox.fault().is_some() {
            assert!(
                matches!(program.try_wait(), Ok(None)),
                "{tool:?} ended early: {}",
                Ran::of(program).said
            );
            std::thread::yield_now();
        }
        bench.sandbox.set_fault(Some(Fault::always(On::Refresh, FaultKind::RefuseConnection)));
        let ran = Ran::of(program);
        assert!(!ran.well && ran.said.contains("may be used up"), "{tool:?}: {}", ran.said);
    }
}

#[test]
fn a_truncated_response_leaves_no_token_in_the_output() {
    for tool in TOOLS {
        let bench = Bench::agency(tool);
        bench.sandbox.set_fault(Some(Fault::once(On::LocationToken, FaultKind::CutInsideAnswer)));
        let ran = bench.run(&[&Sandbox::location_id(1)]);
        let all = [ran.printed, ran.said].concat();
        assert!(!ran.well && !all.contains("eyJ"), "{tool:?} shows a token: {all}");
    }
}

#[test]
fn a_second_simultaneous_run_is_refused() {
    for tool in TOOLS {
        let bench = Bench::location(tool);
        bench.sandbox.set_fault(Some(Fault::once(On::Refresh, FaultKind::Hold)));
        let mut first = bench.start(&[]);
        while !bench.beside(".lock").exists() {
            assert!(matches!(first.try_wait(), Ok(None)), "{tool:?} ended before it began");
            std::thread::sleep(Duration::from_millis(5));
        }
        let second = bench.run(&[]);
        assert!(!second.well && second.said.contains("Another run is at work"), "{tool:?}: {}", second.said);
        bench.sandbox.set_fault(None);
        let first = Ran::of(first);
        assert!(first.well, "{tool:?}: {}", first.said);
        assert_eq!(bench.refreshes().len(), 1, "{tool:?}");
    }
}

#[test]
fn a_token_pair_left_by_an_interrupted_run_is_used() {
    for tool in TOOLS {
        let bench = Bench::location(tool);
        assert!(bench.run(&[]).well);
        // The state after an interrupted run: the token file still contains an old pair, and the file with the ending
        // `.new` contains the newest pair.
        let newest = bench.stored();
        bench.write("", &newest.replace("ey", "old"), 60);
        bench.write(".new", &newest, 30);
        let ran = bench.run(&[]);
        assert!(ran.well, "{tool:?}: {}", ran.said);
        assert_ne!(bench.stored(), newest);
        // If the token file is newer than the file with the ending `.new`, the program must use the token file.
        bench.write(".new", &newest, 60);
        bench.write("", &bench.stored(), 30);
        assert!(bench.run(&[]).well, "{tool:?} used the older pair");
    }
}

#[test]
fn a_shell_command_in_a_stored_token_is_not_run() {
    for tool in TOOLS {
        let bench = Bench::location(tool);
        bench.write("", r#"{"access_token":"a","refresh_token":"$(id);`id`\"'"}"#, 0);
        let ran = bench.run(&[LOCATION]);
        assert!(!ran.well && !ran.said.contains("uid="), "{tool:?}: {}", ran.said);
    }
}

#[test]
fn a_single_call_prints_the_response_of_highlevel() {
    for tool in TOOLS {
        let Some((file, _)) = tool.1.call() else { continue };
        let bench = Bench::location(tool);
        let ran = Ran::of(bench.start_file(file, &[]));
        assert!(ran.well && ran.printed.contains("Harbour Street Dental"), "{tool:?}: {}", ran.said);
        bench.write("", r#"{"access_token":"no.such.token"}"#, 0);
        assert!(!Ran::of(bench.start_file(file, &[])).well, "{tool:?}");
    }
}

#[test]
fn no_program_sends_a_user_agent_that_the_firewall_refuses() {
    for tool in TOOLS {
        let bench = Bench::location(tool);
        let files = [Some(tool.1.keep_alive()), tool.1.call()].into_iter().flatten();
        files.for_each(|(file, _)| assert!(Ran::of(bench.start_file(file, &[])).well, "{tool:?}"));
        for seen in bench.sandbox.requests() {
            let name = seen.header("user-agent").unwrap_or_default().to_owned();
            assert!(!name.starts_with("Python"), "{tool:?}: {name}");
        }
    }
}
