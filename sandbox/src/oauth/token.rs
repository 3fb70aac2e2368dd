//! `POST /oauth/token`. The endpoint makes these checks in this order. The error response shows which check failed.
//!
//! 1. the fields of the request
//! 2. the code or the refresh token
//! 3. the client ID, the client secret, and the user type of a refresh
//! 4. whether the sub-account or the agency is paused
//!
//! An authorization code or a refresh token is used up only if all checks pass. It is not known whether HighLevel uses
//! up a code if the client secret is wrong.
//!
//! If a client sends a refresh token again less than 30 seconds after its first use, the client gets the same token
//! pair again.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use super::token_request::{Credential, TokenRequest};
use super::token_response;
use crate::api::{Fields, Refusal, camel_case, is_v3, json_response};
use crate::state::SandboxState;
use crate::store::{Grant, RefreshTokenStatus, Store, TokenPair};

pub(crate) async fn token(
    State(state): State<Arc<SandboxState>>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Refusal> {
    let v3 = is_v3(&headers);
    let request = TokenRequest::read(&fields, v3)?;
    let pair = exchange(&mut state.store(), request, state.clock.unix())?;
    let tokens = token_response::tokens(&pair);
    Ok(json_response(StatusCode::OK, &if v3 { camel_case(tokens) } else { tokens }))
}

fn exchange(store: &mut Store, request: TokenRequest, now: f64) -> Result<TokenPair, Refusal> {
    let TokenRequest { client_id, client_secret, credential } = request;
    let is_client = store.is_client(&client_id, &client_secret);
    let is_own = |grant: &Grant| is_client && grant.client_id == client_id;
    match credential {
        Credential::Code(code) => {
            let grant = store.codes.grant_of(&code, now).ok_or(Refusal::CodeNotFound)?;
            if !is_own(grant) {
                return Err(Refusal::InvalidClient);
            }
            check_active(store, grant)?;
            let grant = store.codes.use_up(&code).ok_or(Refusal::CodeNotFound)?;
            Ok(store.tokens.issue(Arc::new(grant), now))
        }
        Credential::RefreshToken(refresh_token, user_type) => {
            let (grant, same_pair) = match store.tokens.refresh_token_status(&refresh_token, now) {
                RefreshTokenStatus::Valid(grant) => (grant, None),
                RefreshTokenStatus::JustUsed(pair) => (Arc::clone(&pair.grant), Some(pair)),
                RefreshTokenStatus::Ended => return Err(Refusal::EndedRefreshToken),
                RefreshTokenStatus::Unknown => return Err(Refusal::UnknownRefreshToken),
            };
            // HighLevel sends the same error response for a wrong user type as for a wrong secret.
            if !is_own(&grant) || user_type.is_some_and(|user_type| user_type != grant.class) {
                return Err(Refusal::InvalidClient);
            }
            check_active(store, &grant)?;
            Ok(same_pair.unwrap_or_else(|| store.tokens.refresh(refresh_token, grant, now)))
        }
    }
}

fn check_active(store: &Store, grant: &Grant) -> Result<(), Refusal> {
    if store.is_paused(grant.auth_class_id()) { Err(Refusal::LocationNotActive) } else { Ok(()) }
}
