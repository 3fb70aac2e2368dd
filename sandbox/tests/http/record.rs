//! Tests of the record of requests.

use sandbox::Listener;

use super::stage::{FORM, Stage};

#[test]
fn every_request_is_recorded_as_it_arrived() {
    let stage = Stage::new();
    stage.send("POST", "/oauth/token?a=%20b", &[FORM, ("X-Own", "1")], b"code=x&code=y");
    stage.send("OPTIONS", "/contacts/", &[("access-control-request-method", "GET")], b"");
    let requests = stage.sandbox.requests();
    assert_eq!(requests.len(), 2);
    assert_eq!((requests[0].method.as_str(), requests[0].path.as_str()), ("POST", "/oauth/token"));
    assert_eq!((requests[0].query.as_str(), requests[0].header("x-own")), ("a=%20b", Some("1")));
    assert_eq!((requests[0].body_text().as_str(), requests[0].listener), ("code=x&code=y", Listener::Http));
    assert_eq!(requests[1].method, "OPTIONS");
    stage.sandbox.clear_requests();
    assert!(stage.sandbox.requests().is_empty());
}

#[test]
fn only_the_beginning_of_a_large_body_is_kept() {
    let stage = Stage::new();
    stage.send("POST", "/oauth/token", &[FORM], &[b'x'; 100_000]);
    let request = &stage.sandbox.requests()[0];
    assert_eq!((request.body.len(), request.body_len), (65_536, 100_000));
}

#[test]
fn requests_to_the_control_paths_are_not_recorded() {
    let stage = Stage::new();
    stage.get("/", &[]);
    stage.get("/sandbox/requests", &[]);
    assert!(stage.sandbox.requests().is_empty());
}
