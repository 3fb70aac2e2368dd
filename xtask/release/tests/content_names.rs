//! Tests of file names with a hash, and of digests.

use release::content_names::{integrity, named, without_hash};

#[test]
fn a_name_carries_the_hash_of_its_content_and_no_other() {
    // SHA-256 of "abc" begins with ba7816bf 8f01cfea (FIPS 180-4's examples).
    assert_eq!(named("leg3-908f0813d4310710_bg.wasm", b"abc"), "leg3-ba7816bf8f01cfea_bg.wasm");
    assert_eq!(named("details.wasm", b"abc"), "details-ba7816bf8f01cfea.wasm");
}

#[test]
fn a_name_loses_its_hash_and_nothing_else() {
    assert_eq!(without_hash("leg3-908f0813d4310710_bg.wasm"), "leg3_bg.wasm");
    assert_eq!(without_hash("details-reader-8386ae69b4d93ae0.wasm"), "details-reader.wasm");
    assert_eq!(without_hash("deep-dead.js"), "deep-dead.js");
    assert_eq!(without_hash("index.html"), "index.html");
}

#[test]
fn integrity_is_the_sha384_of_the_bytes() {
    // The SHA-384 of "abc", from FIPS 180-4's examples.
    let right = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";
    assert_eq!(integrity(b"abc"), right);
}
