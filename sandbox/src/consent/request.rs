//! The authorization request, and the way back to whoever made it (RFC 6749 §4.1.1, §4.1.2).

use std::net::IpAddr;

use axum::http::Uri;
use form_urlencoded::Serializer;

use crate::form::Fields;

/// An authorization request that holds together. It borrows the text it came with.
pub(crate) struct Request<'a> {
    pub(crate) client_id: &'a str,
    pub(crate) version_id: &'a str,
    pub(crate) redirect_uri: &'a str,
    pub(crate) scope: &'a str,
    pub(crate) state: Option<&'a str>,
}

/// What is wrong: a short name, as HighLevel's page shows one, and a sentence.
pub(crate) type Problem = (&'static str, &'static str);

const RESPONSE_TYPE: Problem =
    ("error.invalidResponseType", "response_type has to be there, and to be “code”.");
const NO_CLIENT: Problem = ("error.noClientId", "client_id is missing from the address.");
const UNKNOWN_CLIENT: Problem = (
    "error.appNotFound",
    "No app with this client_id is registered here. It has to be the whole id, with its suffix.",
);
const NO_VERSION: Problem = (
    "error.noAppVersionIdFound",
    "version_id is missing from the address. Of an app's first version it is the app id.",
);
const NO_SCOPE: Problem = ("error.noScope", "scope is missing from the address.");
/// Neither a redirect nor a page of somebody else's may follow from a bad redirect URI.
pub(crate) const REDIRECT_URI: Problem = (
    "error.invalidRedirectUri",
    "redirect_uri has to be there, and to be an http or https address on this machine, without a fragment: \
     the sandbox sends nobody anywhere else.",
);

impl<'a> Request<'a> {
    pub(crate) fn read(fields: &'a Fields, is_app: impl Fn(&str) -> bool) -> Result<Self, Problem> {
        if fields.get("response_type") != Some("code") {
            return Err(RESPONSE_TYPE);
        }
        let client_id = fields.get("client_id").ok_or(NO_CLIENT)?;
        if !is_app(client_id) {
            return Err(UNKNOWN_CLIENT);
        }
        let version_id = fields.get("version_id").ok_or(NO_VERSION)?;
        let redirect_uri = fields.get("redirect_uri").filter(|uri| is_loopback(uri)).ok_or(REDIRECT_URI)?;
        let scope = fields.get("scope").ok_or(NO_SCOPE)?;
        Ok(Self { client_id, version_id, redirect_uri, scope, state: fields.sent("state") })
    }

    /// The redirect URI with the outcome, and `state` if one came; `None` if it cannot stand in a header.
    pub(crate) fn way_back(&self, outcome: &[(&str, String)]) -> Option<String> {
        let mut query = Serializer::new(String::new());
        query.extend_pairs(outcome);
        query.extend_pairs(self.state.map(|state| ("state", state)));
        let joint = if self.redirect_uri.contains('?') { '&' } else { '?' };
        let location = format!("{}{joint}{}", self.redirect_uri, query.finish());
        location.is_ascii().then_some(location)
    }
}

fn is_loopback(uri: &str) -> bool {
    let Ok(parsed) = uri.parse::<Uri>() else { return false };
    let host = parsed.host().unwrap_or_default().trim_matches(['[', ']']);
    // With whatever stands before it, that name stays on this machine (RFC 6761 §6.3).
    let is_local = host.rsplit('.').next().is_some_and(|last| last.eq_ignore_ascii_case("localhost"));
    matches!(parsed.scheme_str(), Some("http" | "https"))
        && !uri.contains(['#', '\\', '@'])
        && (is_local || host.parse().is_ok_and(|ip: IpAddr| ip.is_loopback()))
}

#[cfg(test)]
mod tests {
    use super::is_loopback;

    #[test]
    fn only_addresses_on_this_machine_are_redirected_to() {
        for good in [
            "http://127.0.0.1:8703/",
            "https://localhost/a?b=c",
            "http://shop.localhost:80/",
            "http://[::1]:80/",
        ] {
            assert!(is_loopback(good), "{good}");
        }
        for bad in [
            "https://example.com/",
            "http://127.0.0.1@example.com/",
            "http://localhost.example.com/",
            "javascript:alert(1)",
            "//localhost/",
            "http://localhost/#fragment",
            "http://localhost\\@example.com/",
            "",
        ] {
            assert!(!is_loopback(bad), "{bad}");
        }
    }
}
