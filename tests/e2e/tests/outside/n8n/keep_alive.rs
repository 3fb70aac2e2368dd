//! Tests a workflow that keeps tokens alive: on the schedule, by hand, for both user types, and with repeated setup.

use super::desk::{
    CALL, REFRESH, SET_UP, agency, call, caller, column, install, sent_refresh_tokens, started, sub_account,
    with, with_sub_account, written,
};
use super::server::{N8n, wait};
use crate::tool::{LOCATION, sandbox};
use e2e::sandbox::{COMPANY_ID, DEMO_CLIENT_ID, DEMO_CLIENT_SECRET, Fault, FaultKind, Install, On};
use serde_json::json;

#[test]
#[ignore = "needs n8n: cargo xtask prove n8n"]
fn scheduled_runs_keep_a_sub_accounts_tokens_valid() {
    let (sandbox, _runtime) = sandbox();
    let first = install(&sandbox, Install::sub_account(LOCATION));
    let text = written(&sandbox, &sub_account(&call()), DEMO_CLIENT_SECRET, &first);
    // The real interval of twelve hours is too long for a test, so the workflow runs every three seconds.
    let often = json!([{ "field": "seconds", "secondsInterval": 3 }]);
    let daily = with(&text, REFRESH, "/rule/interval", often);
    let mut n8n = N8n::new();
    n8n.import(&daily, "daily");
    n8n.command(&["publish:workflow", "--id=daily"]);
    n8n.start();
    let fails = |words: &str| {
        let said = || n8n.failed_runs("daily").iter().any(|run| run.contains(words));
        wait(said).unwrap_or_else(|| panic!("no run fails with: {words}"));
    };

    fails("There is no refresh token yet");
    assert_eq!(sent_refresh_tokens(&sandbox).len(), 0);
    n8n.import(&text, "by-hand");
    n8n.begin("by-hand", SET_UP);
    let rotates =
        |from: &str| wait(|| !["", from].contains(&column(&n8n, "refresh_token").as_str())).unwrap();
    rotates(&first);
    for _ in 0..2 {
        rotates(&column(&n8n, "refresh_token"));
    }
    assert!(column(&n8n, "said").starts_with("The pair is of "));

    sandbox.set_fault(Some(Fault::always(On::Refresh, FaultKind::RefuseConnection)));
    fails("HighLevel could not be reached");
    let kept = column(&n8n, "refresh_token");
    assert!(!sent_refresh_tokens(&sandbox).contains(&kept));
    sandbox.set_fault(None);
    rotates(&kept);
    let mut sent = sent_refresh_tokens(&sandbox);
    assert!(sent.len() > 3 && sent[0] == first);
    sent.dedup();
    assert_eq!(sent.len(), sent_refresh_tokens(&sandbox).len(), "a refresh token was sent twice");

    let (end, said) = n8n.press(&n8n.paste(&caller("daily")), "Start");
    assert!(end == "success" && said.contains("Harbour Street Dental"), "{said}");
}

#[test]
#[ignore = "needs n8n: cargo xtask prove n8n"]
fn agency_tokens_survive_two_refreshes_and_open_a_sub_account() {
    let (sandbox, _runtime) = sandbox();
    let first = install(&sandbox, Install::agency());
    let text = written(&sandbox, &agency(DEMO_CLIENT_ID, COMPANY_ID), DEMO_CLIENT_SECRET, &first);
    let mut n8n = N8n::new();
    n8n.start();
    let id = n8n.paste(&text);
    let mut known = vec![first];
    for press in [SET_UP, REFRESH, REFRESH] {
        let (end, said) = n8n.press(&id, press);
        assert_eq!(end, "success", "{said}");
        assert!(!known.contains(&column(&n8n, "refresh_token")), "{press} stored no new pair");
        known.push(column(&n8n, "refresh_token"));
    }
    let (end, said) = n8n.press(&id, CALL);
    assert!(end == "error" && said.contains("Write the ID of a sub-account into"), "{said}");

    let id = n8n.paste(&with_sub_account(&text));
    let (end, said) = n8n.press(&id, CALL);
    assert!(end == "success" && said.contains("Harbour Street Dental"), "{said}");
    let minted =
        sandbox.requests().into_iter().rev().find(|seen| seen.path == "/oauth/locationToken").unwrap();
    assert_eq!(minted.header("version"), Some("2021-07-28"));
    assert_eq!(minted.body_text(), format!("companyId={COMPANY_ID}&locationId={LOCATION}"));
}

#[test]
#[ignore = "needs n8n: cargo xtask prove n8n"]
fn set_up_can_be_run_more_than_once() {
    let (sandbox, _runtime) = sandbox();
    let (n8n, id, first) = started(&sandbox);
    let wrong = n8n.paste(&written(&sandbox, &sub_account(&call()), "wrong", &first));
    let empty = n8n.paste(&written(&sandbox, &sub_account(&call()), "", ""));
    let (end, said) = n8n.press(&empty, SET_UP);
    assert!(end == "error" && said.contains("Fill in both values"), "{said}");
    let (end, said) = n8n.press(&wrong, SET_UP);
    assert!(end == "error" && said.contains("HighLevel refused (401)"), "{said}");
    assert_eq!(column(&n8n, "refresh_token"), first);
    for _ in 0..2 {
        let (end, said) = n8n.press(&id, SET_UP);
        assert_eq!(end, "success", "{said}");
    }
    let mut sent = sent_refresh_tokens(&sandbox);
    assert_eq!(sent.len(), 3);
    sent.dedup();
    assert_eq!(sent.len(), 2, "the first token is not sent exactly twice");
}
