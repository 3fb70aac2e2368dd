//! Tests that a fault applies only to its target requests, and only to as many of these requests as the test has set.

use sandbox::{Fault, FaultKind, On, PROBE_CODE};

use super::stage::Stage;

#[test]
fn a_fault_applies_only_to_its_target_requests() {
    let stage = Stage::new();
    let applies = |on: On| {
        let kind =
            || FaultKind::Canned { status: 418, content_type: "text/plain".to_owned(), body: Vec::new() };
        let try_with = |ask: &dyn Fn() -> u16| {
            stage.sandbox.set_fault(Some(Fault::always(on.clone(), kind())));
            ask() == 418
        };
        [
            try_with(&|| stage.exchange(PROBE_CODE).status),
            try_with(&|| stage.exchange("other").status),
            try_with(&|| stage.refresh("any").status),
            try_with(&|| stage.post("/oauth/locationToken", &[]).status),
            try_with(&|| stage.get("/contacts/", &[]).status),
            try_with(&|| stage.get("/v2/oauth/chooselocation", &[]).status),
        ]
    };
    assert_eq!(applies(On::Any), [true, true, true, true, true, false]);
    assert_eq!(applies(On::Probe), [true, false, false, false, false, false]);
    assert_eq!(applies(On::Exchange), [false, true, false, false, false, false]);
    assert_eq!(applies(On::Refresh), [false, false, true, false, false, false]);
    assert_eq!(applies(On::LocationToken), [false, false, false, true, false, false]);
    assert_eq!(applies(On::Data), [false, false, false, false, true, false]);
    assert_eq!(applies(On::Path("/contacts/".to_owned())), [false, false, false, false, true, false]);
}

#[test]
fn a_counted_fault_ends_after_its_last_use() {
    let stage = Stage::new();
    stage.sandbox.set_fault(Some(Fault { on: On::Exchange, kind: FaultKind::Status500, times: Some(2) }));
    let statuses: Vec<u16> = (0..3).map(|_| stage.exchange("any").status).collect();
    assert_eq!(statuses, [500, 500, 401]);
    assert!(stage.sandbox.fault().is_none());
}
