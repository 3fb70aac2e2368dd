//! The consent page: `/v2/oauth/chooselocation`, and the older path without `/v2`. It asks the user for consent, and
//! then redirects the browser to the redirect URL with a code or an error.

mod page;
mod request;

use std::sync::Arc;

use axum::extract::State;
use axum::response::{Redirect, Response};

use crate::api::Fields;
use crate::install::{Class, Install};
use crate::state::SandboxState;
use request::{AuthorizationRequest, Problem};

/// Answers a GET request: shows the consent page.
pub(crate) async fn show(
    State(state): State<Arc<SandboxState>>,
    fields: Fields,
) -> Result<Response, Problem> {
    let store = state.store();
    let request = AuthorizationRequest::read(&fields, &store)?;
    Ok(page::question(&request, store.locations()))
}

/// Answers a POST request: receives the user's decision. The authorization request is checked again, because the form
/// can contain other values than those that the page showed.
pub(crate) async fn decide(
    State(state): State<Arc<SandboxState>>,
    fields: Fields,
) -> Result<Redirect, Problem> {
    let request = AuthorizationRequest::read(&fields, &state.store())?;
    if fields.get("answer") != Some("allow") {
        let description = "The user refused the access that was asked for";
        return Ok(request.redirect(&[("error", "access_denied"), ("error_description", description)]));
    }
    let class = if fields.get("who") == Some("location") { Class::Location } else { Class::Company };
    let install = Install::by(class, fields.get("location").map(str::to_owned)).with_scope(request.scope);
    let code = state.issue_code(request.client_id, install);
    Ok(request.redirect(&[("code", &code)]))
}
