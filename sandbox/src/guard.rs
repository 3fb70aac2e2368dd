//! What every call with a bearer token has to pass before its endpoint looks at it: the `Version` header, then the
//! token, its class, its scope.

use std::sync::Arc;

use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;

use crate::books::Grant;
use crate::install::Class;
use crate::refusal::Refusal;
use crate::world::World;

/// The versions of the API the sandbox speaks. Calendars and conversations are described for the older one. Which endpoint
/// takes which is not known, so each takes both.
const VERSIONS: [&str; 2] = ["2021-07-28", "2021-04-15"];

/// The grant behind the request's token, if it may call an endpoint for this class and scope.
pub(crate) fn admit(
    world: &World,
    headers: &HeaderMap,
    class: Class,
    scope: &str,
) -> Result<Arc<Grant>, Refusal> {
    match version(headers) {
        None => return Err(Refusal::NoVersion),
        Some(version) if VERSIONS.contains(&version) => {}
        Some(_) => return Err(Refusal::UnknownVersion),
    }
    let token = bearer(headers).ok_or(Refusal::InvalidJwt)?;
    let grant = world.books().tokens.allows(token, world.clock.unix()).ok_or(Refusal::InvalidJwt)?;
    match (grant.class, class) {
        (Class::Company, Class::Location) => Err(Refusal::AgencyToken),
        (Class::Location, Class::Company) => Err(Refusal::UserTypeMismatch),
        _ if !grant.has_scope(scope) => Err(Refusal::ScopeNotGranted),
        _ => Ok(grant),
    }
}

/// The value of the `Version` header, if there is one.
pub(crate) fn version(headers: &HeaderMap) -> Option<&str> {
    headers.get("version").and_then(|value| value.to_str().ok())
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}
