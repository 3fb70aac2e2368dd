//! `POST /oauth/token`. It checks in this order, and a client can tell from the refusal which check failed:
//!
//! 1. the form
//! 2. the code or the refresh token
//! 3. the client, and the user type of a refresh
//! 4. the sub-account
//!
//! A code is used up only if all checks pass. Whether HighLevel uses it up with a wrong secret is not known.
//!
//! A refresh token that was used less than 30 seconds ago gives the same pair again, to the same client.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use super::token_request::{Credential, TokenRequest};
use super::token_response;
use crate::books::{Books, Grant, Pair, Refreshable};
use crate::form::Fields;
use crate::guard::is_v3;
use crate::refusal::Refusal;
use crate::reply;
use crate::spelling::camel_case;
use crate::world::World;

pub(crate) async fn token(
    State(world): State<Arc<World>>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Refusal> {
    let v3 = is_v3(&headers);
    let request = TokenRequest::read(&fields, v3)?;
    let pair = exchange(&mut world.books(), request, world.clock.unix())?;
    let tokens = token_response::tokens(&pair);
    Ok(reply::json(StatusCode::OK, &if v3 { camel_case(tokens) } else { tokens }))
}

fn exchange(books: &mut Books, request: TokenRequest, now: f64) -> Result<Pair, Refusal> {
    let TokenRequest { client_id, client_secret, credential } = request;
    let is_client = books.is_client(&client_id, &client_secret);
    let is_own = |grant: &Grant| is_client && grant.client_id == client_id;
    match credential {
        Credential::Code(code) => {
            let grant = books.codes.look_up(&code, now).ok_or(Refusal::CodeNotFound)?;
            if !is_own(grant) {
                return Err(Refusal::InvalidClient);
            }
            check_active(books, grant)?;
            let grant = books.codes.spend(&code).ok_or(Refusal::CodeNotFound)?;
            Ok(books.tokens.mint(Arc::new(grant), now))
        }
        Credential::RefreshToken(refresh_token, user_type) => {
            let (grant, same_pair) = match books.tokens.worth(&refresh_token, now) {
                Refreshable::Yes(grant) => (grant, None),
                Refreshable::Again(pair) => (Arc::clone(&pair.grant), Some(pair)),
                Refreshable::Spent => return Err(Refusal::SpentRefreshToken),
                Refreshable::Unknown => return Err(Refusal::UnknownRefreshToken),
            };
            // HighLevel refuses a wrong user type like a wrong secret.
            if !is_own(&grant) || user_type.is_some_and(|user_type| user_type != grant.class) {
                return Err(Refusal::InvalidClient);
            }
            check_active(books, &grant)?;
            Ok(same_pair.unwrap_or_else(|| books.tokens.refresh(refresh_token, grant, now)))
        }
    }
}

fn check_active(books: &Books, grant: &Grant) -> Result<(), Refusal> {
    if books.is_paused(grant.subject()) { Err(Refusal::LocationNotActive) } else { Ok(()) }
}
