//! `POST /oauth/token`: the order of its checks, which is what a client can tell its failures apart by.
//!
//! 1. the form: 422
//! 2. the code or the refresh token
//! 3. the client, and on refresh the user type
//! 4. the sub-account
//!
//! A refresh token that was used less than 30 seconds ago gives the same pair again, to the same client.
//!
//! Only what passes them all spends the code. Whether the real one spends it on a wrong secret is not known; this one
//! does not.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};

use super::answer;
use super::ask::{Ask, With};
use crate::books::{Books, Grant, Pair, Refreshable};
use crate::form::Fields;
use crate::guard::version;
use crate::install::Class;
use crate::refusal::Refusal;
use crate::reply;
use crate::spelling::camel_case;
use crate::world::World;

pub(crate) async fn token(State(world): State<Arc<World>>, headers: HeaderMap, body: Bytes) -> Response {
    let v3 = version(&headers) == Some("v3");
    let fields = if v3 { Fields::of_v3(&headers, &body) } else { Fields::of_form(&headers, &body) };
    let pair = Ask::read(&fields, v3).and_then(|ask| exchange(&mut world.books(), ask, world.clock.unix()));
    match pair {
        Ok(pair) => {
            let tokens = answer::tokens(&pair);
            reply::json(StatusCode::OK, &if v3 { camel_case(tokens) } else { tokens })
        }
        Err(refusal) => refusal.into_response(),
    }
}

fn exchange(books: &mut Books, ask: Ask, now: f64) -> Result<Pair, Refusal> {
    let Ask { client_id, client_secret, with } = ask;
    let is_client = books.is_client(&client_id, &client_secret);
    let known = |grant: &Grant| is_client && grant.client_id == client_id;
    match with {
        With::Code(code) => {
            let grant = books.codes.look_up(&code, now).ok_or(Refusal::CodeNotFound)?;
            if !known(grant) {
                return Err(Refusal::InvalidClient);
            }
            is_active(books, grant)?;
            let grant = books.codes.spend(&code).ok_or(Refusal::CodeNotFound)?;
            Ok(books.tokens.mint(Arc::new(grant), now))
        }
        With::RefreshToken(refresh_token, user_type) => {
            let (grant, again) = match books.tokens.worth(&refresh_token, now) {
                Refreshable::Yes(grant) => (grant, None),
                Refreshable::Again(pair) => (Arc::clone(&pair.grant), Some(pair)),
                Refreshable::Spent => return Err(Refusal::SpentRefreshToken),
                Refreshable::Unknown => return Err(Refusal::UnknownRefreshToken),
            };
            // A wrong user type reads like a wrong secret.
            if !known(&grant) || !suits(user_type, grant.class) {
                return Err(Refusal::InvalidClient);
            }
            is_active(books, &grant)?;
            Ok(again.unwrap_or_else(|| books.tokens.refresh(refresh_token, grant, now)))
        }
    }
}

fn suits(asked: Option<Class>, class: Class) -> bool {
    asked.is_none_or(|asked| asked == class)
}

fn is_active(books: &Books, grant: &Grant) -> Result<(), Refusal> {
    if books.is_paused(grant.subject()) { Err(Refusal::LocationNotActive) } else { Ok(()) }
}
