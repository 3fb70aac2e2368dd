//! The way of a request to the pretend API: it is recorded, a preflight is answered, a fault strikes or the
//! endpoint answers, and CORS has the last word.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{Request, Response};
use axum::routing::{any, get, post};
use http_body_util::BodyExt;
use hyper::body::Incoming;
use serde_json::json;
use tower::ServiceExt;

use crate::call::Call;
use crate::cors::Cors;
use crate::net::{Cut, Host};
use crate::seen::{Listener, Seen};
use crate::world::World;
use crate::{consent, control, data, faulted, oauth, reply};

/// The most of a request's body that is read, in bytes; HighLevel's own limit is not known.
const BODY_READ: usize = 1024 * 1024;

/// HighLevel, as one listener shows it.
pub(crate) struct Api {
    world: Arc<World>,
    endpoints: Router,
    control: Option<Router>,
    listener: Listener,
}

impl Api {
    /// For plain http: with the page for people. `page` is the origin of the page under rehearsal, if it is served.
    pub(crate) fn http(world: &Arc<World>, page: Option<String>) -> Self {
        let control = Some(control::routes(Arc::clone(world), page));
        Self { world: Arc::clone(world), endpoints: endpoints(world), control, listener: Listener::Http }
    }

    /// For TLS: what HighLevel has, and nothing else.
    pub(crate) fn https(world: &Arc<World>) -> Self {
        Self {
            world: Arc::clone(world),
            endpoints: endpoints(world),
            control: None,
            listener: Listener::Https,
        }
    }

    async fn process(&self, request: Request<Body>) -> Response<Body> {
        match self.endpoints.clone().oneshot(request).await {
            Ok(response) => response,
            Err(never) => match never {},
        }
    }
}

impl Host for Api {
    async fn answer(&self, request: Request<Incoming>) -> Result<Response<Body>, Cut> {
        let (parts, body) = request.into_parts();
        let body = read(body).await;
        let path = parts.uri.path().to_owned();
        if let Some(control) = self.control.as_ref().filter(|_| control::owns(&path)) {
            let request = Request::from_parts(parts, Body::from(body));
            return match control.clone().oneshot(request).await {
                Ok(response) => Ok(response),
                Err(never) => match never {},
            };
        }
        self.world.record.note(Seen::new(self.world.clock.now(), self.listener, &parts, &body));
        if Cors::is_preflight(&parts.method, &parts.headers) {
            return Ok(self.world.cors().preflight());
        }
        let fault = self.world.faults.claim(Call::of(&parts, &body), &path);
        let right = self.process(Request::from_parts(parts, Body::from(body)));
        let response = match fault {
            None => right.await,
            Some((kind, changes)) => faulted::play(kind, right, changes).await?,
        };
        Ok(self.world.cors().dress(response))
    }
}

fn endpoints(world: &Arc<World>) -> Router {
    Router::new()
        .route("/oauth/chooselocation", get(consent::ask).post(consent::decide))
        .route("/v2/oauth/chooselocation", get(consent::ask).post(consent::decide))
        .route("/oauth/token", post(oauth::token))
        .route("/oauth/locationToken", post(oauth::location_token))
        .route("/oauth/installedLocations", get(oauth::installed_locations))
        .route(
            "/oauth/elsewhere",
            any(async || reply::json(axum::http::StatusCode::OK, &json!({"elsewhere": true}))),
        )
        .merge(data::routes())
        .fallback(reply::nothing_here)
        .method_not_allowed_fallback(reply::nothing_here)
        .with_state(Arc::clone(world))
}

/// As much of the body as came, up to the limit.
async fn read(mut body: Incoming) -> Bytes {
    let mut bytes = Vec::new();
    while let Some(Ok(frame)) = body.frame().await {
        if let Ok(data) = frame.into_data() {
            let room = BODY_READ.saturating_sub(bytes.len());
            bytes.extend_from_slice(&data[..data.len().min(room)]);
        }
    }
    bytes.into()
}
