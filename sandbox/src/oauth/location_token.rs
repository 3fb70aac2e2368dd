//! `POST /oauth/locationToken`: makes a sub-account's token with an agency's token.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::token_request::missing_messages;
use super::token_response;
use crate::COMPANY_ID;
use crate::api::{Bearer, Fields, Refusal, json_response};
use crate::install::Class;
use crate::state::SandboxState;

pub(crate) async fn location_token(
    State(state): State<Arc<SandboxState>>,
    bearer: Bearer,
    fields: Fields,
) -> Result<Response, Refusal> {
    let grant = bearer.require(Class::Company, "oauth.write")?;
    let (Some(company_id), Some(location_id)) = (fields.get("companyId"), fields.get("locationId")) else {
        let missing = ["companyId", "locationId"].into_iter().filter(|name| fields.get(name).is_none());
        return Err(Refusal::Unprocessable(missing.flat_map(missing_messages).collect()));
    };
    let mut store = state.store();
    let exists = store.find_location(location_id).is_some();
    if company_id != COMPANY_ID || !exists || !grant.is_installed_in(location_id) {
        return Err(Refusal::OtherLocation);
    }
    if store.is_paused(location_id) {
        return Err(Refusal::LocationNotActive);
    }
    let pair = store.tokens.issue(Arc::new(grant.for_location(location_id)), state.clock.unix());
    let response = token_response::location_token(&pair, store.location_refresh_tokens);
    Ok(json_response(StatusCode::CREATED, &response))
}
