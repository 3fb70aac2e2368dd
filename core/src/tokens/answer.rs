//! The tokens, as HighLevel's answer gave them (RFC 6749 §5.1, with HighLevel's own fields).

use super::credentials::{AccessToken, RefreshToken};
use super::json::Json;
use super::request::UserType;
use alloc::string::String;

/// A successful answer. Only the access token is certain to be there.
pub struct Tokens {
    /// Sent with each call.
    pub access: AccessToken,
    /// Traded for the next pair, once.
    pub refresh: Option<RefreshToken>,
    /// Everything in the answer that is no secret.
    pub facts: Facts,
}

/// What the answer says about the tokens. Each may be missing.
#[derive(Clone, PartialEq, Default)]
pub struct Facts {
    /// `userType`: what the tokens open.
    pub user_type: Option<UserType>,
    /// `companyId`: the agency. Comes with both classes.
    pub company_id: Option<String>,
    /// `locationId`: the sub-account. Only with `Location` tokens.
    pub location_id: Option<String>,
    /// `userId`: who installed.
    pub user_id: Option<String>,
    /// `scope`: what the tokens may do, separated by spaces.
    pub scope: Option<String>,
    /// `expires_in`: seconds until the access token ends.
    pub expires_in: Option<f64>,
    /// `traceId`: what HighLevel's support asks for.
    pub trace_id: Option<String>,
}

impl Tokens {
    /// Reads an answer in either spelling. `None` where it holds no access token.
    #[must_use]
    pub fn read(answer: &Json) -> Option<Self> {
        let text = |name: &str| answer.text_of(name).map(String::from);
        Some(Self {
            access: AccessToken::parse(answer.text_of("access_token")?)?,
            refresh: answer.text_of("refresh_token").and_then(RefreshToken::parse),
            facts: Facts {
                user_type: answer.text_of("userType").and_then(UserType::parse),
                company_id: text("companyId"),
                location_id: text("locationId"),
                user_id: text("userId"),
                scope: text("scope"),
                expires_in: answer.get("expires_in").and_then(Json::number),
                trace_id: text("traceId"),
            },
        })
    }
}
