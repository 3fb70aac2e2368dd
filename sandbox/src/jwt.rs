//! Tokens in HighLevel's shape. Their signatures are random bytes of the right length: nobody can verify one,
//! because HighLevel's clients have no key to verify with, and the sandbox recognises its own by their fingerprint.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use crate::books::Grant;
use crate::install::Class;
use crate::reply::hex;

const HEADER: &str = r#"{"alg":"RS256","typ":"JWT"}"#;
/// An RS256 signature by a key of 2048 bits, in bytes.
const SIGNATURE: usize = 256;

/// How long an access token lives, in seconds.
pub(crate) const ACCESS_LIFE: f64 = 86_400.0;
/// How long a refresh token lives if it is not used, in seconds.
pub(crate) const REFRESH_LIFE: f64 = 365.0 * 86_400.0;

/// An access token, issued at `now` (seconds since 1970).
pub(crate) fn access(grant: &Grant, now: f64) -> String {
    let mut claims = claims(grant, now, ACCESS_LIFE);
    if grant.minted {
        claims["jti"] = json!(hex(24));
    }
    sign(&claims)
}

/// A refresh token with its unique id.
pub(crate) fn refresh(grant: &Grant, now: f64, unique_id: &str) -> String {
    let mut claims = claims(grant, now, REFRESH_LIFE);
    claims["uniqueId"] = json!(unique_id);
    claims["v"] = json!("2");
    sign(&claims)
}

fn claims(grant: &Grant, now: f64, life: f64) -> Value {
    let app = grant.app_id();
    let scopes: Vec<&str> = grant.scopes().collect();
    let mut meta = json!({"scopes": scopes, "client": app, "versionId": app, "clientKey": grant.client_id});
    if grant.class == Class::Company {
        meta["agencyPlan"] = json!("agency_annual_497");
    }
    json!({
        "authClass": grant.class.as_str(),
        "authClassId": grant.subject(),
        "primaryAuthClassId": grant.subject(),
        "source": "INTEGRATION",
        "sourceId": grant.client_id,
        "channel": "OAUTH",
        "oauthMeta": meta,
        "iat": now,
        "exp": now + life,
    })
}

fn sign(claims: &Value) -> String {
    let mut signature = [0; SIGNATURE];
    fastrand::fill(&mut signature);
    let [header, payload] = [HEADER.to_owned(), claims.to_string()].map(|part| URL_SAFE_NO_PAD.encode(part));
    format!("{header}.{payload}.{}", URL_SAFE_NO_PAD.encode(signature))
}
