//! The CORS modes. The current mode decides whether pages of other origins may read the responses. HighLevel has never
//! promised that such pages may read its responses, so the sandbox has a mode for each possible case.
//!
//! tower-http's `CorsLayer` cannot be used. It answers preflights with 200 instead of 204, and it cannot choose the
//! headers of a response by its status.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::state::SandboxState;

/// A CORS mode decides which responses pages of other origins may read. These responses have the header
/// `Access-Control-Allow-Origin`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cors {
    /// Every response. Preflights succeed.
    #[default]
    Open,
    /// No response. Preflights fail. A request without a preflight is still processed.
    Closed,
    /// Only responses with a 2xx status. Preflights succeed.
    ClosedOnErrors,
    /// Only responses without a 2xx status. Preflights succeed. A page can read the response to a probe, but no
    /// response with tokens.
    ClosedOnSuccess,
}

const PREFLIGHT: [(HeaderName, &str); 4] = [
    (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    (header::ACCESS_CONTROL_ALLOW_METHODS, "GET,HEAD,PUT,PATCH,POST,DELETE"),
    (header::ACCESS_CONTROL_ALLOW_HEADERS, "authorization, version, content-type"),
    // The browser must not cache the response to a preflight, so that a new mode applies to the next request.
    (header::ACCESS_CONTROL_MAX_AGE, "0"),
];

/// The layer that answers preflights, and adds `Access-Control-Allow-Origin` to every other response that a page may
/// read in the current mode. The layer does not let pages read further headers, such as the rate limit headers, because
/// it is not known whether HighLevel lets pages read these headers.
pub(crate) async fn layer(State(state): State<Arc<SandboxState>>, request: Request, next: Next) -> Response {
    if request.method() == Method::OPTIONS
        && request.headers().contains_key(header::ACCESS_CONTROL_REQUEST_METHOD)
    {
        return match state.cors() {
            Cors::Closed => StatusCode::NOT_FOUND.into_response(),
            _ => (StatusCode::NO_CONTENT, PREFLIGHT).into_response(),
        };
    }
    let mut response = next.run(request).await;
    if state.cors().is_readable(response.status()) {
        response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    }
    response
}

impl Cors {
    fn is_readable(self, status: StatusCode) -> bool {
        match self {
            Self::Open => true,
            Self::Closed => false,
            Self::ClosedOnErrors => status.is_success(),
            Self::ClosedOnSuccess => !status.is_success(),
        }
    }
}
