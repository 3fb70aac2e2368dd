//! Tests n8n during an outage of HighLevel, and with several simultaneous runs: no token is lost.

use super::desk::{
    REFRESH, SET_UP, call, column, install, sent_refresh_tokens, started, sub_account, with, written,
};
use super::server::N8n;
use crate::tool::{LOCATION, sandbox};
use e2e::sandbox::{DEMO_CLIENT_SECRET, Fault, FaultKind, Install, On};
use std::time::Duration;

#[test]
#[ignore = "needs n8n: cargo xtask prove n8n"]
fn an_outage_of_highlevel_keeps_the_old_tokens_and_is_reported() {
    let (sandbox, _runtime) = sandbox();
    let mut n8n = N8n::new();
    n8n.start();
    for (kind, words) in [
        (FaultKind::RefuseConnection, "HighLevel could not be reached"),
        (FaultKind::Gateway, "HighLevel refused (502)"),
        (FaultKind::TooMany, "HighLevel refused (429)"),
        (FaultKind::Redirect307, "HighLevel refused (307)"),
        (FaultKind::CutBeforeAnswer, "may be used up"),
        (FaultKind::CutInsideAnswer, "may be used up"),
        (FaultKind::EmptyBody, "sent no complete new pair"),
        (FaultKind::TruncatedJson, "sent no complete new pair"),
    ] {
        // The test creates a valid pair for each fault, because some faults use the pair up.
        let first = install(&sandbox, Install::sub_account(LOCATION));
        let id = n8n.paste(&written(&sandbox, &sub_account(&call()), DEMO_CLIENT_SECRET, &first));
        assert_eq!(n8n.press(&id, SET_UP).0, "success");
        let pair = || [column(&n8n, "access_token"), column(&n8n, "refresh_token")];
        let before = pair();
        let sent = sent_refresh_tokens(&sandbox).len();
        sandbox.set_fault(Some(Fault::always(On::Refresh, kind.clone())));
        let (end, said) = n8n.press(&id, REFRESH);
        sandbox.set_fault(None);
        assert!(end == "error" && said.contains(words), "{kind:?}: {said}");
        assert!(column(&n8n, "said").contains(words), "{kind:?}");
        assert_eq!(pair(), before, "{kind:?}");
        let tries = match kind {
            FaultKind::RefuseConnection => 0,
            FaultKind::CutBeforeAnswer => 2,
            // This includes `CutInsideAnswer`: n8n treats the cut response as an empty response, and does not send the
            // refresh token again.
            _ => 1,
        };
        assert_eq!(sent_refresh_tokens(&sandbox).len(), sent + tries, "{kind:?}");
        assert!(
            sandbox.requests().iter().all(|seen| !seen.path.contains("elsewhere")),
            "{kind:?}: the redirect is followed"
        );
        if kind == FaultKind::TruncatedJson {
            assert!(column(&n8n, "odd").starts_with('{'), "the response is not kept");
        }
    }
}

#[test]
#[ignore = "needs n8n: cargo xtask prove n8n"]
fn after_a_lost_response_the_same_refresh_token_is_sent_again_and_the_pair_is_stored() {
    let (sandbox, _runtime) = sandbox();
    let mut n8n = N8n::new();
    n8n.start();
    for kind in [FaultKind::CutBeforeAnswer, FaultKind::Hold] {
        let first = install(&sandbox, Install::sub_account(LOCATION));
        let text = written(&sandbox, &sub_account(&call()), DEMO_CLIENT_SECRET, &first);
        // The real timeout of twelve seconds is too long for a test.
        let id = n8n.paste(&with(&text, "Send the refresh token", "/options/timeout", 2000.into()));
        assert_eq!(n8n.press(&id, SET_UP).0, "success");
        let before = column(&n8n, "refresh_token");
        sandbox.clear_requests();
        sandbox.set_fault(Some(Fault::once(On::Refresh, kind.clone())));
        let (end, said) = n8n.press(&id, REFRESH);
        assert_eq!(end, "success", "{kind:?}: {said}");
        assert_eq!(sent_refresh_tokens(&sandbox), [before.clone(), before.clone()], "{kind:?}");
        assert_ne!(column(&n8n, "refresh_token"), before, "{kind:?}");
    }
}

#[test]
#[ignore = "needs n8n: cargo xtask prove n8n"]
fn only_one_of_several_simultaneous_runs_sends_the_refresh_token() {
    let (sandbox, _runtime) = sandbox();
    let (n8n, id, _) = started(&sandbox);
    n8n.press(&id, SET_UP);
    sandbox.clear_requests();
    sandbox.set_fault(Some(Fault::always(On::Refresh, FaultKind::Delay(Duration::from_secs(8)))));
    let runs: Vec<_> = std::thread::scope(|scope| {
        let press = || scope.spawn(|| n8n.press(&id, REFRESH));
        let started: Vec<_> = std::iter::repeat_with(press).take(4).collect();
        started.into_iter().map(|run| run.join().unwrap()).collect()
    });
    let turned_away = runs.iter().filter(|(_, said)| said.contains("Another run is at work")).count();
    assert_eq!((turned_away, sent_refresh_tokens(&sandbox).len()), (3, 1));
    sandbox.set_fault(None);
    assert_eq!(n8n.press(&id, REFRESH).0, "success");
}
