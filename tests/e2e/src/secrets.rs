//! Searches a text for secrets.

/// The first of `secrets` that `text` contains, either unchanged or encoded as in a form (percent-encoded, with `+` for
/// a space). Empty secrets are ignored. `None` if the text contains no secret.
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
