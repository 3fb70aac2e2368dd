//! Checks an API call with a bearer token: first the `Version` header, then the token, its class and its scope.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;

use super::refusal::Refusal;
use crate::install::Class;
use crate::state::SandboxState;
use crate::store::Grant;

/// The API versions that a call with a bearer token may use. HighLevel documents the older version for calendars and
/// conversations. It is not known which version each of HighLevel's endpoints requires, so every endpoint with a bearer
/// token accepts both versions.
const VERSIONS: [&str; 2] = ["2021-07-28", "2021-04-15"];

/// The grant that belongs to the bearer token in the request.
pub(crate) struct Bearer(Arc<Grant>);

impl FromRequestParts<Arc<SandboxState>> for Bearer {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &Arc<SandboxState>) -> Result<Self, Refusal> {
        let version = version(&parts.headers).ok_or(Refusal::NoVersion)?;
        if !VERSIONS.contains(&version) {
            return Err(Refusal::UnknownVersion);
        }
        let token = bearer_token(&parts.headers).ok_or(Refusal::InvalidJwt)?;
        state.store().tokens.grant_of(token, state.clock.unix()).map(Self).ok_or(Refusal::InvalidJwt)
    }
}

impl Bearer {
    /// Returns the grant if it has this class and this scope. Otherwise returns HighLevel's error response.
    pub(crate) fn require(self, class: Class, scope: &str) -> Result<Arc<Grant>, Refusal> {
        match (self.0.class, class) {
            (Class::Company, Class::Location) => Err(Refusal::AgencyToken),
            (Class::Location, Class::Company) => Err(Refusal::UserTypeMismatch),
            _ if !self.0.has_scope(scope) => Err(Refusal::ScopeNotGranted),
            _ => Ok(self.0),
        }
    }
}

/// Whether the request uses version 3 of the API, whose field names are in camelCase.
pub(crate) fn is_v3(headers: &HeaderMap) -> bool {
    version(headers) == Some("v3")
}

fn version(headers: &HeaderMap) -> Option<&str> {
    headers.get("version")?.to_str().ok()
}

fn bearer_token(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}
