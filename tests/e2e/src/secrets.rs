//! Search for secrets in a text.

/// The first of `secrets` that `text` contains, unchanged or percent-encoded. Empty secrets are ignored.
#[must_use]
pub fn leaked<'s>(text: &str, secrets: &'s [String]) -> Option<&'s str> {
    secrets
        .iter()
        .filter(|secret| !secret.is_empty())
        .find(|secret| text.contains(secret.as_str()) || text.contains(&encoded(secret)))
        .map(String::as_str)
}

fn encoded(secret: &str) -> String {
    url::form_urlencoded::byte_serialize(secret.as_bytes()).collect()
}
