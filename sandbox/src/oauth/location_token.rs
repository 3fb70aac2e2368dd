//! `POST /oauth/locationToken`: makes a sub-account's token with an agency's token.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::token_request::missing_messages;
use super::token_response;
use crate::form::Fields;
use crate::guard::Bearer;
use crate::install::Class;
use crate::refusal::Refusal;
use crate::world::World;
use crate::{COMPANY_ID, reply};

pub(crate) async fn location_token(
    State(world): State<Arc<World>>,
    bearer: Bearer,
    fields: Fields,
) -> Result<Response, Refusal> {
    let grant = bearer.require(Class::Company, "oauth.write")?;
    let (Some(company_id), Some(location_id)) = (fields.get("companyId"), fields.get("locationId")) else {
        let missing = ["companyId", "locationId"].into_iter().filter(|name| fields.get(name).is_none());
        return Err(Refusal::Unprocessable(missing.flat_map(missing_messages).collect()));
    };
    let mut books = world.books();
    let exists = books.find_place(location_id).is_some();
    if company_id != COMPANY_ID || !exists || !grant.covers(location_id) {
        return Err(Refusal::OtherLocation);
    }
    if books.is_paused(location_id) {
        return Err(Refusal::LocationNotActive);
    }
    let pair = books.tokens.mint(Arc::new(grant.for_location(location_id)), world.clock.unix());
    Ok(reply::json(StatusCode::CREATED, &token_response::location_token(&pair, books.minted_refresh)))
}
