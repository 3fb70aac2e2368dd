//! Tokens in HighLevel's format, as JWTs. The signature of a token is random bytes of the right length. A client cannot
//! check the signature, because HighLevel publishes no key. The sandbox checks a token by looking it up in the store.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use super::grant::Grant;
use crate::install::Class;
use crate::random::hex;

const HEADER: &str = r#"{"alg":"RS256","typ":"JWT"}"#;
/// The length of an RS256 signature by a key of 2048 bits, in bytes.
const SIGNATURE: usize = 256;

/// The lifetime of an access token, in seconds.
pub(crate) const ACCESS_LIFETIME: f64 = 86_400.0;
/// The lifetime of a refresh token that is not used, in seconds.
pub(crate) const REFRESH_LIFETIME: f64 = 365.0 * 86_400.0;

/// An access token, issued at the Unix time `now`.
pub(crate) fn access_token(grant: &Grant, now: f64) -> String {
    let mut claims = claims(grant, now, ACCESS_LIFETIME);
    if grant.from_agency {
        claims["jti"] = json!(hex(24));
    }
    sign(&claims)
}

/// A refresh token, issued at the Unix time `now`.
pub(crate) fn refresh_token(grant: &Grant, now: f64, unique_id: &str) -> String {
    let mut claims = claims(grant, now, REFRESH_LIFETIME);
    claims["uniqueId"] = json!(unique_id);
    claims["v"] = json!("2");
    sign(&claims)
}

fn claims(grant: &Grant, now: f64, lifetime: f64) -> Value {
    let app = grant.app_id();
    let scopes: Vec<&str> = grant.scopes().collect();
    let mut meta = json!({"scopes": scopes, "client": app, "versionId": app, "clientKey": grant.client_id});
    if grant.class == Class::Company {
        meta["agencyPlan"] = json!("agency_annual_497");
    }
    json!({
        "authClass": grant.class.as_str(),
        "authClassId": grant.auth_class_id(),
        "primaryAuthClassId": grant.auth_class_id(),
        "source": "INTEGRATION",
        "sourceId": grant.client_id,
        "channel": "OAUTH",
        "oauthMeta": meta,
        "iat": now,
        "exp": now + lifetime,
    })
}

fn sign(claims: &Value) -> String {
    let mut signature = [0; SIGNATURE];
    fastrand::fill(&mut signature);
    let [header, payload] = [HEADER.to_owned(), claims.to_string()].map(|part| URL_SAFE_NO_PAD.encode(part));
    format!("{header}.{payload}.{}", URL_SAFE_NO_PAD.encode(signature))
}
