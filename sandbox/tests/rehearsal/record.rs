//! What the sandbox remembers of what it was sent.

use sandbox::Listener;

use super::stage::{FORM, Stage};

#[test]
fn everything_is_on_record_as_it_came() {
    let stage = Stage::new();
    stage.send("POST", "/oauth/token?a=%20b", &[FORM, ("X-Own", "1")], b"code=x&code=y");
    stage.send("OPTIONS", "/contacts/", &[("access-control-request-method", "GET")], b"");
    let seen = stage.sandbox.requests();
    assert_eq!(seen.len(), 2);
    assert_eq!((seen[0].method.as_str(), seen[0].path.as_str()), ("POST", "/oauth/token"));
    assert_eq!((seen[0].query.as_str(), seen[0].header("x-own")), ("a=%20b", Some("1")));
    assert_eq!((seen[0].body_text().as_str(), seen[0].listener), ("code=x&code=y", Listener::Http));
    assert_eq!(seen[1].method, "OPTIONS");
    stage.sandbox.clear_requests();
    assert!(stage.sandbox.requests().is_empty());
}

#[test]
fn of_a_large_body_only_the_beginning_is_kept() {
    let stage = Stage::new();
    stage.send("POST", "/oauth/token", &[FORM], &[b'x'; 100_000]);
    let seen = &stage.sandbox.requests()[0];
    assert_eq!((seen.body.len(), seen.body_len), (65_536, 100_000));
}

#[test]
fn the_control_paths_are_not_on_record() {
    let stage = Stage::new();
    stage.get("/", &[]);
    stage.get("/sandbox/requests", &[]);
    assert!(stage.sandbox.requests().is_empty());
}
