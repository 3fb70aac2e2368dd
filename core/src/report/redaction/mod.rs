//! Secret detection: finds secrets in text before the text goes into a report.
//!
//! The detection finds two kinds of secrets: the secrets that this page has held (compared by fingerprint), and text
//! with the shape of an authorization code, a token or a credential. It finds a secret that this page has held even if
//! the secret is quoted, encoded, wrapped over several lines, or changed to upper or lower case. Before it searches for
//! shapes, it also decodes the text. But it finds some shapes only if upper and lower case are unchanged, or only if
//! the secret is on one line.
//!
//! The detection runs in this order: `extract` and `known_secrets` learn the secrets; `decodings` decodes the text in
//! several ways; `secret_patterns` and `known_secrets` examine each decoding.
//!
//! This folder contains only the check, which returns true or false. What does not live here: the handling of a text
//! that fails the check ([`writer`](super::writer), [`untrusted_text`](super::untrusted_text)).
//!
//! - [`decodings`]: decodes a text: removes escapes and spaces, decodes base64 and hexadecimal digits
//! - [`escapes`]: removes URL, JSON, JavaScript and HTML escapes
//! - [`extract`]: selects the possible secrets in a token response or a pasted text
//! - [`known_secrets`]: the fingerprints of the secrets that this page has held, and the check itself
//! - [`normalize`]: reduces a text to its letters and digits, or to its visible characters, in lower case
//! - [`secret_patterns`]: recognizes the shapes of authorization codes, tokens and credentials

pub mod decodings;
pub mod escapes;
pub mod extract;
pub mod known_secrets;
pub mod normalize;
pub mod secret_patterns;
