//! Tests of `cargo xtask scopes`, which updates the list of scopes.

use crate::support::file;
use serde_json::json;
use xtask::scopes::{read, take, written};

#[test]
fn reading_and_writing_the_scope_list_leaves_it_unchanged() {
    let list = file("data/scopes.json");
    assert_eq!(written(&read(&list).unwrap()).unwrap(), list);
}

#[test]
fn an_openapi_file_adds_scopes_and_calls_and_removes_none() {
    let list = json!([
        {"scope": "a.readonly", "class": "sub-account", "calls": ["GET /a"], "events": ["A"], "onlySeen": true}
    ]);
    let mut known = read(&list.to_string()).unwrap();
    let api = json!({"paths": {"/a/:id": {
        "get": {"security": [{"Agency-Access": ["a.readonly"]}, {"bearer": ["b.write"]}]},
        "put": {},
    }}});
    assert!(take(&mut known, &api));
    assert_eq!(
        written(&known).unwrap(),
        "[\n{\"scope\":\"a.readonly\",\"class\":\"both\",\"calls\":[\"GET /a\",\"GET /a/{id}\"],\"events\":[\"A\"]},\n\
         {\"scope\":\"b.write\",\"class\":\"sub-account\",\"calls\":[\"GET /a/{id}\"]}\n]\n"
    );
    assert!(!take(&mut known, &json!({"openapi": "3.0"})), "schemas alone add scopes");
}
