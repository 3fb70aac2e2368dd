//! The consent page: `/v2/oauth/chooselocation`, and the older path without `/v2`. It asks a person, then sends the
//! browser back to the redirect URI with a code or a refusal.

mod page;
mod request;

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};

use crate::form::Fields;
use crate::install::Install;
use crate::world::World;
use request::Request;

/// Shows the page, or says what is wrong with the address.
pub(crate) async fn ask(State(world): State<Arc<World>>, RawQuery(query): RawQuery) -> Response {
    let fields = Fields::parse(query.unwrap_or_default().as_bytes());
    let books = world.books();
    match Request::read(&fields, |client_id| books.is_app(client_id)) {
        Ok(request) => page::question(&request, books.all_places()),
        Err(problem) => page::problem(problem),
    }
}

/// Takes the person's answer. Everything is checked again, since it comes from a form.
pub(crate) async fn decide(State(world): State<Arc<World>>, body: Bytes) -> Response {
    let fields = Fields::parse(&body);
    let request = match Request::read(&fields, |client_id| world.books().is_app(client_id)) {
        Ok(request) => request,
        Err(problem) => return page::problem(problem),
    };
    let outcome = match fields.get("answer") {
        Some("allow") => {
            let install = install(&fields).with_scope(request.scope);
            vec![("code", world.issue_code(request.client_id, install))]
        }
        _ => vec![
            ("error", "access_denied".to_owned()),
            ("error_description", "The user refused the access that was asked for".to_owned()),
        ],
    };
    match request.way_back(&outcome) {
        Some(location) => Redirect::to(&location).into_response(),
        None => page::problem(request::REDIRECT_URI),
    }
}

fn install(fields: &Fields) -> Install {
    match (fields.get("who"), fields.get("location")) {
        (Some("location"), location) => Install::sub_account(location.unwrap_or("locSandbox0000000001")),
        (_, Some(location)) => Install::agency_ticking([location]),
        (_, None) => Install::agency(),
    }
}
