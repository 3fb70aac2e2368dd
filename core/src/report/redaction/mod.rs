//! Secret detection: finds secrets in text before the text goes into a report.
//!
//! Two kinds of secrets are found: the ones this page has held (compared by fingerprint), and text that is shaped like
//! a code, a token or a credential. Both are found although they are quoted, encoded, wrapped in lines or written in
//! another case.
//!
//! The check runs in this order: `extract` and `known_secrets` learn the secrets; `decodings` lists every way to decode
//! the text; `secret_patterns` and `known_secrets` look at each decoding.
//!
//! Here: the check, which answers yes or no. Not here: what happens to a text that fails the check; that is decided in
//! [`writer`](super::writer) and [`untrusted_text`](super::untrusted_text).
//!
//! - [`decodings`]: every way to decode a text: escapes, spaces, base64, hexadecimal digits
//! - [`escapes`]: removes URL, JSON, JavaScript and HTML escapes
//! - [`extract`]: picks the values out of a response that may be secret
//! - [`known_secrets`]: the fingerprints of the secrets this page has held, and the check itself
//! - [`normalize`]: reduces a text to its lower-case letters and digits
//! - [`secret_patterns`]: recognizes the shapes of codes, tokens and credentials

pub mod decodings;
pub mod escapes;
pub mod extract;
pub mod known_secrets;
pub mod normalize;
pub mod secret_patterns;
