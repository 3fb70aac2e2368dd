//! The fields of a success, in their ordinary spelling.

use serde_json::{Value, json};

use crate::COMPANY_ID;
use crate::books::Pair;
use crate::install::Class;
use crate::reply::trace_id;

/// The answer of the token endpoint. A Company answer has no `locationId`, and `approvedLocations` only if the
/// agency user ticked some.
pub(crate) fn tokens(pair: &Pair) -> Value {
    let grant = &pair.grant;
    let mut answer = json!({
        "access_token": pair.access,
        "token_type": "Bearer",
        "expires_in": 86399,
        "refresh_token": pair.refresh,
        "refreshTokenId": pair.refresh_id,
        "scope": grant.scope,
        "userType": grant.class.as_str(),
        "companyId": COMPANY_ID,
        "userId": grant.user_id,
        "isBulkInstallation": grant.class == Class::Company,
        "traceId": trace_id(),
    });
    match &grant.location {
        Some(location) => answer["locationId"] = json!(location),
        None => {
            answer["installToFutureLocations"] = json!(false);
            answer["approveAllLocations"] = json!(grant.approved.is_empty());
        }
    }
    if !grant.approved.is_empty() {
        answer["approvedLocations"] = json!(grant.approved);
    }
    answer
}

/// The answer of `/oauth/locationToken`. The documented samples have a refresh token, other sources have none.
pub(crate) fn location_token(pair: &Pair, with_refresh: bool) -> Value {
    let grant = &pair.grant;
    let mut answer = json!({
        "access_token": pair.access,
        "token_type": "Bearer",
        "expires_in": 86400,
        "scope": grant.scope,
        "userType": grant.class.as_str(),
        "companyId": COMPANY_ID,
        "locationId": grant.location,
        "userId": grant.user_id,
        "traceId": trace_id(),
    });
    if with_refresh {
        answer["refresh_token"] = json!(pair.refresh);
    }
    answer
}
