//! Tests of file names with a hash, and of digests.

use release::content_names::{integrity, named, without_hash};

#[test]
fn the_hash_in_a_file_name_is_replaced_by_the_hash_of_its_content() {
    // SHA-256 of "abc" begins with ba7816bf 8f01cfea (FIPS 180-4's examples).
    assert_eq!(named("leg3-908f0813d4310710_bg.wasm", b"abc"), "leg3-ba7816bf8f01cfea_bg.wasm");
    assert_eq!(named("details.wasm", b"abc"), "details-ba7816bf8f01cfea.wasm");
}

#[test]
fn only_the_hash_is_removed_from_a_file_name() {
    assert_eq!(without_hash("leg3-908f0813d4310710_bg.wasm"), "leg3_bg.wasm");
    assert_eq!(without_hash("details-reader-8386ae69b4d93ae0.wasm"), "details-reader.wasm");
    assert_eq!(without_hash("deep-dead.js"), "deep-dead.js");
    assert_eq!(without_hash("index.html"), "index.html");
}

#[test]
fn integrity_is_the_sha256_of_the_bytes() {
    // The SHA-256 of "abc", from FIPS 180-4's examples.
    let right = "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";
    assert_eq!(integrity(b"abc"), right);
}
