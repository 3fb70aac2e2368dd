//! A successful token response: the tokens and their fields (RFC 6749 §5.1, with HighLevel's own fields).

use crate::oauth::credentials::{AccessToken, RefreshToken};
use crate::oauth::json::Json;
use crate::oauth::request::UserType;
use alloc::string::String;
use alloc::vec::Vec;

/// The tokens of a successful response. Only the access token is always present.
pub struct Tokens {
    /// `access_token`: sent with each API call.
    pub access: AccessToken,
    /// `refresh_token`: exchanged for the next token pair. A refresh token works only once.
    pub refresh: Option<RefreshToken>,
    /// The fields of the response that are not secret.
    pub fields: TokenFields,
}

/// The fields of a token response that are not secret. Each field may be missing.
#[derive(Clone, PartialEq, Default)]
pub struct TokenFields {
    /// `userType`: the user type of the account to which the tokens give access.
    pub user_type: Option<UserType>,
    /// `companyId`: the agency's ID. Occurs with both user types.
    pub company_id: Option<String>,
    /// `locationId`: the sub-account's ID. Occurs only with the user type `Location`.
    pub location_id: Option<String>,
    /// `approvedLocations`: the IDs of the sub-accounts that the user selected during the install of the HighLevel app.
    /// Often absent.
    pub approved_locations: Vec<String>,
    /// `userId`: the ID of the user who installed the HighLevel app.
    pub user_id: Option<String>,
    /// `scope`: the granted scopes, separated by spaces (RFC 6749 §3.3).
    pub scope: Option<String>,
    /// `expires_in`: seconds from the response until the access token expires.
    pub expires_in: Option<f64>,
    /// `traceId`: the trace ID. HighLevel's support asks for it.
    pub trace_id: Option<String>,
}

impl Tokens {
    /// Reads the JSON of a response, with names in either spelling (`access_token`, `accessToken`). `None` if the
    /// response holds no access token.
    #[must_use]
    pub fn read(response: &Json) -> Option<Self> {
        let text = |name: &str| response.text_of(name).map(String::from);
        Some(Self {
            access: AccessToken::parse(response.text_of("access_token")?)?,
            refresh: response.text_of("refresh_token").and_then(RefreshToken::parse),
            fields: TokenFields {
                user_type: response.text_of("userType").and_then(UserType::parse),
                company_id: text("companyId"),
                location_id: text("locationId"),
                approved_locations: approved_locations(response),
                user_id: text("userId"),
                scope: text("scope"),
                expires_in: response.get("expires_in").and_then(Json::number),
                trace_id: text("traceId"),
            },
        })
    }
}

fn approved_locations(response: &Json) -> Vec<String> {
    let Some(Json::List(locations)) = response.get("approvedLocations") else { return Vec::new() };
    locations.iter().filter_map(Json::text).map(String::from).collect()
}
