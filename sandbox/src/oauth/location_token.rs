//! `POST /oauth/locationToken`: makes a sub-account's token with an agency's token.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use super::{answer, ask};
use crate::form::Fields;
use crate::guard::admit;
use crate::install::Class;
use crate::refusal::Refusal;
use crate::world::World;
use crate::{COMPANY_ID, reply};

pub(crate) async fn location_token(
    State(world): State<Arc<World>>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Refusal> {
    let grant = admit(&world, &headers, Class::Company, "oauth.write")?;
    let fields = Fields::of_form(&headers, &body);
    let (Some(company_id), Some(location_id)) = (fields.get("companyId"), fields.get("locationId")) else {
        let names = ["companyId", "locationId"].into_iter().filter(|name| fields.get(name).is_none());
        return Err(Refusal::Unprocessable(names.flat_map(ask::lacks).collect()));
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
    Ok(reply::json(StatusCode::CREATED, &answer::location_token(&pair, books.minted_refresh)))
}
