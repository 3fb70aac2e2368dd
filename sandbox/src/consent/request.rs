//! The authorization request and the authorization response (RFC 6749 §4.1.1, §4.1.2).

use std::net::IpAddr;

use axum::http::Uri;
use axum::response::Redirect;
use form_urlencoded::Serializer;

use crate::api::Fields;
use crate::store::Store;

/// A valid authorization request.
pub(crate) struct AuthorizationRequest<'a> {
    pub(crate) client_id: &'a str,
    pub(crate) version_id: &'a str,
    pub(crate) redirect_uri: &'a str,
    pub(crate) scope: &'a str,
    pub(crate) state: Option<&'a str>,
}

/// An error in an authorization request. The first text is the name of the error on HighLevel's page. The second text
/// explains the error.
pub(crate) struct Problem(pub(crate) &'static str, pub(crate) &'static str);

impl<'a> AuthorizationRequest<'a> {
    pub(crate) fn read(fields: &'a Fields, store: &Store) -> Result<Self, Problem> {
        if fields.get("response_type") != Some("code") {
            return Err(Problem("error.invalidResponseType", "response_type must be “code”."));
        }
        let client_id = fields
            .get("client_id")
            .ok_or(Problem("error.noClientId", "client_id is missing from the address."))?;
        if !store.is_registered(client_id) {
            return Err(Problem(
                "error.appNotFound",
                "No app with this client_id is registered here. The client_id must be whole, with its suffix.",
            ));
        }
        let version_id = fields.get("version_id").ok_or(Problem(
            "error.noAppVersionIdFound",
            "version_id is missing from the address. For the first version of an app, it is the app id.",
        ))?;
        // The browser must not be redirected to a URL that is not allowed.
        let redirect_uri = fields.get("redirect_uri").filter(|uri| is_local(uri)).ok_or(Problem(
            "error.invalidRedirectUri",
            "redirect_uri must be an http or https address on this machine, without a fragment. The sandbox \
             redirects nowhere else.",
        ))?;
        let scope =
            fields.get("scope").ok_or(Problem("error.noScope", "scope is missing from the address."))?;
        Ok(Self { client_id, version_id, redirect_uri, scope, state: fields.sent("state") })
    }

    /// Redirects to the redirect URL with these parameters, and with `state` if the request had one.
    pub(crate) fn redirect(&self, parameters: &[(&str, &str)]) -> Redirect {
        let state = self.state.map(|state| ("state", state));
        let query = Serializer::new(String::new()).extend_pairs(parameters).extend_pairs(state).finish();
        let separator = if self.redirect_uri.contains('?') { '&' } else { '?' };
        Redirect::to(&format!("{}{separator}{query}", self.redirect_uri))
    }
}

/// Whether a redirect URL is an http or https address on this computer, without a fragment. A URL with `\`, with `@` or
/// with a character outside ASCII is refused too.
fn is_local(uri: &str) -> bool {
    let Ok(parsed) = uri.parse::<Uri>() else { return false };
    let host = parsed.host().unwrap_or_default().trim_matches(['[', ']']);
    // `localhost`, and every name that ends with `.localhost` (RFC 6761 §6.3).
    let is_localhost = host.rsplit('.').next().is_some_and(|last| last.eq_ignore_ascii_case("localhost"));
    matches!(parsed.scheme_str(), Some("http" | "https"))
        && uri.is_ascii()
        && !uri.contains(['#', '\\', '@'])
        && (is_localhost || host.parse().is_ok_and(|ip: IpAddr| ip.is_loopback()))
}

#[cfg(test)]
mod tests {
    use super::is_local;

    #[test]
    fn only_redirect_uris_on_this_machine_are_accepted() {
        for good in [
            "http://127.0.0.1:8703/",
            "https://localhost/a?b=c",
            "http://shop.localhost:80/",
            "http://[::1]:80/",
        ] {
            assert!(is_local(good), "{good}");
        }
        for bad in [
            "https://example.com/",
            "http://127.0.0.1@example.com/",
            "http://localhost.example.com/",
            "javascript:alert(1)",
            "//localhost/",
            "http://localhost/#fragment",
            "http://localhost\\@example.com/",
            "http://localhost/ü",
            "",
        ] {
            assert!(!is_local(bad), "{bad}");
        }
    }
}
