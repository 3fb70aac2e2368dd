//! The authorization code grant of RFC 6749 as types, in the order the data travels.
//!
//! Pure: no browser, no clock, no randomness, no async. What is needed of them is passed in.

#[path = "../../core/src/base64.rs"]
pub(crate) mod base64;
#[path = "../../core/src/oauth/pasted_credentials.rs"]
pub mod blob;
#[path = "../../core/src/oauth/jwt_claims.rs"]
pub mod claims;
#[path = "../../core/src/exchange/failure_codes.rs"]
mod codes;
#[path = "../../core/src/oauth/jwt.rs"]
pub mod contents;
#[path = "../../core/src/oauth/credentials.rs"]
pub mod credentials;
#[path = "../../core/src/exchange/failure.rs"]
pub mod failure;
#[path = "../../core/src/exchange/reducer.rs"]
pub mod flow;
#[path = "../../core/src/oauth/form.rs"]
pub mod form;
#[path = "../../core/src/oauth/json.rs"]
pub mod json;
#[path = "../../core/src/tokens/summary.rs"]
pub mod passport;
#[path = "../../core/src/exchange/probe.rs"]
pub mod probe;
#[path = "../../core/src/oauth/redirect.rs"]
pub mod redirect;
#[path = "../../core/src/refresh/reducer.rs"]
pub mod refresh;
#[path = "../../core/src/oauth/error_response.rs"]
pub mod refusal;
#[path = "../../core/src/oauth/response.rs"]
pub mod reply;
#[path = "../../core/src/oauth/request.rs"]
pub mod request;
#[path = "../../core/src/oauth/secret.rs"]
pub mod secret;
#[path = "../../core/src/exchange/state.rs"]
pub mod step;
#[path = "../../core/src/text.rs"]
pub mod text;
#[path = "../../core/src/tokens/answer.rs"]
pub mod tokens;
