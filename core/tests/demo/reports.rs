//! Tests that a report can contain the request preview of pretend mode, because the preview contains no part of a dummy
//! secret.

use leg3_core::demo::script::{CLIENT_ID, CLIENT_SECRET, CODE, FRESH_CODE};
use leg3_core::integrations::request_preview;
use leg3_core::oauth::request::Options;
use leg3_core::report::redaction::known_secrets::KnownSecrets;

#[test]
fn a_pretend_request_preview_contains_no_part_of_a_pretend_secret() {
    let mut known = KnownSecrets::new(&[7; 16]);
    for secret in [CODE, FRESH_CODE, CLIENT_SECRET] {
        known.learn(secret);
    }
    for code in [CODE, FRESH_CODE] {
        let request = request_preview::exchange(code, CLIENT_ID, true, &Options::default());
        assert!(!known.found_in(&request), "{request}");
    }
}
