//! Adds a hash of a file's content to the name of the file, and makes the digests with which a browser checks a file.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

/// Returns the file name with the hash of this content, replacing an earlier hash: `leg3-908f0813d4310710_bg.wasm`.
pub fn named(file: &str, bytes: &[u8]) -> String {
    let hash = format!("{:.16}", format!("{:x}", Sha256::digest(bytes)));
    let plain = without_hash(file);
    let cut = plain.find("_bg.").or_else(|| plain.rfind('.')).unwrap_or(plain.len());
    format!("{}-{hash}{}", &plain[..cut], &plain[cut..])
}

/// Returns the file name without its hash: `leg3_bg.wasm` for `leg3-908f0813d4310710_bg.wasm`.
pub fn without_hash(name: &str) -> String {
    let Some((start, rest)) = name.rsplit_once('-') else { return name.to_owned() };
    let hash = rest.find(|sign: char| !sign.is_ascii_hexdigit()).unwrap_or(rest.len());
    if (12..=16).contains(&hash) { format!("{start}{}", &rest[hash..]) } else { name.to_owned() }
}

/// Returns the digest in the format of the `integrity` attribute. The digests in the policy are also SHA-256. A SHA-384
/// digest would add 16 bytes for each chunk, and these bytes cannot be compressed.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

/// Returns the digest in the format of a Content Security Policy source.
pub fn sha256_source(text: &str) -> String {
    format!("'{}'", integrity(text.as_bytes()))
}
