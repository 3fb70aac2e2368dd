//! Tests of the CORS modes, which decide whether a browser may read a response.

use sandbox::{Cors, Fault, FaultKind, Install, On};

use super::stage::Stage;

const ORIGIN: &str = "access-control-allow-origin";
const PREFLIGHT: [(&str, &str); 3] = [
    ("origin", "https://page.example"),
    ("access-control-request-method", "GET"),
    ("access-control-request-headers", "authorization,version"),
];

#[test]
fn open_mode_makes_every_response_readable() {
    let stage = Stage::new();
    assert_eq!(stage.exchange("wrong").header(ORIGIN), Some("*"));
    assert_eq!(stage.exchange(&stage.code(Install::agency())).header(ORIGIN), Some("*"));
    let preflight = stage.send("OPTIONS", "/contacts/", &PREFLIGHT, b"");
    assert_eq!((preflight.status, preflight.header(ORIGIN)), (204, Some("*")));
    for (name, value) in [
        ("access-control-allow-methods", Some("GET,HEAD,PUT,PATCH,POST,DELETE")),
        ("access-control-allow-headers", Some("authorization, version, content-type")),
        ("access-control-max-age", Some("0")),
        ("allow", None),
        ("vary", None),
    ] {
        assert_eq!(preflight.header(name), value, "{name}");
    }
}

#[test]
fn closed_mode_hides_every_response_and_still_uses_up_the_code() {
    let stage = Stage::new();
    stage.sandbox.set_cors(Cors::Closed);
    let preflight = stage.send("OPTIONS", "/contacts/", &PREFLIGHT, b"");
    assert_eq!((preflight.status, preflight.header(ORIGIN)), (404, None));
    let code = stage.code(Install::agency());
    let answer = stage.exchange(&code);
    assert_eq!((answer.status, answer.header(ORIGIN)), (200, None));
    assert!(!stage.still_works(&code));
}

#[test]
fn closed_on_errors_mode_hides_only_error_responses() {
    let stage = Stage::new();
    stage.sandbox.set_cors(Cors::ClosedOnErrors);
    assert_eq!(stage.exchange("wrong").header(ORIGIN), None);
    assert_eq!(stage.exchange(&stage.code(Install::agency())).header(ORIGIN), Some("*"));
    assert_eq!(stage.send("OPTIONS", "/contacts/", &PREFLIGHT, b"").status, 204);
}

#[test]
fn closed_on_success_mode_hides_only_successes_and_still_uses_up_the_code() {
    let stage = Stage::new();
    stage.sandbox.set_cors(Cors::ClosedOnSuccess);
    assert_eq!(stage.exchange("wrong").header(ORIGIN), Some("*"));
    let code = stage.code(Install::agency());
    let answer = stage.exchange(&code);
    assert_eq!((answer.status, answer.header(ORIGIN)), (200, None));
    assert!(!stage.still_works(&code));
    let preflight = stage.send("OPTIONS", "/contacts/", &PREFLIGHT, b"");
    assert_eq!((preflight.status, preflight.header(ORIGIN)), (204, Some("*")));
}

#[test]
fn the_cors_mode_applies_to_faults_and_faults_do_not_apply_to_preflights() {
    let stage = Stage::new();
    stage.sandbox.set_fault(Some(Fault::always(On::Any, FaultKind::FirewallHtml)));
    assert_eq!(stage.exchange("any").header(ORIGIN), Some("*"));
    assert_eq!(stage.send("OPTIONS", "/contacts/", &PREFLIGHT, b"").status, 204);
    stage.sandbox.set_cors(Cors::ClosedOnErrors);
    assert_eq!(stage.exchange("any").header(ORIGIN), None);
}
