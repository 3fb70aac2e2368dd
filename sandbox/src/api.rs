//! Routes of the pretend API, and the layers around them: every request is recorded, preflights are answered, faults
//! are applied, and CORS headers are added.

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

use crate::call::Call;
use crate::seen::{Listener, Seen};
use crate::world::World;
use crate::{consent, control, cors, data, faulted, oauth, reply};

/// The most of a request's body that is read, in bytes. HighLevel's own limit is not known.
const MAX_BODY: usize = 1024 * 1024;

/// The http listener: HighLevel, and the control paths.
pub(crate) fn http(world: &Arc<World>) -> Router {
    control::routes(world).fallback_service(highlevel(world, Listener::Http))
}

/// The https listener: HighLevel only.
pub(crate) fn https(world: &Arc<World>) -> Router {
    highlevel(world, Listener::Https)
}

fn highlevel(world: &Arc<World>, listener: Listener) -> Router {
    // The layers are around the routes, not inside them: a route would add an `Allow` header to a preflight's response.
    Router::new()
        .fallback_service(endpoints(world))
        // A request passes the last of these layers first.
        .layer(from_fn_with_state(Arc::clone(world), faulted::apply))
        .layer(from_fn_with_state(Arc::clone(world), cors::apply))
        .layer(from_fn_with_state(Arc::clone(world), record))
        .layer(Extension(listener))
}

fn endpoints(world: &Arc<World>) -> Router {
    let consent = || get(consent::ask).post(consent::decide);
    Router::new()
        .route("/oauth/chooselocation", consent())
        .route("/v2/oauth/chooselocation", consent())
        .route("/oauth/token", post(oauth::token))
        .route("/oauth/locationToken", post(oauth::location_token))
        .route("/oauth/installedLocations", get(oauth::installed_locations))
        .route("/oauth/elsewhere", any(async || reply::json(StatusCode::OK, &json!({"elsewhere": true}))))
        .merge(data::routes())
        .fallback(reply::not_found)
        .method_not_allowed_fallback(reply::not_found)
        .with_state(Arc::clone(world))
}

/// Records the request as it arrived, and passes it on with its body in memory.
async fn record(
    State(world): State<Arc<World>>,
    Extension(listener): Extension<Listener>,
    request: Request,
    next: Next,
) -> Response {
    let (mut parts, body) = request.into_parts();
    let body = read(body).await;
    world.record.note(Seen::new(world.clock.now(), listener, &parts, &body));
    parts.extensions.insert(Call::of(&parts, &body));
    next.run(Request::from_parts(parts, Body::from(body))).await
}

/// As much of the body as arrived, up to the limit.
async fn read(body: Body) -> Bytes {
    let mut bytes = Vec::new();
    let mut chunks = body.into_data_stream();
    while let Some(Ok(chunk)) = chunks.next().await {
        let room = MAX_BODY.saturating_sub(bytes.len());
        bytes.extend_from_slice(&chunk[..chunk.len().min(room)]);
    }
    bytes.into()
}
