//! The JSON of a token response. The names of RFC 6749 §5.1 are in snake_case, and HighLevel's own names in camelCase.

use serde_json::{Value, json};

use crate::COMPANY_ID;
use crate::install::Class;
use crate::random::trace_id;
use crate::store::TokenPair;

/// The response from `/oauth/token`. The response for an agency has no `locationId`. It contains `approvedLocations`
/// only if the agency user selected some sub-accounts.
pub(crate) fn tokens(pair: &TokenPair) -> Value {
    let grant = &pair.grant;
    let mut response = json!({
        "access_token": pair.access_token,
        "token_type": "Bearer",
        "expires_in": 86399,
        "refresh_token": pair.refresh_token,
        "refreshTokenId": pair.refresh_token_id,
        "scope": grant.scope,
        "userType": grant.class.as_str(),
        "companyId": COMPANY_ID,
        "userId": grant.user_id,
        "isBulkInstallation": grant.class == Class::Company,
        "traceId": trace_id(),
    });
    match &grant.location_id {
        Some(location_id) => response["locationId"] = json!(location_id),
        None => {
            response["installToFutureLocations"] = json!(false);
            response["approveAllLocations"] = json!(grant.approved_locations.is_empty());
        }
    }
    if !grant.approved_locations.is_empty() {
        response["approvedLocations"] = json!(grant.approved_locations);
    }
    response
}

/// The response from `/oauth/locationToken`. HighLevel's sample responses contain a refresh token. Other sources show
/// the response without a refresh token.
pub(crate) fn location_token(pair: &TokenPair, with_refresh: bool) -> Value {
    let grant = &pair.grant;
    let mut response = json!({
        "access_token": pair.access_token,
        "token_type": "Bearer",
        "expires_in": 86400,
        "scope": grant.scope,
        "userType": grant.class.as_str(),
        "companyId": COMPANY_ID,
        "locationId": grant.location_id,
        "userId": grant.user_id,
        "traceId": trace_id(),
    });
    if with_refresh {
        response["refresh_token"] = json!(pair.refresh_token);
    }
    response
}
