//! The routes of the pretend API, and the code that its endpoints share. Layers around these routes record every
//! request, answer preflights, add CORS headers and apply faults.

mod bearer;
mod cors;
mod fields;
mod refusal;
mod request_kind;
mod response;

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use axum::routing::{any, get, post};
use axum::{Extension, Router};
use futures_util::StreamExt;
use serde_json::json;

pub(crate) use bearer::{Bearer, is_v3};
pub use cors::Cors;
pub(crate) use fields::Fields;
pub(crate) use refusal::Refusal;
pub use request_kind::PROBE_CODE;
pub(crate) use request_kind::RequestKind;
pub(crate) use response::{HTML, JSON, camel_case, json_response, not_found};

use crate::record::{Listener, RecordedRequest};
use crate::state::SandboxState;
use crate::{consent, control, data, faults, install_link, oauth};

/// The maximum number of bytes that the sandbox keeps of a request's body. HighLevel's own limit is not known.
const MAX_BODY: usize = 1024 * 1024;

/// The routes of the HTTP listener: the pretend API and the control paths.
pub(crate) fn http(state: &Arc<SandboxState>) -> Router {
    control::routes(state).fallback_service(highlevel(state, Listener::Http))
}

/// The routes of the HTTPS listener: only the pretend API.
pub(crate) fn https(state: &Arc<SandboxState>) -> Router {
    highlevel(state, Listener::Https)
}

fn highlevel(state: &Arc<SandboxState>, listener: Listener) -> Router {
    // The layers are around the routes, not inside them, because a route would add an `Allow` header to the response to
    // a preflight.
    Router::new()
        .fallback_service(endpoints(state))
        // A request reaches the last of these layers first.
        .layer(from_fn_with_state(Arc::clone(state), faults::layer))
        .layer(from_fn_with_state(Arc::clone(state), cors::layer))
        .layer(from_fn_with_state(Arc::clone(state), record))
        .layer(Extension(listener))
}

fn endpoints(state: &Arc<SandboxState>) -> Router {
    let consent = || get(consent::show).post(consent::decide);
    Router::new()
        .route("/oauth/chooselocation", consent())
        .route(install_link::PATH, consent())
        .route("/oauth/token", post(oauth::token))
        .route("/oauth/locationToken", post(oauth::location_token))
        .route("/oauth/installedLocations", get(oauth::installed_locations))
        .route("/oauth/elsewhere", any(async || json_response(StatusCode::OK, &json!({"elsewhere": true}))))
        .merge(data::routes())
        .fallback(not_found)
        .method_not_allowed_fallback(not_found)
        .with_state(Arc::clone(state))
}

/// The layer that records every request. It reads the body into memory, adds the [`RequestKind`] for the faults, and
/// then passes the request on.
async fn record(
    State(state): State<Arc<SandboxState>>,
    Extension(listener): Extension<Listener>,
    request: Request,
    next: Next,
) -> Response {
    let (mut parts, body) = request.into_parts();
    let body = read(body).await;
    state.record.add(RecordedRequest::new(state.clock.now(), listener, &parts, &body));
    parts.extensions.insert(RequestKind::of(&parts, &body));
    next.run(Request::from_parts(parts, Body::from(body))).await
}

/// Reads the body to its end, or until the connection breaks. Keeps at most the first `MAX_BODY` bytes.
async fn read(body: Body) -> Bytes {
    let mut bytes = Vec::new();
    let mut chunks = body.into_data_stream();
    while let Some(Ok(chunk)) = chunks.next().await {
        let room = MAX_BODY.saturating_sub(bytes.len());
        bytes.extend_from_slice(&chunk[..chunk.len().min(room)]);
    }
    bytes.into()
}
