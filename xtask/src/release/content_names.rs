//! Names of files by their content, and the integrity by which a browser checks it.

use base64::Engine;
use sha2::{Digest, Sha256, Sha384};

/// `leg3-1f2e_bg.wasm` with the hash of its content instead of any it had.
pub(super) fn named(file: &str, bytes: &[u8]) -> String {
    let hash: String = Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let plain = without_hash(file);
    let cut = plain.find("_bg.").or_else(|| plain.rfind('.')).unwrap_or(plain.len());
    format!("{}-{hash}{}", &plain[..cut], &plain[cut..])
}

/// `leg3-908f0813d4310710_bg.wasm` is `leg3_bg.wasm`.
pub(super) fn without_hash(name: &str) -> String {
    let Some((start, rest)) = name.rsplit_once('-') else { return name.to_owned() };
    let hash = rest.find(|sign: char| !sign.is_ascii_hexdigit()).unwrap_or(rest.len());
    if (12..=16).contains(&hash) { format!("{start}{}", &rest[hash..]) } else { name.to_owned() }
}

/// As a browser reads it in `integrity`.
pub(super) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", base64::engine::general_purpose::STANDARD.encode(Sha384::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
